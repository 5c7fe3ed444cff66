"""Plug-and-play units: which micro-factories raise which territory most, and on which marked site they fit."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis import parameters as ask
from ..errors import push_notes
from ..i18n import joined, language, tr
from ..libraries import is_installed
from ..styles.fills import draw_classes
from ..styles.presets import difference
from . import figures, inputs, unit_sites
from .unit_figure import facts, unit_figure

UNITS = 'UNITS'
UNIT_COLUMNS = {
    'unit': ('UNIT_FIELD', ['unit', 'unite', 'unité', 'name', 'nom']),
    'products': ('UNIT_PRODUCTS_FIELD', ['products', 'produits', 'product', 'hs4']),
    'footprint_m2': ('UNIT_FOOTPRINT_FIELD', ['footprint_m2', 'footprint', 'emprise', 'surface', 'area_m2']),
}


class PlugAndPlay(RessortAlgorithm):
    """Marginal gain of every unit, the best few proven, and their sites."""

    NAME = 'plug_and_play'
    GROUP = 'scenarios'
    TAGS = ('plug and play unit unité conteneur container micro-factory micro-usine kit recyclage brasserie impression 3d '
            'relocalisation sites friches')

    COUNT = 'COUNT'
    OUTPUT, AFTER, PLACES = 'OUTPUT', 'AFTER', 'PLACES'
    UNIT_COUNT, PLACED_COUNT, BEST_GAIN = 'UNIT_COUNT', 'PLACED_COUNT', 'BEST_GAIN'

    def displayName(self):  # noqa: N802
        return tr('Plug-and-play units')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        inputs.add_territories(self, one=True)
        ask.add_table(self, UNITS, tr('Catalogue of units'), tr(
            'One row per unit: name, HS headings separated by spaces, footprint in square metres. Left empty: the types the '
            'study names, a proposal to be edited (resources/tables/plug_and_play_units.csv).'), {
            'UNIT_FIELD': (tr('Units: name field'), tr('Name of the unit.')),
            'UNIT_PRODUCTS_FIELD': (tr('Units: products field'), tr('HS headings separated by spaces.')),
            'UNIT_FOOTPRINT_FIELD': (tr('Units: footprint field'), tr('Square metres of ground, with its yard.')),
        }, optional=True)
        self.add(QgsProcessingParameterNumber(self.COUNT, tr('Units to install in each territory'),
                                              QgsProcessingParameterNumber.Type.Integer, 3, minValue=1, maxValue=50),
                 tr('The best set of so many is found, proven with scipy, else by taking the best next each time.'))
        unit_sites.add_sites(self)
        inputs.add_reference(self)
        for name, label, help_text, optional in (
            (self.OUTPUT, tr('Units by territory'), tr('One row per territory and unit: points it would add by itself, what '
                                                       'it makes that is not made well, the leaps it opens, whether it is '
                                                       'in the best set.'), False),
            (self.AFTER, tr('Territories with their units'), tr('One row per territory: score before and after the best '
                                                                'set. Polygons where a layer is given.'), True),
            (self.PLACES, tr('Units on sites'), tr('One row per unit of the best sets: the best-scored site of the '
                                                   'territory that is large enough, or none. Needs the sites.'), True),
        ):
            self.add(QgsProcessingParameterFeatureSink(
                name, label, QgsProcessing.SourceType.TypeVector, optional=optional, createByDefault=not optional),
                help_text)
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.UNIT_COUNT, tr('Number of units in the catalogue'))
        self.add_number(self.PLACED_COUNT, tr('Number of units that found a site'))
        self.add_number(self.BEST_GAIN, tr('Largest gain of a single unit, points'))

    def problems(self, parameters, context):
        reasons = inputs.input_problems(self, parameters, context)
        reasons += ask.table_problems(self, parameters, context, UNITS, UNIT_COLUMNS)
        reasons += unit_sites.site_problems(self, parameters, context)
        reasons += figures.figure_problems(self, parameters, context)
        if self.is_given(parameters, self.PLACES) and not self.is_given(parameters, unit_sites.SITES):
            reasons.append(tr('Units on sites: give the sites, as "Mark productive hotels" writes them.'))
        return reasons

    def results(self, parameters, context, feedback):
        from ...engine.resilience.arrivals import position_of
        from ...engine.resilience.plug_and_play import unit_gains
        from ...engine.resilience.relocation import objective_weights

        units, titles = self._units(parameters, context, feedback)
        scored = inputs.scored(self, parameters, context, feedback)
        territories = inputs.asked_territories(self, parameters, context, scored)
        thresholds = ask.thresholds_of(self, parameters, context)
        position = position_of(scored.assessment.resilience, neighbours=thresholds['neighbours'])
        weights = objective_weights(scored.assessment.resilience)
        gains = unit_gains(position, units, weights)
        gains = gains[gains['territory'].isin(territories)].reset_index(drop=True)
        feedback.setProgress(40)
        plans = self._plans(position, territories, units, weights, parameters, context, feedback)
        return self._written_results(gains, plans, units, titles, scored, parameters, context, feedback)

    def _units(self, parameters, context, feedback):
        """The catalogue, and the name of each unit in the user's language."""
        from ...engine.nomenclatures.codes import hs_heading, text
        from ...engine.resilience.plug_and_play import default_units, read_units
        from ...engine.sources.cells import number

        rows = ask.rows_of(self, parameters, context, feedback, UNITS, UNIT_COLUMNS)
        if rows is None:
            units = default_units()
            column = f'name_{language()}' if f'name_{language()}' in units else 'name_en'
            return units, dict(zip(units['unit'], units[column]))
        codes = text(rows['products']).str.replace(r'[,;]+', ' ', regex=True).str.split().explode()
        products = hs_heading(codes.fillna('')).groupby(level=0).agg(' '.join)
        units = read_units(rows.assign(unit=text(rows['unit']), products=products, footprint_m2=number(
            rows['footprint_m2'])))
        return units, {unit: unit for unit in units['unit']}

    def _plans(self, position, territories, units, weights, parameters, context, feedback):
        """The best set of units of each territory."""
        from ...engine.progress import check
        from ...engine.resilience.plug_and_play import unit_moves
        from ...engine.resilience.relocation import plan_relocation

        exact = is_installed('scipy')
        if not exact:
            feedback.pushWarning(tr('scipy is not installed: the sets of units are good ones, not proven the best.'))
        moves, plans = unit_moves(units, position.products), {}
        for done, territory in enumerate(territories, start=1):
            check(feedback.isCanceled)
            plans[territory] = plan_relocation(
                position, territory, count=self.parameterAsInt(parameters, self.COUNT, context), weights=weights,
                moves=moves, exact=exact, should_stop=feedback.isCanceled)
            if exact:
                push_notes(feedback, plans[territory].notes, warning=True)
            feedback.setProgress(40 + 40 * done / len(territories))
        return plans

    def _written_results(self, gains, plans, units, titles, scored, parameters, context, feedback):
        words = {**inputs.sources(self, parameters, context), 'abstract': tr(
            'What micro-factories that come in a container, a truck or a kit would add to each territory. Products, '
            'footprints and needs of the units are a proposal, to be checked with their makers.')}
        table, columns = unit_table(gains, plans, units, titles, scored), unit_columns()
        result = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                          dress=self.dress(parameters, context, columns, **words))}
        if self.is_given(parameters, self.AFTER):
            rows, shapes = inputs.on_map(scored, after_table(plans, titles, scored))
            columns = after_columns()
            style = (lambda layer: draw_classes(layer, difference('difference'))) if shapes else None
            result[self.AFTER] = self.write(rows, columns, parameters, self.AFTER, context, feedback, **shapes,
                                            dress=self.dress(parameters, context, columns, style=style, **words))
        placed, places = 0, None
        sites = unit_sites.sites_of(self, parameters, context, feedback, scored)
        if sites is not None:
            places = unit_sites.placed_units(plans, units, titles, sites, scored)
            placed = int(places['site'].notna().sum())
            if self.is_given(parameters, self.PLACES):
                columns = unit_sites.place_columns()
                result[self.PLACES] = self.write(
                    places, columns, parameters, self.PLACES, context, feedback, **sites.shapes_of(places['row']),
                    dress=self.dress(parameters, context, columns, **words))
        feedback.setProgress(100)
        code, best = max(plans.items(), key=lambda pair: pair[1].gain)
        told = figures.told(self, parameters, context, said_units(table, plans, titles, scored, feedback),
                            facts(table, best, scored.name(code), places),
                            partial(unit_figure, table, places, figures.sources_line(self, parameters, context)))
        return {**result, **told,
                self.UNIT_COUNT: len(units), self.PLACED_COUNT: placed,
                self.BEST_GAIN: float(gains['gain'].max()) if len(gains) else 0.0}


