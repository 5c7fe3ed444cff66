"""What the diagnosis algorithms ask alike: activity, membership, world, thresholds. Declared, checked and read once."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..errors import push_notes
from ..i18n import said, tr
from ..kept_notes import told_source
from ..settings import threshold
from ..tables import find_column, read_table
from ..world.trade_parameters import COUNTRY_NAMES, PRODUCT_NAMES, VALUE_NAMES, add_years, mode_of, names, year_column

ACTIVITY, ACTIVITY_KIND = 'ACTIVITY', 'ACTIVITY_KIND'
MEMBERSHIP, TERRITORY_READING = 'MEMBERSHIP', 'TERRITORY_READING'
WORLD_TRADE, NATION, LEARNING_COUNTRIES = 'WORLD_TRADE', 'NATION', 'LEARNING_COUNTRIES'
WORLD_YEAR_FIELD, WORLD_YEARS_MODE = 'WORLD_YEAR_FIELD', 'WORLD_YEARS_MODE'
RCA_THRESHOLD, PROXIMITY_THRESHOLD, TIES, NEIGHBOURS = 'RCA_THRESHOLD', 'PROXIMITY_THRESHOLD', 'TIES', 'NEIGHBOURS'
ESTABLISHMENTS_FIELD, SHRINKAGE, DRAWS = 'ACTIVITY_ESTABLISHMENTS_FIELD', 'SHRINKAGE', 'DRAWS'
FRANCE = 'FRA'

# role: (field parameter, usual names)
STAFF_NAMES = ('staff', 'effectifs', 'effectif', 'workforce', 'establishments', 'etablissements')
YEAR_NAMES = ('year', 'annee', 'millesime', 'time_period', 'time')
EXPORT_NAMES = ('exports_eur', 'exports', 'exportation')
ACTIVITY_COLUMNS = {
    'territory': ('ACTIVITY_TERRITORY_FIELD', ['territory', 'departement', 'department', 'dep', 'region', 'code_dep',
                                               'code_geo', 'geo']),
    'activity': ('ACTIVITY_CODE_FIELD', ['activity', 'class', 'naf', 'nace', 'apet', 'cpf4', 'product', 'code_naf',
                                            'nace_r2']),
    'value': ('ACTIVITY_VALUE_FIELD', ['value', *STAFF_NAMES, *EXPORT_NAMES, 'obs_value']),
}
INTERVAL_COLUMNS = {  # optional: those that Ressort's imports write are taken without being asked for
    'masked': ('ACTIVITY_MASKED_FIELD', ['masked', 'obs_flag']),
    'low': ('ACTIVITY_LOW_FIELD', ['low']),
    'high': ('ACTIVITY_HIGH_FIELD', ['high']),
}
MEMBERSHIP_COLUMNS = {
    'territory': ('MEMBERSHIP_TERRITORY_FIELD', ['territory', 'territoire', 'member', 'departement', 'dep']),
    'union': ('MEMBERSHIP_UNION_FIELD', ['union', 'union_code', 'code_union', 'group', 'groupe', 'region']),
}
WORLD_COLUMNS = {
    'country': ('WORLD_COUNTRY_FIELD', COUNTRY_NAMES),
    'product': ('WORLD_PRODUCT_FIELD', PRODUCT_NAMES),
    'value': ('WORLD_VALUE_FIELD', VALUE_NAMES),
}


# Declared

def add_table(algorithm, name, label, help_text, fields, *, optional=False, advanced=None):
    """A table and the fields that say which column plays which role: {field parameter: (label, help)}.

    `advanced`: are the fields; those of an optional table are, unless told.
    """
    advanced = optional if advanced is None else advanced
    algorithm.add(QgsProcessingParameterFeatureSource(
        name, label, [QgsProcessing.SourceType.TypeVector], optional=optional), help_text)
    for parameter, (field_label, field_help) in fields.items():
        algorithm.add(QgsProcessingParameterField(parameter, field_label, None, name, optional=True), field_help,
                      advanced=advanced)


def add_activity(algorithm, *, advanced=False):
    """The activity table, its fields and what it counts; `advanced`: what most users leave as it is."""
    add_table(algorithm, ACTIVITY, tr('Activity table'), tr(
        'One row per territory and activity, for the whole nation: its sums are the base of comparison, also of '
        'territories that are not scored. Text numbers, decimal commas, secret marks (s, K, nd) are understood. Left empty: '
        'staff of French departements in 2018, which comes with Ressort.'), {
        'ACTIVITY_TERRITORY_FIELD': (tr('Activity: territory field'), tr('Code of the territory, for example the '
                                     'departement. A lost leading zero is restored.')),
        'ACTIVITY_CODE_FIELD': (tr('Activity: code field'), tr('NAF or CPF class (10.71C, 1071), or HS heading.')),
        'ACTIVITY_VALUE_FIELD': (tr('Activity: value field'), tr('Staff, establishments or exports. A masked cell stays '
                                 'unknown: it widens the interval of the score.')),
    }, optional=True, advanced=advanced)
    for parameter, label, told in (
        ('ACTIVITY_MASKED_FIELD', tr('Activity: field that says masked'), tr(
            'True, or a mark of secrecy such as c, where the value is secret: it may then be empty. Left empty: a column '
            '"masked", which the imports of Ressort write, or "obs_flag", which Eurostat writes.')),
        ('ACTIVITY_LOW_FIELD', tr('Activity: lower end of masked values'), tr('What is seen of a masked value. Left empty: '
                                  'a column "low", else 0.')),
        ('ACTIVITY_HIGH_FIELD', tr('Activity: upper end of masked values'), tr('The most a masked value can be, such as '
                                   'what a published total leaves. Left empty: a column "high", else no limit.')),
    ):
        algorithm.add(QgsProcessingParameterField(parameter, label, None, ACTIVITY, optional=True), told, advanced=True)
    algorithm.add(QgsProcessingParameterEnum(ACTIVITY_KIND, tr('What the activity table counts'), [
        tr('Staff or establishments by NAF class'), tr('Exports by CPF class'), tr('Exports by HS heading'),
    ], defaultValue=0), tr('Staff by class comes closest to the published study. By class, the RCA of the nation is spread '
                           'over its territories; by HS heading, it is computed as it stands.'), advanced=advanced)


def add_membership(algorithm):
    """From the territories of the activity table to those that are scored."""
    add_table(algorithm, MEMBERSHIP, tr('Membership table'), tr(
        'From the territories of the activity table to those that are scored, one row each. French departements to '
        'regions is built in.'), {
        'MEMBERSHIP_TERRITORY_FIELD': (tr('Membership: territory field'), tr('Code in the activity table.')),
        'MEMBERSHIP_UNION_FIELD': (tr('Membership: union field'), tr('Code of the territory it belongs to.')),
    }, optional=True)
    algorithm.add(QgsProcessingParameterEnum(TERRITORY_READING, tr('Territory codes of the activity table'), [
        tr('Automatic'), tr('As they are'), tr('French departements, added up to regions'),
    ], defaultValue=0), tr('Without membership table. Automatic adds departements up only where every scored code is a '
                           "region's, and neither the code field nor the names beside the codes tell of departements."),
        advanced=True)


def add_world(algorithm, *, nation=True):
    """The reference economy and who teaches the product space."""
    add_table(algorithm, WORLD_TRADE, tr('World trade table'), tr(
        'Exports by country and HS heading (BACI, Atlas, OEC). Left empty: the world of 2020 that comes with Ressort.'), {
        'WORLD_COUNTRY_FIELD': (tr('World trade: country field'), tr('ISO code of the exporter.')),
        'WORLD_PRODUCT_FIELD': (tr('World trade: product field'), tr('HS code, cut to its four-digit heading.')),
        'WORLD_VALUE_FIELD': (tr('World trade: value field'), tr('Value of the exports, in any one unit.')),
    }, optional=True)
    add_years(algorithm, WORLD_TRADE, WORLD_YEAR_FIELD, WORLD_YEARS_MODE)
    if nation:
        algorithm.add(QgsProcessingParameterString(NATION, tr('Nation'), defaultValue=FRANCE), tr(
            'Code, in the world trade table, of the country the territories belong to: FRA.'))
    algorithm.add(
        QgsProcessingParameterString(LEARNING_COUNTRIES, tr('Countries that teach the product space'), optional=True),
        tr('ISO3 codes separated by commas. Left empty: the 140 countries above 1.2 million inhabitants and 1 G$ of '
           'exports. With microstates, proximities blur and France loses more than half of its leaps.'), advanced=True)


def add_thresholds(algorithm):
    """What makes a product strong, and what makes one a leap."""
    real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
    algorithm.add(QgsProcessingParameterNumber(RCA_THRESHOLD, tr('Strong from an RCA of'), real,
                                               threshold('rca_threshold'), minValue=0.01),
                  tr('1.5 is half as much again as the world average, the threshold of the study.'), advanced=True)
    algorithm.add(QgsProcessingParameterNumber(PROXIMITY_THRESHOLD, tr('Proximity threshold'), real,
                                               threshold('proximity_threshold'), minValue=0.01, maxValue=1),
                  tr('From which proximity two products are neighbours.'), advanced=True)
    algorithm.add(QgsProcessingParameterBoolean(TIES, tr('A proximity equal to the threshold counts'),
                                                threshold('ties')),
                  tr('With ties the figures of the study come out.'), advanced=True)
    algorithm.add(QgsProcessingParameterNumber(NEIGHBOURS, tr('Strong neighbours a leap needs'), whole,
                                               threshold('neighbours'), minValue=1),
                  tr('A product that is not strong is a leap when at least so many of its neighbours are.'), advanced=True)


def add_confidence(algorithm):
    """How many establishments stand behind the activity, and what is done with it."""
    real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
    algorithm.add(QgsProcessingParameterField(
        ESTABLISHMENTS_FIELD, tr('Activity: establishments field'), None, ACTIVITY, optional=True),
        tr('How many establishments each row counts. With it, every strong product tells how many it rests on, and '
           'every score the interval in which it moves when they are drawn again.'), advanced=True)
    algorithm.add(QgsProcessingParameterNumber(DRAWS, tr('Draws for the interval of the score'), whole, 200, minValue=0,
                                               maxValue=100000),
                  tr('With an establishments field. 0: no interval. The seed is fixed: the same run gives the same '
                     'figures.'),
                  advanced=True)
    algorithm.add(QgsProcessingParameterNumber(SHRINKAGE, tr('Shrinkage, in establishments'), real, 0, minValue=0),
                  tr('With an establishments field. 0: none, the published formula. 1: each quotient is drawn towards the '
                     'nation as if one more establishment of average mix stood behind it, which small territories need; '
                     'it comes nearer to the published study.'), advanced=True)


# Checked: every reason, before the run

def table_problems(algorithm, parameters, context, table, columns):
    """A column that is not there, a table without rows."""
    reasons = algorithm.columns(parameters, table, columns, context)[1]
    return reasons or empty_problems(algorithm, parameters, context, table)


def empty_problems(algorithm, parameters, context, table):
    """A layer or table without rows; none if the parameter is not given."""
    source = algorithm.source(parameters, table, context)
    if source is None or source.featureCount() != 0:
        return []
    return [tr('{table}: it is empty. Check its filter and its selection.').format(
        table=algorithm.parameterDefinition(table).description())]


def activity_problems(algorithm, parameters, context):
    """Of the activity table, the membership table and the world."""
    given = algorithm.is_given(parameters, ESTABLISHMENTS_FIELD)
    counted = {'establishments': (ESTABLISHMENTS_FIELD, [])} if given else {}
    nation = nation_of(algorithm, parameters, context)
    if not algorithm.is_given(parameters, ACTIVITY) and nation != FRANCE:
        return [tr('Activity table: give one for {nation}; the activity that comes with Ressort is of France.').format(
            nation=nation)]
    interval = interval_columns(algorithm, parameters, context)
    return (table_problems(algorithm, parameters, context, ACTIVITY, {**ACTIVITY_COLUMNS, **interval, **counted})
            + table_problems(algorithm, parameters, context, MEMBERSHIP, MEMBERSHIP_COLUMNS)
            + world_problems(algorithm, parameters, context))


def interval_columns(algorithm, parameters, context):
    """Those of `INTERVAL_COLUMNS` that the user names or the activity table has, and what hides together."""
    from ...engine.sources.activity import TOGETHER

    source = algorithm.source(parameters, ACTIVITY, context)
    together = {role: (f'ACTIVITY_{role.upper()}_FIELD', [role]) for role in TOGETHER}  # taken by name only
    return {role: (parameter, guesses) for role, (parameter, guesses) in {**INTERVAL_COLUMNS, **together}.items()
            if algorithm.is_given(parameters, parameter) or (source is not None and find_column(source, '', guesses))}


def world_columns(algorithm, parameters, context):
    """Those of the world trade table, with its year where it has one."""
    return {**WORLD_COLUMNS, **year_column(algorithm, parameters, context, WORLD_TRADE, WORLD_YEAR_FIELD)}


def world_problems(algorithm, parameters, context):
    """Of the world trade table; without one, a nation that the built-in world lacks."""
    if algorithm.is_given(parameters, WORLD_TRADE):
        return table_problems(algorithm, parameters, context, WORLD_TRADE, world_columns(algorithm, parameters, context))
    if algorithm.parameterDefinition(NATION) is None:
        return []
    from ...engine.sources.embedded import countries

    nation = nation_of(algorithm, parameters, context)
    if nation in countries().index:
        return []
    return [tr('Nation: "{nation}" is no country of the built-in world trade. Write a three-letter code such as FRA, or '
               'give a world trade table.').format(nation=nation)]


# Read

def nation_of(algorithm, parameters, context) -> str:
    """The nation's code, in capitals."""
    return algorithm.parameterAsString(parameters, NATION, context).strip().upper()


