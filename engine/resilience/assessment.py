"""The main job, whole: from an activity or trade table to scored territories, with what was left out.

Each step is a function of its own room; this module only puts them in order and keeps the account of what did
not enter a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.codes import whole_divisions
from ..progress import ShouldStop, check, never
from ..sources import embedded
from ..sources.activity import EXPORTS_BY_HEADING, STAFF, activity_matrix, hidden_together
from ..sources.reading import Reading
from ..sources.territories import AUTOMATIC, group_territories
from ..words import Note, listed, tr
from .downscaling import goods_quotients, regional_rca_bounds, seen_quotients, spread_quotients, unmeasured_classes
from .index import Resilience, score_resilience
from .masked import Hidden, most_hidden, share_ends
from .product_rows import classes_here, joined, staff_behind
from .specialisation import STRONG, as_numbers, rca
from .unions import add_flows
from .world import World, reference_world
from .years import MEAN_PROXIMITY


class Basis(NamedTuple):
    """What the scores rest on below the nation: the rooms that look behind a score start here."""

    activity: pd.DataFrame  # the whole nation by goods class; NaN where masked
    establishments: pd.DataFrame | None  # counts, like `activity`
    quotients: pd.DataFrame
    weights: pd.DataFrame
    nation_rca: pd.Series
    is_staff: bool
    fallback: pd.DataFrame | None = None  # the other measure of classes that `activity` shows nowhere
    sizes: pd.Series | None = None  # what is seen of each territory, also behind the mask: the base of its quotients


@dataclass(frozen=True)
class Assessment:
    """Scored territories and the account of the data behind them.

    Attributes
    ----------
    scores : DataFrame by territory, as `Resilience.scores`; NaN throughout where a territory has no activity
    families : DataFrame, territories x families, percent; NaN likewise
    rca : DataFrame, territories x products
    resilience : Resilience of the territories that have activity
    nation : Resilience of the nation, one row; None for a table of countries
    unmatched : DataFrame: what ("territory" or "code"), code, value, share (0 to 1) of the activity that was left out; an
        unknown code counts whole, a territory that is not scored without its unknown codes
    unmatched_share : float, 0 to 1: their sum
    services_share : float, 0 to 1: activity in classes that make no goods, apart by design
    notes : sentences on choices made and things left out
    basis : Basis of scores by class; None where exports by heading were compared as they are
    thresholds : the options of `score_resilience` that were used
    flows : DataFrame, territories x products, where exports are known product by product, NaN where masked; else None
    """

    scores: pd.DataFrame
    families: pd.DataFrame
    rca: pd.DataFrame
    resilience: Resilience
    nation: Resilience | None = None
    unmatched: pd.DataFrame = field(default_factory=lambda: _unmatched([]))
    services_share: float = 0.0
    notes: tuple[Note, ...] = ()
    basis: Basis | None = field(default=None, repr=False)
    thresholds: dict[str, Any] = field(default_factory=dict)
    flows: pd.DataFrame | None = field(default=None, repr=False)

    @property
    def unmatched_share(self) -> float:
        """Share of the activity whose territory is not scored or whose code nobody knows, 0 to 1."""
        return float(self.unmatched["share"].sum())

    @cached_property
    def products(self) -> pd.DataFrame:
        """One row for each territory and product: code, product, family, rca, status, parents, classes, staff.

        parents: codes of the strong neighbours of a leap, the nearest first; classes: those that make the product here,
        the heaviest first; staff: all that these classes employ here, NaN where the activity is not staff.
        """
        resilience = self.resilience
        territories, products = resilience.status.index, resilience.status.columns
        rows = pd.DataFrame({
            "code": np.repeat(territories.to_numpy(), len(products)),
            "product": np.tile(products.to_numpy(), len(territories)),
            "family": np.tile(resilience.by_family.to_numpy(), len(territories)),
            "rca": self.rca.loc[territories].to_numpy().ravel(),
            "status": resilience.status.to_numpy().ravel(),
        })
        rows["parents"] = joined(resilience.parents.sort_values("proximity", ascending=False, kind="stable"),
                                  ["territory", "product"], "parent", rows)
        rows["classes"], rows["staff"] = "", np.nan
        if self.basis is not None:
            shown = self.basis.activity.fillna(0.0)
            classes = classes_here(shown, self.basis.weights, territories, products)
            rows["classes"] = joined(classes, ["territory", "product"], "class", rows)
            if self.basis.is_staff:
                rows["staff"] = staff_behind(shown, self.basis.weights, territories, products).ravel()
        return rows


def assess_territories(
    activity: Reading, *, kind: str = STAFF, territories: Iterable[str] | None = None,
    membership: pd.DataFrame | None = None, reading: str = AUTOMATIC, world: World | None = None, nation: str = "FRA",
    weights: pd.DataFrame | None = None, establishments: Reading | None = None, shrinkage: float = 0.0,
    rca_threshold: float = STRONG, proximity_threshold: float = 0.5, ties: bool = True, neighbours: int = 2,
    should_stop: ShouldStop = never,
) -> Assessment:
    """Score territories of one nation from what they do.

    Parameters
    ----------
    activity : Reading
        From `engine.sources.activity.read_activity`. It must hold the whole nation: its sums are the base of the
        quotient, also of territories that are not scored. Its low and high, where it has them, bound what hides behind
        a masked cell; without them nothing does.
    kind : "staff", "exports_by_class" or "exports_by_heading"
    territories : codes to score, optional
        Default: those of the table.
    membership, reading : see `engine.sources.territories.group_territories`
    world : World, optional
        From `reference_world`, which is the default.
    nation : ISO3 code of a row of the world's trade
    weights : DataFrame: source, target, weight, optional
        Product -> class; default, the embedded CPF rev. 2.1 weights of French exports.
    establishments, shrinkage : Reading of counts with the same territories and codes, number >= 0
        See `engine.resilience.shrinkage.shrink`; the default, 0, shrinks nothing. Said in the notes.
    rca_threshold, proximity_threshold, ties, neighbours : see `score_resilience`

    Returns
    -------
    Assessment

    Raises
    ------
    TableError, ParameterError
        No territory or code matches; a nation that the world lacks; a threshold out of range.
    """
    world = reference_world(should_stop=should_stop) if world is None else world
    _refuse_unknown_nation(nation, world)
    makers = None
    table = activity.table
    if kind != EXPORTS_BY_HEADING:
        weights = embedded.product_classes() if weights is None else weights
        makers = pd.Index(sorted(weights["target"].unique()))
        table = _as_made(table, makers)
    wanted = None if territories is None else pd.Index(territories, name="territory").unique()
    weight = table.groupby("territory")["value"].sum()
    grouping = group_territories(weight, wanted, membership=membership, reading=reading)
    seen = _grouped(table, grouping.union)
    if wanted is None:
        wanted = pd.Index(grouping.union.dropna().unique(), name="territory").sort_values()
    check(should_stop)
    if makers is None:
        measured = _by_heading(seen, world)
    else:
        customs = _customs(grouping.union, membership) if nation == "FRA" and kind == STAFF else None
        counts = None
        if establishments is not None:
            counts = _grouped(_as_made(establishments.table, makers), grouping.union).visible
        measured = _by_class(seen, makers, weights, world.rca.loc[nation], customs, counts, shrinkage, kind == STAFF)
    check(should_stop)

    scored = wanted[wanted.isin(measured.active)]
    known = table[~table["activity"].isin(measured.unknown)].groupby("territory")["value"].sum()  # counted once
    outside = [("territory", code, known.get(code, 0.0)) for code in weight.index if grouping.union[code] not in wanted]
    outside += [("code", code, seen.visible[code].sum()) for code in measured.unknown]
    unmatched = _unmatched(outside, float(seen.visible.to_numpy().sum()))
    notes = [*activity.notes, *grouping.notes, *world.notes, *measured.notes, *_unmatched_notes(unmatched)]
    if len(scored) < len(wanted):
        notes.append(Note(tr("{count} territories have no activity in the table ({codes}): their score is left empty, "
                             "not 0."),
                          count=len(wanted) - len(scored), codes=listed(wanted.difference(scored))))
    thresholds: dict[str, Any] = {"rca_threshold": rca_threshold, "proximity_threshold": proximity_threshold,
                                  "ties": ties, "neighbours": neighbours}
    here = measured.rca.loc[scored]
    bounds = None if measured.bounds is None else (measured.bounds[0].loc[scored], measured.bounds[1].loc[scored])
    result = score_resilience(here, world.space, bounds=bounds, as_seen=measured.as_seen.loc[scored],
                              should_stop=should_stop, **thresholds)
    nations = score_resilience(world.rca.loc[[nation]], world.space, should_stop=should_stop, **thresholds)
    return Assessment(
        result.scores.reindex(wanted), result.families.reindex(wanted), here, result, nations, unmatched,
        measured.services, tuple(notes), measured.basis, thresholds,
        None if measured.flows is None else measured.flows.loc[scored],
    )


def assess_countries(
    trade: pd.DataFrame | None = None, *, learning_countries: Iterable[str] | None = None,
    blocs: pd.DataFrame | None = None, mode: str = MEAN_PROXIMITY, rca_threshold: float = STRONG,
    proximity_threshold: float = 0.5, ties: bool = True, neighbours: int = 2, should_stop: ShouldStop = never,
) -> Assessment:
    """Score countries, and unions of them, on their exports.

    Parameters
    ----------
    trade : DataFrame: country, product, value, optional
        Tidy (`engine.sources.trade.read_trade`); default, the embedded one.
    learning_countries, mode : as in `reference_world`
    blocs : DataFrame: territory (country), union, optional
        Their flows are added up; they never teach the product space.
    """
    world = reference_world(trade, learning_countries=learning_countries, mode=mode, should_stop=should_stop)
    matrix, flows = world.rca, world.trade
    if blocs is not None and len(blocs):
        unions = add_flows(world.trade, blocs)
        clash = unions.index.intersection(matrix.index)
        if len(clash):
            raise TableError(tr("Blocs: {labels} is the code of a country. Give the bloc another name."),
                             labels=listed(clash))
        matrix = pd.concat([matrix, rca(unions, world.trade.sum())])
        flows = pd.concat([flows, unions])
    check(should_stop)
    thresholds: dict[str, Any] = {"rca_threshold": rca_threshold, "proximity_threshold": proximity_threshold,
                                  "ties": ties, "neighbours": neighbours}
    result = score_resilience(matrix, world.space, should_stop=should_stop, **thresholds)
    return Assessment(result.scores, result.families, matrix, result, notes=world.notes, thresholds=thresholds,
                      flows=flows)


def _as_made(table: pd.DataFrame, makers: pd.Index) -> pd.DataFrame:
    """Customs know fish and furniture by whole divisions only: their NAF classes are counted there."""
    made = whole_divisions(pd.Index(table["activity"].unique()), makers)
    activity = table["activity"].map(made)
    if "hidden_activity" in table:
        table = table.assign(hidden_activity=activity.map(hidden_together(table, "activity", made)))
    return table.assign(activity=activity)


class _Seen(NamedTuple):
    """What the activity table shows, territories x codes: the visible sums, and where and how much hides behind them."""

    visible: pd.DataFrame
    masked: pd.DataFrame
    hidden: pd.DataFrame  # at most; infinite where nothing bounds it
    by_territory: pd.Series  # the most that hides in all masked cells of a territory, and of a code; NaN likewise
    by_code: pd.Series


class _Measured(NamedTuple):
    """RCA of every territory, what masked cells leave open, and what could not be used."""

    rca: pd.DataFrame
    as_seen: pd.DataFrame  # masked cells read as what is seen of them
    bounds: tuple[pd.DataFrame, pd.DataFrame] | None  # None where nothing hides
    active: pd.Index  # territories with some activity in goods
    unknown: pd.Index  # codes nobody knows
    services: float = 0.0
    notes: tuple[Note, ...] = ()
    basis: Basis | None = None
    flows: pd.DataFrame | None = None


def _by_heading(seen: _Seen, world: World) -> _Measured:
    """Exports by HS heading: compared with the world as they are."""
    products = world.trade.columns
    known = seen.visible.columns.isin(products)
    if not known.any():
        raise TableError(tr("Activity: none of its {count} codes ({codes}) is a product of the world trade table "
                            "(such as {known})."), count=len(known), codes=listed(seen.visible.columns),
                         known=listed(products))
    flows = seen.visible.reindex(columns=products, fill_value=0.0)
    masked = seen.masked.reindex(columns=products, fill_value=False)
    hidden = seen.hidden.reindex(columns=products, fill_value=0.0)
    totals = world.trade.sum()
    point = rca(flows, totals)
    bounds = None
    if masked.to_numpy().any():
        bounds = _heading_bounds(flows, most_hidden(as_numbers(hidden), seen.by_territory.fillna(np.inf).to_numpy(),
                                                    seen.by_code.reindex(products).fillna(np.inf).to_numpy()), totals, point)
    return _Measured(point.mask(masked), point, bounds, _active(flows, masked), seen.visible.columns[~known],
                     notes=tuple(_masked_notes(masked, hidden)), flows=flows.mask(masked))


def _heading_bounds(flows: pd.DataFrame, hidden: Hidden, totals: pd.Series,
                    point: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Ends of the RCA: what a territory hides of other products lowers it; the world's totals are known."""
    share = (totals / totals.sum()).replace(0.0, np.nan)
    low, high = (pd.DataFrame(end, flows.index, flows.columns).div(share, axis=1)
                 for end in share_ends(as_numbers(flows), hidden))
    no_limit = hidden.endless | ((hidden.cell > 0) & high.isna().to_numpy())  # and what the world lacks
    high = high.fillna(0.0).mask(no_limit, np.inf)
    # the figure itself is what the cells leave that hide nothing: no rounding may push it out
    return np.minimum(low.fillna(0.0), point), np.maximum(high, point)


