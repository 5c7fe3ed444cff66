"""The establishments table of the scenarios: which firm, of which class and size, in which territory."""

from __future__ import annotations

from ..diagnosis import parameters as ask
from ..errors import push_notes
from ..i18n import tr

FIRMS = 'ESTABLISHMENTS'
FIRM_COLUMNS = {
    'firm': ('FIRM_FIELD', ['name', 'nom', 'denomination', 'enseigne', 'siret', 'establishment', 'etablissement']),
    'class': ('FIRM_CLASS_FIELD', ['class', 'naf', 'apet', 'apet700', 'code_naf', 'activity', 'activite']),
    'territory': ('FIRM_TERRITORY_FIELD', ['territory', 'departement', 'dep', 'region', 'code_dep', 'code']),
    'staff': ('FIRM_STAFF_FIELD', ['staff', 'effectif', 'effectifs', 'effectif_salarie', 'low']),
}


def add_firms(algorithm):
    """Table or points of establishments."""
    ask.add_table(algorithm, FIRMS, tr('Establishments'), tr(
        'Table or points, one row per establishment: name, NAF class, territory, staff.'), {
        'FIRM_FIELD': (tr('Establishments: name field'), tr('Name, or number, of the establishment.')),
        'FIRM_CLASS_FIELD': (tr('Establishments: class field'), tr('NAF class (10.71C, 1071).')),
        'FIRM_TERRITORY_FIELD': (tr('Establishments: territory field'), tr('Code of the activity table: the departement, '
                                                                          'for example.')),
        'FIRM_STAFF_FIELD': (tr('Establishments: staff field'), tr('Number of staff.')),
    }, optional=True)


def firm_problems(algorithm, parameters, context):
    """Of that table."""
    return ask.table_problems(algorithm, parameters, context, FIRMS, FIRM_COLUMNS)


def firms_of(algorithm, parameters, context, feedback, scored):
    """DataFrame: firm, class, territory (as it is scored), staff; None without a table."""
    import pandas as pd

    from ...engine.nomenclatures.codes import text
    from ...engine.nomenclatures.naf_2025 import likeliest_classes
    from ...engine.sources.cells import number
    from ...engine.sources.territories import group_territories

    rows = ask.rows_of(algorithm, parameters, context, feedback, FIRMS, FIRM_COLUMNS)
    if rows is None:
        return None
    french = ask.nation_of(algorithm, parameters, context) == ask.FRANCE
    codes = ask.territory_codes(rows['territory'], french)
    weight = pd.Series(1.0, index=codes.unique())
    wanted = list(scored.assessment.rca.index)
    union = group_territories(weight, wanted, membership=ask.membership_of(algorithm, parameters, context, feedback),
                              reading=ask.reading_of(algorithm, parameters, context)).union
    made = likeliest_classes(rows['class'])
    push_notes(feedback, made.notes)
    found = pd.DataFrame({'firm': text(rows['firm']), 'class': made.classes, 'territory': codes.map(union),
                          'staff': number(rows['staff'])})
    kept = found[found['territory'].isin(wanted) & (found['firm'] != '')]
    if len(kept) < len(found):
        feedback.pushWarning(tr('Establishments: {n} rows without a name, or outside the scored territories, are left '
                                'out.').format(n=len(found) - len(kept)))
    return kept
