"""The key of a chart: a sign and its words for each thing drawn, in one row."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMarkerSymbol

from .page import Page, width_of

LINE, DASHES, BAND, MARK, SWATCH = 'line', 'dashes', 'band', 'mark', 'swatch'
SIZE = 7.5


@dataclass(frozen=True)
class Sign:
    """How one thing is drawn: `kind`, colour, and for a mark its shape; in grey print kind and shape tell them apart."""

    kind: str
    colour: str
    words: str
    shape: str = 'circle'
    outline: str = '#333333'


def mark_symbol(sign: Sign, size: float) -> QgsMarkerSymbol:
    """The marker of a sign."""
    return QgsMarkerSymbol.createSimple({
        'name': sign.shape, 'color': sign.colour, 'outline_color': sign.outline, 'outline_width': '0.25', 'size': str(size)})


def line_style(sign: Sign) -> str:
    """How its line is drawn."""
    return 'dash' if sign.kind == DASHES else 'solid'


def draw_mark(page: Page, sign: Sign, place, size: float = 2.4) -> None:
    """A sign at that place."""
    page.marker((place[0], place[1], 0, 0), mark_symbol(sign, size))


def draw_key(page: Page, signs, place) -> None:
    """The signs side by side from that place."""
    x, y = place
    for sign in signs:
        _sign(page, sign, x, y)
        words = width_of(sign.words, SIZE) * 1.06
        page.text(sign.words, SIZE, (x + 9, y, words + 2, 4))
        x += 9 + words + 7


def _sign(page, sign, x, y):
    middle = y + 1.6
    if sign.kind == BAND:
        page.rectangle((x, middle - 1.4, 7.5, 2.8), sign.colour)
    elif sign.kind == SWATCH:
        page.rectangle((x + 2, middle - 1.6, 5, 3.2), sign.colour, outline=sign.outline)
    elif sign.kind == MARK:
        draw_mark(page, sign, (x + 5, middle))
    else:
        page.line([(x, middle), (x + 7.5, middle)], sign.colour, 0.7, style=line_style(sign))
