"""A resolved region as graphs: who stands above whom, who hands over to whom, and what flows between them.

networkx takes longer to import than a small region takes to check, so it is imported where a graph is made or holds a
cycle, never when a module here is.
"""
