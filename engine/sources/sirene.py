"""SIRENE stock of establishments (INSEE) and its extracts: who works where, by class. Layout: docs/data.md.

Official file: 48 to 54 columns, one row for each establishment, open or closed. Extracts under names of their own are read
too: one row for each establishment (siret, code_ape, code_commune, code_tranche), for each period of one, or for each
territory, class and band with a number of establishments or a staff.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..errors import TableError
from ..nomenclatures.naf_2025 import shipped_passage
from ..progress import Progress, ShouldStop, never, quiet
from ..words import tr
from .asked import STAFF, Asked
from .counting import count_rows
from .files import TableFile, Wanted, match_columns, open_table
from .imported import Imported
from .naf_origins import origins_of, service_starts
from .statements import Merged, Tally
from .stock_rules import ACTIVE, table_of_combinations

NAMED_2025 = (
    "activitePrincipaleNAF25Etablissement",
    "activitePrincipaleNAF2025Etablissement",
    "activite_principale_naf25",
    "code_ape_naf25",
    "code_naf25",
    "code_naf_2025",
    "naf25",
    "naf_2025",
    "nace_rev2_1",
    "nace21",
)
COLUMNS: Wanted = {
    "siret": ("siret",),
    "commune": (
        "codeCommuneEtablissement",
        "code_commune",
        "code_commune_etablissement",
        "commune",
        "codgeo",
        "depcom",
        "code_insee",
        "insee_com",
        "com",
    ),
    "departement": ("departement", "department", "dep", "dept", "code_departement", "code_dep"),
    "activity": (
        "activitePrincipaleEtablissement",
        "code_ape",
        "ape",
        "naf",
        "nace",
        "code_naf",
        "apet700",
        "activite_principale",
        *NAMED_2025,
        "activity",
        "class",
        "code",
    ),
    "activity_rev2": (
        "activitePrincipaleNAFRev2Etablissement",
        "activitePrincipaleNAF08Etablissement",
        "activitePrincipaleNAF2008Etablissement",
        "code_ape_naf_rev2",
        "ape_naf_rev2",
        "code_naf_rev2",
        "naf_rev2",
        "nace_rev2",
    ),
    "nomenclature": ("nomenclatureActivitePrincipaleEtablissement", "nomenclature_activite", "nomenclature"),
    "band": (
        "trancheEffectifsEtablissement",
        "code_tranche",
        "tranche_effectifs",
        "trancheeffectifs",
        "taille",
        "tranche",
        "tranche_effectif",
        "tranche_d_effectif",
        "tranche_effectif_salarie",
        "tranche_effectifs_salaries",
        "tefet",
    ),
    "state": ("etatAdministratifEtablissement", "etat_administratif", "etat"),
    "diffusion": ("statutDiffusionEtablissement",),
    "end": ("dateFin", "date_fin"),
    "year": ("annee", "year", "millesime"),
    "count": ("nombre", "company_count", "nombre_etablissements", "etablissements", "establishments", "count"),
    "staff": ("workforce", "workforce_count", "effectif", "effectifs", "staff", "salaries", "effectif_salarie"),
}


PARTIAL = Tally("partial", "diffusion", ("P", "N"))


def is_stock(columns: tuple[str, ...]) -> bool:
    """Whether a file with those columns tells establishments by territory and class."""
    found = _roles(TableFile(Path("x"), columns=tuple(dict.fromkeys(columns))))  # a name twice is the reader's to refuse
    return (
        "activity" in found
        and ("commune" in found or "departement" in found)
        and bool({"siret", "band", "count", "staff"} & set(found))
    )


def read_stock(
    path: str | Path | TableFile, asked: Asked | None = None, *, progress: Progress = quiet, should_stop: ShouldStop = never
) -> Imported:
    """Staff and establishments of each territory by class, active establishments only.

    Parameters
    ----------
    path : CSV or Parquet, plain, gzip or zip
    asked : see `engine.sources.asked.Asked`

    Returns
    -------
    Imported with `table`: territory, activity (class), value, masked, low, high, staff, establishments, nomenclature
        Staff is that of the middle of the size bands, low and high that of their ends (sirene_bands.csv).

    Raises
    ------
    TableError, ParameterError, MissingLibrary
    """
    asked = asked or Asked()
    file = open_table(path, entry=asked.entry, is_wanted=None if asked.columns else is_stock)
    roles = _roles(file, asked.columns)
    _refuse_without(file, roles, asked.measure)
    return read_roles(file, roles, asked, progress=progress, should_stop=should_stop)


def read_roles(
    file: TableFile, roles: dict[str, str], asked: Asked, *, progress: Progress = quiet, should_stop: ShouldStop = never
) -> Imported:
    """As `read_stock`, from columns that are known: {role of `COLUMNS`: column}."""
    counted = count_rows(
        file,
        roles,
        example="siret",
        merged=_merged(roles, asked),
        # margins may be those of communes
        shortened=asked.places.shortened if "commune" in roles and asked.margins is None else None,
        tallies=(PARTIAL,) if "diffusion" in roles else (),
        folder=asked.folder,
        progress=progress,
        should_stop=should_stop,
    )
    return table_of_combinations(file, roles, counted, asked)


def _roles(file: TableFile, own: Mapping[str, str] | None = None) -> dict[str, str]:
    own = own or {}
    wanted = {**COLUMNS, **{role: (column,) for role, column in own.items()}}
    roles = match_columns(file, wanted, required=tuple(own))
    if "commune" in roles:
        roles.pop("departement", None)
    return with_one_activity(roles)


def with_one_activity(roles: dict[str, str]) -> dict[str, str]:
    """The roles, where a column that tells NAF rev. 2 is the only one with codes."""
    if roles.get("activity", roles.get("activity_rev2")) != roles.get("activity_rev2"):
        return roles
    return {("activity" if role == "activity_rev2" else role): column for role, column in roles.items()}


def _refuse_without(file: TableFile, roles: dict[str, str], measure: str) -> None:
    if "commune" not in roles and "departement" not in roles:
        match_columns(file, COLUMNS, required=("commune", "activity"), named=True)
    if "activity" not in roles:
        match_columns(file, COLUMNS, required=("activity",), named=True)
    if measure == STAFF and not {"band", "staff"} & set(roles):
        raise TableError(
            tr(
                "{name}: no column tells the staff ({band}, or staff). Choose establishments as the measure, or "
                "give a file with size bands."
            ),
            name=file.name,
            band=COLUMNS["band"][0],
        )


def _merged(roles: dict[str, str], asked: Asked) -> tuple[Merged, ...]:
    """Rows that the answer needs only a number of: closed establishments, codes that make no goods."""
    closed = (Merged("state", (ACTIVE,), outside=True),) if "state" in roles else ()
    apart = {"end", "year", "activity_rev2"} & set(roles)  # what such a row makes, or whether it counts, is said elsewhere
    if not asked.goods_only or apart or "nomenclature" not in roles:
        return closed
    services = service_starts(origins_of(asked.passage or shipped_passage(), goods_only=True))
    return (*closed, Merged("activity", services, prefix=True))
