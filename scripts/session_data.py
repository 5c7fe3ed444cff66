"""Inputs of a planning session on one departement, cut out of official files: docs/data.md, "A whole session".

Nothing is guessed: what a file does not tell stays empty, and `sources` says which vintage was read.
"""
import gzip
import json
from pathlib import Path

import numpy as np
import pandas as pd

FILES = {
    "communes": "geo_fr/communes_2018_dep{dep}.geojson.gz", "points": "geo_fr/communes_2018_points.csv.gz",
    "membership": "geo_fr/epci_communes_2021.csv.gz", "epci": "geo_fr/epci_anct_2021.geojson.gz",
    "sites": "brownfields/cartofriches_sites_2024_03.parquet",
    "vacancy": "brownfields/vacance_logement_communes_2021.csv.gz",
    "polluted": "brownfields/ademe_sites_pollues.geojson.gz", "centrality": "zonages/anct_centralite_communes.csv.gz",
    "acv": "zonages/anct_acv.geojson.gz", "pvd": "zonages/anct_pvd.geojson.gz", "ti": "zonages/anct_ti.geojson.gz",
    "qpv": "zonages/anct_qpv.geojson.gz",
}
SOURCES = {
    "fr": ["Deux voies : tous les EPCI de 2021 pour référence ; logements vacants depuis plus de deux ans (LOVAC 2021, "
           "communes "
           "publiées seulement), friches vérifiées (Cartofriches, mars 2024) ; prix, population passée, effectifs, "
           "vacance des "
           "zones d'activités : pas de fichier, inconnus",
           "Friches : Cartofriches, mars 2024, sites vérifiés ; Communes : IGN et INSEE, 2018 ; EPCI et population "
           "municipale : "
           "DGCL, 2021", "Population à 5 km : placée au point de chaque commune, grille de 1 km, approchée",
           "Centralité des communes, ACV, PVD, Territoires d'industrie, QPV : ANCT, 2023 à 2026 ; sites pollués : ADEME, "
           "2024",
           "Ce qui manque au territoire : indice de résilience, SIRENE 2018, BACI 2020",
           "Coûts : Bénéfriches, ADEME (moyennes nationales)"],
    "en": ["Two paths: all EPCI of 2021 as reference; dwellings vacant for over two years (LOVAC 2021, published communes "
           "only), "
           "verified brownfields (Cartofriches, March 2024); prices, past population, staff, park vacancy: no file, unknown",
           "Brownfields: Cartofriches, March 2024, verified sites; communes: IGN and INSEE, 2018; EPCI and population: "
           "DGCL, 2021",
           "Population within 5 km: set at the point of each commune, grid of 1 km, approximate",
           "Centrality of communes, ACV, PVD, Territoires d'industrie, QPV: ANCT, 2023 to 2026; polluted sites: ADEME, 2024",
           "What the territory lacks: resilience index, SIRENE 2018, BACI 2020",
           "Costs: Bénéfriches, ADEME (national means)"],
}
NO_TABLE = {"fr": "Consommation d'espaces : aucune table fournie, tout est inconnu",
            "en": "Land take: no table given, all of it is unknown"}


def absent(folder: Path, departement: str) -> list:
    """Files that are not there."""
    return [name for name in (path.format(dep=departement) for path in FILES.values()) if not (folder / name).is_file()]


def prepare(folder: Path, departement: str, out: Path) -> None:
    """Write every input into `out`."""
    paths = {name: folder / path.format(dep=departement) for name, path in FILES.items()}
    members = read_membership(paths["membership"])
    sites = read_sites(paths["sites"])
    write_sites(sites, departement, out / "brownfields.csv")
    write_epci(paths, members, sites, out / "epci.geojson")
    write_communes(paths, members, out)
    write_population(paths["points"], members, departement, out / "population.tif")
    write_programmes(paths, departement, out / "programmes.geojson")


def collection(path: Path) -> list:
    """Features of a GeoJSON file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return json.load(stream)["features"]


def write_geojson(features, path: Path) -> None:
    """Features in WGS 84."""
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False), encoding="utf-8")


def read_membership(path: Path) -> pd.DataFrame:
    """Communes by code: EPCI, its name, inhabitants (DGCL: single quotes around texts)."""
    rows = pd.read_csv(path, sep=";", quotechar="'", dtype=str)
    return rows.set_index(rows["insee"].str.zfill(5)).assign(population=rows["pmun_2021"].astype(float).to_numpy())[
        ["siren", "raison_sociale", "nom_membre", "population"]]


def read_sites(path: Path) -> pd.DataFrame:
    """The national table of brownfields, verified records only count in the indicator."""
    import duckdb

    return duckdb.sql(f"SELECT * FROM read_parquet('{path}')").df()


def write_sites(sites: pd.DataFrame, departement: str, path: Path) -> None:
    """The departement's rows, columns as published."""
    kept = sites[sites["comm_insee"].str.slice(0, len(departement)) == departement]
    kept.to_csv(path, sep=";", index=False)


