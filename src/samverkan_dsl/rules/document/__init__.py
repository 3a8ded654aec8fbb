"""Rules about the document itself: who adopted it, and who changes it."""
