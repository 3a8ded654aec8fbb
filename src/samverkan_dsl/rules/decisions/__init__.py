"""Decisions: whether there is a rule, and whether the effect is one the body can have."""
