"""Deliverables: who writes, adopts and gets them, how often and for which period."""
