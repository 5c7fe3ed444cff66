"""Each layout broken in each way: the same table, one sentence, or a row that is told; no traceback, no silent drop."""

import csv
import gzip
import io
import zipfile

import pytest
from fuzzing import outcome
from layouts import BACI_COUNTRIES, FILES
from ressort.engine.errors import RessortError

# one generation of each kind: the others differ by names that no breakage touches
ALIKE = ("SIRENE, 50 columns", "SIRENE, 53 columns", "customs, other names", "BACI, HS96", "BACI, HS02", "BACI, HS07",
         "BACI, HS17")
KINDS = [name for name in FILES if name not in ALIKE]
HEADLESS = [name for name in FILES if name.startswith("national NC8") and "extract" not in name]


def cells(text):
    separator = max(";,\t", key=text.split("\n")[0].count)
    return separator, list(csv.reader(io.StringIO(text), delimiter=separator))


def joined(rows, separator, quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, quoting=quoting, lineterminator="\n").writerows(rows)
    return out.getvalue()


def with_separator(text, separator):
    return joined(cells(text)[1], separator)


def zipped(text, *names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name in names:
            pack.writestr(name, text)
    return out.getvalue()


def renamed(text):
    separator, rows = cells(text)
    return joined([[f"x{place}" for place in range(len(rows[0]))], *rows[1:]], separator)


def doubled(text):
    separator, rows = cells(text)
    return joined([row + row for row in rows], separator)


def shifted(text, change):
    separator, rows = cells(text)
    return joined([*rows, change(rows[-1])], separator)


SAME = {
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "Windows letters": lambda text: text.encode("cp1252"),
    "semicolons": lambda text: with_separator(text, ";").encode(),
    "tabs": lambda text: with_separator(text, "\t").encode(),
    "every cell quoted": lambda text: joined(cells(text)[1], cells(text)[0], csv.QUOTE_ALL).encode(),
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "NUL bytes": lambda text: (text[:-1] + "\x00\n").encode(),
    "gzip": lambda text: gzip.compress(text.encode()),
    "zip": lambda text: zipped(text, "a.csv"),
}
REFUSED = {
    "empty": (lambda _text: b"", "is empty"),
    "a web page": (lambda _text: b"<!DOCTYPE html><html>404</html>", "web page"),
    "gzip cut short": (lambda text: gzip.compress(text.encode() * 50)[:-40], "cut or damaged"),
    "zip cut short": (lambda text: zipped(text * 50, "a.csv")[:-30], "cut or damaged"),
    "zip with two tables": (lambda text: zipped(text, "a.csv", "b.csv"), "holds 2 tables"),
    "names of nothing": (lambda text: renamed(text).encode(), "column"),
    "each column twice": (lambda text: doubled(text).encode(), "2 times|neither those of BACI"),
    "names alone": (lambda text: (text.split("\n")[0] + "\n").encode(), "none of its 0 rows|no row|nothing tells"),
    "a quote never closed": (lambda text: (text + '"x').encode(), "quote"),
}
REPORTED = {
    "a row too short": lambda row: row[:-2],
    "a row too long": lambda row: [*row, "x", "y"],
    "a row of another file": lambda _row: ["x"],
}


@pytest.fixture
def read(tmp_path):
    (tmp_path / "country_codes_V202401.csv").write_text(BACI_COUNTRIES, encoding="utf-8")

    def made(name, content):
        path = tmp_path / FILES[name].file
        path.write_bytes(content)
        return FILES[name].read(path), path

    return made


@pytest.mark.parametrize("kind", SAME)
@pytest.mark.parametrize("name", KINDS)
def test_written_otherwise_it_is_the_same_table(read, name, kind):
    plain, _ = read(name, FILES[name].text.encode())
    found, _ = read(name, SAME[kind](FILES[name].text))
    assert found.table.equals(plain.table) and (found.rows, found.kept) == (plain.rows, plain.kept)


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("name", KINDS)
def test_broken_it_is_refused_in_one_sentence(read, name, kind):
    if name in HEADLESS and kind in ("names of nothing", "each column twice", "names alone"):
        pytest.skip("this file has no line of names")
    spoil, words = REFUSED[kind]
    with pytest.raises(RessortError, match=words) as refusal:
        read(name, spoil(FILES[name].text))
    assert "\n" not in str(refusal.value) and FILES[name].file in str(refusal.value)


@pytest.mark.parametrize("kind", REPORTED)
@pytest.mark.parametrize("name", KINDS)
def test_a_row_that_is_no_row_is_reported(read, name, kind):
    found, path = read(name, shifted(FILES[name].text, REPORTED[kind]).encode())
    plain, _ = read(name, FILES[name].text.encode())
    assert found.rows == plain.rows + 1 and found.table.equals(plain.table)
    reasons = found.rejects.set_index("reason")["rows"]
    assert reasons["not as many columns as the first line"] == 1
    assert outcome(FILES[name].read, path)[0] == "read"
