"""Ressort's science in plain Python: what a territory makes, could make next, and lacks. Knows no QGIS.

The names of a notebook, in reading order; everything else stays in its room, `ressort.engine.<folder>.<module>`.
"""

from .resilience.complexity import (
    Complexity,
    complexity,
    complexity_outlook,
    density,
    distance,
    fitness,
    relative_relatedness,
)
from .resilience.downscaling import regional_rca
from .resilience.index import Resilience, score_resilience
from .resilience.product_space import ProductSpace, learn_product_space
from .resilience.specialisation import location_quotient, rca, strong
from .resilience.uncertainty import flag_support, rank_sensitivity, rank_stability, resampled_scores
from .resilience.unions import add_flows
from .sites.marking import Marking, mark_sites

__all__ = [
    # what it makes
    "rca", "strong", "location_quotient",
    # what is made alike, and what that says of it
    "ProductSpace", "learn_product_space",
    "density", "distance", "relative_relatedness", "Complexity", "complexity", "complexity_outlook", "fitness",
    # below the nation, and what it could make next
    "regional_rca", "Resilience", "score_resilience",
    # together with others, and how sure
    "add_flows", "flag_support", "resampled_scores", "rank_sensitivity", "rank_stability",
    # where
    "Marking", "mark_sites",
]
