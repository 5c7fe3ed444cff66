"""The land-take ledger: what each commune, EPCI, SCoT, departement and region took, may take, and where its pace leads."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..base import RessortAlgorithm
from ..diagnosis.parameters import empty_problems
from ..errors import push_notes
from ..i18n import tr
from ..tables import find_column, read_table
from .ledger_tables import LEVELS, draw_use, entry_columns, ledger_columns, ledger_rows, trajectory_columns
from .place_rows import keyed, read_places
from .workbook import workbook_problems, write_workbook

TABLE = QgsProcessing.SourceType.TypeVector
REAL = QgsProcessingParameterNumber.Type.Double
# table: columns it needs, with their usual names, then those it may have
OTHERS = {
    'ENTRIES': ({'territory': ['territory', 'commune', 'code', 'insee'], 'kind': ['kind', 'nature', 'type'],
                 'area_ha': ['area_ha', 'surface_ha', 'ha', 'surface']},
                {'year': ['year', 'annee', 'année'], 'site_id': ['site_id', 'site'], 'source': ['source'],
                 'confidence': ['confidence', 'preuve', 'proof']}),
    'TARGETS': ({'territory': ['territory', 'code', 'insee'], 'reduction': ['reduction', 'objectif', 'target']}, {}),
    'COVERAGE': ({'territory': ['territory', 'commune', 'code', 'insee']},
                 {'covered': ['covered', 'couverte', 'couvert'],
                  'delegated': ['delegated', 'deleguees', 'communes_deleguees']}),
    'MEMBERSHIP': ({'territory': ['territory', 'commune', 'code', 'insee', 'codgeo']},
                   {level: [level] for level in LEVELS[1:]}),
}
NO_WORDS = {'', '0', 'non', 'no', 'false', 'faux', 'n'}


class ZanLedger(RessortAlgorithm):
    """One reading for each level; they show the same hectares and are never added."""

    NAME = 'zan_ledger'
    GROUP = 'sites'
    TAGS = ('zan land take consommation espaces enaf artificialisation ledger registre budget trajectory trajectoire '
            'guarantee '
            'garantie communale epci scot sraddet renaturation')

    LAND_TAKE, UNIT, TERRITORIES, CODE_FIELD = 'LAND_TAKE', 'UNIT', 'TERRITORIES', 'CODE_FIELD'
    REDUCTION, PACE_YEARS = 'REDUCTION', 'PACE_YEARS'
    OUTPUT, LEDGER, TRAJECTORY, ENTRY_LIST, WORKBOOK = 'OUTPUT', 'LEDGER', 'TRAJECTORY', 'ENTRY_LIST', 'WORKBOOK'
    COMMUNE_COUNT, UNKNOWN_COUNT, YEAR_COUNT = 'COMMUNE_COUNT', 'UNKNOWN_COUNT', 'YEAR_COUNT'
    ALLOWED_SUM, USED_SUM, EXCESS_SUM = 'ALLOWED_SUM', 'USED_SUM', 'EXCESS_SUM'

    def displayName(self):  # noqa: N802
        return tr('Land-take ledger (ZAN)')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.LAND_TAKE, tr('Land take by commune'), [TABLE]),
                 tr('Table of flows of Cerema: idcom, naf11art12, naf12art13 and so on, epci, scot. An empty figure is '
                    'unknown, '
                    'not 0.'))
        self.add(QgsProcessingParameterEnum(self.UNIT, tr('Unit of the land take'), [tr('square metres'), tr('hectares')],
                                            defaultValue=0), tr('The official table is in square metres.'))
        self.add(QgsProcessingParameterFeatureSource(self.TERRITORIES, tr('Communes'), [TABLE], optional=True),
                 tr('Polygons for the map. Old codes of the table are brought to them; a commune that the table lacks is '
                    'shown as '
                    'unknown. Only these are counted.'))
        self.add(QgsProcessingParameterField(self.CODE_FIELD, tr('Code field'), None, self.TERRITORIES, optional=True),
                 tr('INSEE code of the commune. Left empty: a column with a usual name.'))
        for name, (label, help_text) in other_words().items():
            self.add(QgsProcessingParameterFeatureSource(name, label, [TABLE], optional=True), help_text, advanced=True)
        self.add(QgsProcessingParameterNumber(self.REDUCTION, tr('National reduction'), REAL, 0.5, minValue=0, maxValue=1),
                 tr('Share by which land take falls where no target says otherwise; the law halves it.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.PACE_YEARS, tr('Years of the projection'), REAL, 10, minValue=1,
                                              maxValue=30),
                 tr("The pace times the ten years of the period. 9 gives the figure of the State's public tool."),
                 advanced=True)
        self._add_outputs()

    def _add_outputs(self):
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Ledger of the communes')),
                 tr('One row per commune, with its polygon where a layer is given: reference, allowed, used, left, pace, '
                    'projected. Hectares.'))
        for name, label, help_text in (
            (self.LEDGER, tr('Ledger, all levels'), tr('Communes, EPCI, SCoT, departements and regions: readings of the '
                                                       'same '
                                                       'hectares, never to be added.')),
            (self.TRAJECTORY, tr('Trajectory'), tr('Land take year by year, and what an even pace allows.')),
            (self.ENTRY_LIST, tr('Entries as counted'), tr('Every entry, what it counts for, and why.')),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, label, TABLE, optional=True,
                                                       createByDefault=name != self.ENTRY_LIST), help_text)
        self.add(QgsProcessingParameterFileDestination(self.WORKBOOK, tr('Workbook'), 'ODS (*.ods);;XLSX (*.xlsx)',
                                                       optional=True, createByDefault=False),
                 tr('The three tables as sheets of one workbook.'))
        for name, label in ((self.COMMUNE_COUNT, tr('Number of communes')),
                            (self.UNKNOWN_COUNT, tr('Number of communes with an unknown figure')),
                            (self.YEAR_COUNT, tr('Years observed in the period')),
                            (self.ALLOWED_SUM, tr('Allowed to the communes, ha (what is known)')),
                            (self.USED_SUM, tr('Used by the communes, ha (what is known)')),
                            (self.EXCESS_SUM, tr('Guarantee excess, ha (what is known)'))):
            self.add_number(name, label)

    def problems(self, parameters, context):
        from ...engine.sources.land_take import year_columns

        source = self.source(parameters, self.LAND_TAKE, context)
        if source is None:
            return []
        reasons = empty_problems(self, parameters, context, self.LAND_TAKE)
        if not year_columns(source.fields().names()):
            reasons.append(tr('Land take by commune: no column of a year (naf11art12, naf12art13...). Columns there: '
                              '{columns}.').format(columns=', '.join(source.fields().names()[:12])))
        if self.is_given(parameters, self.TERRITORIES) and self._code_column(parameters, context) is None:
            reasons.append(tr('Communes: which column is the code? None has a usual name.'))
        for name, (needed, _) in OTHERS.items():
            given = self.source(parameters, name, context)
            absent = [] if given is None else [role for role, names in needed.items() if not find_column(given, '', names)]
            if absent:
                reasons.append(tr('{table}: no column {names}. Columns there: {columns}.').format(
                    table=self.parameterDefinition(name).description(), names=', '.join(absent),
                    columns=', '.join(given.fields().names()) or '-'))
        path = ''
        if self.is_given(parameters, self.WORKBOOK):
            path = self.parameterAsFileOutput(parameters, self.WORKBOOK, context)
        return reasons + workbook_problems(path, tr('Workbook'))

    def _code_column(self, parameters, context):
        source = self.source(parameters, self.TERRITORIES, context)
        return find_column(source, self.parameterAsString(parameters, self.CODE_FIELD, context),
                           ['code', 'insee', 'insee_com', 'codgeo', 'code_insee', 'commune'])

    def results(self, parameters, context, feedback):
        from ...engine.sites.planning_rules import zan_rules
        from ...engine.sites.zan_ledger import keep_ledger

        places = self._places(parameters, context, feedback)
        taken = self._land_take(parameters, context, feedback, places)
        feedback.setProgress(40)
        rules = replace(zan_rules(), reduction=self.parameterAsDouble(parameters, self.REDUCTION, context),
                        pace_years=self.parameterAsDouble(parameters, self.PACE_YEARS, context))
        others = {name: self._rows(parameters, name, context, feedback) for name in OTHERS}
        territories = self._levels(taken.territories, others['MEMBERSHIP'])
        ledger = keep_ledger(taken.flows, territories, rules=rules, entries=self._entries(others['ENTRIES'], taken, rules),
                             targets=_targets(others['TARGETS']), **_coverage(others['COVERAGE']))
        push_notes(feedback, ledger.notes, warning=True)
        feedback.setProgress(70)
        return self._write_all(ledger, places, parameters, context, feedback)

    def _places(self, parameters, context, feedback):
        if not self.is_given(parameters, self.TERRITORIES):
            return None
        from ...engine.sources.territory_codes import commune_code

        source = self.source(parameters, self.TERRITORIES, context)
        places = read_places(source, {'code': self._code_column(parameters, context)}, feedback)
        rows = keyed(places.rows.assign(code=commune_code(places.rows['code'])), tr('Communes'))
        return places._replace(rows=rows)

    def _land_take(self, parameters, context, feedback, places):
        from ...engine.sources.land_take import clean_land_take

        source = self.source(parameters, self.LAND_TAKE, context)
        names = source.fields().names()
        rows = read_table(source, {name: name for name in names}, feedback.isCanceled)
        unit = ('m2', 'ha')[self.parameterAsEnum(parameters, self.UNIT, context)]
        taken = clean_land_take(rows, unit=unit, known=None if places is None else places.rows.index,
                                should_stop=feedback.isCanceled)
        push_notes(feedback, taken.notes, warning=True)
        if len(taken.rejects):
            feedback.pushWarning(tr('{n} rows of the land take are left out: not a commune.').format(n=len(taken.rejects)))
        return taken

    def _rows(self, parameters, name, context, feedback):
        """An optional table under the engine's names; None without it."""
        source = self.source(parameters, name, context)
        if source is None:
            return None
        from ...engine.sources.territory_codes import commune_code

        needed, more = OTHERS[name]
        columns = {role: find_column(source, '', names) for role, names in {**needed, **more}.items()}
        rows = read_table(source, {role: column for role, column in columns.items() if column}, feedback.isCanceled)
        return rows.assign(territory=commune_code(rows['territory']))

    def _levels(self, territories, membership):
        """The table's own levels, replaced by those of the membership table."""
        if membership is None:
            return territories
        from ...engine.nomenclatures.codes import text

        own = membership.drop_duplicates('territory').set_index('territory')
        given = {level: text(own[level]).reindex(territories.index).fillna('') for level in own if level in LEVELS}
        return territories.assign(**given)

    def _entries(self, rows, taken, rules):
        if rows is None:
            return None
        from ...engine.sites.zan_entries import clean_entries

        observed = [year for year in rules.period if year in taken.flows]
        return clean_entries(rows, last_measured=max(observed, default=rules.period_start - 1), first=rules.period_start)

    def _write_all(self, ledger, places, parameters, context, feedback):
        table, columns = ledger_rows(ledger), ledger_columns()
        communes = table[table['level'] == 'commune']
        words = {'sources': (tr('Land take: Cerema'),), 'licence': tr('Etalab 2.0'), 'abstract': tr(
            'Land take (law 2021-1104, art. 191 and 194; law 2023-630): what was taken in the reference, what the period '
            'allows, what is used and left, {years} years observed. Rules: '
            'zan_rules.csv.').format(years=ledger.years_observed)}
        shown = {} if places is None else {'geometries': places.shapes, 'wkb_type': places.wkb_type, 'crs': places.crs}
        if places is not None:
            communes = communes.set_index('territory').reindex(places.rows.index).rename_axis('territory').reset_index()
        style = draw_use if places is not None else None
        results = {self.OUTPUT: self.write(communes, columns, parameters, self.OUTPUT, context, feedback, **shown,
                                           dress=self.dress(parameters, context, columns, style=style, **words))}
        for output, frame, made in ((self.LEDGER, table, columns),
                                    (self.TRAJECTORY, ledger.trajectory, trajectory_columns()),
                                    (self.ENTRY_LIST, ledger.entries, entry_columns())):
            written = self.write(frame, made, parameters, output, context, feedback,
                                 dress=self.dress(parameters, context, made, **words))
            if written is not None:
                results[output] = written
        if self.is_given(parameters, self.WORKBOOK):
            path = self.parameterAsFileOutput(parameters, self.WORKBOOK, context)
            write_workbook(path, {tr('Ledger'): (table, columns),
                                  tr('Trajectory'): (ledger.trajectory, trajectory_columns()),
                                  tr('Entries'): (ledger.entries, entry_columns())}, feedback.isCanceled)
            results[self.WORKBOOK] = path
        return {**results, self.COMMUNE_COUNT: len(communes), self.UNKNOWN_COUNT: int((communes['coverage'] < 1).sum()),
                self.YEAR_COUNT: ledger.years_observed, self.ALLOWED_SUM: float(communes['allowed'].sum()),
                self.USED_SUM: float(communes['used'].sum()), self.EXCESS_SUM: float(communes['excess_ha'].sum())}


