"""Communes that merged, split or changed code: from the code of any year since 1943 to the codes of 2026."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import read_text


def commune_moves(source: Path) -> pd.DataFrame:
    """code, now, weight, date, move: where the goods and people of an old code are counted today, or came from.

    move "merged": the code is gone, and `now` holds it (equal parts where the commune was divided). move "restored":
    the code was restored after a merger and is valid today; data of before `date` counts it in `now`.
    """
    moves = read_text(source / "geo_fr/cog_mouvements_communes.csv.gz")
    moves = moves[(moves["TYPECOM_AP"] == "COM") & (moves["COM_AV"] != moves["COM_AP"])]
    communes = read_text(source / "geo_fr/cog_communes.csv.gz")
    today = set(communes.loc[communes["TYPECOM"] == "COM", "COM"])
    rows = _merged(moves[moves["TYPECOM_AV"] == "COM"], today) + _restored(moves, today)
    table = pd.DataFrame(rows, columns=["code", "now", "weight", "date", "move"])
    return table.sort_values(["code", "now"], ignore_index=True)


def _merged(moves: pd.DataFrame, today: set[str]) -> list[tuple[str, str, float, str, str]]:
    """Follow each code that is gone, by its last move, until codes of today are met."""
    last = {
        code: (group["DATE_EFF"].max(), sorted(set(group.loc[group["DATE_EFF"] == group["DATE_EFF"].max(), "COM_AP"])))
        for code, group in moves.groupby("COM_AV")
        if code not in today
    }

    def ends(code: str, seen: frozenset[str]) -> dict[str, float]:
        if code in today:
            return {code: 1.0}
        if code in seen or code not in last:
            return {}
        found: dict[str, float] = {}
        for target in last[code][1]:
            for end, share in ends(target, seen | {code}).items():
                found[end] = found.get(end, 0.0) + share
        total = sum(found.values())
        return {end: share / total for end, share in found.items()}

    return [
        (code, end, round(share, 6), date, "merged")
        for code, (date, _) in sorted(last.items())
        for end, share in sorted(ends(code, frozenset()).items())
    ]


def _restored(moves: pd.DataFrame, today: set[str]) -> list[tuple[str, str, float, str, str]]:
    """MOD 21: a commune takes its independence back from the one that had absorbed it."""
    back = moves[(moves["MOD"] == "21") & (moves["TYPECOM_AV"] == "COM") & moves["COM_AP"].isin(today)]
    back = back.sort_values("DATE_EFF").drop_duplicates("COM_AP", keep="last")
    return [(row.COM_AP, row.COM_AV, 1.0, row.DATE_EFF, "restored") for row in back.itertuples() if row.COM_AV in today]