def unit_table(gains, plans, units, titles, scored):
    """One row per territory and unit."""
    chosen = {territory: list(plan.steps['move']) for territory, plan in plans.items()}
    names = inputs.product_names_of(code for column in ('new', 'opens') for text in gains[column] for code in text.split())
    about = units.set_index('unit')
    needs = f'needs_{language()}' if f'needs_{language()}' in about else 'needs_en'
    table = gains.assign(
        code=gains['territory'], name=[scored.name(code) for code in gains['territory']],
        unit_name=gains['unit'].map(titles), footprint_m2=gains['unit'].map(about['footprint_m2']),
        installed=[unit in chosen[code] for code, unit in zip(gains['territory'], gains['unit'])],
        leaps=[len(text.split()) for text in gains['opens']],
        new_names=[inputs.names_of(text, names) for text in gains['new']],
        opens_names=[inputs.names_of(text, names) for text in gains['opens']])
    for column, source in (('type', 'type'), ('classes', 'classes'), ('needs', needs)):
        table[column] = table['unit'].map(about[source]) if source in about else None
    return table


def unit_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('rank', 'int', tr('Rank in the territory, 1 gains most')),
        field('unit', 'text', tr('Unit')),
        field('unit_name', 'text', tr('Name of the unit')),
        field('type', 'text', tr('Type')),
        field('gain', 'real', tr('Gain by itself (points)')),
        field('installed', 'bool', tr('In the best set')),
        field('leaps', 'int', tr('Leaps opened')),
        field('new', 'text', tr('Products it makes that are not made well')),
        field('new_names', 'text', tr('Their names')),
        field('opens', 'text', tr('Leaps opened (HS headings)')),
        field('opens_names', 'text', tr('Leaps opened (names)')),
        field('classes', 'text', tr('NAF classes')),
        field('footprint_m2', 'real', tr('Footprint (m2)')),
        field('needs', 'text', tr('What the site must offer')),
    ]


