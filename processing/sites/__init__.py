"""Brownfields: checked, measured against layers and rasters, marked for a use."""