def _by_class(seen: _Seen, makers: pd.Index, weights: pd.DataFrame, nation_rca: pd.Series,
              customs: pd.DataFrame | None, counts: pd.DataFrame | None, shrinkage: float, is_staff: bool) -> _Measured:
    """Staff, establishments or exports by class: the nation's RCA, spread."""
    shown = seen.visible.mask(seen.masked)
    how: dict[str, Any] = {"fallback": customs, "establishments": counts, "shrinkage": shrinkage}
    quotients = goods_quotients(seen.visible, weights, masked=seen.masked, **how)
    spread = as_seen = spread_quotients(quotients, weights, nation_rca)
    bounds = None
    if seen.masked.to_numpy().any():
        as_seen = spread_quotients(seen_quotients(seen.visible, weights, masked=seen.masked, **how), weights, nation_rca)
        bounds = regional_rca_bounds(seen.visible, weights, nation_rca, masked=seen.masked, at_most=seen.hidden,
                                     at_most_by_territory=seen.by_territory, at_most_by_class=seen.by_code, **how)
    codes = seen.visible.columns
    makes_goods, is_class = codes.isin(makers), codes.str.fullmatch(r"(?!00)\d{4}")
    services = _share(seen.visible.loc[:, ~makes_goods & is_class], seen.visible)
    goods = seen.visible.loc[:, makes_goods]
    notes = list(_masked_notes(seen.masked.loc[:, makes_goods], seen.hidden.loc[:, makes_goods]))
    absent = unmeasured_classes(shown, makers)
    if len(absent):
        notes.append(_absent_note(absent, customs))
    if counts is not None and shrinkage:
        notes.append(Note(tr("Each quotient was drawn towards the nation by establishments of average mix: {count:g}."),
                          count=shrinkage))
    if services:
        notes.append(Note(tr("{share:.1%} of the activity is in classes that make no goods: left out of the quotient's "
                             "base."),
                          share=services))
    basis = Basis(shown.loc[:, makes_goods], counts, quotients, weights, nation_rca, is_staff, customs,
                  goods.sum(axis=1))
    return _Measured(spread, as_seen, bounds, _active(goods, seen.masked.loc[:, makes_goods]),
                     codes[~makes_goods & ~is_class], services, tuple(notes), basis)


