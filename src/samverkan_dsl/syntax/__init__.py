"""Reading YAML: bytes become plain data with a position for every key and value."""
