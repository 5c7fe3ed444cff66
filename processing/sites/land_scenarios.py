"""One need of floors in three ways (all greenfield, brownfields first, the chosen sites): hectares, euros, jobs."""

from __future__ import annotations

from qgis.core import (
    QgsDistanceArea,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..diagnosis.parameters import empty_problems
from ..i18n import tr
from ..tables import find_column, read_table
from .place_rows import keyed, read_places
from .scenario_tables import account_columns, scenario_columns, scenario_words
from .sessions import add_session_input, add_session_output, save, session_of, session_problems
from .site_shapes import ELLIPSOID

TABLE = QgsProcessing.SourceType.TypeVector
REAL = QgsProcessingParameterNumber.Type.Double
# column of the engine: usual names
FACTS = {
    'name': ['site_nom', 'name', 'nom'], 'score': ['score_low', 'score'], 'area_m2': ['area_m2', 'unite_fonciere_surface',
                                                                                      'site_surface', 'surface'],
    'floor_m2': ['floor_m2', 'bati_surface'], 'has_building': ['has_building'], 'zone': ['zone', 'urba_zone_type'],
    'sealed_share': ['sealed_share'], 'site_type': ['site_type'], 'inhabitants': ['inhabitants', 'population', 'pmun'],
    'excluded': ['excluded', 'exclu'], 'same_ground': ['same_ground'], 'commune': ['comm_insee', 'commune', 'insee_com'],
}
TOWN = {'code': ['code', 'insee', 'insee_com', 'codgeo', 'commune'], 'population': ['population', 'pop', 'pmun',
                                                                                    'pmun_2021']}
NUMBERS = ('score', 'area_m2', 'floor_m2', 'sealed_share', 'inhabitants')


class LandScenarios(RessortAlgorithm):
    """The three serve the same need; what a site holds beyond it counts for nothing."""

    NAME = 'land_scenarios'
    GROUP = 'sites'
    TAGS = ('scenario scénario zan land take consommation spared épargné hectares brownfield friche greenfield extension '
            'cost coût bénéfriches jobs emplois floors planchers session séance')

    SITES, SITE_FIELD, NEED, FLOOR_RATIO, FLOOR_MOST = 'SITES', 'SITE_FIELD', 'NEED', 'FLOOR_RATIO', 'FLOOR_MOST'
    PORTFOLIO, CHOSEN, LEDGER, TERRITORY, KEPT = 'PORTFOLIO', 'CHOSEN', 'LEDGER', 'TERRITORY', 'KEPT'
    TOWNS, OUTPUT, ACCOUNT = 'TOWNS', 'OUTPUT', 'ACCOUNT'

    def displayName(self):  # noqa: N802
        return tr('Scenarios of land take')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.SITES, tr('Sites'), [TABLE]),
                 tr('One row per site: the result of "Mark sites for productive hotels", or a table with area_m2 and, if '
                    'known, floor_m2, zone, sealed_share, site_type. Excluded sites serve no scenario unless chosen.'))
        self.add(QgsProcessingParameterField(self.SITE_FIELD, tr('Sites: code field'), None, self.SITES, optional=True),
                 tr('Code of the site, each once.') + ' ' + tr('Left empty: a column with a usual name, or none.'),
                 advanced=True)
        self.add(QgsProcessingParameterNumber(self.NEED, tr('Need of floors, m2'), REAL, 10000, minValue=1),
                 tr('Floors of workshops that the territory looks for; the three scenarios serve the same.'))
        self.add(QgsProcessingParameterNumber(self.FLOOR_RATIO, tr('Floors per m2 of ground'), REAL, 0.8, minValue=0,
                                              maxValue=10),
                 tr('For a site whose floors are not known, or that has none: 0.8 is two levels on 0.4 of the ground, a '
                    'proposal. 0: such a site holds nothing.'))
        self.add(QgsProcessingParameterNumber(self.FLOOR_MOST, tr('Most floors of one project, m2'), REAL, 15000,
                                              minValue=1),
                 tr('For the same sites: a project on a large land unit takes the ground that these floors need, no more. A '
                    'proposal.'), advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.PORTFOLIO, tr('Portfolio of sites'), [TABLE], optional=True),
                 tr('Result of "Portfolio of sites": the sites of scenario C. Left empty: those of the codes below, else of '
                    'the session.'))
        self.add(QgsProcessingParameterString(self.CHOSEN, tr('Chosen sites'), optional=True),
                 tr('Codes, parted by semicolons.'), advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.LEDGER, tr('Ledger, all levels'), [TABLE], optional=True),
                 tr('Result of the land-take ledger: what is allowed and left. Left empty: shares and years are not known.'))
        self.add(QgsProcessingParameterString(self.TERRITORY, tr('Territory of the ledger'), optional=True),
                 tr('Its code. Left empty: the only one of its largest level.'))
        self.add(QgsProcessingParameterFeatureSource(self.TOWNS, tr('Inhabitants of the communes'), [TABLE], optional=True),
                 tr('Table: code, population. The cost of doing nothing (fly-tipping) needs them. Left empty: not known.'),
                 advanced=True)
        self.add(QgsProcessingParameterEnum(self.KEPT, tr('Scenario kept'), [tr('not decided'), *scenario_words().values()],
                                            defaultValue=0), tr('Written into the session file.'), advanced=True)
        add_session_input(self, tr('Its need, floors per m2 of ground and chosen sites take the place of those above.'))
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Scenarios of land take'), TABLE),
                 tr('A, B and C: floors, land taken and spared, share of the land budget, years of trajectory, costs, jobs, '
                    'each an interval.'))
        self.add(QgsProcessingParameterFeatureSink(self.ACCOUNT, tr('Account of the sites'), optional=True,
                                                   createByDefault=False),
                 tr('Each site: floors and where they come from, land, cost of making it ready, cost of doing nothing, '
                    'jobs.'))
        add_session_output(self, tr('The choices (need, scenario kept) beside those of the session reopened.'))
        for name, label in (('SPARED_B_LOW', tr('Land spared by B, at least, ha')),
                            ('SPARED_B_HIGH', tr('Land spared by B, at most, ha')),
                            ('SPARED_C_LOW', tr('Land spared by C, at least, ha')),
                            ('SPARED_C_HIGH', tr('Land spared by C, at most, ha')),
                            ('ASSUMED_COUNT', tr('Number of sites whose floors are assumed'))):
            self.add_number(name, label)

    def problems(self, parameters, context):
        reasons = session_problems(self, parameters, context)
        source = self.source(parameters, self.SITES, context)
        if source is None:
            return reasons
        reasons += empty_problems(self, parameters, context, self.SITES)
        asked = self.parameterAsString(parameters, self.SITE_FIELD, context)
        if self._code(source, asked) is None:
            reasons.append(self._no_column(self.SITES, self.SITE_FIELD, asked, source))
        if find_column(source, '', FACTS['area_m2']) is None and not _is_polygon(source):
            reasons.append(tr('Sites: neither polygons nor a column of areas (area_m2, unite_fonciere_surface). Columns '
                              'there: {columns}.').format(columns=', '.join(source.fields().names()) or '-'))
        for name, needed in ((self.PORTFOLIO, ('site', 'chosen')), (self.LEDGER, ('level', 'territory', 'allowed',
                                                                                  'balance'))):
            given = self.source(parameters, name, context)
            absent = [] if given is None else [column for column in needed
                                                if find_column(given, '', TOWN.get(column, [column])) is None]
            if absent:
                reasons.append(tr('{table}: no column {names}. Columns there: {columns}.').format(
                    table=self.parameterDefinition(name).description(), names=', '.join(absent),
                    columns=', '.join(given.fields().names()) or '-'))
        return reasons

    def _code(self, source, asked):
        return find_column(source, asked, ['site_id', 'site', 'code', 'id'])

    def results(self, parameters, context, feedback):
        from ...engine.sites.land_scenarios import compare_scenarios
        from ...engine.sites.site_account import account_facts, project_floors

        session = session_of(self, parameters, context)
        need, ratio, most = (self._figure(parameters, name, context, session)
                             for name in (self.NEED, self.FLOOR_RATIO, self.FLOOR_MOST))
        places, facts = self._sites(parameters, context, feedback)
        chosen = self._chosen(parameters, context, feedback, session)
        strange = [site for site in chosen if site not in facts.index]
        if strange:
            raise QgsProcessingException(tr('Chosen sites that are not in the layer of sites: {sites}.').format(
                sites=', '.join(strange[:5])))
        ready = account_facts(project_floors(facts, ratio, most))
        assumed = int(ready['is_assumed'].sum())
        if assumed:
            feedback.pushWarning(tr('{n} sites without known floors are given {ratio} m2 of floors per m2 of ground: an '
                                    'assumption.').format(n=assumed, ratio=ratio))
        usable = self._usable(ready, chosen, feedback)
        allowed, balance = self._budget(parameters, context, feedback)
        feedback.setProgress(60)
        found = compare_scenarios(usable, need, chosen=chosen, allowed=allowed, balance=balance)
        return self._write_all(found, {'need': need, 'floor_ratio': ratio, 'floor_most': most}, places, ready, assumed,
                               session, parameters, context, feedback)

    def _figure(self, parameters, name, context, session):
        kept = None if session is None else session.parameters.get(name.lower())
        return self.parameterAsDouble(parameters, name, context) if kept is None else float(kept)

    def _sites(self, parameters, context, feedback):
        """Shapes, and facts by site: numbers as numbers, areas of polygons where no column tells them."""
        import pandas as pd

        from ...engine.sources.cells import is_yes, number

        source = self.source(parameters, self.SITES, context)
        columns = {role: find_column(source, '', names) for role, names in FACTS.items()}
        columns = {'code': self._code(source, self.parameterAsString(parameters, self.SITE_FIELD, context)),
                   **{role: column for role, column in columns.items() if column}}
        places = read_places(source, columns, feedback)
        rows = keyed(places.rows, tr('Sites')).reindex(columns=list(FACTS))
        for name in NUMBERS:
            rows[name] = number(rows[name]).to_numpy()
        if _is_polygon(source):
            measured = pd.Series(_areas(places, context), rows.index)
            rows['area_m2'] = rows['area_m2'].where(rows['area_m2'].notna(), measured)
        for name in ('name', 'same_ground', 'commune'):
            rows[name] = rows[name].where(rows[name].notna(), '').astype(str)
        towns = self.source(parameters, self.TOWNS, context)
        if towns is not None:
            from ...engine.sources.territory_codes import commune_code

            people = read_table(towns, {role: find_column(towns, '', names) for role, names in TOWN.items()},
                                feedback.isCanceled)
            known = number(people['population']).set_axis(commune_code(people['code']).to_numpy(), axis=0)
            known = known[~known.index.duplicated()]
            rows['inhabitants'] = rows['inhabitants'].fillna(commune_code(rows['commune']).map(known))
        return places, rows.assign(excluded=is_yes(rows['excluded']))

    def _chosen(self, parameters, context, feedback, session):
        from ...engine.sources.cells import is_yes

        source = self.source(parameters, self.PORTFOLIO, context)
        if source is not None:
            rows = read_table(source, {name: find_column(source, '', [name]) for name in ('site', 'chosen')},
                              feedback.isCanceled)
            return rows.loc[is_yes(rows['chosen']), 'site'].astype(str).tolist()
        text = self.parameterAsString(parameters, self.CHOSEN, context)
        codes = [code.strip() for code in text.split(';') if code.strip()]
        return codes or (list(session.taken) if session is not None else [])

    def _usable(self, ready, chosen, feedback):
        """Sites that may serve: not excluded, not on the ground of another, of known area; the chosen ones always."""
        held = ready['same_ground']
        twice = (held != '') & held.isin(ready.index) & (held != ready.index.to_series())
        out = (ready['excluded'] | twice) & ~ready.index.isin(chosen)
        blind = ready['area_m2'].isna()
        for which, words in ((ready['excluded'] & out, tr('{n} excluded sites serve no scenario.')),
                             (twice & out, tr('{n} sites lie on the ground of another and are counted with it.')),
                             (blind & ~out, tr('{n} sites have no known area: they serve no scenario.'))):
            if which.any():
                feedback.pushInfo(words.format(n=int(which.sum())))
        lost = [site for site in chosen if blind.get(site)]
        if lost:
            raise QgsProcessingException(tr('Chosen sites without an area: {sites}. Give it, or choose others.').format(
                sites=', '.join(lost[:5])))
        return ready[~out & ~blind]

    def _budget(self, parameters, context, feedback):
        """What is allowed and left, ha; unknown without a ledger."""
        from ...engine.sources.cells import number

        source = self.source(parameters, self.LEDGER, context)
        if source is None:
            feedback.pushInfo(tr('No ledger: shares of the land budget and years of trajectory are not known.'))
            return float('nan'), float('nan')
        rows = read_table(source, {name: find_column(source, '', [name]) for name in ('level', 'territory', 'allowed',
                                                                                      'balance')},
                          feedback.isCanceled)
        asked = self.parameterAsString(parameters, self.TERRITORY, context)
        row = ledger_row(rows, asked)
        if row is None:
            raise QgsProcessingException(tr('Territory of the ledger: {code} is not one of its codes ({known}). Write '
                                            'one.').format(
                code=f'"{asked}"', known=', '.join(rows['territory'].astype(str).unique()[:6])))
        figures = number(row[['allowed', 'balance']])
        feedback.pushInfo(tr('Land budget of {code}.').format(code=row['territory']))
        return float(figures['allowed']), float(figures['balance'])

    def _write_all(self, found, choices, places, ready, assumed, session, parameters, context, feedback):
        from ...engine.sites.hosting import jobs_interval
        from ...engine.sites.site_account import site_account

        table = found.table.reset_index()
        table = table.assign(name=table['scenario'].map(scenario_words()), need_m2=choices['need'])
        columns = scenario_columns()
        dress = self.dress(parameters, context, columns, sources=(tr('Costs: Bénéfriches, ADEME (national means)'),),
                           abstract=tr(
            'The same need of floors in three ways. Costs are an order of magnitude, buildings left out; spared land is a '
            'counterfactual, never in the balance of the ledger.'))
        results = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback, dress=dress)}
        served = found.sites.set_index(['scenario', 'site'])['floors']
        account = site_account(ready.assign(sealed_share=ready['sealed'], site_type=ready['former_use']))
        jobs = jobs_interval(ready['floor_m2'])
        sites = ready[['name', 'area_m2', 'floor_m2']].join(account).join(jobs).assign(
            assumed=ready['is_assumed'].astype(bool),
            **{f'in_{name.lower()}': served[name].reindex(ready.index) if name in served.index.get_level_values(0)
               else float('nan') for name in 'BC'}).rename_axis('site').reset_index()
        written = self.write(sites, account_columns(), parameters, self.ACCOUNT, context, feedback, geometries=places.shapes,
                             wkb_type=places.wkb_type, crs=places.crs, dress=self.dress(parameters, context,
                                                                                        account_columns()))
        if written is not None:
            results[self.ACCOUNT] = written
        kept = ('', 'A', 'B', 'C')[self.parameterAsEnum(parameters, self.KEPT, context)]
        chosen = found.sites.loc[found.sites['scenario'] == 'C', 'site']
        path = save(self, parameters, context, session, scenario=kept or (session.scenario if session else ''),
                    taken=session.taken if session and session.taken else tuple(chosen),
                    limits=choices)
        results.update({'SESSION': path} if path else {})
        spared = found.table
        return {**results, 'ASSUMED_COUNT': assumed, **{
            f'SPARED_{name}_{end.upper()}': float(spared.at[name, f'spared_{end}']) for name in 'BC' for end in ('low',
                                                                                                                 'high')}}


def ledger_row(rows, code: str):
    """The row of that code, or of the only territory of the largest level; None where there is none."""
    codes = rows['territory'].astype(str)
    if code:
        found = rows[codes == code]
        return found.iloc[-1] if len(found) else None
    for level in ('region', 'departement', 'scot', 'epci', 'commune'):
        found = rows[rows['level'] == level]
        if len(found) == 1:
            return found.iloc[0]
    return None


def _areas(places, context):
    """Of polygons, on the ellipsoid, m2."""
    measure = QgsDistanceArea()
    measure.setEllipsoid(ELLIPSOID)
    measure.setSourceCrs(places.crs, context.transformContext())
    return [measure.measureArea(shape) if not shape.isNull() else float('nan') for shape in places.shapes]


def _is_polygon(source) -> bool:
    return QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
