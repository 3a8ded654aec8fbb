"""What is referred to, and whether it is there."""
