"""Quorum: whether it can be met, what stops it, and who counts where."""
