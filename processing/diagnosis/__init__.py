"""Diagnosis: what a territory makes, and what it could make next."""
