"""The trajectory of land take, drawn with the items of a layout: bars year by year, then the sum against what is allowed."""

from __future__ import annotations

import math

from ..i18n import tr
from ..report.page import fitting
from ..styles.classes import said_number
from ..styles.lettering import DARK, GREY

PAST, PERIOD, ALLOWED, AHEAD = '#bdbdbd', '#253494', '#b35806', '#253494'


def nice_step(most: float, count: int = 5) -> float:
    """A round step so that about that many reach the largest figure."""
    rough = max(most, 1e-9) / count
    power = 10 ** math.floor(math.log10(rough))
    return next(power * unit for unit in (1, 2, 2.5, 5, 10) if power * unit >= rough)


class Axes:
    """A frame with years across and hectares up; the top is a round figure above the largest."""

    def __init__(self, page, box, years, most):
        self.page, self.years = page, years
        x, y, width, height = box
        self.left, self.top = x + 11, y
        self.width, self.height = width - 11, height - 6
        self.step = nice_step(most)
        self.most = self.step * math.ceil(max(most, self.step) / self.step)
        self._draw()

    def x(self, year: float) -> float:
        """Millimetres of a year: its middle is at .5."""
        return self.left + (year - self.years[0]) / len(self.years) * self.width

    def y(self, hectares: float) -> float:
        """Millimetres of a figure."""
        return self.top + self.height * (1 - hectares / self.most)

    def _draw(self):
        digits = 0 if self.step >= 1 and self.step == round(self.step) else 1 if self.step >= 0.1 else 2
        for number in range(round(self.most / self.step) + 1):
            value = number * self.step
            self.page.line([(self.left, self.y(value)), (self.left + self.width, self.y(value))], '#d9d9d9', 0.15)
            self.page.text(said_number(value, digits), 7, (self.left - 12, self.y(value) - 1.8, 10.5, 4), right=True,
                           colour=GREY)
        self.page.line([(self.left, self.y(0)), (self.left + self.width, self.y(0))], DARK, 0.3)
        wide = self.width / len(self.years)
        for year in self.years:
            self.page.text(str(year), 6.4, (self.x(year) - 2, self.y(0) + 0.8, wide + 4, 4), centre=True, colour=GREY)


def yearly_chart(page, box, rows, row, rules) -> None:
    """Land take of each year; the mean of the reference and what the period allows a year, as lines with their words."""
    used = rows.set_index('year')['used']
    years = [int(year) for year in used.index]
    first_year = rules.period_start
    reference, allowed = row['reference'] / rules.reference_years, row['allowed'] / rules.period_years
    most = max(value for value in (*used, reference, allowed, 0.01) if value == value)
    axes = Axes(page, box, years, most * 1.2)
    wide = axes.width / len(years)
    for year, value in used.items():
        if value != value:
            page.text('?', 9, (axes.x(year), axes.y(0) - 5, wide, 5), centre=True, bold=True)
            continue
        top = axes.y(value)
        page.rectangle((axes.x(year) + wide * 0.16, top, wide * 0.68, max(axes.y(0) - top, 0.05)),
                       PERIOD if year >= first_year else PAST, outline=DARK)
    split = axes.left + axes.width * sum(year < first_year for year in years) / len(years)
    for value, start, end, style in ((reference, axes.left, split, 'dash'), (allowed, split, axes.left + axes.width,
                                                                             'solid')):
        if value == value:
            page.line([(start, axes.y(value)), (end, axes.y(value))], ALLOWED, 0.6, style=style)
    _key(page, (axes.left + 2, axes.top - 3), [
        (ALLOWED, 0.6, 'dash', tr('mean of the reference: {value} ha a year'), reference),
        (ALLOWED, 0.6, 'solid', tr('allowed: {value} ha a year'), allowed)], digits=2)


def _key(page, place, lines, *, digits=1) -> None:
    """What each line is, with its figure, on white: (colour, width, style, words, value)."""
    x, y = place
    page.rectangle((x - 1, y - 1, 76, 5 * len(lines) + 1.5), '#ffffff')
    for number, (colour, width, style, words, value) in enumerate(lines):
        line = y + 5 * number
        page.line([(x, line + 1.8), (x + 9, line + 1.8)], colour, width, style=style)
        told = said_number(value, digits) if value == value else '?'
        page.text(words.format(value=told), 7.5, (x + 11, line, 64, 4), colour=colour, bold=True)


