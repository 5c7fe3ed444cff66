"""What if: the scores of a layer found again by the engine, so that products may be added to a territory.

The world and the thresholds are those of the command in the layers' metadata, else the defaults. Scores that then differ
from the layer's were made otherwise: the what-if is refused, in words, rather than shown wrong.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from ...processing.i18n import language, said, tr
from ...processing.libraries import missing
from .study import Study, study_for
from .units import Unit

COMMAND = re.compile(r'processing\.run\("(?:ressort:)?resilience_index", (\{.*\})\)')
WORLD = ('WORLD_TRADE', 'WORLD_COUNTRY_FIELD', 'WORLD_PRODUCT_FIELD', 'WORLD_VALUE_FIELD', 'NATION', 'LEARNING_COUNTRIES')
THRESHOLDS = ('RCA_THRESHOLD', 'PROXIMITY_THRESHOLD', 'TIES', 'NEIGHBOURS')
TOLERANCE = 1e-6  # points of percent: a file may round


@dataclass(frozen=True)
class Outcome:
    """What a territory would be: its figures, and the status and parents of each product."""

    score: float
    rank: int
    strong: int
    leaps: int
    families: dict
    status: dict
    parents: dict


@dataclass(frozen=True)
class Scenario:
    """Ready to answer, or `refusal` says why not. `nation` has the families of the nation, `nation_score` its total."""

    before: object = field(default=None, repr=False)
    options: dict = field(default_factory=dict)
    refusal: str = ''
    nation: dict = field(default_factory=dict)
    nation_score: float | None = None
    study: Study = Study()

    def outcome(self, territory: str, added) -> Outcome:
        """That territory with these products besides."""
        from ...engine.resilience.what_if import with_added

        after = with_added(self.before, territory, added, **self.options)
        row = after.scores.loc[territory]
        parents = {}
        nearest = after.parents.sort_values('proximity', ascending=False, kind='stable')
        for product, parent in zip(nearest['product'], nearest['parent']):
            parents.setdefault(product, []).append(parent)
        return Outcome(
            float(row['score']), int(row['rank']), int(row['strong']), int(row['leaps']),
            {code: float(value) for code, value in after.families.loc[territory].items()},
            after.status.loc[territory].to_dict(), {product: tuple(found) for product, found in parents.items()})

    def units(self, territory: str) -> list[Unit]:
        """The plug-and-play units of the catalogue, the most useful to that territory first."""
        from ...engine.resilience.arrivals import position_of
        from ...engine.resilience.plug_and_play import default_units, unit_gains

        catalogue = default_units().set_index('unit')
        place = position_of(self.before, neighbours=self.options['neighbours']).of(territory)
        gains = unit_gains(place, catalogue.reset_index())
        tongue = 'fr' if language() == 'fr' else 'en'
        rows = catalogue.loc[gains['unit']]
        return [Unit(unit, name, int(gain), tuple(new.split()), tuple(opens.split()), float(area), needs)
                for unit, name, gain, new, opens, area, needs in zip(
                    gains['unit'], rows[f'name_{tongue}'], gains['gain'], gains['new'], gains['opens'],
                    rows['footprint_m2'], rows[f'needs_{tongue}'])]


def parameters_in(history) -> dict:
    """Parameters of the last run told in the metadata, those that the world and the thresholds need."""
    found = [match for match in map(COMMAND.search, history) if match]
    if not found:
        return {}
    try:
        parts = ast.parse(found[-1].group(1), mode='eval').body
        return {key.value: ast.literal_eval(value) for key, value in zip(parts.keys, parts.values)
                if key.value in (*WORLD, *THRESHOLDS)}
    except (SyntaxError, ValueError):  # a property or an expression instead of a value
        return {}


def make_scenario(products: dict, scores: dict, names: list, parameters: dict, should_stop) -> Scenario:
    """Score the territories again from the statuses in `products`; `scores`: what the layer says, by territory.

    `names`: (code, name) of each territory, by which the study's regions are known.
    """
    reasons = missing(('pandas',))
    if reasons:
        return Scenario(refusal=reasons[0])
    from ...engine.errors import RessortError
    from ...engine.resilience.index import score_resilience
    from ...engine.resilience.what_if import score_statuses
    from ...processing.diagnosis import parameters as ask

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:resilience_index')
    context = QgsProcessingContext()
    try:
        world, _ = ask.world_of(algorithm, parameters, context, QgsProcessingFeedback(False))
        thresholds = ask.thresholds_of(algorithm, parameters, context)
        options = {name: value for name, value in thresholds.items() if name != 'rca_threshold'}
        before = score_statuses(_statuses(products), world.space, **options)
        nation = ask.nation_of(algorithm, parameters, context)
        whole = score_resilience(world.rca.loc[[nation]], world.space, **thresholds, should_stop=should_stop)
    except RessortError as error:
        return Scenario(refusal=said(error))
    known = before.scores['score']
    if any(code not in known.index or abs(known[code] - score) > TOLERANCE for code, score in scores.items()):
        return Scenario(refusal=tr(
            'What if: the scores of this layer do not come out again from its products table with the thresholds and the '
            'world that Ressort knows of. Run the resilience index again and load both results.'))
    families = {code: float(value) for code, value in whole.families.loc[nation].items()}
    return Scenario(before, options, nation=families, nation_score=float(whole.scores.at[nation, 'score']),
                    study=study_for(names, nation))


def _statuses(products: dict):
    """Territories x products; the products in the order of their codes."""
    import pandas as pd

    table = pd.DataFrame({code: {row.code: row.status for row in rows} for code, rows in products.items()}, dtype=object)
    return table.T.sort_index(axis=1).rename_axis(index='territory', columns='product')
