"""When a body can decide, and who can stop it (meaning.md: Quorum)."""
