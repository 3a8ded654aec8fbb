"""The papers of a year against the meetings."""
