"""Ressort's science in plain Python: what a territory makes, could make next, and lacks. Knows no QGIS."""

from .resilience.downscaling import regional_rca
from .resilience.index import Resilience, score_resilience
from .resilience.product_space import ProductSpace, learn_product_space
from .resilience.specialisation import location_quotient, rca, strong

__all__ = [
    "ProductSpace", "Resilience", "learn_product_space", "location_quotient", "rca", "regional_rca",
    "score_resilience", "strong",
]
