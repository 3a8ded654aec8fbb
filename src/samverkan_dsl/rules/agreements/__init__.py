"""Rules about agreements: who has made them, from when to when, and what follows them."""
