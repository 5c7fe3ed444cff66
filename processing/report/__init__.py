"""Group "Maps and reports": pages ready to print, from scored territories."""
