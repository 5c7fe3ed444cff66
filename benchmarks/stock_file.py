"""A made-up stock of establishments in the official layout (54 columns), for sources.py. Seeded: hash of the row."""
# ruff: noqa: E501 (an expression for each column)

from __future__ import annotations

from pathlib import Path

COLUMNS = [
    "siren",
    "nic",
    "siret",
    "statutDiffusionEtablissement",
    "dateCreationEtablissement",
    "trancheEffectifsEtablissement",
    "anneeEffectifsEtablissement",
    "activitePrincipaleRegistreMetiersEtablissement",
    "dateDernierTraitementEtablissement",
    "etablissementSiege",
    "nombrePeriodesEtablissement",
    "complementAdresseEtablissement",
    "numeroVoieEtablissement",
    "indiceRepetitionEtablissement",
    "dernierNumeroVoieEtablissement",
    "indiceRepetitionDernierNumeroVoieEtablissement",
    "typeVoieEtablissement",
    "libelleVoieEtablissement",
    "codePostalEtablissement",
    "libelleCommuneEtablissement",
    "libelleCommuneEtrangerEtablissement",
    "distributionSpecialeEtablissement",
    "codeCommuneEtablissement",
    "codeCedexEtablissement",
    "libelleCedexEtablissement",
    "codePaysEtrangerEtablissement",
    "libellePaysEtrangerEtablissement",
    "identifiantAdresseEtablissement",
    "coordonneeLambertAbscisseEtablissement",
    "coordonneeLambertOrdonneeEtablissement",
    "complementAdresse2Etablissement",
    "numeroVoie2Etablissement",
    "indiceRepetition2Etablissement",
    "typeVoie2Etablissement",
    "libelleVoie2Etablissement",
    "codePostal2Etablissement",
    "libelleCommune2Etablissement",
    "libelleCommuneEtranger2Etablissement",
    "distributionSpeciale2Etablissement",
    "codeCommune2Etablissement",
    "codeCedex2Etablissement",
    "libelleCedex2Etablissement",
    "codePaysEtranger2Etablissement",
    "libellePaysEtranger2Etablissement",
    "dateDebut",
    "etatAdministratifEtablissement",
    "enseigne1Etablissement",
    "enseigne2Etablissement",
    "enseigne3Etablissement",
    "denominationUsuelleEtablissement",
    "activitePrincipaleEtablissement",
    "nomenclatureActivitePrincipaleEtablissement",
    "caractereEmployeurEtablissement",
    "activitePrincipaleNAF25Etablissement",
]
# those that a table of establishments needs
USED = [
    "siret",
    "statutDiffusionEtablissement",
    "trancheEffectifsEtablissement",
    "codeCommuneEtablissement",
    "etatAdministratifEtablissement",
    "activitePrincipaleEtablissement",
    "nomenclatureActivitePrincipaleEtablissement",
]