def thresholds_of(algorithm, parameters, context) -> dict:
    """The four options of the engine's `score_resilience`."""
    return {
        'rca_threshold': algorithm.parameterAsDouble(parameters, RCA_THRESHOLD, context),
        'proximity_threshold': algorithm.parameterAsDouble(parameters, PROXIMITY_THRESHOLD, context),
        'ties': algorithm.parameterAsBoolean(parameters, TIES, context),
        'neighbours': algorithm.parameterAsInt(parameters, NEIGHBOURS, context),
    }


def with_thresholds(algorithm, parameters, context) -> dict:
    """The parameters with the thresholds that count: a history must tell them, whatever is proposed next year."""
    return {**parameters, **{name.upper(): value for name, value in thresholds_of(algorithm, parameters, context).items()}}


def rows_of(algorithm, parameters, context, feedback, table, columns):
    """The table's columns as the engine names them; None if it is optional and absent."""
    source = algorithm.source(parameters, table, context)
    if source is None:
        return None
    found, reasons = algorithm.columns(parameters, table, columns, context)
    if reasons:
        raise QgsProcessingException('\n'.join(reasons))
    feedback.pushInfo(tr('{table}: fields {fields}.').format(
        table=algorithm.parameterDefinition(table).description(), fields=', '.join(found.values())))
    return read_table(source, found, feedback.isCanceled)


