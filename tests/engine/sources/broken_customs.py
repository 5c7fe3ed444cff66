"""Ways in which a customs or BACI file comes broken: each gives one sentence or a report, never a traceback.

`BROKEN`: name -> (bytes of the file, words of the refusal) or (bytes, None) where it must be read all the same.
"""

from __future__ import annotations

import gzip
import io
import zipfile

HEAD = "dep;cpf4;annee;exportation;importation\n"
ROWS = "01;1071;2023;100;50\n2A;1102;2023;30;0\n59;2562;2023;70;5\n"
GOOD = HEAD + ROWS


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name.replace("_csv", ".csv").replace("_txt", ".txt"), content)
    return out.getvalue()


def changed(old: str, new: str) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new).encode()


READ = None  # the rows of GOOD that are whole are read
LONG = "x" * 200_000

BROKEN: dict[str, tuple[bytes, str | None]] = {
    "byte order mark": (b"\xef\xbb\xbf" + GOOD.encode(), READ),
    "utf-16": (GOOD.encode("utf-16"), READ),
    "latin-1 header": (GOOD.replace("annee", "année").encode("latin-1"), READ),
    "commas": (GOOD.replace(";", ",").encode(), READ),
    "tabs": (GOOD.replace(";", "\t").encode(), READ),
    "all quoted": ("\n".join(";".join(f'"{c}"' for c in line.split(";")) for line in GOOD.splitlines()).encode(), READ),
    "old line ends": (GOOD.replace("\n", "\r\n").encode(), READ),
    "blank lines": (GOOD.replace("\n", "\n\n").encode(), READ),
    "capital names": (GOOD.replace(HEAD, HEAD.upper()).encode(), READ),
    "shuffled columns": (
        b"importation;annee;exportation;cpf4;dep\n50;2023;100;1071;01\n0;2023;30;1102;2A\n5;2023;70;2562;59\n",
        READ,
    ),
    "more columns": (GOOD.replace("\n", ";x\n").encode(), READ),
    "no last line end": (GOOD.rstrip("\n").encode(), READ),
    "NUL bytes": (changed("01;", "01\x00;"), READ),
    "lost zeros": (changed("01;1071", "1;1071"), READ),
    "decimal commas": (changed("100;50", "100,0;50,00"), READ),
    "labels after codes": (changed("01;1071", "01 - Ain;10.71 - Pain"), READ),
    "a byte of another encoding": (changed("01;1071", "01;1071") + "69;\u00e9;2022;0;0\n".encode("latin-1"), READ),
    "gzip": (gzip.compress(GOOD.encode()), READ),
    "zip": (zipped(douane_csv=GOOD), READ),
    "zip with a notice": (zipped(douane_csv=GOOD, lisezmoi_txt="Ce fichier contient\nles données"), READ),
    "no file": (b"", "is empty"),
    "only names": (HEAD.encode(), "none of its 0 rows"),
    "only blanks": (b"\n\n  \n", "is empty"),
    "cut gzip": (gzip.compress(GOOD.encode() * 2000)[:-30], "cut or damaged"),
    "cut zip": (zipped(douane_csv=GOOD * 2000)[:-40], "cut or damaged"),
    "two tables in a zip": (zipped(a_csv=GOOD, b_csv=GOOD), "holds 2 tables"),
    "web page": (b"<!DOCTYPE html><html><body>Erreur 503</body></html>", "web page"),
    "workbook": (b"\xd0\xcf\x11\xe0" + bytes(500), "workbook"),
    "json": (b'[{"dep": "01"}]', "neither CSV nor Parquet"),
    "wrong columns": (GOOD.replace("dep;cpf4", "foo;bar").encode(), "no column"),
    "a column twice": (GOOD.replace("importation", "exportation").encode(), "2 times"),
    "A129 only": (GOOD.replace("cpf4", "a129").encode(), "too coarse"),
    "no value": (b"dep;cpf4;annee\n01;1071;2023\n", "no column"),
    "values of no flow": (b"dep;cpf4;annee;valeur\n01;1071;2023;5\n", "exports or imports"),
    "open quote": (changed("59;2562", '"59;2562'), "quote"),
    "huge field": (changed("59;2562", f'"{LONG}";2562'), "quote"),
    "no code known": (b"dep;cpf4;exportation\n01;XXXX;5\n", "not a class of goods"),
    "a new workbook": (zipped(**{"[Content_Types].xml": "<x/>"}), "workbook"),
}

# One row that cannot be used beside three that can: reported, never dropped in silence. bytes -> reason
REPORTED: dict[str, tuple[bytes, str]] = {
    "secret and words": (GOOD.encode() + b"69;2562;2023;beaucoup;5\n", "not a number"),
    "shifted row": (GOOD.encode() + b"69;2562;2023\n", "not as many columns as the first line"),
    "no territory": (GOOD.encode() + b";2562;2023;5;5\n", "no territory"),
    "no code": (GOOD.encode() + b"69;;2023;5;5\n", "no activity code"),
    "not localised": (GOOD.encode() + b"98;2562;2023;5;5\n", "not localised"),
    "group of classes": (GOOD.encode() + b"69;C25A;2023;5;5\n", "not a class of goods"),
    "below zero": (GOOD.encode() + b"69;2562;2023;-5;5\n", "a sum below zero, set to 0"),
    "another year": (GOOD.encode() + b"69;2562;2022;1;1\n", "another period"),
    "no year": (GOOD.encode() + b"69;2562;;1;1\n", "no year"),
}
