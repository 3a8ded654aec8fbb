"""samverkan-dsl: a compiler and checker for governance systems written as YAML."""

__version__ = "0.1.0"
