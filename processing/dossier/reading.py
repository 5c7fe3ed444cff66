"""From the layers and tables that the user gives to the contents of the dossier."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, Qt

from ..compat import kind_of
from ..i18n import said, tr
from ..sites.compare_sessions import read_sites_account
from ..sites.ledger_tables import ledger_columns, trajectory_columns
from ..sites.net_artificialisation import net_columns
from ..sites.portfolio_tables import front_columns, site_columns
from ..sites.scenario_tables import account_columns, scenario_columns
from ..sites.sessions import session_of
from ..sites.two_paths import path_columns
from ..tables import find_column, read_table
from .contents import Dossier

# parameter: columns without which it is not the table asked for
NEEDED = {
    'PATHS': ('code', 'path', 'probability', 'map_class'), 'LEDGER': ('level', 'territory', 'reference', 'allowed',
                                                                      'balance'),
    'TRAJECTORY': ('level', 'territory', 'year', 'used', 'cumulated'), 'COMMUNES': ('territory', 'use_pct'),
    'PORTFOLIO': ('site', 'state', 'chosen', 'proof'), 'SITES': ('site_id', 'score'),
    'SCENARIOS': ('scenario', 'need_m2', 'take_low', 'spared_low'), 'ACCOUNT': ('site', 'floor_m2', 'assumed'),
    'FRONT': ('land_take', 'objective', 'sites'), 'NET': ('territory', 'artificialised', 'net')}
PIECES = {'PATHS': 'paths', 'LEDGER': 'ledger', 'TRAJECTORY': 'trajectory', 'PORTFOLIO': 'portfolio',
          'FRONT': 'front', 'SCENARIOS': 'scenarios', 'ACCOUNT': 'account', 'NET': 'net'}


def table_columns(piece: str, names=()) -> list:
    """Fields of a piece, those among `names` where any are said."""
    indicators = [name[2:] for name in names if name.startswith('z_')]
    made = {'paths': lambda: path_columns(indicators), 'ledger': ledger_columns, 'trajectory': trajectory_columns,
            'portfolio': site_columns, 'front': front_columns, 'scenarios': scenario_columns, 'account': account_columns,
            'net': net_columns}[piece]()
    return [column for column in made if not names or column.name() in names]


def lacking(algorithm, parameters, context) -> list[str]:
    """A sentence for each table that is not the result it should be."""
    reasons = []
    for name, needed in NEEDED.items():
        source = algorithm.source(parameters, name, context)
        absent = [] if source is None else [column for column in needed if find_column(source, '', [column]) is None]
        if absent:
            reasons.append(tr('{table}: no column {names}. Columns there: {columns}.').format(
                table=algorithm.parameterDefinition(name).description(), names=', '.join(absent),
                columns=', '.join(source.fields().names()) or '-'))
    return reasons


def read(algorithm, parameters, context, feedback) -> Dossier:
    """Everything but the map layers."""
    tables = {piece: _table(algorithm, name, piece, parameters, context, feedback) for name, piece in PIECES.items()}
    session = session_of(algorithm, parameters, context)
    sites = _sites(algorithm, parameters, context, feedback)
    dossier = Dossier(
        title=algorithm.parameterAsString(parameters, 'TITLE', context) or (session.title if session else '') or tr(
            'Planning session dossier'),
        territory='', code=algorithm.parameterAsString(parameters, 'TERRITORY', context),
        date=algorithm.parameterAsString(parameters, 'DATE', context) or (session.date if session else '')
        or QDate.currentDate().toString(Qt.DateFormat.ISODate), session=session, sites=sites, **tables)
    compared = _compared(algorithm, parameters, context, session, sites, tables['account'])
    name = algorithm.parameterAsString(parameters, 'TERRITORY_NAME', context) or _name(dossier)
    return _with(dossier, territory=name, sources=_sources(algorithm, dossier, parameters, context), **compared)


def _with(dossier, **changes):
    from dataclasses import replace

    return replace(dossier, **changes)


def _table(algorithm, name, piece, parameters, context, feedback):
    """The table under its own names: figures as figures, words as words, '' where there is none."""
    from ...engine.sources.cells import number

    source = algorithm.source(parameters, name, context)
    if source is None:
        return None
    known = source.fields().names()
    columns = table_columns(piece, known)
    rows = read_table(source, {column.name(): column.name() for column in columns}, feedback.isCanceled)
    for column in columns:
        cells = rows[column.name()]
        if kind_of(column) == 'text':
            rows[column.name()] = cells.where(cells.notna(), None if column.name() in ('path', 'map_class') else '')
        elif kind_of(column) != 'bool':
            rows[column.name()] = number(cells)
    for column in table_columns(piece):
        if column.name() not in rows:
            rows[column.name()] = None if kind_of(column) == 'text' else float('nan')
    return rows


def _sites(algorithm, parameters, context, feedback):
    """Marked sites: what the tables of chosen sites add from them."""
    source = algorithm.source(parameters, 'SITES', context)
    if source is None:
        return None
    account = read_sites_account(source, '', feedback.isCanceled)
    more = {name: find_column(source, '', [name]) for name in ('comm_nom', 'reasons')}
    rows = read_table(source, {name: column for name, column in more.items() if column}, feedback.isCanceled)
    return account.assign(**{name: rows[name].to_numpy() for name in rows}).rename_axis('site_id').reset_index()


def _compared(algorithm, parameters, context, session, sites, account) -> dict:
    if not algorithm.is_given(parameters, 'COMPARE_SESSION') or session is None:
        return {}
    from ...engine.errors import RessortError
    from ...engine.sites.session import compare_sessions, open_session
    from ...engine.sites.session_results import compare_results, compare_sites

    other = open_session(algorithm.parameterAsFile(parameters, 'COMPARE_SESSION', context))
    moved, totals = compare_sites(other, session), None
    table = account.set_index('site') if account is not None else sites.set_index('site_id') if sites is not None else None
    if table is not None:
        if 'name' in table:
            moved = moved.assign(name=moved['site'].map(table['name']))
        try:
            totals = compare_results(other, session, table)
        except RessortError as error:
            algorithm.told.append(said(error))
    if 'name' not in moved:
        moved = moved.assign(name='')
    return {'other': other, 'differences': compare_sessions(other, session), 'moved': moved, 'totals': totals}


def _name(dossier) -> str:
    row = dossier.row()
    if row is not None:
        return row['name'] or row['territory']
    return dossier.session.territory if dossier.session else ''


def _sources(algorithm, dossier, parameters, context) -> list[str]:
    """What the user wrote, a line each; else what each piece rests on, with the years that its tables tell."""
    text = algorithm.parameterAsString(parameters, 'SOURCES', context)
    if text:
        return [line.strip() for line in text.replace('|', '\n').split('\n') if line.strip()]
    lines = []
    if dossier.paths is not None:
        lines.append(tr('Two paths: indicators of the table given ({count} territories), vintages to be completed; method '
                        'after PUCA, '
                        '2022').format(count=len(dossier.paths)))
    if dossier.trajectory is not None and len(dossier.trajectory):
        years = dossier.trajectory['year']
        lines.append(tr('Land take: Cerema, years {first} to {last}').format(first=int(years.min()), last=int(years.max())))
    elif dossier.ledger is not None:
        lines.append(tr('Land take: Cerema'))
    if dossier.portfolio is not None or dossier.sites is not None:
        lines.append(tr('Brownfields: inventory in the CNIG Friches standard (Cartofriches and local observatories), '
                        'vintage to be '
                        'completed'))
    if dossier.scenarios is not None:
        lines.append(tr('Costs: Bénéfriches, ADEME (national means)'))
    if dossier.net is not None:
        lines.append(tr('Land cover: OCS GE, IGN'))
    return lines
