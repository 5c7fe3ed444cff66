"""What the pages say: scored territories with their shapes, the nation beside them, another table to compare with."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..compat import field as column
from ..diagnosis.parameters import family_names
from ..diagnosis.resilience_tables import sure_words
from ..i18n import tr

COUNTS = ('strong', 'leaps', 'reachable', 'products', 'rank')
DRAWN = ('draw_low', 'draw_high', 'rank_low', 'rank_high', 'steady')  # how sure the score is
WHOLE = (*COUNTS, 'rank_low', 'rank_high')
TEXTS = ('strong_list', 'leap_list', 'gap_list')
OTHER, DIFFERENCE = 'o_', 'd_'  # prefixes of the columns of the table compared with, and of ours less it


@dataclass(frozen=True)
class Nation:
    """Score of the nation, and by family, percent; from world trade, not from its territories."""

    name: str
    score: float
    families: dict


@dataclass(frozen=True)
class Contents:
    """All that a set of pages is made from. `rows`: DataFrame; `shapes`: QgsGeometry in the same order."""

    title: str
    sources: str
    rows: object
    shapes: list
    crs: object
    wkb_type: object
    families: dict  # column -> name, in the order of the plate
    nation: Nation | None = None
    other: str = ''  # name of the table compared with
    years: str = ''
    abstract: str = ''
    history: tuple = ()
    licence: str = ''
    stem: str = 'territories'
    has_units: bool = False  # do the lists count the establishments behind strong products?
    extras: dict = field(default_factory=dict)

    @property
    def count(self) -> int:
        return int(self.rows['score'].notna().sum())

    @property
    def has_gaps(self) -> bool:
        """Is there a territory without a score?"""
        return bool(self.rows['score'].isna().any())

    @property
    def product_count(self) -> int | None:
        """Products counted, if the table says it."""
        known = self.rows['products'].dropna() if 'products' in self.rows else ()
        return int(known.iloc[0]) if len(known) else None

    def compared_families(self) -> dict:
        """The families that the table compared with has too."""
        return {code: name for code, name in self.families.items()
                if OTHER + code in self.rows and self.rows[OTHER + code].notna().any()}


def nation_scores(code: str, name: str, should_stop) -> Nation:
    """The nation scored on its own exports, as it stands in the embedded world of 2020."""
    from ...engine.resilience.assessment import reference_world
    from ...engine.resilience.index import score_resilience

    world = reference_world(should_stop=should_stop)
    scored = score_resilience(world.rca.loc[[code]], world.space, should_stop=should_stop)
    families = {family: float(value) for family, value in scored.families.loc[code].items()}
    return Nation(name, float(scored.scores.at[code, 'score']), families)


def compared(rows, other):
    """The rows with the other table's figures beside ours (o_...) and ours less them (d_...), joined by code."""
    import pandas as pd

    by_code = other.drop_duplicates('code').set_index('code')
    for name in [known for known in by_code.columns if known in rows.columns and known != 'name']:
        theirs = pd.to_numeric(rows['code'].map(by_code[name]), errors='coerce')
        rows = rows.assign(**{OTHER + name: theirs, DIFFERENCE + name: pd.to_numeric(rows[name]) - theirs})
    return rows


def territory_columns(rows):
    """Fields of the layer that every map draws, with their names in the user's language."""
    words = {
        'code': tr('Code'), 'name': tr('Name'), 'score': tr('Resilience score (%)'), 'strong': tr('Strong products'),
        'leaps': tr('Productive leaps'), 'reachable': tr('Strong products and leaps'), 'products': tr('Products counted'),
        'rank': tr('Rank, 1 is the best'), 'score_low': tr('Lowest score that unknown figures leave open'),
        'score_high': tr('Highest score that unknown figures leave open'), **sure_words(),
        'strong_list': tr('Main strong products'), 'leap_list': tr('Nearest leaps, with the products they start from'),
        'gap_list': tr('Largest gaps'),
        **family_names(),
    }
    made = []
    for name in rows.columns:
        base = name[2:] if name.startswith((OTHER, DIFFERENCE)) else name
        kind = 'text' if base in ('code', 'name', *TEXTS) else 'int' if name in WHOLE else 'real'
        said = words.get(base, base)
        if name.startswith(OTHER):
            said = tr('Compared with: {name}').format(name=said)
        elif name.startswith(DIFFERENCE):
            said = tr('Difference, points: {name}').format(name=said)
        made.append(column(name, kind, said))
    return made
