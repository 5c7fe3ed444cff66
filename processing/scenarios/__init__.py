"""What if: unions, relocation, shocks, import dependence, key sectors, plug-and-play units."""
