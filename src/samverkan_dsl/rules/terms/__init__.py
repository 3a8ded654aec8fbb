"""Rules about terms and abbreviations."""
