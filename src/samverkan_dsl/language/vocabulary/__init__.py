"""The closed values, by what they are of."""
