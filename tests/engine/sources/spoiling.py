"""Ways to spoil a table file: its cells, its text, its bytes, what it is packed in, what kind of file it is."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import random
import re
import tarfile
import zipfile
from pathlib import Path

CELLS = [
    "", " ", "NA", "n/a", "null", "None", "s", "K", "nd", "-1", "1e400", "inf", "-inf", "nan", "1.234,5", "1 234",
    "1,234,567", "1\u00a0234,5", "1\u202f234", "12\u00a0", "0x1F", "01/02/2023", "01/02/2018", "2018-02-01",
    "2023-13-45", "1-f\u00e9vr",
    "\u00e9", "\u00a0", "\ufeff", "\u202e", "\x00", "'", '"', '""', "x" * 5000, "=1+1", "99999", "2A004", "2a", "[ND]", "_T",
    "10.71Y", "NAP", "0", "00000000000000", "9" * 400, "\r", "\n", ";", ",", "\t", "|", "\uff11\uff12", "\u0663", "\u00bd",
    "\u00b2", "1_000", "+5", "5.", ".5", "1E+05", "1.0", "1", "2", "20", "TRUE", "-0", "1'234", "12 %", "12 \u20ac",
    "\U0001f3ed", "\u0085", "\u2028",
]
FULL_WIDTH = str.maketrans("0123456789", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19")
SEPARATORS = ";,\t"


def _separator_of(text: str) -> str:
    return max(SEPARATORS, key=text.split("\n")[0].count)


# Text


def _cell(text, chance):
    cells = re.split(r"([;,\t\n])", text)
    cells[chance.randrange(len(cells))] = chance.choice(CELLS)
    return "".join(cells)


def _column(text, chance):
    """One column of every row: the same nasty cell."""
    separator = _separator_of(text)
    lines = [line.split(separator) for line in text.split("\n")]
    place, cell = chance.randrange(len(lines[0])), chance.choice(CELLS)
    return "\n".join(separator.join([*line[:place], cell, *line[place + 1 :]]) if rank else separator.join(line)
                     for rank, line in enumerate(lines))


def _spreadsheet(text, chance):
    """What a spreadsheet makes of codes: zeros lost, figures with a point, 2A and 2B as dates, figures as powers."""
    how = chance.choice([
        lambda cell: cell.lstrip("0") or "0", lambda cell: f"{cell}.0", lambda cell: f"{float(cell):.2E}",
        lambda cell: f"{cell},00", lambda cell: cell.translate(FULL_WIDTH)])
    cells = re.split(r"([;,\t\n])", text)
    spoilt_ = ["01/02/2018" if cell in ("2A", "2B") else how(cell) if cell.isdecimal() and len(cell) < 300 else cell
               for cell in cells]
    return "".join(spoilt_)


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
        lines[place] += chance.choice(SEPARATORS) * chance.randint(1, 4)
    else:
        lines[place:] = reversed(lines[place:])
    return "\n".join(lines)


def _separator(text, chance):
    return text.replace(_separator_of(text), chance.choice(";,\t| "))


def _twice(text, chance):
    """A name of the first line twice, or renamed."""
    head, _, rest = text.partition("\n")
    names = re.split(r"([;,\t])", head)
    names[chance.randrange(len(names))] = chance.choice([*names, "x", "", "\x00", "a\x00b"])
    return "".join(names) + "\n" + rest


def _many(text, chance):
    head, _, rest = text.partition("\n")
    return head + "\n" + rest * chance.randint(2, 30)


def _line_ends(text, chance):
    return text.replace("\n", chance.choice(["\r", "\r\n", "\n\r", "\n\n", "\r\r\n"]))


def _quoted(text, chance):
    separator, sign = _separator_of(text), chance.choice("\"'")
    return "\n".join(separator.join(f"{sign}{cell}{sign}" for cell in line.split(separator)) for line in text.split("\n"))


def _wide(text, chance):
    """Ten thousand columns, once in a while: a table that was turned round."""
    if chance.random() > 0.05:
        return text
    separator = _separator_of(text)
    more = separator * 10_000 if chance.random() < 0.5 else separator + separator.join(f"c{rank}" for rank in range(10_000))
    head, _, rest = text.partition("\n")
    return head + more + "\n" + rest.replace("\n", separator * more.count(separator) + "\n")


TEXT_CHANGES = [_cell, _cell, _cell, _column, _column, _spreadsheet, _line, _line, _separator, _twice, _many, _line_ends,
                _quoted, _wide]
ENCODINGS = [*["utf-8"] * 8, "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "utf-32", "utf-32-le",
             "mac-roman", "cp037"]


# Bytes


def _flip(content, chance):
    place = chance.randrange(len(content)) if content else 0
    return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]


def _cut(content, chance):
    return content[: chance.randrange(len(content) + 1)]


def _insert(content, chance):
    place = chance.randrange(len(content) + 1)
    return content[:place] + bytes(chance.randrange(256) for _ in range(chance.randint(1, 9))) + content[place:]


BYTE_CHANGES = [_flip, _flip, _cut, _insert]


def spoilt(text: str, chance: random.Random) -> bytes:
    """The file with none to four changes."""
    for _ in range(chance.randint(0, 4)):
        text = chance.choice(TEXT_CHANGES)(text, chance)
    content = text.encode(chance.choice(ENCODINGS), "replace")
    for _ in range(chance.choice([0, 0, 0, 0, 1, 3])):
        content = chance.choice(BYTE_CHANGES)(content, chance)
    return content


# Packings


def _zip(content, name, chance):
    odd = chance.choice([[name]] * 4 + [
        [f"../{name}"], [f"/{name}"], [f"a\\b\\{name}"], [f"donn\u00e9es/{name}"], [name.upper()], [f"{'d' * 200}/{name}"],
        [name, f"copy of {name}"], [name, "readme.txt"], [f"__MACOSX/{name}", name], [name, name], [""], ["dossier/", name],
        ["noext"], [f"inner.zip/{name}"]])
    file = io.BytesIO()
    how = chance.choice([zipfile.ZIP_DEFLATED] * 4 + [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    with zipfile.ZipFile(file, "w", how) as pack:
        for entry in odd:
            pack.writestr(zipfile.ZipInfo(entry or "x"), b"" if entry.endswith("/") else content, compress_type=how)
    packed = bytearray(file.getvalue())
    spoil = chance.random()
    if spoil < 0.1:  # the flag of a password
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            packed[packed.find(mark) + place] |= 1
    elif spoil < 0.15:  # a method nobody knows
        for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
            packed[packed.find(mark) + place] = 99
    return bytes(packed)


def _nested(content, name, chance):
    inner, file = _zip(content, name, chance), io.BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        pack.writestr("inner.zip", inner)
    return file.getvalue()


def _bomb(content, name, chance):
    """A hundred thousand times one sign behind the rows."""
    return _zip(content + chance.choice([b"\0", b" ", b";", b"\n", b'"', b"9"]) * 100_000, name, chance)


def _tar(content, name, chance):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=chance.choice(["w", "w:gz"])) as pack:
        part = tarfile.TarInfo(name)
        part.size = len(content)
        pack.addfile(part, io.BytesIO(content))
    return file.getvalue()


def _gzips(content, name, chance):
    del name
    half = len(content) // 2
    return chance.choice([gzip.compress(content), gzip.compress(content[:half]) + gzip.compress(content[half:]),
                          gzip.compress(content) + b"garbage", gzip.compress(gzip.compress(content))])


def _workbook(content, name, chance):
    """Its first cells in a real workbook, under the name of a CSV."""
    del name
    from openpyxl import Workbook

    book = Workbook()
    for line in content.decode("latin-1").splitlines()[: chance.randint(1, 9)]:
        book.active.append([re.sub(r"[\x00-\x1f]", "", cell) for cell in re.split("[;,\t]", line)[:20]])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


PACKINGS = {"gzip": _gzips, "zip": _zip, "nested": _nested, "bomb": _bomb, "tar": _tar, "workbook": _workbook,
            "bz2": lambda content, *_: bz2.compress(content), "xz": lambda content, *_: lzma.compress(content)}
ENDINGS = {"gzip": ".gz", "zip": ".zip", "nested": ".zip", "bz2": ".bz2", "xz": ".xz"}


# Parquet


def _typed(values, chance):
    """A column of text as some type, where its cells allow it; some cells empty."""
    import pyarrow as pa

    if chance.random() < 0.2:
        values = [None if chance.random() < 0.4 else value for value in values]
    known = [value for value in values if value]
    options = [lambda: pa.array(values, pa.string()), lambda: pa.array(values, pa.large_string()),
               lambda: pa.array(values, pa.string()).dictionary_encode()]
    if known and all(re.fullmatch(r"-?[0-9]{1,15}", value) for value in known):
        whole = [int(value) if value else None for value in values]
        options += [lambda: pa.array(whole, pa.int64()), lambda: pa.array(whole, pa.float64()),
                    lambda: pa.array(whole, pa.int64()).dictionary_encode()]
        if all(value is None or abs(value) < 30_000 for value in whole):
            options += [lambda: pa.array(whole, pa.int16()), lambda: pa.array(whole, pa.int32()).cast(pa.date32())]
        options += [lambda: pa.array(whole, pa.int64()).cast(pa.decimal128(20, 0)).cast(pa.decimal128(22, 2))]
    elif known and all(re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", value) for value in known):
        options += [lambda: pa.array([float(value) if value else None for value in values], pa.float64())]
    if chance.random() < 0.15:
        options = [lambda: pa.nulls(len(values)), lambda: pa.nulls(len(values), pa.string()),
                   lambda: pa.array([[value] if value else value for value in values], pa.list_(pa.string())),
                   lambda: pa.array([{"a": value} for value in values]),
                   lambda: pa.array([value == "A" for value in values]),
                   lambda: pa.array([None if value is None else value.encode() for value in values], pa.binary()),
                   lambda: pa.array([None if not value else 1_600_000_000_000_000 for value in values], pa.timestamp("us")),
                   lambda: pa.array([float("nan") if not value else 1.5 for value in values], pa.float64())]
    return chance.choice(options)()


def parquet(text: str, chance: random.Random) -> bytes:
    """The table as Parquet: columns of any type, row groups of any size, none or many rows, bytes altered or cut."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    for _ in range(chance.choice([0, 0, 1, 2])):
        text = chance.choice([_cell, _cell, _column, _spreadsheet, _twice, _many])(text, chance)
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=_separator_of(text)) if row]
    except csv.Error:
        rows = [line.split(_separator_of(text)) for line in text.split("\n") if line]
    names, cells = rows[0], [(row + [""] * len(rows[0]))[: len(rows[0])] for row in rows[1:]]
    if chance.random() < 0.05:
        cells = []
    order = chance.sample(range(len(names)), len(names)) if chance.random() < 0.3 else range(len(names))
    columns = [_typed([row[place] for row in cells], chance) for place in order]
    file = io.BytesIO()
    table = pa.Table.from_arrays(columns, [names[place] for place in order])
    pq.write_table(table, file, row_group_size=chance.choice([1, 3, 1000]),
                   compression=chance.choice(["snappy", "zstd", "gzip", "none"]), use_dictionary=chance.random() < 0.7,
                   version=chance.choice(["1.0", "2.4", "2.6"]))
    content = file.getvalue()
    return content


DAMAGED = "damaged "  # Parquet with altered bytes: two libraries may see the damage or not


def written(text: str, path: Path, chance: random.Random) -> Path:
    """The table spoilt, at `path` or beside it: plain, packed, a workbook or Parquet."""
    if chance.random() < 0.2:
        content, changes = parquet(text, chance), chance.choice([0] * 6 + [1, 2])
        path = path.with_name((DAMAGED if changes else "") + path.with_suffix(chance.choice([".parquet", path.suffix])).name)
        for _ in range(changes):
            content = chance.choice(BYTE_CHANGES)(content, chance)
        path.write_bytes(content)
        return path
    content = spoilt(text, chance)
    packed = ["gzip", "gzip", "zip", "zip", "zip", "nested", "bz2", "xz", "bomb", "tar", "workbook"]
    how = chance.choice(["plain"] * 14 + packed)
    if how == "plain":
        path.write_bytes(content)
        return path
    packed = PACKINGS[how](content, path.name, chance)
    if chance.random() < 0.2:
        packed = chance.choice(BYTE_CHANGES)(packed, chance)
    path = path.with_name(path.name + ENDINGS.get(how, ""))
    path.write_bytes(packed)
    return path
