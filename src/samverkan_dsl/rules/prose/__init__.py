"""Rules that hold what the free texts say against what the model says."""
