"""What the check found, as a page (.html) or a table (.csv), in the user's language."""

from __future__ import annotations

import csv
from html import escape

from ..i18n import said, tr

SHOWN = 2000  # rows of a page; the CSV holds them all


def translated(findings):
    """The findings with their sentences in the user's language."""
    words = {text: tr(text) for column in ('problem', 'repair') for text in findings[column].unique()}
    return findings.assign(problem=findings['problem'].map(words), repair=findings['repair'].map(words))


def write_check(path: str, title: str, notes, findings) -> None:
    """Write it aside, then in place."""
    from qgis.core import QgsProcessingException

    from ...engine.atomic_write import written_aside

    write = _page if path.lower().endswith(('.html', '.htm')) else _table
    try:
        with written_aside(path) as aside:
            write(aside, title, [said(note) for note in notes], translated(findings))
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error


def _table(path, _title, notes, findings):
    with open(path, 'w', encoding='utf-8', newline='') as stream:
        writer = csv.writer(stream, lineterminator='\n')
        writer.writerow(findings.columns)
        writer.writerows(findings.itertuples(index=False))
        writer.writerows(['', '', '', '', note, '', '', tr('note'), ''] for note in notes)


def _page(path, title, notes, findings):
    severities = {'error': tr('error'), 'warning': tr('warning'), 'info': tr('information')}
    findings = findings.assign(severity=findings['severity'].map(severities))
    summary = findings.groupby(['severity', 'field', 'problem', 'repair'], sort=False)['count'].sum().reset_index()
    heads = [tr('Severity'), tr('Field'), tr('Problem'), tr('Repair'), tr('Rows')]
    details = findings[findings['row'] > 0]
    cells = [tr('Row'), tr('Site'), tr('Field'), tr('Value'), tr('Problem'), tr('Repair'), tr('Read as'), tr('Severity')]
    more = tr('{shown} of {all} are shown; the CSV report holds them all.').format(shown=SHOWN, all=len(details))
    body = [f'<h1>{escape(title)}</h1>', '<ul>', *(f'<li>{escape(note)}</li>' for note in notes), '</ul>',
            _grid(heads, summary) if len(summary) else '<p>' + escape(tr('Nothing to repair.')) + '</p>',
            '<h2>' + escape(tr('Cell by cell')) + '</h2>' if len(details) else '',
            f'<p>{escape(more)}</p>' if len(details) > SHOWN else '',
            _grid(cells, details.drop(columns='count').head(SHOWN)) if len(details) else '']
    with open(path, 'w', encoding='utf-8') as stream:
        stream.write(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>'
                     f'{"".join(body)}</body></html>\n')


def _grid(heads, frame) -> str:
    head = ''.join(f'<th>{escape(name)}</th>' for name in heads)
    rows = ''.join('<tr>' + ''.join(f'<td>{escape(str(cell))}</td>' for cell in row) + '</tr>'
                   for row in frame.itertuples(index=False))
    return f'<table border="1" cellspacing="0" cellpadding="3"><tr>{head}</tr>{rows}</table>'
