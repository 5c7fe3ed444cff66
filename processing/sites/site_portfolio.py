"""Which sites to open within a budget of land and money: exact where it can finish, else near, and how near is said."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..errors import push_notes
from ..i18n import tr
from ..tables import find_column
from .place_rows import keyed, metric_system, points_in, read_places
from .portfolio_tables import demand_columns, draw_choice, front_columns, site_columns
from .sessions import add_session_input, add_session_output, save, session_of, session_problems

TABLE = QgsProcessing.SourceType.TypeVector
ANY_PLACE = QgsProcessing.SourceType.TypeVectorAnyGeometry
REAL, WHOLE = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
WORTH, COVER_ALL, NEAREST = range(3)
# column of the engine: parameter, usual names
SITE_FIELDS = {
    'code': ('SITE_FIELD', ['site_id', 'site', 'code', 'id']), 'name': ('NAME_FIELD', ['site_nom', 'name', 'nom']),
    'score': ('SCORE_FIELD', ['score_low', 'score', 'p_top']), 'cost': ('COST_FIELD', ['cost', 'cout', 'coût', 'cost_high']),
    'land_take': ('LAND_FIELD', ['land_take', 'own_take_high', 'take_high', 'conso_ha']),
    'room': ('ROOM_FIELD', []), 'territory': ('TERRITORY_FIELD', ['territory', 'epci', 'comm_insee']),
    'ground': ('GROUND_FIELD', ['ground', 'same_ground']), 'existing': ('EXISTING_FIELD', ['existing', 'existant']),
    'excluded': ('EXCLUDED_FIELD', ['excluded', 'exclu']),
}
# choices that a session file keeps, by parameter
LIMITS = ('COUNT', 'RADIUS', 'BUDGET', 'LAND', 'SEPARATION', 'DEMAND_WEIGHT', 'MODEL', 'ONE_IN_EACH', 'FORCED', 'FORBIDDEN')


class SitePortfolio(RessortAlgorithm):
    """Every site kept: chosen, standing already, left out or not chosen."""

    NAME = 'site_portfolio'
    GROUP = 'sites'
    TAGS = ('portfolio portefeuille choice choix sites location localisation mclp lscp p-median médiane coverage couverture '
            'budget zan land hotel hôtel productif optimisation')

    SITES, DEMAND, DEMAND_FIELD, DEMAND_CODE = 'SITES', 'DEMAND', 'DEMAND_FIELD', 'DEMAND_CODE_FIELD'
    MODEL, COUNT, RADIUS, BUDGET, LAND, SEPARATION = 'MODEL', 'COUNT', 'RADIUS', 'BUDGET', 'LAND', 'SEPARATION'
    ONE_IN_EACH, FORCED, FORBIDDEN, DEMAND_WEIGHT = 'ONE_IN_EACH', 'FORCED', 'FORBIDDEN', 'DEMAND_WEIGHT'
    METHOD, TIME_LIMIT, DRAWS, SEED = 'METHOD', 'TIME_LIMIT', 'DRAWS', 'SEED'
    GAP, KEEP_TAKEN = 'GAP_FIELD', 'KEEP_TAKEN'
    OUTPUT, SERVED, FRONT = 'OUTPUT', 'SERVED', 'FRONT'

    def displayName(self):  # noqa: N802
        return tr('Portfolio of sites')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.SITES, tr('Sites'), [ANY_PLACE]),
                 tr('Points or polygons, one row per candidate: the result of "Mark sites for productive hotels" serves. '
                    'Excluded sites are left out.'))
        for role, (label, help_text) in site_words().items():
            self.add(QgsProcessingParameterField(SITE_FIELDS[role][0], label, None, self.SITES, optional=True),
                     help_text + ' ' + tr('Left empty: a column with a usual name, or none.'),
                     advanced=role not in ('code', 'score'))
        self.add(QgsProcessingParameterFeatureSource(self.DEMAND, tr('Demand'), [ANY_PLACE]),
                 tr('Who is to be served: points or polygons, one row each.'))
        self.add(QgsProcessingParameterField(self.DEMAND_FIELD, tr('Demand field'), None, self.DEMAND),
                 tr('How much: inhabitants, staff, gaps of the resilience index. Never unknown, never below 0.'))
        self.add(QgsProcessingParameterField(self.GAP, tr('Demand: gap field'), None, self.DEMAND, optional=True),
                 tr('Share of products that its territory lacks, 0 to 1 or percent: 100 less the score of the resilience '
                    'index. The demand is multiplied by it. Left empty: not weighted.'))
        self.add(QgsProcessingParameterField(self.DEMAND_CODE, tr('Demand: code field'), None, self.DEMAND, optional=True),
                 tr('Code of the demand point. Left empty: its number.'), advanced=True)
        self.add(QgsProcessingParameterEnum(self.MODEL, tr('What is sought'), [
            tr('The sites that are worth most: demand covered, and score'), tr('As few sites as cover all the demand'),
            tr('The sites nearest to the demand')], defaultValue=0),
            tr('Planner\'s model and maximal covering (MCLP); set covering (LSCP); p-median.'))
        self._add_limits()
        self._add_search()
        self._add_outputs()

    def _add_limits(self):
        self.add(QgsProcessingParameterNumber(self.COUNT, tr('Number of new sites'), WHOLE, 3, optional=True, minValue=0),
                 tr('At most; exactly, for the nearest sites. Hotels that stand already are not counted.'))
        self.add(QgsProcessingParameterNumber(self.RADIUS, tr('Reach, m by road'), REAL, 5000, minValue=1),
                 tr('Road distance is taken as the straight line x 1.3.'))
        for name, label, help_text in (
            (self.BUDGET, tr('Budget, EUR'), tr('Sum of the costs of the new sites. A site without a cost is left out.')),
            (self.LAND, tr('Land budget, ha'), tr('Sum of the land take of the new sites. A site without one is left '
                                                  'out.'))):
            self.add(QgsProcessingParameterNumber(name, label, REAL, None, optional=True, minValue=0), help_text)
        self.add(QgsProcessingParameterNumber(self.SEPARATION, tr('Least distance between sites, m'), REAL, 0, minValue=0),
                 tr('In straight line; 0: none.'), advanced=True)
        self.add(QgsProcessingParameterBoolean(self.ONE_IN_EACH, tr('At least one site in each territory'), False),
                 tr('By the territory field of the sites.'), advanced=True)
        for name, label, help_text in ((self.FORCED, tr('Forced sites'), tr('Codes, parted by semicolons.')),
                                       (self.FORBIDDEN, tr('Forbidden sites'), tr('Codes, parted by semicolons.'))):
            self.add(QgsProcessingParameterString(name, label, optional=True), help_text, advanced=True)
        add_session_input(self, tr('Its limits (number, reach, budgets, distance, what is sought, forced and forbidden '
                                   'sites) take the place of those above, as the log says.'))
        self.add(QgsProcessingParameterBoolean(self.KEEP_TAKEN, tr('Keep the sites of the session'), False),
                 tr('The sites that the reopened session took are forced; the rest is chosen around them.'), advanced=True)

    def _add_search(self):
        self.add(QgsProcessingParameterNumber(self.DEMAND_WEIGHT, tr('Weight of the demand against the score'), REAL, 1,
                                              minValue=0),
                 tr('Of the model of worth: 1 counts covering all the demand as much as one full score. 0: scores alone.'),
                 advanced=True)
        self.add(QgsProcessingParameterEnum(self.METHOD, tr('Method'), [tr('Automatic'), tr('Exact'), tr('Heuristic')],
                                            defaultValue=0),
                 tr('Automatic: exact where it can finish and scipy is there. The heuristic gives a bound too.'),
                 advanced=True)
        self.add(QgsProcessingParameterNumber(self.TIME_LIMIT, tr('Time limit, s'), REAL, 60, minValue=1, maxValue=36000),
                 tr('Of the exact method, for each problem. With scipy before 1.15 a stop is heard between turns of 1, 2, '
                    '4... s.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.DRAWS, tr('Weightings drawn'), WHOLE, 0, minValue=0, maxValue=10000),
                 tr('How often each site is chosen when the weights of the criteria (columns c_...) are drawn at random. '
                    '0: not '
                    'asked.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.SEED, tr('Seed'), WHOLE, 0, minValue=0),
                 tr('The same seed draws the same weightings.'), advanced=True)

    def _add_outputs(self):
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Portfolio of sites')),
                 tr('Every site with its state (chosen, existing, left, forbidden), figures and proof of the choice.'))
        self.add(QgsProcessingParameterFeatureSink(self.SERVED, tr('Demand served'), optional=True, createByDefault=False),
                 tr('Every demand point with the share that is served.'))
        self.add(QgsProcessingParameterFeatureSink(self.FRONT, tr('Front: worth against land'), TABLE, optional=True,
                                                   createByDefault=False),
                 tr('Plans that no other betters in both goals, from no land take to the land budget.'))
        add_session_output(self, tr('The choices (sites taken, limits) to reopen and compare; with a session reopened, its '
                                    'weights and exclusions lifted stay in it.'))
        for name, label in (('CHOSEN_COUNT', tr('Number of chosen sites')), ('OBJECTIVE', tr('Objective')),
                            ('BOUND', tr('Bound')), ('GAP', tr('Gap, share of the objective')),
                            ('COVERED_SHARE', tr('Share of the demand covered, 0 to 1')), ('COST_SUM', tr('Cost of the new '
                                                                                                       'sites, EUR')),
                            ('LAND_SUM', tr('Land take of the new sites, ha'))):
            self.add_number(name, label)

    # Refusals

    def problems(self, parameters, context):
        reasons = session_problems(self, parameters, context)
        if reasons:
            return reasons
        parameters = self._reopened(parameters, context)[0]
        for name, label in ((self.SITES, tr('Sites')), (self.DEMAND, tr('Demand'))):
            source = self.source(parameters, name, context)
            if source is None:
                continue
            if source.featureCount() == 0:
                reasons.append(tr('{table}: it is empty. Check its filter and its selection.').format(table=label))
            if source.wkbType() in (QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.Unknown):
                reasons.append(tr('{table}: a table without geometry; points or polygons are needed.').format(table=label))
            elif not source.sourceCrs().isValid():
                reasons.append(tr('{table}: no reference system. Set it, distances need one.').format(table=label))
        source = self.source(parameters, self.SITES, context)
        for role, (parameter, guesses) in SITE_FIELDS.items() if source is not None else ():
            asked = self.parameterAsString(parameters, parameter, context)
            needed = role == 'code' or (role == 'cost' and self.is_given(parameters, self.BUDGET)) or (
                role == 'land_take' and (self.is_given(parameters, self.LAND) or self.is_given(parameters, self.FRONT)))
            if (asked or needed) and find_column(source, asked, guesses) is None:
                reasons.append(self._no_column(self.SITES, parameter, asked, source))
        if self.parameterAsEnum(parameters, self.MODEL, context) == NEAREST and not self.is_given(parameters, self.COUNT):
            reasons.append(tr('Number of new sites: the nearest sites need it.'))
        return reasons

    def _reopened(self, parameters, context):
        """The parameters with the limits of the session to reopen in their place, and those that changed."""
        session = session_of(self, parameters, context)
        if session is None:
            return parameters, {}
        kept = {name: session.parameters[name.lower()] for name in LIMITS if name.lower() in session.parameters}
        kept = {name: int(value) if name in (self.COUNT, self.MODEL) and value is not None else value
                for name, value in kept.items()}
        if self.parameterAsBoolean(parameters, self.KEEP_TAKEN, context):
            forced = _codes(str(kept.get(self.FORCED) or self.parameterAsString(parameters, self.FORCED, context)))
            kept[self.FORCED] = '; '.join(dict.fromkeys([*forced, *session.taken]))
        return {**parameters, **kept}, kept

    # The run

    def results(self, parameters, context, feedback):
        import pandas as pd

        parameters, reopened = self._reopened(parameters, context)
        if reopened:
            feedback.pushInfo(tr('From the session: {choices}.').format(choices=', '.join(
                f'{name} = {"-" if value in (None, "") else value}' for name, value in reopened.items())))
        sites, demand, people = self._read(parameters, context, feedback)
        rows, weight = sites.rows, demand.rows['weight']
        limits = self._limits(rows, parameters, context)
        feedback.setProgress(10)
        plan = self._solve(rows, people, weight, limits, parameters, context, feedback)
        push_notes(feedback, plan.notes, warning=True)
        feedback.setProgress(60)
        often = self._frequency(rows, people, weight, limits, parameters, context, feedback)
        front = self._front(plan, rows, people, weight, parameters, context, feedback)
        feedback.setProgress(90)
        return self._write_all(plan, pd.Series(limits.forbidden, rows.index), often, front, sites, demand, people,
                               parameters,
                               context, feedback)

    def _read(self, parameters, context, feedback):
        """Sites and demand with their points in metres; the engine's names, numbers as numbers."""
        from ...engine.sources.cells import is_yes, number

        source = self.source(parameters, self.SITES, context)
        columns = {role: find_column(source, self.parameterAsString(parameters, parameter, context), guesses)
                   for role, (parameter, guesses) in SITE_FIELDS.items()}
        criteria = [name for name in source.fields().names() if name.startswith('c_')]
        columns = {role: column for role, column in columns.items() if column}
        feedback.pushInfo(tr('{table}: fields {fields}.').format(table=tr('Sites'), fields=', '.join(columns.values())))
        sites = read_places(source, {**columns, **{name: name for name in criteria}}, feedback)
        rows = keyed(sites.rows, tr('Sites'))
        for name in ('score', 'cost', 'land_take', 'room', *criteria):
            if name in rows:
                rows[name] = number(rows[name])
        for name in ('existing', 'excluded'):
            if name in rows:
                rows[name] = is_yes(rows[name])
        if 'score' in rows and rows['score'].max() > 1:
            rows['score'] = rows['score'] / 100  # percent, as the marked sites write it
        system = metric_system(sites, context)
        sites = sites._replace(rows=rows)
        rows[['x', 'y']] = points_in(sites, system, context, tr('Sites'))
        demand = self._read_demand(parameters, context, feedback)
        return sites, demand, points_in(demand, system, context, tr('Demand'))

    def _read_demand(self, parameters, context, feedback):
        from ...engine.sources.cells import number

        source = self.source(parameters, self.DEMAND, context)
        columns = {'weight': self.parameterAsString(parameters, self.DEMAND_FIELD, context)}
        gap = self.parameterAsString(parameters, self.GAP, context)
        if gap:
            columns['gap'] = gap
        code = self.parameterAsString(parameters, self.DEMAND_CODE, context)
        places = read_places(source, {**columns, **({'code': code} if code else {})}, feedback)
        rows = keyed(places.rows, tr('Demand')) if code else places.rows.set_axis(
            [str(number_ + 1) for number_ in range(len(places.rows))], axis=0)
        weight = number(rows['weight'])
        if gap:
            from ...engine.sites.demand import weighted_by_gap

            weight = weighted_by_gap(weight, number(rows['gap']))
        return places._replace(rows=rows.assign(weight=weight))

    def _given(self, parameters, name, context):
        """A number, its default where the caller says nothing, None where the caller says none."""
        if name not in parameters:
            return self.parameterDefinition(name).defaultValue()
        return self.parameterAsDouble(parameters, name, context) if self.is_given(parameters, name) else None

    def _limits(self, rows, parameters, context, land=None):
        from ...engine.sites.limits import set_limits

        def given(name):
            return self._given(parameters, name, context)

        excluded = rows.index[rows['excluded']].tolist() if 'excluded' in rows else []
        forced, forbidden = (_codes(self.parameterAsString(parameters, name, context)) for name in (self.FORCED,
                                                                                                    self.FORBIDDEN))
        count = given(self.COUNT) if self.parameterAsEnum(parameters, self.MODEL, context) != COVER_ALL else None
        return set_limits(
            rows, count=None if count is None else int(count), budget=given(self.BUDGET),
            land=land if land is not None else given(self.LAND), separation=given(self.SEPARATION) or 0.0, forced=forced,
            one_in_each=self.parameterAsBoolean(parameters, self.ONE_IN_EACH, context),
            forbidden=[*forbidden, *(site for site in excluded if site not in forced and site not in forbidden)])

    def _solve(self, rows, people, weight, limits, parameters, context, feedback, *, score=None):
        from ...engine.sites import portfolio
        from ...engine.sites.reach import distances, within

        model = self.parameterAsEnum(parameters, self.MODEL, context)
        options = {'method': portfolio.METHODS[self.parameterAsEnum(parameters, self.METHOD, context)],
                   'time_limit': self.parameterAsDouble(parameters, self.TIME_LIMIT, context),
                   'should_stop': feedback.isCanceled}
        if model == NEAREST:
            count = self.parameterAsInt(parameters, self.COUNT,
                                        context) + int(limits.forced.sum() if 'existing' in rows else 0)
            return portfolio.nearest_sites(weight, distances(people, rows), rows.index, count, limits=limits, **options)
        reach = within(people, rows, self.parameterAsDouble(parameters, self.RADIUS, context),
                       should_stop=feedback.isCanceled)
        if model == COVER_ALL:
            return portfolio.smallest_cover(reach, people.index, rows.index, limits, **options)
        share = self.parameterAsDouble(parameters, self.DEMAND_WEIGHT, context) / max(float(weight.sum()), 1e-12)
        return portfolio.widest_cover(weight, reach, rows.index, limits, demand_weight=share, room=rows.get('room'),
                                      score=rows.get('score') if score is None else score,
                                      **(options if score is None else portfolio.one_of_many(options, reach)))

    def _frequency(self, rows, people, weight, limits, parameters, context, feedback):
        from ...engine.sites.portfolio_front import choice_frequency

        draws = self.parameterAsInt(parameters, self.DRAWS, context)
        criteria = [name for name in rows if name.startswith('c_')]
        if not draws:
            return None
        if not criteria or self.parameterAsEnum(parameters, self.MODEL, context) != WORTH:
            raise QgsProcessingException(tr('Weightings drawn: the sites need criteria (columns c_...), and the model of '
                                            'worth.'))
        return choice_frequency(
            rows[criteria], lambda score: self._solve(rows, people, weight, limits, parameters, context, feedback,
                                                      score=score),
            draws=draws, seed=self.parameterAsInt(parameters, self.SEED, context), should_stop=feedback.isCanceled,
            progress=lambda share: feedback.setProgress(60 + 15 * share))

    def _front(self, plan, rows, people, weight, parameters, context, feedback):
        if not self.is_given(parameters, self.FRONT):
            return None
        from ...engine.sites.portfolio_front import front_limits, land_front

        takes = rows['land_take'].mask(rows['existing'], 0.0) if 'existing' in rows else rows['land_take']
        return land_front(lambda limit: self._solve(rows, people, weight, self._limits(rows, parameters, context,
                                                                                       land=limit),
                                                    parameters, context, feedback),
                          takes, front_limits(takes, plan.chosen), should_stop=feedback.isCanceled,
                          progress=lambda share: feedback.setProgress(75 + 15 * share))

    def _write_all(self, plan, forbidden, often, front, sites, demand, people, parameters, context, feedback):
        table = self._site_table(plan, forbidden, often, sites.rows, demand, people, parameters, context)
        proof = table['proof'].iloc[0]
        columns = site_columns()
        dress = self.dress(parameters, context, columns, style=draw_choice(proof), abstract=tr(
            'Objective {objective}, bound {bound}, gap {gap} %, {method}, {seconds} s. Distances: straight line x '
            '1.3.').format(
            objective=round(plan.objective, 4), bound=round(plan.bound, 4), gap=round(100 * plan.gap, 2), method=plan.method,
            seconds=round(plan.seconds, 1)))
        results = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                           geometries=sites.shapes,
                                           wkb_type=sites.wkb_type, crs=sites.crs, dress=dress)}
        served = demand.rows.assign(served=plan.served).rename_axis('demand').reset_index()
        made = demand_columns()
        wide = self.write(served, made, parameters, self.SERVED, context, feedback, geometries=demand.shapes,
                          wkb_type=demand.wkb_type, crs=demand.crs, dress=self.dress(parameters, context, made))
        if wide is not None:
            results[self.SERVED] = wide
        if front is not None:
            rows = front.rename(columns={'limit': 'limit_ha'}).assign(chosen=front['chosen'].map('; '.join))
            results[self.FRONT] = self.write(rows, front_columns(), parameters, self.FRONT, context, feedback,
                                             dress=self.dress(parameters, context, front_columns()))
        path = self._save(plan, parameters, context)
        results.update({'SESSION': path} if path else {})
        new = table[table['state'] == 'chosen']
        covered = float((plan.served * demand.rows['weight']).sum() / max(float(demand.rows['weight'].sum()), 1e-12))
        is_share = self.parameterAsEnum(parameters, self.MODEL, context) != NEAREST
        return {**results, 'CHOSEN_COUNT': len(new), 'OBJECTIVE': plan.objective, 'BOUND': plan.bound, 'GAP': plan.gap,
                'COVERED_SHARE': covered if is_share else None, 'COST_SUM': _known_sum(new['cost']),
                'LAND_SUM': _known_sum(new['land_take'])}

    def _site_table(self, plan, forbidden, often, rows, demand, people, parameters, context):
        from ...engine.sites._cover_heuristic import sums_by_site
        from ...engine.sites.reach import within

        reach = within(people, rows, self.parameterAsDouble(parameters, self.RADIUS, context))
        table = rows.reindex(columns=['name', 'score', 'cost', 'land_take', 'room', 'territory'])
        chosen = rows.index.isin(plan.chosen)
        state = forbidden.map({True: 'forbidden', False: 'left'}).mask(chosen, 'chosen')
        proof = tr('proven optimal') if plan.gap == 0 else tr('not proven optimal: gap {gap} %').format(
            gap=round(100 * plan.gap, 1))
        return table.assign(
            chosen=chosen, state=state.mask(rows['existing'], 'existing') if 'existing' in rows else state,
            reached=sums_by_site(demand.rows['weight'].to_numpy(), reach), proof=proof,
            frequency=float('nan') if often is None else often).rename_axis('site').reset_index()

    def _save(self, plan, parameters, context):
        kept = {name.lower(): self._given(parameters, name, context)
                for name in (self.COUNT, self.RADIUS, self.BUDGET, self.LAND, self.SEPARATION, self.DEMAND_WEIGHT)}
        kept[self.MODEL.lower()] = self.parameterAsEnum(parameters, self.MODEL, context)
        kept[self.ONE_IN_EACH.lower()] = self.parameterAsBoolean(parameters, self.ONE_IN_EACH, context)
        for name in (self.FORCED, self.FORBIDDEN):
            kept[name.lower()] = self.parameterAsString(parameters, name, context)
        return save(self, parameters, context, session_of(self, parameters, context), taken=tuple(plan.chosen), scenario='C',
                    limits=kept)


