"""How many seats a body has, how many of them can be filled, and whose they are."""
