"""The main job, whole: from an activity or trade table to scored territories, with what was left out.

Each step is a function of its own room; this module only puts them in order and keeps the account of what did
not enter a score.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.codes import whole_divisions
from ..progress import ShouldStop, check, never
from ..sources import embedded
from ..sources.activity import EXPORTS_BY_HEADING, STAFF, activity_matrix
from ..sources.reading import Reading
from ..sources.territories import AUTOMATIC, group_territories
from ..sources.trade import trade_matrix
from ..words import Note, listed, tr
from .downscaling import regional_rca, regional_rca_bounds, unmeasured_classes
from .index import Resilience, score_resilience
from .product_space import ProductSpace, learn_product_space
from .specialisation import STRONG, rca
from .unions import add_flows

FEW_TEACHERS = 20  # below this a trade table's own countries all teach: too few are known


@dataclass(frozen=True)
class World:
    """The reference economy: its trade matrix, the space learnt on it, and the products that are counted."""

    trade: pd.DataFrame  # countries x products
    space: ProductSpace
    notes: tuple[Note, ...] = ()

    @cached_property
    def rca(self) -> pd.DataFrame:
        return rca(self.trade)


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
    unmatched : DataFrame: what ("territory" or "code"), code, value, share (0 to 1) of the activity that was left out
    unmatched_share : float, 0 to 1: their sum
    services_share : float, 0 to 1: activity in classes that make no goods, apart by design
    notes : sentences on choices made and things left out
    """

    scores: pd.DataFrame
    families: pd.DataFrame
    rca: pd.DataFrame
    resilience: Resilience
    nation: Resilience | None = None
    unmatched: pd.DataFrame = field(default_factory=lambda: _unmatched([]))
    services_share: float = 0.0
    notes: tuple[Note, ...] = ()
    _activity: pd.DataFrame | None = field(default=None, repr=False)  # territories x classes, staff
    _weights: pd.DataFrame | None = field(default=None, repr=False)

    @property
    def unmatched_share(self) -> float:
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
        rows["parents"] = _joined(resilience.parents.sort_values("proximity", ascending=False, kind="stable"),
                                  ["territory", "product"], "parent", rows)
        rows["classes"], rows["staff"] = "", np.nan
        if self._weights is not None:
            classes = _classes_here(self._activity, self._weights, territories, products)
            rows["classes"] = _joined(classes, ["territory", "product"], "class", rows)
            if not self._activity.attrs.get("staff", False):
                return rows
            rows["staff"] = _staff_behind(self._activity, self._weights, territories, products).ravel()
        return rows


