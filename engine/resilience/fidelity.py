"""How well our own figures meet the study's, from the embedded data: measured, never fitted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..nomenclatures.families import families as family_table
from ..nomenclatures.families import hs_families
from ..progress import ShouldStop, never
from ..sources import embedded, study
from ..sources.activity import STAFF, read_activity
from .assessment import assess_territories
from .index import score_resilience
from .world import World, reference_world


@dataclass(frozen=True)
class Fidelity:
    """Our figures beside the published ones.

    Attributes
    ----------
    cells : DataFrame: region, family, ours, study (percent): the 13 x 18 table
    totals : DataFrame by region: ours, study (percent; the study's is the mean of its families, weighted by products)
    countries : DataFrame by country: ours, study (percent)
    """

    cells: pd.DataFrame
    totals: pd.DataFrame
    countries: pd.DataFrame

    @property
    def correlation(self) -> float:
        """Pearson correlation over the cells."""
        return float(np.corrcoef(self.cells["ours"], self.cells["study"])[0, 1])

    @property
    def mean_error(self) -> float:
        """Mean absolute error over the cells, in points."""
        return _mean_error(self.cells)

    @property
    def correlation_within_family(self) -> float:
        """Mean over families of the correlation between regions: whether the right regions stand out."""
        by_family = self.cells.groupby("family")
        return float(np.mean([np.corrcoef(rows["ours"], rows["study"])[0, 1] for _, rows in by_family]))

    @property
    def totals_mean_error(self) -> float:
        """Mean absolute error of the regions' totals, in points."""
        return _mean_error(self.totals)

    @property
    def countries_mean_error(self) -> float:
        """Mean absolute error of the countries' scores, in points."""
        return _mean_error(self.countries)

    @property
    def countries_rank_correlation(self) -> float:
        """Spearman's rank correlation over the countries."""
        return float(self.countries["ours"].rank().corr(self.countries["study"].rank()))

    @property
    def bias_by_family(self) -> pd.Series:
        """Mean over regions of ours less the study's, in points, by family."""
        return (self.cells["ours"] - self.cells["study"]).groupby(self.cells["family"]).mean()

    def __str__(self) -> str:
        names = embedded.departements().drop_duplicates("region").set_index("region")["region_name"]
        families = family_table()["name_en"]
        lines = ["Against the study (Utopies, 2020), from the embedded data", "",
                 f"  regions x families  correlation {self.correlation:.3f}   mean error {self.mean_error:.1f} points"
                 f"   correlation within a family {self.correlation_within_family:.2f}",
                 f"  regions, totals     mean error {self.totals_mean_error:.1f} points",
                 f"  25 countries        mean error {self.countries_mean_error:.1f} points"
                 f"   rank correlation {self.countries_rank_correlation:.3f}", "",
                 "  region                         ours   study"]
        lines += [f"  {names[code]:<28} {row.ours:6.1f}  {row.study:6.1f}"
                  for code, row in self.totals.sort_values("ours", ascending=False).iterrows()]
        lines += ["", "  family, mean over regions              ours less study"]
        lines += [f"  {families[family]:<40} {bias:+6.1f}" for family, bias in self.bias_by_family.items()]
        return "\n".join(lines)


def compare_with_study(
    *, world: World | None = None, shrinkage: float = 0.0, should_stop: ShouldStop = never
) -> Fidelity:
    """Score the 13 regions and the countries, and set them beside the published figures.

    Every default, unless `shrinkage` is given (`engine.resilience.shrinkage`).
    """
    world = reference_world(should_stop=should_stop) if world is None else world
    published = study.regions_by_family()
    france = embedded.french_activity("departement").dropna(subset=["staff"])
    activity = read_activity(france.rename(columns={"class": "activity", "staff": "value"}), kind=STAFF)
    counts = read_activity(france.rename(columns={"class": "activity", "establishments": "value"}), kind=STAFF)
    regions = assess_territories(activity, territories=published.index, world=world, establishments=counts,
                                 shrinkage=shrinkage, should_stop=should_stop)
    countries = score_resilience(world.rca, world.space, should_stop=should_stop).scores["score"]

    ours = regions.families[published.columns]
    cells = pd.DataFrame({"ours": ours.stack(), "study": published.stack()}).rename_axis(["region", "family"])
    sizes = hs_families(world.trade.columns).value_counts()[published.columns]
    implied = (published * sizes).sum(axis=1) / sizes.sum()
    twenty_five = study.countries()["score_percent"]
    return Fidelity(
        cells.reset_index(), pd.DataFrame({"ours": regions.scores["score"], "study": implied}),
        pd.DataFrame({"ours": countries.reindex(twenty_five.index), "study": twenty_five}),
    )


def _mean_error(pairs: pd.DataFrame) -> float:
    return float((pairs["ours"] - pairs["study"]).abs().mean())
