"""How long matters wait."""
