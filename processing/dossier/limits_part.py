"""What the figures cannot say, and where each comes from."""

from __future__ import annotations

from ..i18n import tr
from ..report.papers import MARGIN
from .grid import paragraph


def limits_part(page, dossier) -> None:
    """Limits on the left, sources on the right."""
    page.header(tr('Limits and sources'), dossier.territory)
    half = (page.paper.inner - 10) / 2
    top = page.ceiling()
    for words, left in ((tr('Limits'), MARGIN), (tr('Sources and vintages'), MARGIN + half + 10)):
        page.text(words, 10, (left, top, half, 6), bold=True)
    line = top + 8
    for words in _limits():
        line = paragraph(page, f'\u2022 {words}', 8.5, (MARGIN, line, half, 5)) + 2
    line = top + 8
    for words in dossier.sources:
        line = paragraph(page, f'\u2022 {words}', 8.5, (MARGIN + half + 10, line, half, 5)) + 2
    page.footer('', tr('Computed by Ressort, free software (GPL 2 or later), from the tables above.'))


def _limits() -> list[str]:
    return [
        tr('Land take is measured by Cerema from land files, commune by commune; OCS GE measures another thing and the '
           'two are '
           'never added.'),
        tr('The projection carries the pace seen to the end of the period: a few years, not a forecast.'),
        tr('Rules, dates and thresholds are those of laws 2021-1104 and 2023-630 as read; later bills may have changed '
           'them.'),
        tr('The guarantee of one hectare is given to a commune that a plan covers; where no table says so, to all.'),
        tr('Spared land compares with a one-storey park that nobody has planned: it is a counterfactual, outside the '
           'budget.'),
        tr('Costs are national means (Bénéfriches, ADEME), buildings left out: an order of magnitude, no estimate of a '
           'site.'),
        tr('Scores rest on what is known of each site; unknown facts widen the interval and never exclude a site.'),
        tr('Classes, weights and thresholds marked "proposed" are Ressort\'s own and may be changed by the room.'),
        tr('Jobs are what floors can hold (62 to 78 m2 each), not jobs created.'),
    ]
