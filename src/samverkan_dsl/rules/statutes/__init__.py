"""Rules about the acts and regulations that a document rests on."""