def site_words() -> dict[str, tuple]:
    """Label and help of each field of the sites."""
    return {
        'code': (tr('Sites: code field'), tr('Code of the site, each once.')),
        'score': (tr('Sites: score field'), tr('0 to 1 or percent; the low end of the interval is the prudent choice.')),
        'name': (tr('Sites: name field'), tr('Name of the site.')),
        'cost': (tr('Sites: cost field'), tr('EUR.')),
        'land_take': (tr('Sites: land take field'), tr('Hectares of natural, farm and forest land that the project takes.')),
        'room': (tr('Sites: room field'), tr('How much demand the site can serve, in the unit of the demand.')),
        'territory': (tr('Sites: territory field'), tr('Code of the territory.')),
        'ground': (tr('Sites: ground field'), tr('Rows with the same word share their ground: one of them at most is '
                                                 'chosen.')),
        'existing': (tr('Sites: existing field'), tr('Yes for a hotel that stands: it serves, costs nothing and is not '
                                                     'counted.')),
        'excluded': (tr('Sites: excluded field'), tr('Yes for a site that is not to be chosen.')),
    }


def _codes(text: str) -> list[str]:
    return [code.strip() for code in text.split(';') if code.strip()]


def _known_sum(values):
    """The sum, or None where one of them is unknown."""
    return None if values.isna().any() else float(values.sum())