def reference_world(trade: pd.DataFrame | None = None, *, learning_countries: Iterable[str] | None = None,
                    should_stop: ShouldStop = never) -> World:
    """The world to compare with, and the product space learnt on it.

    Parameters
    ----------
    trade : DataFrame: country, product, value, optional
        A tidy trade table (`engine.sources.trade.read_trade`). Default: the embedded one, 2020, with the study's
        1,241 headings; those without trade count as made by nobody.
    learning_countries : codes, optional
        Default: the 140 of METHOD 1, or those of them that `trade` knows.
    """
    notes: list[Note] = []
    if trade is None:
        flows = trade_matrix(embedded.world_trade()).reindex(columns=embedded.products().index, fill_value=0.0)
    else:
        flows = trade_matrix(trade)
    check(should_stop)
    if learning_countries is None:
        known = [code for code in embedded.learning_countries() if code in flows.index]
        if len(known) < FEW_TEACHERS:
            notes.append(Note(tr("Only {count} of the countries that usually teach the product space are in the "
                                 "table: all its {rows} rows teach it."), count=len(known), rows=len(flows)))
            known = flows.index.tolist()
        learning_countries = known
    space = learn_product_space(flows, countries=learning_countries, should_stop=should_stop)
    return World(flows, space, tuple(notes))


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
        quotient, also of territories that are not scored.
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
    if nation not in world.trade.index:
        raise ParameterError(tr("Nation {value} is not in the world trade table, which knows {count} countries "
                                "such as {known}."),
                             value=repr(nation), count=len(world.trade), known=listed(world.trade.index))
    by_heading = kind == EXPORTS_BY_HEADING
    if not by_heading:
        weights = embedded.product_classes() if weights is None else weights
        makers = pd.Index(sorted(weights["target"].unique()))
    table = activity.table if by_heading else _as_made(activity.table, makers)
    wanted = None if territories is None else pd.Index(territories, name="territory").unique()
    weight = table.groupby("territory")["value"].sum()
    grouping = group_territories(weight, wanted, membership=membership, reading=reading)
    visible, masked = _grouped(table, grouping.union)
    if wanted is None:
        wanted = pd.Index(grouping.union.dropna().unique(), name="territory").sort_values()
    outside = [("territory", code, value) for code, value in weight.items() if grouping.union[code] not in wanted]
    check(should_stop)

    options = dict(rca_threshold=rca_threshold, proximity_threshold=proximity_threshold, ties=ties,
                   neighbours=neighbours, should_stop=should_stop)
    notes = [*activity.notes, *grouping.notes, *world.notes]
    nation_rca = world.rca.loc[nation]
    services = 0.0
    by_class = None
    if by_heading:
        known = visible.columns.isin(world.trade.columns)
        flows = visible.loc[:, known]
        if not known.any():
            raise TableError(tr("Activity: none of its {count} codes ({codes}) is a product of the world trade table "
                                "(such as {known})."), count=len(known), codes=listed(visible.columns),
                             known=listed(world.trade.columns))
        flows = flows.reindex(columns=world.trade.columns, fill_value=0.0)
        scored_rca = rca(flows, world.trade.sum())
        hidden = masked.reindex(columns=world.trade.columns, fill_value=False)
        bounds = (scored_rca, scored_rca.mask(hidden, np.inf))
        scored_rca = scored_rca.mask(hidden)
        unknown = visible.columns[~known]
    else:
        fallback = _customs(grouping.union, membership) if nation == "FRA" and kind == STAFF else None
        nothing = unmeasured_classes(visible.mask(masked), makers)
        if len(nothing):
            notes.append(_absent_note(nothing, fallback))
        measured = dict(fallback=fallback)
        if establishments is not None and shrinkage:
            counts = _grouped(_as_made(establishments.table, makers), grouping.union)[0]
            measured.update(establishments=counts, shrinkage=shrinkage)
            notes.append(Note(tr("Quotients were shrunk as if {count} establishments of average mix stood behind each."),
                              count=shrinkage))
        scored_rca = regional_rca(visible.mask(masked), weights, nation_rca, **measured)
        bounds = regional_rca_bounds(visible, weights, nation_rca, masked=masked, **measured)
        is_class = visible.columns.str.fullmatch(r"(?!00)\d{4}")
        unknown = visible.columns[~visible.columns.isin(makers) & ~is_class]
        services = _share(visible.loc[:, ~visible.columns.isin(makers) & is_class], visible)
        by_class = visible.loc[:, visible.columns.isin(makers)]
        by_class.attrs["staff"] = kind == STAFF
    check(should_stop)

    outside += [("code", code, visible[code].sum()) for code in unknown]
    unmatched = _unmatched(outside, float(visible.to_numpy().sum()))
    has_activity = wanted[wanted.isin(scored_rca.index[(visible.sum(axis=1) > 0) | masked.any(axis=1)])]
    if len(has_activity) < len(wanted):
        notes.append(Note(tr("{count} territories have no activity in the table ({codes}): their score is left empty, not 0."),
                          count=len(wanted) - len(has_activity), codes=listed(wanted.difference(has_activity))))
    if len(unmatched):
        notes.append(Note(tr("{count} territories or codes were not matched ({codes}): {share:.1%} of the activity."),
                          count=len(unmatched), codes=listed(unmatched["code"]), share=unmatched["share"].sum()))
    if services:
        notes.append(Note(tr("{share:.1%} of the activity is in classes that make no goods: left out of the quotient's base."),
                          share=services))
    low, high = (bound.loc[has_activity] for bound in bounds)
    result = score_resilience(scored_rca.loc[has_activity], world.space, bounds=(low, high), **options)
    nations = score_resilience(nation_rca.to_frame().T, world.space, **options)
    return Assessment(
        result.scores.reindex(wanted), result.families.reindex(wanted), scored_rca.loc[has_activity], result, nations,
        unmatched, services, tuple(notes), by_class, weights if by_class is not None else None,
    )