def territory_codes(values, french: bool):
    """Codes as text; those of French departements with the zero that spreadsheets drop."""
    from ...engine.nomenclatures.codes import departement_code, text

    return (departement_code if french else text)(values)


def activity_of(algorithm, parameters, context, feedback, *, regions=False):
    """The activity table as the engine's `Reading`, and its kind; without one, the staff that comes with Ressort.

    `regions`: those of today are wanted, so that a column of regions of before 2016 is brought to them.
    """
    from ...engine.sources.activity import EXPORTS_BY_HEADING, KINDS, STAFF, read_activity
    from ...engine.sources.french_places import partial_france, region_column

    if not algorithm.is_given(parameters, ACTIVITY):
        feedback.pushInfo(tr('Activity: staff of French departements, 2018, embedded.'))
        return _embedded('staff'), STAFF
    kind = KINDS[algorithm.parameterAsEnum(parameters, ACTIVITY_KIND, context)]
    french = nation_of(algorithm, parameters, context) == FRANCE
    columns = {**ACTIVITY_COLUMNS, **interval_columns(algorithm, parameters, context)}
    rows = rows_of(algorithm, parameters, context, feedback, ACTIVITY, columns)
    if not french and algorithm.parameterAsEnum(parameters, ACTIVITY_KIND, context) < 2:
        words = tr('The classes that make each product are weighed by French exports, also for {nation}.')
        feedback.pushWarning(words.format(nation=nation_of(algorithm, parameters, context)))
    fields = algorithm.columns(parameters, ACTIVITY, columns, context)[0]
    for told in (_unlike(fields['value'], kind), _several_years(algorithm.source(parameters, ACTIVITY, context))):
        if told:
            feedback.pushWarning(told)
    if french and regions:
        rows['territory'], note = region_column(fields['territory'], rows['territory'])
        push_notes(feedback, [note] if note else [])
    activity = read_activity(rows, kind=kind, french=french)
    partial = partial_france(activity.table['territory']) if french and kind != EXPORTS_BY_HEADING else None
    if partial:
        feedback.pushWarning(said(partial))
    return activity, kind


