"""Files of every layout spoilt at random, and what their readers do: read, refuse in words, or break.

    python tests/engine/sources/fuzzing.py [COUNT, default 5000] [SEED]

Each input is a whole file (layouts.py), spoilt (spoiling.py). It is read twice: whole in memory, and out of core as a
national file, packed ones in pieces of a few lines. Broken means a warning, an exception that is no sentence, a sentence of
several lines, rows that do not add up; or two ways that do not give the same table and account. The seed that makes the
input again is then printed.
"""

from __future__ import annotations

import contextlib
import random
import sys
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from layouts import BACI_COUNTRIES, FILES
from ressort.engine.errors import RessortError
from ressort.engine.sources import counting, files, pieces, world_trade
from spoiling import DAMAGED, written

READ, REFUSED, BROKEN = "read", "refused", "broken"
WAYS = "in memory", "out of core"


def outcome(read, path: Path) -> tuple[str, str]:
    """What a reader does with a file, and its words where it does not read it."""
    how, found = attempt(read, path)
    return how, found if isinstance(found, str) else ""


def attempt(read, path: Path) -> tuple[str, Any]:
    """What a reader does with a file; what it gives, or its words."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            imported = read(path)
    except RessortError as refusal:
        words = str(refusal)
        return (REFUSED, words) if words.strip() and "\n" not in words else (BROKEN, f"no sentence: {words!r}")
    except Exception as error:  # what a fuzzer looks for
        return BROKEN, f"{type(error).__name__}: {error}"
    told = imported.kept + int(imported.rejects["rows"].sum())
    return (READ, imported) if told == imported.rows else (BROKEN, f"{told} rows told of {imported.rows}")


def difference(one, other) -> str:
    """What two readings of one file tell apart, '' for nothing: table, account, year, unit, total."""
    for name in ("rows", "kept", "years", "year", "unit", "nomenclature"):
        if getattr(one, name) != getattr(other, name):
            return f"{name}: {getattr(one, name)} and {getattr(other, name)}"
    if not np.isclose(one.total, other.total, rtol=1e-9, atol=1e-6):
        return f"total: {one.total} and {other.total}"
    for name, keys in (("table", None), ("rejects", ["reason", "lacks"])):
        left, right = (_sorted(getattr(read, name), keys) for read in (one, other))
        if keys:
            left, right = (table[["reason", "lacks", "rows", "value"]] for table in (left, right))
        try:
            pd.testing.assert_frame_equal(left, right, check_dtype=False, check_categorical=False, rtol=1e-9, atol=1e-6)
        except AssertionError as error:
            return f"{name}: " + " ".join(str(error).split())[:400]
    return ""


def _sorted(table: pd.DataFrame, keys: list[str] | None) -> pd.DataFrame:
    keys = keys or [name for name in table if not pd.api.types.is_numeric_dtype(table[name])]
    table = table.astype(dict.fromkeys(keys, object))
    return table.sort_values([*keys, *(name for name in table if name not in keys)], ignore_index=True)


@contextlib.contextmanager
def as_national():
    """Every file is read out of core, packed ones in pieces of a few lines."""
    before = files.NATIONAL, counting.MIDDLING, world_trade.LARGE, pieces.PIECE, pieces.BLOCK
    files.NATIONAL, counting.MIDDLING, world_trade.LARGE, pieces.PIECE, pieces.BLOCK = 1, 1, 1, 300, 1000
    try:
        yield
    finally:
        files.NATIONAL, counting.MIDDLING, world_trade.LARGE, pieces.PIECE, pieces.BLOCK = before


def twice(read, path: Path) -> list[tuple[str, str]]:
    """How a file is read in memory and out of core; the second is broken where the two differ."""
    small = attempt(read, path)
    with as_national():
        large = attempt(read, path)
    if path.name.startswith(DAMAGED):
        return [(how, what if isinstance(what, str) else "") for how, what in (small, large)]
    apart = difference(small[1], large[1]) if (small[0], large[0]) == (READ, READ) else ""
    if {small[0], large[0]} == {READ, REFUSED}:
        apart = f"{small[0]} and {large[0]}: {small[1] if small[0] == REFUSED else large[1]}"
    found = [(how, what if isinstance(what, str) else "") for how, what in (small, large)]
    return [found[0], (BROKEN, f"ways differ: {apart}")] if apart else found


def fuzz(count: int, seed: int, folder: Path) -> tuple[dict[str, Counter], list[str]]:
    """Outcomes by layout, and what broke: seed and words, which make the input again."""
    outcomes = {name: Counter() for name in FILES}
    broken = []
    for rank in range(count):
        name, path = made(seed, rank, folder)
        for way, (how, words) in zip(WAYS, twice(FILES[name].read, path)):
            outcomes[name][how] += 1
            if how == BROKEN:
                broken.append(f"{name}, {way}, seed {seed}/{rank}: {words[:500]}")
        path.unlink()
    return outcomes, broken


def made(seed: int, rank: int, folder: Path) -> tuple[str, Path]:
    """Layout and path of an input."""
    (folder / "country_codes_V202401.csv").write_text(BACI_COUNTRIES, encoding="utf-8")
    names = list(FILES)
    name = names[rank % len(names)]
    return name, written(FILES[name].text, folder / FILES[name].file, random.Random(f"{seed}/{rank}"))


def main(count: int, seed: int) -> int:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        outcomes, broken = fuzz(count, seed, Path(folder))
    lines = [f"{'layout':40s} {READ:>8s} {REFUSED:>8s} {BROKEN:>8s}"]
    lines += [f"{name:40s} {n[READ]:8d} {n[REFUSED]:8d} {n[BROKEN]:8d}" for name, n in outcomes.items()]
    sums = sum(outcomes.values(), Counter())
    lines.append(f"{count} inputs, each read twice, {time.perf_counter() - began:.0f} s: {dict(sums)}")
    sys.stdout.write("\n".join([*lines, *broken]) + "\n")
    return len(broken)


if __name__ == "__main__":
    sys.exit(min(1, main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
