"""What QGIS loads: the plugin class and, with a window, what it shows."""
