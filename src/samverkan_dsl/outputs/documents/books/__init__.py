"""The documents themselves, in the order a reader asks, and the chapters that only they have."""
