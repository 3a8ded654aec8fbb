"""Who sits in a body."""
