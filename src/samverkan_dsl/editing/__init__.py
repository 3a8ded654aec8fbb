"""Changing YAML files with their comments kept."""

from .formatting import CannotFormat, Formatted, format_text

__all__ = ["CannotFormat", "Formatted", "format_text"]
