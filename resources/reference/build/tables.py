"""Reading as text, and writing so that the same figures give the same bytes."""
from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pandas as pd

BY_HAND = Path(__file__).resolve().parent / "by_hand"


def read_text(path: Path, **options) -> pd.DataFrame:
    """Every column as text: a code read as a number loses its leading zero ("01.21" becomes 1.21)."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig", **options)


def by_hand(name: str) -> pd.DataFrame:
    return read_text(BY_HAND / f"{name}.csv")


def write_table(frame: pd.DataFrame, path: Path) -> None:
    """Comma, UTF-8, LF; a .gz carries no date and no name, which would change its bytes at each run."""
    text = frame.to_csv(index=False, lineterminator="\n").encode("utf-8")
    if path.suffix == ".gz":
        text = gzip.compress(text, compresslevel=9, mtime=0)
    path.write_bytes(text)


def text_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def fingerprint(path: Path) -> str:
    """First 16 hexadecimal digits of the SHA-256 of the text, unzipped: zlib versions zip it differently."""
    return hashlib.sha256(text_of(path)).hexdigest()[:16]


def significant(values: pd.Series, digits: int) -> pd.Series:
    return values.map(lambda value: float(f"{value:.{digits}g}"))
