"""Made-up and damaged input through every command, for as long as one likes: `python -m fuzz`."""