def assess_countries(
    trade: pd.DataFrame | None = None, *, learning_countries: Iterable[str] | None = None,
    blocs: pd.DataFrame | None = None, rca_threshold: float = STRONG, proximity_threshold: float = 0.5,
    ties: bool = True, neighbours: int = 2, should_stop: ShouldStop = never,
) -> Assessment:
    """Score countries, and unions of them, on their exports.

    Parameters
    ----------
    trade : DataFrame: country, product, value, optional
        Tidy (`engine.sources.trade.read_trade`); default, the embedded one.
    learning_countries : codes, optional
    blocs : DataFrame: territory (country), union, optional
        Their flows are added up; they never teach the product space.
    """
    world = reference_world(trade, learning_countries=learning_countries, should_stop=should_stop)
    matrix = world.rca
    if blocs is not None and len(blocs):
        unions = add_flows(world.trade, blocs)
        clash = unions.index.intersection(matrix.index)
        if len(clash):
            raise TableError(tr("Blocs: {labels} is the code of a country. Give the bloc another name."),
                             labels=listed(clash))
        matrix = pd.concat([matrix, rca(unions, world.trade.sum())])
    check(should_stop)
    result = score_resilience(matrix, world.space, rca_threshold=rca_threshold, proximity_threshold=proximity_threshold,
                              ties=ties, neighbours=neighbours, should_stop=should_stop)
    return Assessment(result.scores, result.families, matrix, result, notes=world.notes)


def _as_made(table: pd.DataFrame, makers: pd.Index) -> pd.DataFrame:
    """Customs know fish and furniture by whole divisions only: their NAF classes are counted there."""
    codes = pd.Index(table["activity"].unique())
    return table.assign(activity=table["activity"].map(whole_divisions(codes, makers)))


def _grouped(table: pd.DataFrame, union: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Visible sums and masked cells, territories x codes; a code outside every union stands for itself, in the base."""
    own = union.where(union.notna(), "\u00b7" + union.index.to_series().astype(str))  # no union can have such a name
    territory = table["territory"].map(own)
    rows = table.assign(territory=territory, value=table["value"].fillna(0.0))
    sums = rows.groupby(["territory", "activity"]).agg(value=("value", "sum"), masked=("masked", "any")).reset_index()
    visible = activity_matrix(sums.assign(masked=False))
    masked = activity_matrix(sums.assign(value=sums["masked"].astype(float), masked=False)) > 0
    return visible, masked


def _customs(union: pd.Series, membership: pd.DataFrame | None) -> pd.DataFrame | None:
    """French customs exports by class for the territories at hand: the fallback of classes without staff."""
    by_departement = embedded.french_activity("departement")
    exports = by_departement.pivot(index="territory", columns="class", values="exports_eur").fillna(0.0)
    if "20" in exports.index:
        # customs know Corsica whole: each departement gets half, hence the island's own quotient
        half = exports.loc[["20", "20"]] / 2
        half.index = ["2A", "2B"]
        exports = pd.concat([exports.drop(index=["20", "2A", "2B"], errors="ignore"), half])
    if exports.index.isin(union.index).all():
        return exports.groupby(union.reindex(exports.index).to_numpy()).sum()
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


def _share(part: pd.DataFrame, whole: pd.DataFrame) -> float:
    total = float(whole.to_numpy().sum())
    return float(part.to_numpy().sum()) / total if total else 0.0


def _joined(rows: pd.DataFrame, keys: list[str], column: str, onto: pd.DataFrame) -> np.ndarray:
    """The labels of each key on one line, in the order they stand; '' where there is none."""
    lines = rows.groupby(keys, sort=False)[column].agg(" ".join)
    at = pd.MultiIndex.from_arrays([onto["code"], onto["product"]])
    return lines.reindex(at).fillna("").to_numpy(dtype=object)


def _classes_here(activity: pd.DataFrame, weights: pd.DataFrame, territories: pd.Index, products: pd.Index) -> pd.DataFrame:
    """The classes at work in each territory for each product, the heaviest first."""
    present = activity.reindex(territories, fill_value=0.0).rename_axis(index="territory", columns="class")
    stacked = present.stack()
    here = stacked[stacked > 0].reset_index()[["territory", "class"]]
    makers = weights[(weights["weight"] > 0) & weights["source"].isin(products)]
    makers = makers.sort_values("weight", ascending=False, kind="stable")
    made = makers.rename(columns={"source": "product", "target": "class"})
    return made.merge(here, on="class").sort_values("weight", ascending=False, kind="stable")


def _staff_behind(activity: pd.DataFrame, weights: pd.DataFrame, territories: pd.Index, products: pd.Index) -> np.ndarray:
    staff = activity.reindex(territories, fill_value=0.0)
    makes = np.zeros((len(staff.columns), len(products)))
    product, made_in = products.get_indexer(weights["source"]), staff.columns.get_indexer(weights["target"])
    known = (product >= 0) & (made_in >= 0) & (weights["weight"] > 0).to_numpy()
    makes[made_in[known], product[known]] = 1.0
    return staff.to_numpy() @ makes