def after_table(plans, titles, scored):
    """One row per territory."""
    import pandas as pd

    before, rows = scored.assessment.resilience.scores['score'], []
    for territory, plan in plans.items():
        score = float(before[territory])
        after = float(plan.steps['score'].iloc[-1]) if len(plan.steps) else score
        rows.append({'code': territory, 'name': scored.name(territory), 'score': score, 'after': after,
                     'difference': after - score, 'units': joined(titles.get(one, one) for one in plan.steps['move']),
                     'proven': plan.proven})
    return pd.DataFrame(rows)


def after_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Resilience score (%)')),
        field('after', 'real', tr('Resilience score with the units (%)')),
        field('difference', 'real', tr('Difference (points)')),
        field('units', 'text', tr('Units of the best set, in order')),
        field('proven', 'bool', tr('Proven best')),
    ]


def said_units(table, plans, titles, scored, feedback) -> str:
    """The territory that units raise most."""
    code, plan = max(plans.items(), key=lambda pair: pair[1].gain)
    if not len(plan.steps):
        return inputs.sentence(feedback, tr('No unit of the catalogue would raise a score.'))
    first = table[(table['code'] == code) & (table['rank'] == 1)].iloc[0]
    return inputs.sentence(feedback, tr(
        '{name} would gain {gain:.1f} points with {units}; by itself, the unit that helps most is {unit} '
        '({alone:.1f} points).'), name=scored.name(code), gain=plan.gain,
        units=inputs.listed_names(plan.steps['move'], titles), unit=first['unit_name'], alone=float(first['gain']))
