"""How long matters take, who chairs when, and the year's papers against the meetings."""
