"""What is told of one body, topic by topic."""
