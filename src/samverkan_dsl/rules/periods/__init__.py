"""Rules about from when until when things hold."""
