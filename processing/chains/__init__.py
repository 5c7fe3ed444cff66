"""Whole chains as models of QGIS: run them from the toolbox, open them in the model designer, change them."""