def _masked_notes(masked: pd.DataFrame, hidden: pd.DataFrame) -> Iterator[Note]:
    count, endless = int(masked.to_numpy().sum()), int(np.isinf(hidden.to_numpy()).sum())
    if count:
        yield Note(tr("{count} figures of the activity are masked: they lie between what is seen of them and what their "
                      "upper end leaves; {endless} have no upper end: other figures are judged as if these held nothing "
                      "more. score_low and score_high follow from it, for visible figures too, since what hides counts in "
                      "sums."),
                   count=count, endless=endless)


def _active(visible: pd.DataFrame, masked: pd.DataFrame) -> pd.Index:
    return visible.index[(visible.sum(axis=1) > 0) | masked.any(axis=1)]


def _refuse_unknown_nation(nation: str, world: World) -> None:
    if nation not in world.trade.index:
        raise ParameterError(tr("Nation {value} is not in the world trade table, which knows {count} countries "
                                "such as {known}."),
                             value=repr(nation), count=len(world.trade), known=listed(world.trade.index))


def _grouped(table: pd.DataFrame, union: pd.Series) -> _Seen:
    """Visible sums and masked cells, territories x codes; a code outside every union stands for itself, in the base."""
    own = union.where(union.notna(), "\u00b7" + union.index.to_series().astype(str))  # no union can have such a name
    territory = table["territory"].map(own)
    seen = (table["low"] if "low" in table else table["value"]).fillna(0.0)
    hidden = (table["high"] - seen if "high" in table else pd.Series(np.nan, table.index)).where(table["masked"], 0.0)
    rows = table.assign(territory=territory, value=seen, hidden=hidden.fillna(0.0), endless=hidden.isna())
    sums = rows.groupby(["territory", "activity"]).agg(
        value=("value", "sum"), masked=("masked", "any"), hidden=("hidden", "sum"), endless=("endless", "any")).reset_index()
    visible, masked, hidden, endless = (activity_matrix(sums.assign(value=sums[name].astype(float), masked=False))
                                        for name in ("value", "masked", "hidden", "endless"))
    return _Seen(visible, masked > 0, hidden.mask(endless > 0, np.inf),
                 hidden_together(table, "territory", own).reindex(visible.index),
                 hidden_together(table, "activity", visible.columns.to_series()).reindex(visible.columns))