def cumulated_chart(page, box, rows, row, rules) -> None:
    """What was taken since the start of the period, where the pace leads, and what is allowed by its end."""
    first_year, years = rules.period_start, rules.period
    period = rows[rows['year'] >= first_year]
    known = period.dropna(subset=['cumulated'])
    projected, allowed = row['projected'], row['allowed']
    most = max([value for value in (*known['cumulated'], projected, allowed) if value == value] or [1.0])
    axes = Axes(page, box, years, most * 1.2)
    end = years[-1] + 1
    if allowed == allowed:
        page.line([(axes.x(first_year), axes.y(0)), (axes.x(end), axes.y(allowed))], ALLOWED, 0.6)
        page.line([(axes.x(first_year), axes.y(allowed)), (axes.x(end), axes.y(allowed))], ALLOWED, 0.25, style='dot')
    points = [(axes.x(first_year), axes.y(0)), *((axes.x(year + 1), axes.y(value)) for year, value in zip(
        known['year'], known['cumulated']))]
    if len(points) > 1:
        page.line(points, PERIOD, 1.1)
        if projected == projected:
            page.line([points[-1], (axes.x(end), axes.y(projected))], AHEAD, 0.5, style='dash')
    used = known['cumulated'].iloc[-1] if len(known) else float('nan')
    _key(page, (axes.left + 2, axes.top - 3), [
        (ALLOWED, 0.6, 'solid', tr('allowed: {value} ha'), allowed), (PERIOD, 1.1, 'solid', tr('used: {value} ha'), used),
        (AHEAD, 0.5, 'dash', tr('projected at this pace: {value} ha'), projected)])


def interval_bars(page, box, rows, unit: str, *, digits: int = 1) -> None:
    """One bar per row from its low to its high end, zero marked; `rows`: (label, low, high), NaN is told as unknown."""
    x, y, width, height = box
    ends = [value for _, low, high in rows for value in (low, high) if value == value]
    least, most = min([0.0, *ends]), max([0.0, *ends, 1e-9])
    label, value_room = width * 0.3, 28.0
    left, full = x + label + 2, width - label - value_room - 2
    step = height / max(len(rows), 1)

    def at(value):
        return left + full * (value - least) / (most - least)

    for number, (words, low, high) in enumerate(rows):
        line = y + number * step
        page.text(words, fitting(words, 8, label), (x, line + step / 2 - 2, label, 5), right=True, bold=True)
        page.rectangle((left, line + step * 0.3, full, step * 0.4), '#efefef')
        if low == low and high == high:
            page.rectangle((at(min(low, high)), line + step * 0.2, max(abs(at(high) - at(low)), 0.6), step * 0.6), PERIOD)
            low_words, high_words = said_number(low, digits), said_number(high, digits)
            told = low_words if low_words == high_words else tr('{low} to {high}').format(low=low_words, high=high_words)
            told = f'{told} {unit}'
        else:
            told = tr('unknown')
        page.text(told, 8, (left + full + 2, line + step / 2 - 2, value_room, 5))
    page.line([(at(0), y), (at(0), y + height)], DARK, 0.3)


def front_chart(page, box, rows) -> None:
    """What each hectare buys: worth of the best plan against the land it takes, a dot per plan with its number of sites."""
    x, y, width, height = box
    left, bottom, wide, high = x + 13, y + height - 8, width - 18, height - 13
    land, worth = nice_step(rows['land_take'].max(), 4), nice_step(rows['objective'].max(), 4)
    most_land = land * max(1, math.ceil(rows['land_take'].max() / land - 1e-9))
    most_worth = worth * math.ceil(rows['objective'].max() * 1.08 / worth)

    def place(hectares, value):
        return left + wide * hectares / most_land, bottom - high * value / most_worth

    for number in range(round(most_worth / worth) + 1):
        line = place(0, number * worth)[1]
        page.line([(left, line), (left + wide, line)], '#d9d9d9', 0.15)
        page.text(said_number(number * worth, 2), 7, (x, line - 1.8, 11.5, 4), right=True, colour=GREY)
    for number in range(round(most_land / land) + 1):
        page.text(said_number(number * land, 2), 7, (place(number * land, 0)[0] - 8, bottom + 1, 16, 4), centre=True,
                  colour=GREY)
    page.line([(left, bottom), (left + wide, bottom)], DARK, 0.3)
    points = [place(row['land_take'], row['objective']) for _, row in rows.iterrows()]
    stairs = [points[0]]
    for point in points[1:]:
        stairs += [(point[0], stairs[-1][1]), point]
    if len(stairs) > 1:
        page.line(stairs, PERIOD, 0.5)
    for point, (_, row) in zip(points, rows.iterrows()):
        page.rectangle((point[0] - 0.9, point[1] - 0.9, 1.8, 1.8), PERIOD)
        page.text(str(int(row['sites'])), 7, (point[0] - 5, point[1] - 4.6, 10, 4), centre=True, bold=True)
    page.text(tr('land take of the plan, ha'), 7.5, (left, bottom + 4.5, wide, 4), right=True, colour=GREY)
    page.text(tr('worth; beside each dot, the number of sites'), 7.5, (x, y - 1, width, 4), colour=GREY)
