"""How results are drawn: one preset per kind of figure, the same in QGIS, on paper and in the .qml files."""
