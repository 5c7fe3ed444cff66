"""The pages in their order, the cover last drawn and first bound; PDF, PNG, project and workbook in one folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject

from ..i18n import tr
from ..report.exporting import export_page
from ..report.making import save
from ..report.page import Page
from ..report.papers import MARGIN, Paper
from ..sites.workbook import write_workbook
from ..styles.lettering import GREY
from ..systems import living
from .choices_part import choices_part
from .cover import cover
from .layers import add_layers
from .ledger_part import ledger_part
from .limits_part import limits_part
from .paths_part import paths_part
from .portfolio_part import portfolio_part
from .reading import table_columns
from .scenarios_part import scenarios_part

STEM, PROJECT, LAYERS = 'dossier', 'dossier.qgz', 'dossier.gpkg'


def parts_of(dossier) -> list[tuple]:
    """(title, whether it is given, what draws it), in order."""
    return [
        (tr('The two paths'), dossier.paths is not None, paths_part),
        (tr('The land budget (ZAN)'), dossier.ledger is not None, ledger_part),
        (tr('Scenarios of land take'), dossier.scenarios is not None, scenarios_part),
        (tr('The sites chosen'), dossier.portfolio is not None, portfolio_part),
        (tr('The choices taken'), dossier.session is not None, choices_part),
        (tr('Limits and sources'), True, limits_part),
    ]


def make_dossier(dossier, algorithm, parameters, context, feedback, made_in: Path, *, paper: Paper, dpi: int,
                 workbook: str) -> dict:
    """Everything in the folder `made_in`; the files by name and how many pages there are."""
    from ...engine.progress import check

    project = QgsProject()
    try:
        project.setTitle(dossier.title)
        project.writeEntryBool('Paths', '/Absolute', False)
        proof = dossier.portfolio['proof'].iloc[0] if dossier.portfolio is not None and len(dossier.portfolio) else ''
        numbers = [] if dossier.portfolio is None else dossier.chosen()['site'].astype(str).tolist()
        layers = add_layers(project, algorithm, parameters, context, made_in / LAYERS, proof, numbers, feedback.isCanceled)
        if layers:
            project.setCrs(living(next(iter(layers.values())).crs()))
        dossier = replace(dossier, layers=layers, in_workbook=bool(workbook))
        feedback.setProgress(40)
        page = Page(project, dossier.title, paper)
        listed = []
        for title, given, draw in parts_of(dossier):
            check(feedback.isCanceled)
            if given:
                page.turn()
                listed.append((title, page.number + 1))
                draw(page, dossier)
            else:
                listed.append((title, None))
        count = page.number + 1
        for number in range(1, count):
            page.number = number
            page.text(f'{dossier.title} \u2013 {number + 1} / {count}', 6.5,
                      (MARGIN, page.paper.height - 6, page.paper.inner, 4), right=True, colour=GREY, name='folio')
        page.number = 0
        cover(page, dossier, listed)
        project.layoutManager().addLayout(page.layout)
        feedback.setProgress(60)
        check(feedback.isCanceled)
        export_page(page.layout, made_in / STEM, dpi)
        feedback.setProgress(85)
        save(project, made_in / PROJECT)
    finally:
        project.clear()
    written = {'PDF': f'{STEM}.pdf', 'PROJECT': PROJECT}
    if workbook:
        written['WORKBOOK_FILE'] = f'{STEM}{workbook}'
        write_workbook(str(made_in / written['WORKBOOK_FILE']), sheets(dossier), feedback.isCanceled)
    return {**written, 'PAGE_COUNT': count}


def sheets(dossier) -> dict:
    """Tables of the workbook: sheet name -> (frame, fields)."""
    names = {'paths': tr('Two paths'), 'ledger': tr('Ledger'), 'trajectory': tr('Trajectory'), 'scenarios': tr('Scenarios'),
             'account': tr('Account of the sites'), 'portfolio': tr('Portfolio'), 'front': tr('Front'),
             'net': tr('Net balance')}
    found = {}
    for piece, name in names.items():
        frame = getattr(dossier, piece)
        if frame is not None:
            found[name] = (frame, table_columns(piece, list(frame.columns)))
    if dossier.session is not None:
        found[tr('Choices')] = _choices(dossier.session)
    return found


def _choices(session) -> tuple:
    """The session as rows: kind, item, value."""
    from ...engine.sites.session import Session, compare_sessions
    from ..compat import field
    from ..sites.compare_sessions import kind_words

    rows = compare_sessions(Session(profile=''), session)
    rows = rows.assign(words=rows['kind'].map(kind_words()))
    return rows, [field('words', 'text', tr('Choice')), field('item', 'text', tr('Of')), field('after', 'text', tr('Value'))]
