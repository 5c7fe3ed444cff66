"""Small files in the layouts of the producers, column by column: seeds of the tests of layouts and of the fuzzer.

`FILES`: name -> (name of the file, its text, what reads it). Layouts as docs/data.md has them.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any, Callable, NamedTuple

from ressort.benchmarks.stock_file import COLUMNS as STOCK_54
from ressort.engine.sources.customs import read_customs, read_national_customs
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.world_trade import read_world_trade

ADDED_2022 = ("dernierNumeroVoieEtablissement", "indiceRepetitionDernierNumeroVoieEtablissement")
ADDED_2024 = ("identifiantAdresseEtablissement", "coordonneeLambertAbscisseEtablissement",
              "coordonneeLambertOrdonneeEtablissement")
ADDED_2025 = ("activitePrincipaleNAF25Etablissement",)
STOCKS = {
    48: [name for name in STOCK_54 if name not in (*ADDED_2022, *ADDED_2024, *ADDED_2025)],
    50: [name for name in STOCK_54 if name not in (*ADDED_2024, *ADDED_2025)],
    53: [name for name in STOCK_54 if name not in ADDED_2025],
    54: STOCK_54,
}
GEOLOCATED = [*STOCKS[48], "longitude", "latitude", "geo_score", "geo_type", "geo_adresse", "geo_id", "geo_ligne", "geo_l4",
              "geo_l5"]
# commune, NAF rev. 2, band, state, diffusion
ESTABLISHMENTS = [
    ("01004", "10.71C", "11", "A", "O"), ("75104", "32.12Z", "01", "A", "O"), ("2A004", "10.51A", "12", "A", "P"),
    ("97105", "10.51A", "53", "A", "O"), ("69389", "25.73B", "NN", "A", "O"), ("01004", "10.71C", "12", "F", "O"),
    ("01004", "47.11D", "11", "A", "O"), ("", "10.71C", "11", "A", "O"),
]


# as INSEE brings them to NAF 2025
NAF_2025 = {"10.71C": "10.71H", "32.12Z": "32.12Y", "10.51A": "10.51G", "25.73B": "25.63Y", "47.11D": "47.11J"}


def stock(columns: list[str], separator: str = ",", naf_2025: Container[int] = ()) -> str:
    """The establishments above in a generation of the file; a name with the separator and quotes in it.

    naf_2025: ranks, from 1 on, of the rows whose main code is of NAF 2025.
    """
    lines = [separator.join(columns)]
    for rank, (commune, ape, band, state, diffusion) in enumerate(ESTABLISHMENTS, 1):
        new = rank in naf_2025
        cells = {
            "siren": f"{rank:09d}", "nic": "00011", "siret": f"{rank:09d}00011", "statutDiffusionEtablissement": diffusion,
            "trancheEffectifsEtablissement": band, "codeCommuneEtablissement": commune,
            "etatAdministratifEtablissement": state, "dateCreationEtablissement": "2008-01-01",
            "activitePrincipaleEtablissement": NAF_2025[ape] if new else ape,
            "nomenclatureActivitePrincipaleEtablissement": "NAF2025" if new else "NAFRev2",
            "denominationUsuelleEtablissement": '"ATELIERS ""DU"" NORD, SUITE"' if separator == "," else "ATELIERS",
            "coordonneeLambertAbscisseEtablissement": "[ND]" if diffusion == "P" else "842666.5",
            "coordonneeLambertOrdonneeEtablissement": "[ND]" if diffusion == "P" else "6519924.4",
            "activitePrincipaleNAF25Etablissement": NAF_2025[ape], "longitude": "4.85", "latitude": "45.75",
        }
        lines.append(separator.join(cells.get(name, "") for name in columns))
    return "\n".join(lines) + "\n"


def flores(columns: str, rows: list[str]) -> str:
    """Every field quoted, semicolons."""
    return "\n".join(";".join(f'"{cell}"' for cell in line.split(";")) for line in (columns, *rows)) + "\n"


FLORES_A38 = "GEO;GEO_OBJECT;ACTIVITY;NUMBER_EMPL;LEGAL_FORM_WITH_PUBLIC;FLORES_MEASURE;OBS_STATUS;TIME_PERIOD;OBS_VALUE"
FLORES_A88 = FLORES_A38.replace("NUMBER_EMPL;", "")
A88_ROWS = ["01;DEP;10;1T9X7;EMPL3112;A;2023;90", "01;DEP;10;1T9X7;UNIT_LOC;A;2023;9", "01;DEP;11;1T9X7;EMPL3112;K;2023;",
            "01;DEP;_T;1T9X7;EMPL3112;A;2023;200", "2A;DEP;10;1T9X7;EMPL3112;A;2023;8",
            "84;REG;10;1T9X7;EMPL3112;A;2023;500", "01004;COM;10;1T9X7;EMPL3112;A;2023;7",
            "F;FRANCE;11;1T9X7;EMPL3112;A;2023;60"]
A38_ROWS = [row.replace(";1T9X7;", ";_T;1T9X7;").replace(";10;", ";CA;").replace(";11;", ";CA;") for row in A88_ROWS]

URSSAF = (
    "region;ancienne_region;departement;zone_d_emploi;epci;commune;intitule_commune;grand_secteur_d_activite;secteur_na17;"
    "secteur_na38;secteur_na88;ape;code_region;code_ancienne_region;code_departement;nombre_d_etablissements_2022;"
    "effectifs_salaries_2022;nombre_d_etablissements_2023;effectifs_salaries_2023\n"
    + "".join(
        f"Auvergne-Rhône-Alpes;Rhône-Alpes;{dep};Ambérieu;CC;{com};{name};GS1 Industrie;C1;CA;10;{ape};84;82;{dep};2;10;"
        f"{n};{staff}\n"
        for dep, com, name, ape, n, staff in (
            ("01", "01004", "Ambérieu", "1071C Boulangerie", "4", "15"), ("01", "01004", "Ambérieu", "1051A", "1", "s"),
            ("69", "69381", "Lyon 1er", "2573B", "1", "3"), ("01", "01004", "Ambérieu", "4711D", "1", "9"))
    )
)
FLOWS = (("1", "10.71", "E", "DE", "2,125"), ("1", "10.71", "I", "DE", "1,000"), ("20", "11.02", "E", "US", "1,500"),
         ("99", "25.62", "E", "IT", "0,625"))
QUARTERS = "".join(f"{dep};{cpf};{flow};2023;{quarter};{country};{value}\n" for quarter in (1, 2, 3, 4)
                   for dep, cpf, flow, country, value in FLOWS)
CUSTOMS = {
    "customs, extract in euros": ("douane_departement_cpf4.csv", "annee;dep;cpf4;a129;exportation;importation\n"
                                  "2020;1;10.71;C10A;8500;4000\n2020;20;11.02;C11Z;6000;0\n2020;99;25.62;C25D;2500;0\n"),
    "customs, quarters in thousand euros": ("region_23.csv", "dep;cpf4;flux;annee;trimestre;pays;valeur\n" + QUARTERS),
    "customs, other names": ("region_23.csv", "Departement;CPF4;Flux;Annee;Trimestre;Pays;Valeur\n" + QUARTERS),
}
NATIONAL = {
    "national NC8, ten columns": ("NATIONAL_NC8PAYSE.txt", "E;1;2020;141932;C14Z;62102000;US;74;1;\n"
                                  "E;2;2020;141932;C14Z;62102000;DE;26;1;\nE;1;2020;107111;C10G;19059060;DE;50;1;\n"),
    "national NC8, before 2014": ("NATIONAL_NC8PAYSE.txt", "E;1;2010;62102000;US;74;1;\nE;2;2010;19059060;DE;26;1;\n"),
    "national NC8, extract": ("nc8.csv", "annee;cpf6;a129;nc8;exportation;importation\n2020;141932;C14Z;62102000;100;5\n"),
}
WORLD = {
    **{f"BACI, HS{year}": (f"BACI_HS{year}_Y2022_V202401.csv", "t,i,j,k,v,q\n" + "".join(
        f"2022,{i},{j},{code},{v},1.5\n" for i, j, v in ((251, 276, "12.5"), (276, 251, "7"), (842, 251, "NA"))
        for code in codes)) for year, codes in (
            ("92", ("010111", "871200")), ("96", ("010111", "871200")), ("02", ("010110", "871200")),
            ("07", ("010110", "871200")), ("12", ("010121", "871200")), ("17", ("010121", "871200")),
            ("22", ("010121", "871200")))},
    "Atlas of today": ("hs92_country_product_year_4.csv", "country_id,country_iso3_code,product_id,product_hs92_code,year,"
                       "export_value,import_value\n1,FRA,5,0101,2022,10,2\n2,DEU,6,8712,2022,30,1\n"),
    "Atlas of before": ("country_hsproduct4digit_year.csv", "location_id,product_id,year,export_value,import_value,"
                        "location_code,hs_product_code\n1,5,2018,10,2,FRA,0101\n2,6,2018,30,1,DEU,8712\n"),
    "OEC": ("year_origin_hs92_4.tsv", "year\torigin\ths92\texport_val\timport_val\n2018\teufra\t0101\t10\t3\n"
            "2018\teudeu\t8712\t30\t2\n"),
}


class Layout(NamedTuple):
    """A file as its producer writes it, and what reads it."""

    file: str
    text: str
    read: Callable[..., Any]


def _world(path, **options):
    return read_world_trade(path, **({"revision": "1992"} if "hsproduct" in str(path) else {}), **options)


FILES = {
    **{f"SIRENE, {count} columns": Layout("StockEtablissement_utf8.csv", stock(names), read_establishments)
       for count, names in STOCKS.items()},
    "SIRENE, geolocated": Layout("geo_siret.csv", stock(GEOLOCATED), read_establishments),
    "stock in NAF 2025": Layout(
        "StockEtablissement_utf8.csv", stock(STOCK_54, naf_2025=range(1, 9)), read_establishments),
    "stock in both": Layout(
        "StockEtablissement_utf8.csv", stock(STOCK_54, naf_2025=range(1, 9, 2)), read_establishments),
    "FLORES, A88": Layout("DS_FLORES_A88_2023_data.csv", flores(FLORES_A88, A88_ROWS), read_establishments),
    "FLORES, A88 with sizes": Layout("DS_FLORES_A88_2023_data.csv", flores(FLORES_A38, [
        row.replace(";1T9X7;", ";_T;1T9X7;") for row in A88_ROWS]), read_establishments),
    "URSSAF": Layout("etablissements-et-effectifs.csv", URSSAF, read_establishments),
    **{name: Layout(*found, read_customs) for name, found in CUSTOMS.items()},
    **{name: Layout(*found, read_national_customs) for name, found in NATIONAL.items()},
    **{name: Layout(*found, _world) for name, found in WORLD.items()},
}
BACI_COUNTRIES = ("country_code,country_name,country_iso2,country_iso3\n251,France,FR,FRA\n276,Germany,DE,DEU\n"
                  "842,USA,US,USA\n")
