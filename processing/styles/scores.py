"""How a score is drawn: round classes, the same on every map, and a hatched one where there is no score.

One scale for all territories and one for all families, never fitted to the data unless the user asks: two maps can be
laid side by side. The last class begins at two thirds, from which the study calls a territory resilient.
"""

from __future__ import annotations

from ..i18n import tr
from .classes import Classes
from .fills import draw_classes

RESILIENT = 67  # "at least 2/3 to qualify as resilient", rounded as the maps write it
TOTAL_BREAKS = (30, 40, 45, 50, RESILIENT)  # French regions lie between 19 and 52 %, departements between 12 and 52 %
FAMILY_BREAKS = (20, 35, 50, RESILIENT)


def rounded(column: str) -> str:
    """What a map writes is what it colours: 49.6 reads 50 and takes the colour of 50."""
    return f'round("{column}")'


def score_classes(column: str, breaks: tuple, nation: float | None = None) -> Classes:
    """Classes of the rounded score, from the lowest to the highest; the nation's score is marked in its own."""
    return Classes(rounded(column), breaks, unit=tr('%'), missing=f'"{column}" IS NULL', marks=score_marks(breaks, nation))


def score_marks(breaks: tuple, nation: float | None = None) -> dict[float, str]:
    """What the legend says beside a class, by the score that falls in it."""
    begins, inside = tr('resilient in the study: two thirds'), tr('resilient in the study: from {bound}%')
    marks = {RESILIENT: begins if RESILIENT in breaks else inside.format(bound=RESILIENT)}
    if nation is not None:
        marks[round(nation)] = tr('nation: {score}%').format(score=round(nation))
    return marks


def draw_score(layer, column: str, breaks: tuple, nation: float | None = None) -> None:
    """Give the layer the renderer of scores."""
    draw_classes(layer, score_classes(column, breaks, nation))
