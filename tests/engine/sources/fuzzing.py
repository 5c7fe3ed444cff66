"""Files of every layout spoilt at random, and what their readers do: read, refuse in words, or break.

    python tests/engine/sources/fuzzing.py [COUNT, default 5000] [SEED]

Each input is a whole file (layouts.py) with one to four changes: bytes, cells, lines, encodings, packings cut short. It is
read twice: whole in memory, and out of core as a national file. Broken means a warning, an exception that is no sentence, a
sentence of several lines, or rows that do not add up; the seed that makes the input again is then printed.
"""

from __future__ import annotations

import contextlib
import gzip
import random
import re
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from pathlib import Path

from layouts import BACI_COUNTRIES, FILES
from ressort.engine.errors import RessortError
from ressort.engine.sources import counting, files, world_trade

CELLS = ["", " ", "NA", "n/a", "null", "None", "s", "K", "nd", "-1", "1e400", "inf", "nan", "1.234,5", "1 234", "1,234,567",
         "0x1F", "01/02/2023", "2023-13-45", "é", "\u00a0", "\ufeff", "\u202e", "\x00", "'", '"', '""', "x" * 5000, "=1+1",
         "99999", "2A004", "[ND]", "_T", "10.71Y", "NAP", "0", "00000000000000", "9" * 400, "\r", "\n", ";", ",", "\t", "|"]
READ, REFUSED, BROKEN = "read", "refused", "broken"


def spoilt(text: str, chance: random.Random) -> bytes:
    """The file with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(TEXT_CHANGES)(text, chance)
    content = text.encode(chance.choice(["utf-8"] * 6 + ["utf-8-sig", "utf-16", "latin-1", "cp1252", "utf-32"]), "replace")
    for _ in range(chance.choice([0, 0, 0, 1, 3])):
        content = chance.choice(BYTE_CHANGES)(content, chance)
    return content


def _cell(text, chance):
    cells = re.split(r"([;,\t\n])", text)
    cells[chance.randrange(len(cells))] = chance.choice(CELLS)
    return "".join(cells)


def _column(text, chance):
    """One column of every row: the same nasty cell."""
    separator = max(";,\t", key=text.split("\n")[0].count)
    lines = [line.split(separator) for line in text.split("\n")]
    place, cell = chance.randrange(len(lines[0])), chance.choice(CELLS)
    return "\n".join(separator.join([*line[:place], cell, *line[place + 1 :]]) if rank else separator.join(line)
                     for rank, line in enumerate(lines))


def _line(text, chance):
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    how = chance.randrange(5)
    if how == 0:
        del lines[place]
    elif how == 1:
        lines.insert(place, lines[chance.randrange(len(lines))])
    elif how == 2:
        lines[place] = lines[place][: chance.randrange(len(lines[place]) + 1)]
    elif how == 3:
        lines[place] += chance.choice(";,\t") * chance.randint(1, 4)
    else:
        lines[place:] = reversed(lines[place:])
    return "\n".join(lines)


def _separator(text, chance):
    return text.replace(max(";,\t", key=text.split("\n")[0].count), chance.choice(";,\t| "))


def _twice(text, chance):
    """A name of the first line twice, or renamed."""
    head, _, rest = text.partition("\n")
    names = re.split(r"([;,\t])", head)
    names[chance.randrange(len(names))] = chance.choice([*names, "x", ""])
    return "".join(names) + "\n" + rest


def _many(text, chance):
    head, _, rest = text.partition("\n")
    return head + "\n" + rest * chance.randint(2, 30)


TEXT_CHANGES = [_cell, _cell, _cell, _column, _line, _line, _separator, _twice, _many]


def _flip(content, chance):
    place = chance.randrange(len(content)) if content else 0
    return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]


def _cut(content, chance):
    return content[: chance.randrange(len(content) + 1)]


def _insert(content, chance):
    place = chance.randrange(len(content) + 1)
    return content[:place] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 9))) + content[place:]


BYTE_CHANGES = [_flip, _flip, _cut, _insert]


def written(content: bytes, path: Path, chance: random.Random) -> Path:
    """Plain, in a gzip or in a zip; packings are sometimes spoilt too."""
    how = chance.choice(["plain"] * 6 + ["gzip", "zip"])
    path.write_bytes(content)
    if how == "plain":
        return path
    packed = path.with_name(path.name + (".gz" if how == "gzip" else ".zip"))
    if how == "gzip":
        packed.write_bytes(gzip.compress(content))
    else:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
            pack.write(path, path.name)
    if chance.random() < 0.3:
        packed.write_bytes(chance.choice(BYTE_CHANGES)(packed.read_bytes(), chance))
    return packed


def outcome(read, path: Path) -> tuple[str, str]:
    """What a reader does with a file, and its words where it does not read it."""
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
    return (READ, "") if told == imported.rows else (BROKEN, f"{told} rows told of {imported.rows}")


@contextlib.contextmanager
def as_national():
    """Every file is read out of core."""
    before = files.NATIONAL, counting.MIDDLING, world_trade.LARGE
    files.NATIONAL, counting.MIDDLING, world_trade.LARGE = 1, 1, 1
    try:
        yield
    finally:
        files.NATIONAL, counting.MIDDLING, world_trade.LARGE = before


def fuzz(count: int, seed: int, folder: Path) -> tuple[dict[str, Counter], list[str]]:
    """Outcomes by layout, and what broke: seed and words, which make the input again."""
    (folder / "country_codes_V202401.csv").write_text(BACI_COUNTRIES, encoding="utf-8")
    outcomes = {name: Counter() for name in FILES}
    broken = []
    names = list(FILES)
    for rank in range(count):
        chance = random.Random(f"{seed}/{rank}")
        name = names[rank % len(names)]
        layout = FILES[name]
        path = written(spoilt(layout.text, chance), folder / layout.file, chance)
        found = [outcome(layout.read, path)]
        with as_national():
            found.append(outcome(layout.read, path))
        for way, (how, words) in zip(("in memory", "out of core"), found):
            outcomes[name][how] += 1
            if how == BROKEN:
                broken.append(f"{name}, {way}, seed {seed}/{rank}: {words[:300]}")
        path.unlink()
        (folder / layout.file).unlink(missing_ok=True)
    return outcomes, broken


def main(count: int, seed: int) -> int:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        outcomes, broken = fuzz(count, seed, Path(folder))
    lines = [f"{'layout':40s} {READ:>8s} {REFUSED:>8s} {BROKEN:>8s}"]
    lines += [f"{name:40s} {n[READ]:8d} {n[REFUSED]:8d} {n[BROKEN]:8d}" for name, n in outcomes.items()]
    sums = sum(outcomes.values(), Counter())
    lines.append(f"{count} inputs, each read twice, {time.perf_counter() - began:.0f} s: {dict(sums)}")
    sys.stdout.write("\n".join([*lines, *broken[:40]]) + "\n")
    return len(broken)


if __name__ == "__main__":
    sys.exit(min(1, main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
