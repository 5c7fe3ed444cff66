"""Unions of territories: what they are worth together, what each brings, and who is the best partner of whom."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..diagnosis import parameters as ask
from ..i18n import tr
from ..styles.fills import draw_classes
from ..styles.presets import difference
from ..styles.scores import TOTAL_BREAKS, draw_score
from ..tables import read_table
from . import figures, inputs, union_tables
from .touching import dissolved, touching_pairs
from .union_figure import facts, union_figure

BY_FIELD, BY_TABLE, BY_TOUCH, BY_EUROPE = range(4)
TOUCHING, ALL_PAIRS = range(2)
UNION_COLUMNS = {
    'territory': ('UNION_MEMBER_FIELD', ['territory', 'territoire', 'member', 'membre', 'code', 'country', 'pays']),
    'union': ('UNION_NAME_FIELD', ['union', 'bloc', 'group', 'groupe', 'alliance', 'name', 'nom']),
}


class TerritoryUnions(RessortAlgorithm):
    """Both readings of a union: flows added up, and what any member makes."""

    NAME = 'territory_unions'
    GROUP = 'scenarios'
    TAGS = ('union unions alliance cooperation coopération partner partenaire neighbours voisins bloc europe régions '
            'métropoles score scénario')

    GROUPING, UNION_FIELD, UNIONS = 'GROUPING', 'UNION_FIELD', 'UNIONS'
    COUNTRIES, PAIRS = 'COUNTRIES', 'PAIRS'
    OUTPUT, MEMBERS, PARTNERS = 'OUTPUT', 'MEMBERS', 'PARTNERS'
    UNION_COUNT, BEST_SCORE, BEST_GAIN = 'UNION_COUNT', 'BEST_SCORE', 'BEST_GAIN'

    def displayName(self):  # noqa: N802
        return tr('Unions of territories')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        inputs.add_territories(self)
        self.add(QgsProcessingParameterEnum(self.GROUPING, tr('Who unites'), [
            tr('By a field of the layer'), tr('By a table'), tr('Each territory with those that touch it'),
            tr('European Union and United Kingdom (countries)')], defaultValue=BY_TOUCH),
            tr('A territory may be in several unions of a table.'))
        self.add(QgsProcessingParameterField(self.UNION_FIELD, tr('Union field of the layer'), None, inputs.TERRITORIES,
                                             optional=True), tr('Territories with the same value unite; an empty one '
                                                                'stands alone.'))
        ask.add_table(self, self.UNIONS, tr('Table of unions'), tr('One row per member: its code, the name of its union.'), {
            'UNION_MEMBER_FIELD': (tr('Unions: member field'), tr('Code of the territory as it is scored.')),
            'UNION_NAME_FIELD': (tr('Unions: union field'), tr('Name of the union.')),
        }, optional=True)
        self.add(QgsProcessingParameterBoolean(self.COUNTRIES, tr('Territories are countries'), False),
                 tr('Codes are ISO3 codes of the world trade table: exports are added up, no activity table is read.'))
        self.add(QgsProcessingParameterEnum(self.PAIRS, tr('Partners to try'), [
            tr('Those that touch'), tr('All pairs')], defaultValue=TOUCHING),
            tr('For the best partner of each territory. Without a layer, all pairs.'))
        inputs.add_reference(self)
        for name, label, help_text, optional in (
            (self.OUTPUT, tr('Unions'), tr('One row per union: score with flows added up, score of what any member makes, '
                                           'and what it gains over its best member. Dissolved polygons where a layer is '
                                           'given.'), False),
            (self.MEMBERS, tr('Members of unions'), tr('One row per union and member: score alone, points that it brings '
                                                       'to the union, strong products that no other member makes.'), True),
            (self.PARTNERS, tr('Best partners'), tr('One row per territory: the partner with which its score is highest. '
                                                    'Polygons where a layer is given.'), True),
        ):
            self.add(QgsProcessingParameterFeatureSink(
                name, label, QgsProcessing.SourceType.TypeVector, optional=optional, createByDefault=not optional),
                help_text)
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.UNION_COUNT, tr('Number of unions'))
        self.add_number(self.BEST_SCORE, tr('Best score of a union, percent'))
        self.add_number(self.BEST_GAIN, tr('Largest gain of a union over its best member, points'))

    def problems(self, parameters, context):
        grouping = self.parameterAsEnum(parameters, self.GROUPING, context)
        reasons = inputs.input_problems(self, parameters, context)
        reasons += ask.table_problems(self, parameters, context, self.UNIONS, UNION_COLUMNS)
        reasons += figures.figure_problems(self, parameters, context)
        layer = self.is_given(parameters, inputs.TERRITORIES)
        if grouping == BY_TOUCH and not layer:
            reasons.append(tr('Territories: which ones touch? Give a layer of polygons, or choose another way to unite.'))
        if grouping == BY_FIELD and not (layer and self.is_given(parameters, self.UNION_FIELD)):
            reasons.append(tr('Union field of the layer: give a layer and the field that names the unions.'))
        if grouping == BY_TABLE and not self.is_given(parameters, self.UNIONS):
            reasons.append(tr('Table of unions: give one, or choose another way to unite.'))
        return reasons

    def results(self, parameters, context, feedback):
        from ...engine.resilience.cooperation import score_unions

        grouping = self.parameterAsEnum(parameters, self.GROUPING, context)
        countries = grouping == BY_EUROPE or self.parameterAsBoolean(parameters, self.COUNTRIES, context)
        scored = (self._countries(parameters, context, feedback) if countries
                  else inputs.scored(self, parameters, context, feedback))
        touching = self._touching(scored)
        membership = self._membership(grouping, scored, touching, parameters, context, feedback)
        feedback.setProgress(40)
        unions = score_unions(scored.assessment, membership, should_stop=feedback.isCanceled)
        feedback.setProgress(70)
        return self._written_results(unions, membership, scored, touching, parameters, context, feedback)

    def _countries(self, parameters, context, feedback):
        from ...engine.resilience.assessment import assess_countries
        from ...engine.resilience.world import reference_world
        from ...engine.sources.embedded import countries
        from ..world.trade_parameters import names

        world, reading = ask.world_of(self, parameters, context, feedback)
        assessment = assess_countries(None if reading is None else reading.table,
                                      learning_countries=list(world.space.countries), should_stop=feedback.isCanceled,
                                      **ask.thresholds_of(self, parameters, context))
        known = countries()
        layer = inputs.layer_of(self, parameters, context, feedback)
        named = names(known, known.index.to_series())
        return inputs.Scored(assessment, layer, dict(zip(known.index, named)), world or reference_world())

    def _touching(self, scored):
        """Pairs of scored territories that touch; [] without a layer."""
        if scored.layer is None:
            return []
        known = set(scored.assessment.rca.index)
        pairs = touching_pairs(list(scored.layer.rows['code']), scored.layer.shapes)
        return [pair for pair in pairs if known.issuperset(pair)]

    def _membership(self, grouping, scored, touching, parameters, context, feedback):
        """DataFrame: territory, union."""
        import pandas as pd

        from ...engine.sources.embedded import eu_bloc

        known = scored.assessment.rca.index
        if grouping == BY_EUROPE:
            rows = eu_bloc()
        elif grouping == BY_TOUCH:
            both = [*touching, *((other, one) for one, other in touching)]
            rows = pd.DataFrame([*both, *((code, code) for code in known if any(code in pair for pair in touching))],
                                columns=['territory', 'union'])
        elif grouping == BY_FIELD:
            rows = self._by_field(scored, parameters, context, feedback)
        else:
            rows = self._by_table(parameters, context, feedback)
        kept = rows[rows['territory'].isin(known) & (rows['union'] != '')].drop_duplicates()
        if len(kept) < len(rows):
            feedback.pushWarning(tr('Unions: {n} rows name no scored territory or no union, or are repeated: left '
                                    'out.').format(n=len(rows) - len(kept)))
        if not len(kept):
            raise QgsProcessingException(tr('Unions: no scored territory is in any of them. Check the codes.'))
        return kept.reset_index(drop=True)

    def _by_field(self, scored, parameters, context, feedback):
        from ...engine.nomenclatures.codes import text

        source = self.source(parameters, inputs.TERRITORIES, context)
        column = self.parameterAsString(parameters, self.UNION_FIELD, context)
        rows = read_table(source, {'union': column}, feedback.isCanceled)
        return scored.layer.rows[['code']].rename(columns={'code': 'territory'}).assign(union=text(rows['union']))

    def _by_table(self, parameters, context, feedback):
        from ...engine.nomenclatures.codes import text

        rows = ask.rows_of(self, parameters, context, feedback, self.UNIONS, UNION_COLUMNS)
        french = (ask.nation_of(self, parameters, context) == ask.FRANCE
                  and not self.parameterAsBoolean(parameters, self.COUNTRIES, context))
        return rows.assign(territory=ask.territory_codes(rows['territory'], french), union=text(rows['union']))

    def _written_results(self, unions, membership, scored, touching, parameters, context, feedback):
        words = {**inputs.sources(self, parameters, context), 'abstract': tr(
            'Territories taken together, in two readings: as if their flows were added up (score), and what at least one '
            'of them makes (score_any). The first can fall below the best member, for a large member thins the others.')}
        by_touch = self.parameterAsEnum(parameters, self.GROUPING, context) == BY_TOUCH
        table = union_tables.union_table(unions, membership, scored, by_touch)
        columns, shapes = union_tables.union_columns(), self._union_shapes(table, membership, scored)
        style = (lambda layer: draw_score(layer, 'score', TOTAL_BREAKS)) if shapes else None
        result = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback, **shapes,
                                          dress=self.dress(parameters, context, columns, style=style, **words))}
        if self.is_given(parameters, self.MEMBERS):
            columns = union_tables.member_columns()
            result[self.MEMBERS] = self.write(
                union_tables.member_table(unions, table, scored), columns, parameters, self.MEMBERS, context, feedback,
                dress=self.dress(parameters, context, columns, **words))
        partners = None
        if self.is_given(parameters, self.PARTNERS) or self.is_given(parameters, figures.FIGURE):
            partners = self._partners(scored, membership, touching, parameters, context, feedback)
        if self.is_given(parameters, self.PARTNERS):
            rows, shapes = inputs.on_map(scored, union_tables.partner_table(partners, scored))
            columns = union_tables.partner_columns()
            style = (lambda layer: draw_classes(layer, difference('gain'))) if shapes else None
            result[self.PARTNERS] = self.write(rows, columns, parameters, self.PARTNERS, context, feedback, **shapes,
                                               dress=self.dress(parameters, context, columns, style=style, **words))
        feedback.setProgress(100)
        told = figures.told(
            self, parameters, context, union_tables.said_unions(table, partners, scored, feedback), facts(table),
            partial(union_figure, table, partners, scored, figures.sources_line(self, parameters, context)))
        return {**result, **told,
                self.UNION_COUNT: len(table), self.BEST_SCORE: float(table['score'].max()),
                self.BEST_GAIN: float(table['gain'].max())}

    def _union_shapes(self, table, membership, scored):
        """Dissolved polygons of the unions, in the order of the table."""
        if scored.layer is None:
            return {}
        by_code = {}
        for code, shape in zip(scored.layer.rows['code'], scored.layer.shapes):
            by_code.setdefault(code, []).append(shape)
        members = membership.groupby('union')['territory'].agg(list)
        shapes = [dissolved([shape for code in members[union] for shape in by_code.get(code, [])])
                  for union in table['union']]
        return {'geometries': shapes, 'wkb_type': QgsWkbTypes.Type.MultiPolygon, 'crs': scored.layer.crs}

    def _partners(self, scored, membership, touching, parameters, context, feedback):
        import pandas as pd

        from ...engine.resilience.cooperation import best_partners, partner_pairs, score_pairs

        all_pairs = scored.layer is None or self.parameterAsEnum(parameters, self.PAIRS, context) == ALL_PAIRS
        if all_pairs:
            among = scored.assessment.rca.index
            if self.parameterAsEnum(parameters, self.GROUPING, context) == BY_EUROPE:
                among = among[among.isin(membership['territory'])]
            pairs = partner_pairs(among)
        else:
            pairs = pd.DataFrame(touching, columns=['one', 'other'])
        feedback.pushInfo(tr('Partners: {n} pairs are scored.').format(n=len(pairs)))
        return best_partners(scored.assessment, score_pairs(scored.assessment, pairs, should_stop=feedback.isCanceled))
