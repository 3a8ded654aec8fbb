"""Who can stop or carry a decision, and what a vote is worth."""
