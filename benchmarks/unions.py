"""EU27 + United Kingdom in every reading we could think of, beside the 52 % of the study (Utopies, 2020).

    python benchmarks/unions.py

Embedded world of 2020, by country and heading. Who sells to whom is not in it: trade inside the bloc cannot be netted out.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from ressort.engine import learn_product_space, rca, score_resilience
from ressort.engine.resilience.assessment import reference_world
from ressort.engine.sources import embedded

BLOC = "bloc"


def main() -> None:
    world = reference_world()
    trade, space = world.trade, world.space
    members = [code for code in embedded.eu_bloc()["territory"] if code in trade.index]
    outside = trade.drop(index=members)
    flows = trade.loc[members].sum().rename(BLOC).to_frame().T
    alone = score_resilience(rca(trade).loc[members], space).scores["score"]
    quotients = rca(trade).loc[members]
    together = pd.concat([outside, flows])

    def score(matrix: pd.DataFrame, learnt=space, **options) -> float:
        return float(score_resilience(matrix, learnt, **options).scores["score"].iloc[0])

    def row(values: pd.Series) -> pd.DataFrame:
        return values.rename(BLOC).to_frame().T

    added = rca(together).loc[[BLOC]]
    as_one = learn_product_space(together, countries=[*(code for code in space.countries if code in outside.index), BLOC])
    readings = {
        "flows added up, specialised against the whole world (ours)": score(added),
        "flows added up, specialised against the rest of the world": score(rca(together, outside.sum()).loc[[BLOC]]),
        "flows added up, the bloc teaches the space as one country": score(added, as_one),
        "flows added up, strong from 1.25 on": score(added, rca_threshold=1.25),
        "mean of the members' scores": alone.mean(),
        "the same, weighted by exports": np.average(alone, weights=trade.loc[members].sum(axis=1)),
        "plain mean of the members' RCA": score(row(quotients.mean())),
        **{f"strong in {least} members at least": score(row(2.0 * ((quotients >= 1.5).sum() >= least)))
           for least in (2, 4, 5, 6, 7)},
        "what any member makes (ours)": score(row(2.0 * (quotients >= 1.5).any())),
        "the best member alone": alone.max(),
    }
    print(f"{len(members)} members (Luxembourg counts with Belgium); the study: 52 %\n")
    for reading, percent in sorted(readings.items(), key=lambda pair: abs(pair[1] - 52)):
        print(f"{percent:6.1f} %   {reading}")


if __name__ == "__main__":
    main()
