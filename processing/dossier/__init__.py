"""The dossier of a planning session: what the other algorithms found, on pages to print."""
