"""Who leads a body."""
