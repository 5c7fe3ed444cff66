"""Classes of a figure: fixed by the preset, or fitted to the data (quantiles, Jenks), and how a legend words them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from qgis.core import QgsClassificationJenks, QgsClassificationQuantile
from qgis.PyQt.QtCore import QLocale

from ..i18n import language, tr

FIXED, QUANTILES, JENKS = range(3)  # the values of CLASSES in study_maps
FITTED = 5  # classes of quantiles and of Jenks


@dataclass(frozen=True)
class Classes:
    """Rules of a figure: `value` is an expression, `breaks` the lower bound of each class but the first.

    `missing` is the condition of having no figure. `marks`: words that a legend adds to the class where that value falls.
    `signed`: a difference, whose legend says + and -. `step` is what two neighbouring figures differ by when written.
    """

    value: str
    breaks: tuple
    unit: str = ''
    missing: str = ''
    signed: bool = False
    step: float = 1
    marks: dict = field(default_factory=dict)

    def conditions(self) -> list[str]:
        """A filter for each class, from the lowest."""
        low, high = self.breaks[0], self.breaks[-1]
        between = [f'{self.value} >= {low} AND {self.value} < {high}' for low, high in zip(self.breaks, self.breaks[1:])]
        return [f'{self.value} < {low}', *between, f'{self.value} >= {high}']

    def labels(self) -> list[str]:
        """What the legend says of each class."""
        words = [tr('under {bound}{unit}').format(bound=self._said(self.breaks[0]), unit=self.unit)]
        for low, high in zip(self.breaks, self.breaks[1:]):
            if high - low <= self.step:
                words.append(f'{self._said(low)}{self.unit}')
            else:
                words.append(tr('{low} to {high}{unit}').format(
                    low=self._said(low), high=self._said(high - self.step), unit=self.unit))
        words.append(tr('{bound}{unit} and over').format(bound=self._said(self.breaks[-1]), unit=self.unit))
        for value, mark in sorted(self.marks.items()):
            position = self.position(value)
            words[position] += f' ({mark})'
        return words

    def position(self, value: float) -> int:
        """In which class that value falls."""
        return sum(value >= bound for bound in self.breaks)

    def _said(self, bound: float) -> str:
        return said_number(bound, signed=self.signed)


def said_number(value: float, digits: int | None = None, *, signed: bool = False) -> str:
    """A number in the user's language: decimal comma in French, true minus sign."""
    if digits is None:
        digits = 0 if value == round(value) else 1
    text = QLocale(language()).toString(float(abs(value)), 'f', digits)
    if round(value, digits) < 0:
        return f'\u2212{text}'
    return f'+{text}' if signed and round(value, digits) > 0 else text


def fitted_breaks(values, method: int, *, count: int = FITTED) -> tuple:
    """Whole lower bounds of at most `count` classes of those values, without the first; () where they are all alike."""
    known = sorted(round(value) for value in values if value is not None and not math.isnan(value))
    if len(set(known)) < 2:
        return ()
    maker = QgsClassificationQuantile() if method == QUANTILES else QgsClassificationJenks()
    ranges = maker.classes([float(value) for value in known], count)
    # QGIS closes a class above, a legend of whole numbers below: each begins at the first figure beyond the last one's end
    starts = (next((value for value in known if value > part.lowerBound()), None) for part in ranges[1:])
    return tuple(sorted({value for value in starts if value is not None and value > known[0]}))
