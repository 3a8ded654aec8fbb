"""Quorum and votes, told."""