def _customs(union: pd.Series, membership: pd.DataFrame | None) -> pd.DataFrame | None:
    """French customs exports by class for the territories at hand: the fallback of classes without staff."""
    by_departement = embedded.french_activity("departement")
    exports = by_departement.pivot(index="territory", columns="class", values="exports_eur").fillna(0.0)
    if "20" in exports.index:
        # customs know Corsica whole: each departement gets half, hence the island's own quotient
        half = exports.loc[["20", "20"]] / 2
        half.index = ["2A", "2B"]
        exports = pd.concat([exports.drop(index=["20", "2A", "2B"], errors="ignore"), half])
    known = embedded.departements()
    if known.loc[known["metropolitan"], "departement"].isin(union.index).all():  # overseas may be left out
        here = exports.loc[exports.index.intersection(union.index)]
        own = union.reindex(here.index)  # a departement outside every union stays in the base
        return here.groupby(own.where(own.notna(), "\u00b7" + own.index.to_series()).to_numpy()).sum()
    regions = embedded.french_activity("region").pivot(index="territory", columns="class", values="exports_eur")
    return regions.fillna(0.0) if membership is None and union.index.isin(regions.index).all() else None


def _absent_note(nothing: pd.Index, fallback: pd.DataFrame | None) -> Note:
    if fallback is None:
        return Note(tr("{count} classes of goods have no activity anywhere ({codes}): what they make counts as not made."),
                    count=len(nothing), codes=listed(nothing))
    return Note(tr("{count} classes of goods have no staff anywhere ({codes}): their place was taken from customs exports."),
                count=len(nothing), codes=listed(nothing))


def _unmatched(rows: list[tuple[str, str, float]], total: float = 0.0) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["what", "code", "value"])
    found["share"] = found["value"].astype(float) / total if total else 0.0
    return found.sort_values("share", ascending=False, kind="stable").reset_index(drop=True)


def _unmatched_notes(unmatched: pd.DataFrame) -> list[Note]:
    outside, unknown = (unmatched[unmatched["what"] == what] for what in ("territory", "code"))
    notes = []
    if len(outside):
        notes.append(Note(tr("{count} territories of the table are not in the layer ({codes}): {share:.1%} of the activity, "
                             "kept in the base of the quotient."),
                          count=len(outside), codes=listed(outside["code"]), share=outside["share"].sum()))
    if len(unknown):
        notes.append(Note(tr("{count} activity codes are unknown ({codes}): {share:.1%} of the activity, left out."),
                          count=len(unknown), codes=listed(unknown["code"]), share=unknown["share"].sum()))
    return notes


def _share(part: pd.DataFrame, whole: pd.DataFrame) -> float:
    total = float(whole.to_numpy().sum())
    return float(part.to_numpy().sum()) / total if total else 0.0