def _several_years(source) -> str:
    """A sentence where the table holds several years, whose values are added up like any rows of one place and class."""
    column = find_column(source, '', YEAR_NAMES)
    years = sorted(str(year) for year in source.uniqueValues(source.fields().lookupField(column))) if column else []
    if len(years) < 2:
        return ''
    return tr('The field "{column}" holds several years ({years}): their values are added up. Give one year, by a filter or '
              'a selection.').format(column=column, years=', '.join(years[:8]))


def _unlike(column: str, kind: str) -> str:
    """A sentence where the name of the value's column says another thing than the kind that is chosen."""
    from ...engine.sources.activity import STAFF

    is_staff, is_exports = column.lower() in STAFF_NAMES, column.lower() in EXPORT_NAMES
    words = {'column': column, 'label': tr('What the activity table counts')}
    if kind == STAFF and is_exports:
        return tr('The field "{column}" seems to hold exports, and is read as staff. If it does, choose exports in '
                  '"{label}".').format(**words)
    if kind != STAFF and is_staff:
        return tr('The field "{column}" seems to hold staff, and is read as exports. If it does, choose staff in '
                  '"{label}".').format(**words)
    return ''


def _embedded(measure):
    """Staff, or the establishments behind it, of French departements by NAF class, as a `Reading`."""
    from ...engine.sources.activity import STAFF, read_activity
    from ...engine.sources.embedded import french_activity

    rows = french_activity('departement').dropna(subset=['staff'])
    rows = rows[['territory', 'class', measure]].rename(columns={'class': 'activity', measure: 'value'})
    return read_activity(rows, kind=STAFF)


