"""The styles by name: what each draws, from which columns, and its title. The .qml files are written from this list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from ..i18n import tr
from .categories import draw_categories, path_classes, site_classes
from .circles import draw_strong_and_leaps
from .classes import Classes
from .fills import draw_classes
from .scores import FAMILY_BREAKS, TOTAL_BREAKS, draw_score


@dataclass(frozen=True)
class Preset:
    """`draw(layer)` gives the layer its renderer; `columns` are the fields it reads; `geometry`: Polygon or Point."""

    name: str
    title: str
    columns: tuple
    draw: Callable
    geometry: str = 'Polygon'


def difference(column: str) -> Classes:
    """Points above or below: within 5 points two scores say the same."""
    return Classes(f'round("{column}")', (-15, -5, 6, 16), unit=tr(' points'), missing=f'"{column}" IS NULL', signed=True)


def rank_change(column: str) -> Classes:
    """Places won (above 0) or lost."""
    return Classes(f'"{column}"', (-5, 0, 1, 6), unit=tr(' places'), missing=f'"{column}" IS NULL', signed=True)


def interval_width() -> Classes:
    """How many points unknown figures leave open."""
    return Classes('round("score_high" - "score_low")', (2, 4, 7, 11), unit=tr(' points'),
                   missing='"score_high" IS NULL OR "score_low" IS NULL')


def import_dependence(column: str) -> Classes:
    """Share of what is used that comes from abroad, 0 to 1 in the table, percent on the map."""
    return Classes(f'round(100 * "{column}")', (20, 40, 60, 80), unit=tr('%'), missing=f'"{column}" IS NULL')


def presets() -> dict[str, Preset]:
    """Every preset, titled in the user's language."""
    made = [
        Preset('resilience_score', tr('Resilience score (%)'), ('score',),
               lambda layer: draw_score(layer, 'score', TOTAL_BREAKS)),
        Preset('family_score', tr('Score in the family (%)'), ('score',),
               lambda layer: draw_score(layer, 'score', FAMILY_BREAKS)),
        Preset('strong_and_leaps', tr('Strong products and leaps'), ('strong', 'leaps'), draw_strong_and_leaps),
        Preset('rank_change', tr('Places won or lost'), ('rank_change',),
               lambda layer: draw_classes(layer, rank_change('rank_change'))),
        Preset('interval_width', tr('Points that unknown figures leave open'), ('score_low', 'score_high'),
               lambda layer: draw_classes(layer, interval_width())),
        Preset('difference', tr('Difference between two scores (points)'), ('difference',),
               lambda layer: draw_classes(layer, difference('difference'))),
        Preset('site_suitability', tr('Suitability of sites'), ('class',),
               lambda layer: draw_categories(layer, 'class', site_classes()), 'Point'),
        Preset('two_paths', tr('The two paths'), ('path',),
               lambda layer: draw_categories(layer, 'path', path_classes())),
        Preset('import_dependence', tr('Import dependence (%)'), ('dependence',),
               lambda layer: draw_classes(layer, import_dependence('dependence'))),
    ]
    return {preset.name: preset for preset in made}
