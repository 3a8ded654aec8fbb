"""How fast `samverkan check` is, as ratios to what others do with the same files in the same run. Stores nothing."""