def other_words() -> dict[str, tuple]:
    """Label and help of each optional table."""
    return {
        'ENTRIES': (tr('Entries'), tr('Table: territory, kind (committed, planned, recycled, renatured, exempt; French '
                                      'words '
                                      'too), area_ha, and if known year, site_id, source, confidence (proven).')),
        'TARGETS': (tr('Targets'), tr('Table: territory of any level, reduction (0 to 1). Its own target binds a territory, '
                                      'else its plan\'s, else the national one.')),
        'COVERAGE': (tr('Communes covered by a plan'), tr('Table: territory, covered (yes or no), delegated (number of '
                                                          'delegated '
                                                          'communes). Left empty: the guarantee is given to all, and '
                                                          'said.')),
        'MEMBERSHIP': (tr('Membership table'), tr('Table: territory (commune), epci, scot, departement, region. It '
                                                  'replaces the '
                                                  'columns of the land-take table.')),
    }


def _targets(rows):
    if rows is None:
        return None
    from ...engine.sources.cells import number

    return number(rows['reduction']).set_axis(rows['territory'].to_numpy(), axis=0)


def _coverage(rows) -> dict:
    """`covered` and `delegated` of the engine, from the table."""
    if rows is None:
        return {}
    from ...engine.nomenclatures.codes import text
    from ...engine.sources.cells import number

    made, codes = {}, rows['territory'].to_numpy()
    if 'covered' in rows:
        made['covered'] = (~text(rows['covered']).str.lower().isin(NO_WORDS)).set_axis(codes, axis=0)
    else:  # a list of the communes that are covered
        made['covered'] = (rows['territory'] != '').set_axis(codes, axis=0)
    if 'delegated' in rows:
        made['delegated'] = number(rows['delegated']).set_axis(codes, axis=0)
    return made
