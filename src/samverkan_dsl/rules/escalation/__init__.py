"""Escalation: disagreement, and where matters go that a body cannot settle."""
