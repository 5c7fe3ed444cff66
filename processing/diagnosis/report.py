"""What did not enter the scores, as a page (.html) or a table (.csv): every rejected row, every unmatched code."""

from __future__ import annotations

import csv
from html import escape

from qgis.core import QgsProcessingException

from ..i18n import said, tr

HEADINGS = ('what', 'code', 'row', 'value', 'share', 'reason')


def report_rows(readings, unmatched) -> list[dict]:
    """One entry per thing left out. `readings`: {name of the table: its `Reading`}; `unmatched`: of an `Assessment`."""
    entries = []
    for table, reading in readings.items():
        for row in reading.rejects.to_dict('records'):
            cells = [row[name] for name in row if name not in ('row', 'reason', 'value')]
            entries.append({'what': table, 'row': row['row'], 'reason': tr(row['reason']), 'value': _text(row['value']),
                            'code': ' / '.join(_text(cell) for cell in cells), 'share': ''})
    kinds = {'territory': tr('territory not scored'), 'code': tr('unknown code')}
    for row in unmatched.to_dict('records'):
        entries.append({'what': tr('Activity table'), 'row': '', 'reason': kinds[row['what']], 'code': row['code'],
                        'value': _plain(row['value']), 'share': f"{row['share']:.6f}"})
    return entries


def write_report(path: str, title: str, notes, entries) -> None:
    """Write it aside, then in place."""
    from ...engine.atomic_write import written_aside

    write = _page if path.lower().endswith(('.html', '.htm')) else _table
    try:
        with written_aside(path) as aside:
            write(aside, title, [said(note) for note in notes], entries)
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error


def _text(cell) -> str:
    return '' if cell is None or cell != cell else str(cell)


def _plain(value) -> str:
    """A sum without exponent: 1234567.5."""
    return f'{value:.6f}'.rstrip('0').rstrip('.')


def _table(path, _title, notes, entries):
    with open(path, 'w', encoding='utf-8', newline='') as stream:
        writer = csv.DictWriter(stream, HEADINGS, lineterminator='\n')
        writer.writeheader()
        writer.writerows(entries)
        writer.writerows({'what': tr('note'), 'reason': note} for note in notes)


def _page(path, title, notes, entries):
    names = [tr('What'), tr('Code'), tr('Row'), tr('Value'), tr('Share of the activity'), tr('Reason')]
    listed = ''.join(f'<li>{escape(note)}</li>' for note in notes)
    head = ''.join(f'<th>{escape(name)}</th>' for name in names)
    body = ''.join(
        '<tr>' + ''.join(f'<td>{escape(str(entry[name]))}</td>' for name in HEADINGS) + '</tr>' for entry in entries)
    nothing = tr('Nothing was left out.')
    rows = f'<table border="1" cellspacing="0" cellpadding="3"><tr>{head}</tr>{body}</table>' if entries else (
        f'<p>{escape(nothing)}</p>')
    with open(path, 'w', encoding='utf-8') as stream:
        stream.write(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>'
                     f'<h1>{escape(title)}</h1><ul>{listed}</ul>{rows}</body></html>\n')
