"""Rules about what identifies persons: a seat is held by a role, never by a name."""
