"""When a body meets, and what on."""
