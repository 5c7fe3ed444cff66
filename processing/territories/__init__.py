"""Territories: the polygons everything else is drawn on."""
