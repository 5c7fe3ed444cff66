"""Official files of establishments, whichever they are: SIRENE stock and extracts, FLORES, URSSAF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import Progress, ShouldStop, never, quiet
from ..words import listed, tr
from .files import open_table
from .flores import is_flores, read_flores
from .imported import Imported
from .sirene import is_stock, read_stock
from .stock_rules import STAFF
from .urssaf import is_urssaf, read_urssaf

AUTOMATIC = "automatic"


class Layout(NamedTuple):
    """How a producer writes its file: what tells it, and what reads it."""

    fits: Callable[[tuple[str, ...]], bool]
    read: Callable[..., Imported]
    options: tuple[str, ...]  # beyond those of every layout


LAYOUTS = {  # the most particular first: an URSSAF file would also pass for a stock
    "flores": Layout(is_flores, read_flores, ("classes", "legal_form", "whole_cities")),
    "urssaf": Layout(is_urssaf, read_urssaf, ("goods_only", "whole_cities")),
    "sirene": Layout(is_stock, read_stock, ("goods_only", "whole_cities", "columns")),
}


def read_establishments(
    path: str | Path,
    *,
    layout: str = AUTOMATIC,
    level: str = "departement",
    membership: pd.DataFrame | None = None,
    measure: str = STAFF,
    year: str = "",
    entry: str = "",
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
    **options: Any,
) -> Imported:
    """Staff and establishments of each territory by class, from whichever official file it is.

    Parameters
    ----------
    path : CSV or Parquet, plain, gzip or zip
    layout : "automatic", "sirene", "flores" or "urssaf"
    level, membership, measure, year, entry, folder, progress, should_stop, options : see below; an option that the layout
        has not is ignored
        `engine.sources.sirene.read_stock`, `engine.sources.flores.read_flores`, `engine.sources.urssaf.read_urssaf`

    Raises
    ------
    TableError
        The columns are those of no known file.
    """
    if layout not in (AUTOMATIC, *LAYOUTS):
        raise ParameterError(
            tr("Layout: received {value}; expected one of {known}."),
            value=repr(layout),
            known=", ".join((AUTOMATIC, *LAYOUTS)),
        )
    columns = options.get("columns")
    if layout == AUTOMATIC:
        layout = "sirene" if columns else recognised(path, entry)
    elif layout != "sirene" and columns:
        raise ParameterError(
            tr("Columns can be named for the layout sirene only; those of {layout} are known."), layout=layout
        )
    options = {name: value for name, value in options.items() if name in LAYOUTS[layout].options}
    return LAYOUTS[layout].read(
        path,
        level=level,
        membership=membership,
        measure=measure,
        year=year,
        entry=entry,
        folder=folder,
        progress=progress,
        should_stop=should_stop,
        **options,
    )


def recognised(path: str | Path, entry: str = "") -> str:
    """Which layout a file has, by the names of its columns."""
    file = open_table(path, entry=entry, is_wanted=lambda columns: _layout(columns) != "")
    found = _layout(file.columns)
    if not found:
        raise TableError(
            tr(
                "{name} has the columns of no known file of establishments: {columns}. Expected those of SIRENE "
                "(codeCommuneEtablissement, activitePrincipaleEtablissement...), of FLORES (GEO, ACTIVITY, OBS_VALUE...) or "
                "of URSSAF (commune, ape, effectifs_salaries_2023...). Check that the first line holds the names."
            ),
            name=file.name,
            columns=listed(file.columns, 8),
        )
    return found


def _layout(columns: tuple[str, ...]) -> str:
    return next((name for name, layout in LAYOUTS.items() if layout.fits(columns)), "")
