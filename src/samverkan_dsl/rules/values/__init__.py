"""Rules about single values: none of something, and two answers where one can hold."""
