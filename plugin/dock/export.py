"""A territory as files: a workbook with every list, or the list in view as CSV for the user's own spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

from ...processing.compat import field
from ...processing.i18n import language, tr
from ...processing.sites.workbook import write_workbook
from .lists import LISTS


def export_territory(path: Path, panel) -> None:
    """`path` ends with .xlsx or .csv; raises OSError or QgsProcessingException."""
    if panel.territory is None:
        raise OSError(tr('no territory is chosen'))
    if not path.parent.is_dir():
        raise OSError(tr('the folder {folder} does not exist').format(folder=path.parent))
    if path.suffix.lower() == '.csv':
        write_csv(path, panel.pane.table())
    else:
        write_workbook(str(path), sheets(panel))


def write_csv(path: Path, rows) -> None:
    """As spreadsheets of that language open it at a double click: semicolons in French, and the mark of UTF-8."""
    from ...engine.atomic_write import written_aside

    with written_aside(path) as aside, aside.open('w', encoding='utf-8-sig', newline='') as stream:
        csv.writer(stream, delimiter=';' if language() == 'fr' else ',').writerows(rows)


def sheets(panel) -> dict:
    """{title of the sheet: (DataFrame, fields)}; figures stay figures."""
    products = panel.pane.model
    titles = {'strong': tr('Strong products'), 'leap': tr('Leaps'), 'gap': tr('Gaps')}
    found = {tr('Territory'): _frame(_figures(panel), [
        ('figure', 'text', tr('Figure')), ('value', 'text', tr('Value'))])}
    found[tr('Families')] = _frame(
        [bar[1:] for bar in panel.bars.bars],
        [('name', 'text', tr('Family')), ('value', 'real', tr('Territory, %')),
         ('raised', 'real', tr('With what is ticked, %')), ('nation', 'real', tr('Nation, %')),
         ('study', 'real', tr('Published study, %'))])
    for status in LISTS:
        rows = [(row.code, row.name, row.family, row.rca,
                 '; '.join(products.names.get(code, code) for code in products.parents_of[row.code]))
                for row in products.rows if products.status[row.code] == status]
        found[titles[status]] = _frame(rows, [
            ('code', 'text', tr('HS')), ('name', 'text', tr('Product')), ('family', 'text', tr('Family')),
            ('rca', 'real', tr('RCA')), ('parents', 'text', tr('Neighbours'))])
    panel.pane.want_units()
    units = panel.pane.units
    found[tr('Units')] = _frame(
        [(row.name, row.gain, row.footprint, row.needs, units.text(row, 2)) for row in units.rows],
        [('name', 'text', tr('Unit')), ('gain', 'int', tr('Gain')), ('footprint', 'real', tr('Ground, m²')),
         ('needs', 'text', tr('Needs')), ('opens', 'text', tr('Opens'))])
    panel.pane.sites.read()
    found[tr('Sites')] = _frame(
        [(site.name, site.commune, site.score, site.state) for site in panel.pane.sites.sites],
        [('name', 'text', tr('Site')), ('commune', 'text', tr('Commune')), ('score', 'real', tr('Score')),
         ('state', 'text', tr('Class'))])
    return found


def _figures(panel) -> list[tuple]:
    """What the head of the panel says, and where it comes from."""
    history = panel.layer.metadata().history()
    lines = [(tr('Territory'), f'{panel.territory.name} ({panel.territory.code})'),
             (tr('Score'), panel.header.score.text())]
    lines += [('', line) for line in panel.header.lines.text().splitlines()]
    return lines + [(tr('Layer'), panel.layer.name())] + [(tr('Made by'), line) for line in history[-1:]]


def _frame(rows, columns):
    import pandas as pd

    names = [name for name, _, _ in columns]
    return pd.DataFrame(rows, columns=names, dtype=object), [field(*column) for column in columns]
