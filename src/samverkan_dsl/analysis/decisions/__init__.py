"""How a body decides, and who leads it."""
