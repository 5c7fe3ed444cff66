"""Which brownfields suit a use: scores with their interval, reasons, exclusions, robustness, on a map."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..diagnosis.parameters import empty_problems
from ..errors import push_notes
from ..i18n import language, tr
from ..tables import read_table
from . import site_reading, site_tables
from .evidence_layers import add_layers, layer_names, layer_problems
from .know_how import hosted, leap_columns, lines_of
from .layer_facts import Measuring, measure_layers
from .sessions import add_session_input, add_session_output, save, session_of, session_problems
from .site_report import write_report
from .site_style import card, draw_sites

WHOLE = QgsProcessingParameterNumber.Type.Integer
TABLE = QgsProcessing.SourceType.TypeVector


class MarkProductiveHotels(RessortAlgorithm):
    """Every site kept: scored, or excluded with its reason."""

    NAME = 'mark_productive_hotels'
    GROUP = 'sites'
    TAGS = ('brownfield friche hotel productif productive hôtel industriel manufacture micro-hub campus suitability '
            'aptitude '
            'score multicriteria multicritère smaa robustness robustesse exclusion site')

    SITES, PROFILE, FIELD_MAP, UNVERIFIED = 'SITES', 'PROFILE', 'FIELD_MAP', 'UNVERIFIED'
    DRAWS, SEED, WEIGHTS, PROFILE_FILE, OVERRIDES = 'DRAWS', 'SEED', 'WEIGHTS', 'PROFILE_FILE', 'OVERRIDES'
    FAMILIES, PRODUCTS, TERRITORY = 'RESILIENCE_FAMILIES', 'RESILIENCE_PRODUCTS', 'TERRITORY_FIELD'
    STRAIGHT = 'STRAIGHT'
    OUTPUT, CRITERIA, FACTS, KNOW_HOW, REPORT = 'OUTPUT', 'CRITERIA', 'FACTS', 'KNOW_HOW', 'REPORT'
    SITE_COUNT, SCORED_COUNT, SUITABLE_COUNT = 'SITE_COUNT', 'SCORED_COUNT', 'SUITABLE_COUNT'
    EXCLUDED_COUNT, LEFT_OUT_COUNT = 'EXCLUDED_COUNT', 'LEFT_OUT_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Mark sites for productive hotels')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.SITES, tr('Brownfields'), [TABLE]),
                 tr('Polygons, points, or a table with points, in the CNIG layout or any other with a field map. "Check '
                    'brownfields" makes one of a file.'))
        self.add(QgsProcessingParameterEnum(self.PROFILE, tr('Use'), [
            tr('Productive hotel'), tr('Proximity workshop (manufacture de proximité)'), tr('Micro-hub'),
            tr('Plug-and-play unit'), tr('Productive campus'), tr('Offices around stations')], defaultValue=0),
            tr('Each use has its own criteria, shapes and weights, all proposals that a profile file may change.'))
        self.add(QgsProcessingParameterString(self.FIELD_MAP, tr('Field map'), optional=True, multiLine=True),
                 tr('For a layer with names of its own: field of the standard = column, parted by semicolons. Example: '
                    'site_id = '
                    'ID; unite_fonciere_surface = surface'), advanced=True)
        self.add(QgsProcessingParameterBoolean(self.UNVERIFIED, tr('Include unverified records'), defaultValue=False),
                 tr('Former activities that nobody checked on the ground ("MTE non vérifié", "friche potentielle").'))
        add_layers(self)
        self.add(QgsProcessingParameterBoolean(self.STRAIGHT, tr('Distances in a straight line'), defaultValue=False),
                 tr('Even where the layer of roads would allow to measure them along the roads.'), advanced=True)
        self._add_opinions()
        self._add_resilience()
        self._add_outputs()

    def _add_opinions(self):
        self.add(QgsProcessingParameterFeatureSource(self.WEIGHTS, tr('Weights'), [TABLE], optional=True),
                 tr('Table: criterion, weight; any unit, 0 is off. Left empty: those of the use.'), advanced=True)
        self.add(QgsProcessingParameterFile(self.PROFILE_FILE, tr('Profile file'), optional=True,
                                            fileFilter='CSV, TOML (*.csv *.toml)'),
                 tr('Criteria, shapes and weights of your own: a copy of site_profiles.csv, edited, or the same in TOML. '
                    'The use chosen above is taken from it, or its only one.'), advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.OVERRIDES, tr('Exclusions lifted'), [TABLE], optional=True),
                 tr('Table: site_id, exclusion, who, when, why. Each lifts one exclusion of one site, and stays in the '
                    'report.'),
                 advanced=True)
        add_session_input(self, tr('Its use, weights and exclusions lifted are taken; a table of weights or of exclusions '
                                   'given here takes their place.'))
        self.add(QgsProcessingParameterNumber(self.DRAWS, tr('Weightings drawn'), WHOLE, 10000, minValue=1,
                                              maxValue=1_000_000),
                 tr('Random weightings of the criteria: how often does a site stay among the first?'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.SEED, tr('Seed'), WHOLE, 0, minValue=0),
                 tr('The same seed draws the same weightings.'), advanced=True)

    def _add_resilience(self):
        self.add(QgsProcessingParameterFeatureSource(self.FAMILIES, tr('Resilience: scores'), [TABLE], optional=True),
                 tr('Result of the resilience index: code, f01 to f19. With the table of products, it tells what the '
                    'territory '
                    'lacks and the site could host.'), advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.PRODUCTS, tr('Resilience: products'), [TABLE], optional=True),
                 tr('Table of products of the resilience index: code, product, status, parents.'), advanced=True)
        self.add(QgsProcessingParameterField(self.TERRITORY, tr('Territory code field'), None, self.SITES, optional=True),
                 tr('Of the sites, for the resilience tables. Left empty: departement or region of the commune.'),
                 advanced=True)

    def _add_outputs(self):
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Marked sites')),
                 tr('Score from 0 to 100 on what is known, its interval, class, exclusion with its legal source, rank, '
                    'chance to be '
                    'among the first whatever the weights, reasons, fit by criterion.'))
        self.add(QgsProcessingParameterFeatureSink(self.CRITERIA, tr('Account by criterion'), TABLE, optional=True,
                                                   createByDefault=True),
                 tr('One line per site and criterion: weight, fit, points against the median site, value, source, date, '
                    'distance. "Site sheets" prints it.'))
        self.add(QgsProcessingParameterFeatureSink(self.FACTS, tr('Facts'), TABLE, optional=True, createByDefault=False),
                 tr('One line per fact: site, value, unit, source, date, distance, and whether it counts.'))
        self.add(QgsProcessingParameterFeatureSink(self.KNOW_HOW, tr('Hosted leaps and know-how'), TABLE, optional=True,
                                                   createByDefault=False),
                 tr('With the resilience tables: for each site the leaps it could host, the strong products they start '
                    'from and, with the layer of firms, the establishments within 30 km that make these.'))
        self.add(QgsProcessingParameterFileDestination(self.REPORT, tr('Report'), 'HTML (*.html)', optional=True,
                                                       createByDefault=False),
                 tr('Counts, first sites, weights, survey plan, exclusions, methods compared, sources.'))
        add_session_output(self, tr('The choices (use, weights, exclusions lifted) to reopen, hand on and compare.'))
        for name, label in ((self.SITE_COUNT, tr('Number of sites')),
                            (self.SCORED_COUNT, tr('Number of sites with a score')),
                            (self.SUITABLE_COUNT, tr('Number of suitable sites')),
                            (self.EXCLUDED_COUNT, tr('Number of excluded sites')),
                            (self.LEFT_OUT_COUNT, tr('Number of records left out'))):
            self.add_number(name, label)

    # Refusals

    def problems(self, parameters, context):
        source = self.source(parameters, self.SITES, context)
        reasons = site_reading.field_map_problems(self.parameterAsString(parameters, self.FIELD_MAP, context), source)
        reasons += empty_problems(self, parameters, context, self.SITES)
        if self.is_given(parameters, self.KNOW_HOW) and not self.is_given(parameters, self.FAMILIES):
            reasons.append(tr('Hosted leaps and know-how: give the two resilience tables too, or leave it out.'))
        if self.is_given(parameters, self.FAMILIES) != self.is_given(parameters, self.PRODUCTS):
            reasons.append(tr('Resilience: give both tables, the scores and the products, or none.'))
        for table, needed in ((self.WEIGHTS, ('criterion', 'weight')),
                              (self.OVERRIDES, ('site_id', 'exclusion', 'who', 'when', 'why'))):
            given = self.source(parameters, table, context)
            absent = [] if given is None else [name for name in needed if given.fields().lookupField(name) < 0]
            if absent:
                reasons.append(tr('{table}: no column {names}. Columns there: {columns}.').format(
                    table=self.parameterDefinition(table).description(), names=', '.join(absent),
                    columns=', '.join(given.fields().names()) or '-'))
        measured = [name for name in layer_names() if self.is_given(parameters, name) and name != 'CENTRALITY']
        if measured and source is not None and source.wkbType() != 100 and not source.sourceCrs().isValid():
            reasons.append(tr('The sites have no reference system: set it, or leave layers and rasters out.'))
        return reasons + session_problems(self, parameters, context) + layer_problems(self, parameters, context)

    # The run

    def results(self, parameters, context, feedback):
        from ...engine.progress import check
        from ...engine.sites.marking import mark_sites

        session = session_of(self, parameters, context)
        inventory, shapes, left_out = self._sites(parameters, context, feedback)
        profile = self._profile(parameters, context, session)
        facts = self._facts(inventory, shapes, profile, parameters, context, feedback)
        check(feedback.isCanceled)
        demand = self._demand(profile, parameters, context, feedback)
        evidence = facts.table if demand is None else facts.table.assign(
            territory=self._territories(inventory, demand))
        feedback.setProgress(72)
        marking = mark_sites(
            evidence, profile, weights=self._weights(parameters, context, feedback, session),
            draws=self.parameterAsInt(parameters, self.DRAWS, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            overrides=self._overrides(parameters, context, feedback, session), demand=demand, language=language(),
            should_stop=feedback.isCanceled)
        push_notes(feedback, marking.notes)
        feedback.setProgress(85)
        leaps = hosted(self, demand, marking, shapes, parameters, context, feedback)
        written = self._write_all(marking, inventory, shapes, facts, leaps, parameters, context, feedback)
        path = save(self, parameters, context, session, profile=profile.name, weights=marking.weights.to_dict(),
                    overrides=_lifted(marking.overrides))
        written.update({'SESSION': path} if path else {})
        sites = marking.sites
        return {**written, self.SITE_COUNT: len(sites), self.SCORED_COUNT: int(sites['score'].notna().sum()),
                self.SUITABLE_COUNT: int(((sites['class'] == 'suitable') & ~sites['excluded']).sum()),
                self.EXCLUDED_COUNT: int(sites['excluded'].sum()), self.LEFT_OUT_COUNT: left_out}

    def _sites(self, parameters, context, feedback):
        source = self.source(parameters, self.SITES, context)
        text = self.parameterAsString(parameters, self.FIELD_MAP, context)
        field_map = site_reading.field_map_of(text)
        territory = self.parameterAsString(parameters, self.TERRITORY, context)
        self._territory = None
        if territory:
            self._territory = read_table(source, {'territory': territory}, feedback.isCanceled)['territory']
        inventory, shapes = site_reading.read_sites(source, field_map, context, feedback)
        feedback.setProgress(12)
        keep = inventory.table['is_verified'].to_numpy(bool)
        if self.parameterAsBoolean(parameters, self.UNVERIFIED, context) or keep.all():
            return inventory, shapes, 0
        if not keep.any():
            raise QgsProcessingException(tr('None of the {n} records was checked on the ground. Tick "Include unverified '
                                            'records" to mark them all the same.').format(n=len(keep)))
        told = tr('{n} unverified records are left out. Tick "Include unverified records" to mark them too.')
        feedback.pushWarning(told.format(n=int((~keep).sum())))
        if self._territory is not None:
            self._territory = self._territory[keep].reset_index(drop=True)
        kept = replace(inventory, table=inventory.table[keep].reset_index(drop=True),
                       raw=inventory.raw[keep].reset_index(drop=True))
        return kept, shapes.kept(keep), int((~keep).sum())

    def _profile(self, parameters, context, session):
        from ...engine.sites.profiles import profile_names, read_profiles, use_profile

        name = profile_names()[self.parameterAsEnum(parameters, self.PROFILE, context)]
        if session is not None and session.profile:
            name = session.profile
        if not self.is_given(parameters, self.PROFILE_FILE):
            return use_profile(name)
        found = read_profiles(self.parameterAsFile(parameters, self.PROFILE_FILE, context))
        if name not in found and len(found) != 1:
            raise QgsProcessingException(tr('Profile file: it holds {names}, not {name}.').format(
                names=', '.join(found), name=name))
        return found.get(name) or next(iter(found.values()))

    def _facts(self, inventory, shapes, profile, parameters, context, feedback):
        from ...engine.sites.facts import facts_of_fields, gather

        fields = facts_of_fields(inventory)
        measured, fallbacks = [], []
        if shapes.metric_crs.isValid():
            zones = next(fact.values for fact in fields if fact.criterion == 'zone')
            run = Measuring(self, parameters, context, feedback, shapes, inventory, profile, zones)
            measured, fallbacks = measure_layers(run), run.fallbacks
        facts = gather(inventory.table['site_id'], [*measured, *fields, *fallbacks])
        if 'evidence_kind' in facts.table:
            return facts
        return replace(facts, table=facts.table.assign(evidence_kind='point'))

    def _rows(self, parameters, name, context, feedback):
        source = self.source(parameters, name, context)
        return None if source is None else read_table(
            source, {column: column for column in source.fields().names()}, feedback.isCanceled)

    def _weights(self, parameters, context, feedback, session):
        rows = self._rows(parameters, self.WEIGHTS, context, feedback)
        if rows is not None:
            return dict(zip(rows['criterion'].astype(str), rows['weight']))
        return dict(session.weights) or None if session is not None else None

    def _overrides(self, parameters, context, feedback, session):
        rows = self._rows(parameters, self.OVERRIDES, context, feedback)
        if rows is not None or session is None or not session.overrides:
            return rows
        import pandas as pd

        return pd.DataFrame([(lifted.site, lifted.rule, lifted.who, lifted.when,
                              lifted.why) for lifted in session.overrides],
                            columns=['site_id', 'exclusion', 'who', 'when', 'why'])

    def _demand(self, profile, parameters, context, feedback):
        from ...engine.sites.resilience_link import resilience_demand

        families = self._rows(parameters, self.FAMILIES, context, feedback)
        if families is None:
            return None
        return resilience_demand(families, self._rows(parameters, self.PRODUCTS, context, feedback), profile.name)

    def _territories(self, inventory, demand):
        from ...engine.nomenclatures.codes import text
        from ...engine.sites.resilience_link import territory_of_communes

        if self._territory is not None:
            return text(self._territory)
        return territory_of_communes(inventory.table['comm_insee'], demand.territories.index)

    # Out

    def _write_all(self, marking, inventory, shapes, facts, leaps, parameters, context, feedback):
        labels = site_tables.criterion_labels()
        table = site_tables.site_table(marking, inventory, facts, labels).assign(know_how=lines_of(leaps, len(shapes.given)))
        columns = site_tables.site_columns(table, labels)
        title = site_tables.profile_label(marking.profile.name)
        dress = self.dress(
            parameters, context, columns, style=_styled(card(marking, title, labels)),
            abstract=tr('Suitability of brownfields for: {use}. Shapes and weights are proposals of Ressort; unknown facts '
                        'widen the interval of the score.').format(use=title),
            sources=tuple(sorted(set(facts.long['source']))))
        written = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                           geometries=shapes.given,
                                           wkb_type=shapes.wkb_type, crs=shapes.crs, dress=dress)}
        feedback.setProgress(95)
        written.update(self._write_accounts(marking, facts, leaps, parameters, context, feedback))
        if self.is_given(parameters, self.REPORT):
            path = self.parameterAsFileOutput(parameters, self.REPORT, context)
            write_report(path, tr('Marked sites: {use}').format(use=title), marking, facts, labels)
            written[self.REPORT] = path
        return written

    def _write_accounts(self, marking, facts, leaps, parameters, context, feedback):
        """The long tables, those that are asked for."""
        from ...engine.sites.account import criteria_account

        tables = {self.CRITERIA: (lambda: site_tables.with_how_words(
                      criteria_account(marking, facts, language=language())), site_tables.account_columns()),
                  self.FACTS: (lambda: site_tables.with_how_words(facts.long), site_tables.fact_columns()),
                  self.KNOW_HOW: (lambda: leaps, leap_columns())}
        return {name: self.write(made(), columns, parameters, name, context, feedback,
                                 dress=self.dress(parameters, context, columns))
                for name, (made, columns) in tables.items()
                if self.is_given(parameters, name) and (name != self.KNOW_HOW or leaps is not None)}


def _lifted(log):
    """The log of lifted exclusions as the session keeps it."""
    from ...engine.sites.session import Override

    kept = log[['site_id', 'exclusion', 'who', 'when', 'why']].fillna('').astype(str)
    return tuple(Override(*row) for row in kept.itertuples(index=False))


def _styled(template):
    """A style that QGIS applies once the layer is loaded: classes and card."""
    def style(layer):
        draw_sites(layer)
        layer.setMapTipTemplate(template)
    return style
