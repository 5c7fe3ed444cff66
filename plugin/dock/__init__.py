"""The dock: one territory at a time, its families, its products, and what would change if some came."""
