"""Mandates: who may decide what, and with which effect."""