# u1 .. u5: draws in [0, 1) for each row. Communes follow Zipf's law, as they do: of 35,000, the first 100 hold 44 %.
# One establishment in five makes goods; inside goods and services common classes come up often.
COMMUNES, GOODS = 35_000, 0.2
DRAWS = ", ".join(f"hash(i * 8 + {rank}) / 18446744073709551616.0 AS u{rank}" for rank in range(1, 6))
PLACE = f"CAST(floor(pow({COMMUNES}, u1)) AS INTEGER)"
CLASS = (
    f"CASE WHEN u4 < {GOODS} THEN goods[1 + CAST(floor(pow(u4 / {GOODS}, 2) * len(goods)) AS INTEGER)] "
    f"ELSE services[1 + CAST(floor(pow((u4 - {GOODS}) / {1 - GOODS}, 2) * len(services)) AS INTEGER)] END"
)
FILLED = {
    "siren": "printf('%09d', i // 2 + 100000000)",
    "nic": "printf('%05d', i % 2 + 11)",
    "siret": "printf('%09d%05d', i // 2 + 100000000, i % 2 + 11)",
    "statutDiffusionEtablissement": "CASE WHEN u5 < 0.12 THEN 'P' ELSE 'O' END",
    "dateCreationEtablissement": "CAST(DATE '1990-01-01' + CAST(u1 * 12000 AS INTEGER) AS VARCHAR)",
    "trancheEffectifsEtablissement": "CASE WHEN u3 < 0.55 THEN NULL WHEN u3 < 0.9 THEN 'NN' ELSE "
    "(['00','01','01','01','01','02','02','03','11','12','21','22','32'])"
    "[CAST((u3 - 0.9) * 129 AS INTEGER) + 1] END",
    "anneeEffectifsEtablissement": "CASE WHEN u3 < 0.9 THEN NULL ELSE '2023' END",
    "dateDernierTraitementEtablissement": "'2024-07-12T08:41:55.123'",
    "etablissementSiege": "CASE WHEN i % 2 = 0 THEN 'true' ELSE 'false' END",
    "nombrePeriodesEtablissement": "CAST(CAST(u2 * 8 AS INTEGER) + 1 AS VARCHAR)",
    "numeroVoieEtablissement": "CAST(CAST(u2 * 300 AS INTEGER) AS VARCHAR)",
    "typeVoieEtablissement": "(['RUE','AVENUE','CHEMIN','BOULEVARD'])[CAST(u1 * 3.9 AS INTEGER) + 1]",
    "libelleVoieEtablissement": "CASE WHEN u5 < 0.12 THEN '[ND]' ELSE 'DE LA REPUBLIQUE ' || CAST(i % 997 AS VARCHAR) END",
    "codePostalEtablissement": "printf('%05d', 1000 + place * 2)",
    "libelleCommuneEtablissement": "'SAINT-MARTIN-SUR-' || CAST(place AS VARCHAR)",
    "codeCommuneEtablissement": "printf('%02d%03d', 21 + place % 75, 1 + place // 75)",
    "identifiantAdresseEtablissement": "printf('%05d_%04d_%05d', i % 90000, i % 9000, i % 300)",
    "coordonneeLambertAbscisseEtablissement": "CASE WHEN u5 < 0.12 THEN '[ND]' ELSE CAST(round(200000 + u1 * 900000, 2) AS VARCHAR) END",
    "coordonneeLambertOrdonneeEtablissement": "CASE WHEN u5 < 0.12 THEN '[ND]' ELSE CAST(round(6100000 + u2 * 1000000, 2) AS VARCHAR) END",
    "dateDebut": "'2008-01-01'",
    "etatAdministratifEtablissement": "CASE WHEN u2 < 0.4 THEN 'A' ELSE 'F' END",
    "denominationUsuelleEtablissement": "CASE WHEN u4 > 0.8 THEN 'ATELIERS \"DU\" NORD, ' || CAST(i % 5003 AS VARCHAR) ELSE NULL END",
    "activitePrincipaleEtablissement": "class",
    "nomenclatureActivitePrincipaleEtablissement": "CASE WHEN u2 > 0.9 THEN 'NAF1993' ELSE 'NAFRev2' END",
    "caractereEmployeurEtablissement": "CASE WHEN u3 < 0.9 THEN 'N' ELSE 'O' END",
    "activitePrincipaleNAF25Etablissement": "class",
}


def write_stock(path: Path, rows: int, goods: list[str], services: list[str]) -> None:
    """CSV or Parquet, by the suffix of `path`; `goods`, `services`: sub-classes of NAF, the most common first."""
    import duckdb

    columns = ", ".join(f"{FILLED.get(name, 'NULL::VARCHAR')} AS {name}" for name in COLUMNS)
    how = "(FORMAT csv, HEADER)" if path.suffix == ".csv" else "(FORMAT parquet, COMPRESSION snappy)"
    connection = duckdb.connect(config={"memory_limit": "2GB", "preserve_insertion_order": False})
    draws = f"FROM range({rows}) AS numbered(i) SELECT i, {DRAWS}, {_codes(goods)} AS goods, {_codes(services)} AS services"
    drawn = f"FROM ({draws}) SELECT *, {PLACE} AS place, {CLASS} AS class"
    connection.execute(f"COPY (FROM ({drawn}) SELECT {columns}) TO '{path}' {how}")
    connection.close()


def _codes(classes: list[str]) -> str:
    return "[" + ", ".join(f"'{code}'" for code in classes) + "]"
