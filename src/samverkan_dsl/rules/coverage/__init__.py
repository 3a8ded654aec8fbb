"""What of a source the model accounts for, and what in the model the source supports."""
