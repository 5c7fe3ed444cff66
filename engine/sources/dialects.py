"""What differs between the engines that count: how they write a name, a text, a number that may be none.

The statements themselves (`engine.sources.statements`) are written once, in the SQL that all of them read.
"""

from __future__ import annotations

from typing import NamedTuple


class Dialect(NamedTuple):
    """Templates of SQL; {} is what they apply to.

    quote : the sign around names
    text : a column as text, '' where it is empty, compared and sorted by code points
    exact : a text as a decimal number below 1e18 with nine decimals, NULL where it is none. Sums of decimals are exact: the
        same on every engine, in any order; they have room for 1e11 such numbers
    whole : a text as a whole number of 64 bits, NULL where it is none
    written : a value as text
    apostrophe : inside a quoted text
    """

    quote: str
    text: str
    exact: str
    whole: str
    written: str
    apostrophe: str = "''"

    def named(self, name: str) -> str:
        """A name, whatever its signs."""
        return self.quote + name.replace(self.quote, self.quote * 2) + self.quote

    def quoted(self, value: str) -> str:
        """A text as the engine reads it."""
        plain = value.replace("\\", "\\\\") if self.apostrophe.startswith("\\") else value
        return "'" + plain.replace("'", self.apostrophe) + "'"


_FIGURE = "translate({0}, ',_', '.x')"  # a decimal comma is a point; 1_000 is no number, though some engines read it
DUCKDB = Dialect(
    quote='"',
    text="coalesce(CAST({} AS VARCHAR), '')",
    exact=f"TRY_CAST({_FIGURE} AS DECIMAL(27, 9))",
    whole="TRY_CAST({} AS BIGINT)",
    written="CAST({} AS VARCHAR)",
)
# PostgreSQL has no cast that answers NULL: the pattern lets only numbers through, the limit those that DECIMAL(27, 9) holds
_NUMBER = r"'^\s*[+-]?([0-9]{{1,60}}\.?[0-9]{{0,60}}|\.[0-9]{{1,60}})([eE][+-]?[0-9]{{1,2}})?\s*$'"
POSTGRES = Dialect(
    quote='"',
    text="coalesce(CAST({} AS text), '') COLLATE \"C\"",
    exact=f"CASE WHEN {_FIGURE} ~ {_NUMBER} THEN CASE WHEN abs(CAST({_FIGURE} AS numeric)) < 1e18 "
    f"THEN round(CAST({_FIGURE} AS numeric), 9) END END",
    whole="CASE WHEN {0} ~ '^[0-9]{{1,18}}$' THEN CAST({0} AS bigint) END",
    written="CAST({} AS text)",
)
SPARK = Dialect(
    quote="`",
    text="coalesce(CAST({} AS STRING), '')",
    exact=f"try_cast({_FIGURE} AS DECIMAL(27, 9))",
    whole="try_cast({} AS BIGINT)",
    written="CAST({} AS STRING)",
    apostrophe="\\'",  # it reads two of them as the end of a text and the start of the next
)
