"""The demo project: French regions and departements, score and families, ready to print."""
