"""How matters move: where they get stuck, and what lets them."""
