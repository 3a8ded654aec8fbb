"""How matters move, told and drawn."""
