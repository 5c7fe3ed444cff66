"""Sheets of paper. Pages are designed in the millimetres of A4; on A3 everything is larger by the same factor."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

A4_SHORT, A4_LONG = 210.0, 297.0
SIZES = ('A4', 'A3')
ORIENTATIONS = ('landscape', 'portrait')
MARGIN = 10.0


@dataclass(frozen=True)
class Paper:
    """`width` and `height` are those of A4; `scale` enlarges them to the real sheet."""

    size: str = 'A4'
    orientation: str = 'landscape'

    @property
    def scale(self) -> float:
        return sqrt(2) if self.size == 'A3' else 1.0

    @property
    def is_landscape(self) -> bool:
        return self.orientation == 'landscape'

    @property
    def width(self) -> float:
        return A4_LONG if self.is_landscape else A4_SHORT

    @property
    def height(self) -> float:
        return A4_SHORT if self.is_landscape else A4_LONG

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    def sheet(self) -> tuple[float, float]:
        """Real width and height, whole millimetres."""
        return round(self.width * self.scale), round(self.height * self.scale)
