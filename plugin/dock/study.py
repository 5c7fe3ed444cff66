"""The published figures beside ours: of the region itself, else of France."""

from __future__ import annotations

from dataclasses import dataclass, field

FRANCE = 'FRA'


@dataclass(frozen=True)
class Study:
    """Percent by family, as the study published it: `regions` by code, `nation` of France; empty where it says nothing."""

    regions: dict = field(default_factory=dict)
    nation: dict = field(default_factory=dict)

    def of(self, code: str) -> dict:
        """Of that region, else of France."""
        return self.regions.get(code) or self.nation


def study_for(territories, nation: str) -> Study:
    """What the study says of these territories: (code, name) of each. Regions only where nearly all are its regions."""
    if nation != FRANCE:
        return Study()
    from ...engine.sources.embedded import departements
    from ...engine.sources.study import france_by_family, regions_by_family

    official = departements().drop_duplicates('region').set_index('region')['region_name']
    published = regions_by_family()
    of_france = {family: float(value) for family, value in france_by_family()['score_percent'].items()}
    ours = {code for code, name in territories if official.get(code) == name}
    if not territories or len(ours) < len(territories) / 2:  # 84 is a region and a departement: the names decide
        return Study(nation=of_france)
    regions = {code: {family: float(value) for family, value in published.loc[code].dropna().items()}
               for code in published.index if code in ours}
    return Study(regions, of_france)