def activity_source(algorithm, parameters, context) -> str:
    """What the activity rests on, for the metadata of a result."""
    if algorithm.is_given(parameters, ACTIVITY):
        return told_source(algorithm, parameters, ACTIVITY, context, tr('Activity: {name}'))
    return tr('Activity: {name}').format(name=tr('INSEE, SIRENE 2018, staff by departement and class'))


def establishments_of(algorithm, parameters, context, feedback, kind):
    """The establishments behind the activity table as a `Reading` of the same rows; None without that field."""
    from ...engine.sources.activity import read_activity

    if not algorithm.is_given(parameters, ACTIVITY):
        return _embedded('establishments')
    if not algorithm.is_given(parameters, ESTABLISHMENTS_FIELD):
        return None
    columns = {**ACTIVITY_COLUMNS, 'value': (ESTABLISHMENTS_FIELD, [])}
    rows = rows_of(algorithm, parameters, context, feedback, ACTIVITY, columns)
    return read_activity(rows, kind=kind, french=nation_of(algorithm, parameters, context) == FRANCE)


def membership_of(algorithm, parameters, context, feedback):
    """The user's membership table: territory, union; None without one."""
    rows = rows_of(algorithm, parameters, context, feedback, MEMBERSHIP, MEMBERSHIP_COLUMNS)
    if rows is None:
        return None
    french = nation_of(algorithm, parameters, context) == FRANCE
    codes = rows.apply(territory_codes, french=french)
    kept = codes[(codes != '').all(axis=1)].drop_duplicates()
    if len(kept) < len(codes):
        feedback.pushWarning(tr('{count} rows of the membership table are empty or repeated: left out.').format(
            count=len(codes) - len(kept)))
    return kept


def reading_of(algorithm, parameters, context) -> str:
    """How the codes of the activity table are to be understood."""
    from ...engine.sources.territories import READINGS

    return READINGS[algorithm.parameterAsEnum(parameters, TERRITORY_READING, context)]


def world_of(algorithm, parameters, context, feedback):
    """The reference economy and the product space learnt on it, and the `Reading` of the user's table or None."""
    from ...engine.resilience.assessment import reference_world
    from ...engine.sources.trade import read_trade

    asked = algorithm.parameterAsString(parameters, LEARNING_COUNTRIES, context)
    countries = [code.upper() for code in re.split(r'[\s,;]+', asked) if code] or None
    rows = rows_of(algorithm, parameters, context, feedback, WORLD_TRADE, world_columns(algorithm, parameters, context))
    if rows is None:
        return reference_world(learning_countries=countries, should_stop=feedback.isCanceled), None
    reading = read_trade(rows)
    push_notes(feedback, reading.notes)
    mode = mode_of(algorithm, parameters, context, WORLD_YEARS_MODE)
    world = reference_world(reading.table, learning_countries=countries, mode=mode, should_stop=feedback.isCanceled)
    return world, reading


def world_sources(algorithm, parameters, context) -> tuple:
    """What the reference economy rests on, for the metadata of a result."""
    if algorithm.is_given(parameters, WORLD_TRADE):
        return (told_source(algorithm, parameters, WORLD_TRADE, context, tr('World trade: {name}')),)
    return (tr('World trade 2020: CEPII, BACI'), tr('Products and classes: French customs (DGDDI), 2019-2020'))


def product_names(codes):
    """Name of each HS heading in the user's language; None where there is none. `codes`: Series."""
    from ...engine.sources.embedded import products

    return names(products(), codes)


def family_names() -> dict[str, str]:
    """f01 .. f19 in the user's language."""
    from ...engine.nomenclatures.families import families

    known = families()
    return dict(zip(known.index, names(known, known.index.to_series())))
