"""How long things take, told."""