def write_epci(paths, members, sites, path: Path) -> None:
    """Every EPCI with what the two paths read: inhabitants, vacancy, verified brownfields per 1,000 inhabitants."""
    vacancy = pd.read_csv(paths["vacancy"], sep=";", encoding="latin-1", dtype=str)
    homes = pd.to_numeric(vacancy["Nb_log_pp_2022"].str.replace(r"\s", "", regex=True), errors="coerce")
    rate = pd.to_numeric(vacancy["Prop_logvac_pp_2A_010121"].str.replace(",", "."), errors="coerce")
    known = pd.DataFrame({"homes": homes.to_numpy(), "empty": (homes * rate).to_numpy()}, vacancy["comm_insee"].str.zfill(5))
    known = known[known["empty"].notna()]
    known = known.groupby(level=0).first().reindex(members.index)
    epci = members["siren"]
    covered = members["population"].where(known["homes"].notna(), 0).groupby(epci).sum()
    people = members["population"].groupby(epci).sum()
    share = known["empty"].groupby(epci).sum(min_count=1) / known["homes"].groupby(epci).sum(min_count=1)
    share = share.where(covered >= people / 2)  # told by less than half its inhabitants, it is not known
    verified = sites[sites["nature"] != "MTE non vérifié"].drop_duplicates("l_idtup")
    hectares = (pd.to_numeric(verified["unite_fonciere_surface"], errors="coerce") / 10_000).groupby(
        verified["comm_insee"].map(epci)).sum(min_count=1)
    names = members.drop_duplicates("siren").set_index("siren")["raison_sociale"]
    per_head = 1000 * hectares / people.where(people > 0)
    features = {}
    for feature in collection(paths["epci"]):  # one feature for each departement that an EPCI reaches into
        code, parts = feature["properties"]["siren_epci"], feature["geometry"]["coordinates"]
        if not code:
            continue
        if code in features:
            features[code]["geometry"]["coordinates"] += parts
            features[code]["properties"]["departements"] += f" {feature['properties']['insee_dep']}"
            continue
        figures = {"population": people.get(code), "housing_vacancy": share.get(code), "brownfields": per_head.get(code)}
        figures = {name: None if value is None or value != value else round(float(value), 4) for name,
                   value in figures.items()}
        features[code] = {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": parts}, "properties": {
            "code": code, "name": names.get(code, code), "departements": feature["properties"]["insee_dep"], **figures}}
    write_geojson(list(features.values()), path)


def write_communes(paths, members, out: Path) -> None:
    """The departement's communes with their EPCI and inhabitants; an empty land-take table of the same communes."""
    features, rows = [], []
    for feature in collection(paths["communes"]):
        code = feature["properties"]["code"]
        own = members.loc[code] if code in members.index else None
        told = {"code": code, "name": feature["properties"]["nom"], "epci": "" if own is None else own["siren"],
                "population": None if own is None else float(own["population"])}
        features.append({**feature, "properties": told})
        rows.append([code, told["name"], told["epci"], "" if own is None else own["raison_sociale"]])
    write_geojson(features, out / "communes.geojson")
    with_people = [feature for feature in features if feature["properties"]["population"]]
    write_geojson(with_people, out / "demand.geojson")
    years = [f"naf{year}art{year + 1}" for year in range(11, 24)]
    table = pd.DataFrame(rows, columns=["idcom", "idcomtxt", "epci21", "epci21txt"]).reindex(
        columns=["idcom", "idcomtxt", "epci21", "epci21txt", *years])
    table.to_csv(out / "land_take_unknown.csv", sep=";", index=False)


def write_population(points, members, departement, path: Path) -> None:
    """Inhabitants of each commune at its point, summed on a grid of 1 km over the departement and 25 km around."""
    from osgeo import gdal, osr

    rows = pd.read_csv(points, dtype={"insee_com": str, "dep": str})
    rows = rows.assign(people=rows["insee_com"].map(members["population"])).dropna(subset=["people"])
    degrees, metres = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    metres.ImportFromEPSG(2154)
    for system in (degrees, metres):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    places = np.array(osr.CoordinateTransformation(degrees, metres).TransformPoints(rows[["lon",
                                                                                          "lat"]].to_numpy().tolist()))[:,
                                                                                                                        :2]
    inside = (rows["dep"] == departement).to_numpy()
    low, high = places[inside].min(axis=0) - 25_000, places[inside].max(axis=0) + 25_000
    low = np.floor(low / 1000) * 1000
    width, height = np.ceil((high - low) / 1000).astype(int)
    column, row = ((places[:, 0] - low[0]) // 1000).astype(int), (height - 1 - (places[:, 1] - low[1]) // 1000).astype(int)
    near = (column >= 0) & (column < width) & (row >= 0) & (row < height)
    grid = np.zeros((height, width))
    np.add.at(grid, (row[near], column[near]), rows["people"].to_numpy()[near])
    made = gdal.GetDriverByName("GTiff").Create(str(path), int(width), int(height), 1, gdal.GDT_Float32,
                                                ["COMPRESS=DEFLATE"])
    made.SetGeoTransform((low[0], 1000, 0, low[1] + height * 1000, 0, -1000))
    made.SetProjection(metres.ExportToWkt())
    made.GetRasterBand(1).WriteArray(grid)
    del made


def write_programmes(paths, departement, path: Path) -> None:
    """State programmes as polygons: communes of ACV and PVD, industry territories, priority districts."""
    shapes = {feature["properties"]["code"]: feature["geometry"] for feature in collection(paths["communes"])}
    features = []
    for name, label in (("acv", "Action cœur de ville"), ("pvd", "Petites villes de demain")):
        for feature in collection(paths[name]):
            codes = [part.rpartition("(")[2].rstrip(") ") for part in str(feature["properties"]["liste_geo"]).split(";")]
            features += [{"type": "Feature", "geometry": shapes[code], "properties": {
                "name": f"{label} : {feature['properties']['lib_territoire']}"}} for code in codes if code in shapes]
    features += [{**feature, "properties": {"name": f"Territoire d'industrie : {feature['properties']['lib_territoire']}"}}
                 for feature in collection(paths["ti"])]
    features += [{**feature, "properties": {"name": f"QPV : {feature['properties']['lib_qp']}"}}
                 for feature in collection(paths["qpv"]) if feature["properties"]["insee_com"].startswith(departement)]
    write_geojson(features, path)
