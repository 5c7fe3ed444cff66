"""A whole planning session through qgis_process: two paths, ledger, marked sites, portfolio, scenarios, dossier.

    /usr/bin/python3 scripts/session.py                          Valbrume, a fictional territory: build/session/valbrume/
    /usr/bin/python3 scripts/session.py --departement 08 --data <folder of official files> [--land-take table.csv]

What a departement lacks (no land-take table, no prices) is told as unknown; docs/data.md says which files are read.
"""
from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(Path(__file__).resolve().parent))
import demo  # noqa: E402

VALBRUME = demo.VALBRUME


WORDS = {
    "fr": {"TITLE": "Dossier de séance : Valbrume (territoire fictif)",
           "TERRITORY_NAME": "Communauté de communes de la Brume (fictif)",
           "SOURCES": "Territoire fictif : toutes les données sont inventées (resources/demo)|Consommation d'espaces : "
                      "table fictive au "
                      "format du Cerema, 2011 à 2023|Friches : inventaire fictif au standard CNIG, septembre "
                      "2025|Indicateurs des deux "
                      "voies : table fictive|Occupation du sol : six objets fictifs au format de l'OCS GE, à trois ans "
                      "d'écart|Coûts : "
                      "Bénéfriches, ADEME (moyennes nationales)"},
    "en": {"TITLE": "Session dossier: Valbrume (fictional territory)",
           "TERRITORY_NAME": "Communauté de communes de la Brume (fictional)",
           "SOURCES": "Fictional territory: all data are invented (resources/demo)|Land take: fictional table in the "
                      "layout of Cerema, "
                      "2011 to 2023|Brownfields: fictional inventory in the CNIG standard, September 2025|Indicators of "
                      "the two paths: "
                      "fictional table|Land cover: six fictional pieces in the layout of OCS GE, three years apart|Costs: "
                      "Bénéfriches, "
                      "ADEME (national means)"},
}


class Session:
    """Runs algorithms one after the other; results and logs in one folder."""

    def __init__(self, folder: Path, language: str):
        self.folder, self.language = folder, language
        self.started = time.time()
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "log").mkdir(parents=True)
        self.profile = demo.make_profile(language)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("XDG_RUNTIME_DIR", str(self.profile))

    def run(self, name: str, **parameters):
        """One algorithm; its numbers."""
        command = [demo.qgis_process(), "--json", "run", f"ressort:{name}", "--"]
        command += [f"{key}={value}" for key, value in parameters.items()]
        done = subprocess.run(command, env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(self.profile)}, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL, check=False)
        (self.folder / "log" / f"{name}.txt").write_text(f"{' '.join(command)}\n\n{done.stdout}\n{done.stderr}",
                                                         encoding="utf-8")
        if done.returncode != 0:
            sys.exit(f"{name} failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return json.loads(done.stdout[done.stdout.index("{"):])["results"]

    def say(self, words: str) -> None:
        """One line per thing done, with the seconds since the start."""
        print(f"{time.time() - self.started:6.1f} s  {words}", flush=True)


def valbrume(session: Session) -> Path:
    """The fictional territory, with every piece of the session; the dossier's folder."""
    out, here = session.folder, VALBRUME
    session.run("check_brownfields", FILE=here / "friches-standard.csv", OUTPUT=out / "brownfields.gpkg")
    evidence = {name: here / file for name, file in demo.EVIDENCE.items()}
    session.run("mark_productive_hotels", SITES=out / "brownfields.gpkg", PROFILE=0, OUTPUT=out / "marked_before.gpkg",
                SESSION=out / "session_before.json", **evidence)
    marked = session.run("mark_productive_hotels", SITES=out / "brownfields.gpkg", PROFILE=0, WEIGHTS=here / "poids.csv",
                         OVERRIDES=here / "exclusions_levees.csv", OUTPUT=out / "marked.gpkg",
                         SESSION=out / "session_1.json",
                         REPORT=out / "marked.html", **evidence)
    session.say(f"sites: {marked['SITE_COUNT']}, {marked['SUITABLE_COUNT']} suit a productive hotel, "
                f"{marked['EXCLUDED_COUNT']} are excluded")
    paths = session.run("two_paths", TERRITORIES=here / "communes.geojson", CODE_FIELD="code", NAME_FIELD="name",
                        FROM_SESSION=out / "session_1.json", SESSION=out / "session_2.json", OUTPUT=out / "paths.gpkg")
    session.say(f"two paths: {paths['DENSIFY_COUNT']} densify, {paths['MIXED_COUNT']} mixed, {paths['RECYCLE_COUNT']} "
                f"recycle, "
                f"{paths['UNKNOWN_COUNT']} without")
    ledger = session.run("zan_ledger", LAND_TAKE=here / "consommation_espaces.csv", TERRITORIES=here / "communes.geojson",
                         ENTRIES=here / "ecritures.csv", OUTPUT=out / "communes.gpkg", LEDGER=out / "ledger.gpkg",
                         TRAJECTORY=out / "trajectory.gpkg", ENTRY_LIST=out / "entries.gpkg", WORKBOOK=out / "ledger.ods")
    session.say(f"ledger: {ledger['COMMUNE_COUNT']} communes, {ledger['YEAR_COUNT']} years observed, guarantee excess "
                f"{ledger['EXCESS_SUM']:.2f} ha")
    session.run("net_artificialisation", PIECES=here / "ocsge_changements.geojson", TERRITORIES=here / "communes.geojson",
                CODE_FIELD="code", NAME_FIELD="name", YEARS=3, OUTPUT=out / "net.gpkg")
    choose = {"DEMAND": here / "quartiers.geojson", "DEMAND_FIELD": "habitants", "GAP_FIELD": "manque",
              "DEMAND_CODE_FIELD": "code", "COUNT": 4, "RADIUS": 2500, "BUDGET": 6e6}
    session.run("site_portfolio", SITES=out / "marked_before.gpkg", FROM_SESSION=out / "session_before.json",
                SESSION=out / "session_before_chosen.json", OUTPUT=out / "portfolio_before.gpkg", **choose)
    chosen = session.run("site_portfolio", SITES=out / "marked.gpkg", DRAWS=200, FROM_SESSION=out / "session_2.json",
                         SESSION=out / "session_3.json", FRONT=out / "front.gpkg", SERVED=out / "served.gpkg",
                         OUTPUT=out / "portfolio.gpkg", **choose)
    session.say(f"portfolio: {chosen['CHOSEN_COUNT']} sites, gap {100 * chosen['GAP']:.1f} %, "
                f"{100 * chosen['COVERED_SHARE']:.0f} % of the demand within reach")
    spared = session.run("land_scenarios", SITES=out / "marked.gpkg", NEED=20000, PORTFOLIO=out / "portfolio.gpkg",
                         LEDGER=out / "ledger.gpkg", TERRITORY="999000001", KEPT=3, TOWNS=here / "communes.geojson",
                         FROM_SESSION=out / "session_3.json",
                         SESSION=out / "session.json", OUTPUT=out / "scenarios.gpkg", ACCOUNT=out / "account.gpkg")
    session.say(f"scenarios: the chosen sites spare {spared['SPARED_C_LOW']:.1f} to {spared['SPARED_C_HIGH']:.1f} ha")
    dossier = session.run(
        "session_dossier", PATHS=out / "paths.gpkg", LEDGER=out / "ledger.gpkg", TRAJECTORY=out / "trajectory.gpkg",
        COMMUNES=out / "communes.gpkg", PORTFOLIO=out / "portfolio.gpkg", SITES=out / "marked.gpkg",
        FRONT=out / "front.gpkg", SCENARIOS=out / "scenarios.gpkg", ACCOUNT=out / "account.gpkg", NET=out / "net.gpkg",
        FROM_SESSION=out / "session.json",
        COMPARE_SESSION=out / "session_before_chosen.json", TERRITORY="999000001", FOLDER=out / "dossier",
        **WORDS[session.language])
    session.say(f"dossier: {dossier['PAGE_COUNT']} pages, {dossier['PDF']}")
    return out


def departement(session: Session, code: str, data: Path, land_take: Path | None) -> Path:
    """One departement from official files; what they lack is told as unknown."""
    import session_data

    out, language = session.folder, session.language
    inputs = out / "inputs"
    inputs.mkdir()
    session_data.prepare(data, code, inputs)
    session.say(f"inputs of departement {code}, from {len(session_data.FILES)} files")
    from ressort.plugin.demo.scoring import write_activity

    write_activity(inputs / "activity.csv")
    session.run("french_territories", LEVEL=1, OUTPUT=out / "departements.gpkg")
    session.run("resilience_index", TERRITORIES=out / "departements.gpkg", CODE_FIELD="code", NAME_FIELD="name",
                ACTIVITY=inputs / "activity.csv", ACTIVITY_TERRITORY_FIELD="departement", ACTIVITY_CODE_FIELD="class",
                ACTIVITY_VALUE_FIELD="staff", ACTIVITY_KIND=0, OUTPUT=out / "resilience.gpkg",
                PRODUCTS=out / "products.gpkg")
    session.say("what each departement makes and lacks")
    session.run("check_brownfields", FILE=inputs / "brownfields.csv", OUTPUT=out / "brownfields.gpkg",
                REPORT=out / "brownfields.html")
    polluted = inputs / "polluted.geojson"
    session_data.write_geojson(session_data.collection(data / session_data.FILES["polluted"]), polluted)
    centrality = inputs / "centrality.csv"
    session_data.pd.read_csv(data / session_data.FILES["centrality"], dtype=str, encoding="utf-8-sig").to_csv(centrality,
                                                                                                              index=False)
    marked = session.run("mark_productive_hotels", SITES=out / "brownfields.gpkg", PROFILE=0,
                         POPULATION=inputs / "population.tif",
                         CENTRALITY=centrality, POLLUTION=polluted, PROGRAMMES=inputs / "programmes.geojson",
                         RESILIENCE_FAMILIES=out / "resilience.gpkg", RESILIENCE_PRODUCTS=out / "products.gpkg",
                         OUTPUT=out / "marked.gpkg", REPORT=out / "marked.html", SESSION=out / "session_1.json")
    session.say(f"sites: {marked['SITE_COUNT']} verified, {marked['SCORED_COUNT']} with a score, "
                f"{marked['EXCLUDED_COUNT']} excluded, "
                f"{marked['LEFT_OUT_COUNT']} unverified records left out")
    paths = session.run("two_paths", TERRITORIES=inputs / "epci.geojson", CODE_FIELD="code", NAME_FIELD="name",
                        STUDY=f"\"departements\" LIKE '%{code}%'", FROM_SESSION=out / "session_1.json",
                        SESSION=out / "session_2.json",
                        OUTPUT=out / "paths.gpkg")
    session.say(f"two paths: {paths['DENSIFY_COUNT']} densify, {paths['MIXED_COUNT']} mixed, "
                f"{paths['RECYCLE_COUNT']} recycle, {paths['UNKNOWN_COUNT']} without")
    ledger = session.run("zan_ledger", LAND_TAKE=land_take or inputs / "land_take_unknown.csv", OUTPUT=out / "communes.gpkg",
                         TERRITORIES=inputs / "communes.geojson", CODE_FIELD="code", LEDGER=out / "ledger.gpkg",
                         TRAJECTORY=out / "trajectory.gpkg", WORKBOOK=out / "ledger.ods")
    session.say(f"ledger: {ledger['COMMUNE_COUNT']} communes, {ledger['UNKNOWN_COUNT']} with an unknown figure"
                + ("" if land_take else " (no land-take table given)"))
    chosen = session.run("site_portfolio", SITES=out / "marked.gpkg", DEMAND=inputs / "demand.geojson",
                         DEMAND_FIELD="population", DEMAND_CODE_FIELD="code", COUNT=5, RADIUS=15000, SEPARATION=3000,
                         DRAWS=50,
                         FROM_SESSION=out / "session_2.json", SESSION=out / "session_3.json", OUTPUT=out / "portfolio.gpkg")
    session.say(f"portfolio: {chosen['CHOSEN_COUNT']} sites, gap {100 * chosen['GAP']:.1f} %, "
                f"{100 * chosen['COVERED_SHARE']:.0f} % of the inhabitants within 15 km")
    spared = session.run("land_scenarios", SITES=out / "marked.gpkg", NEED=30000, PORTFOLIO=out / "portfolio.gpkg",
                         LEDGER=out / "ledger.gpkg", TERRITORY=code, KEPT=3, TOWNS=inputs / "communes.geojson",
                         FROM_SESSION=out / "session_3.json", SESSION=out / "session.json", OUTPUT=out / "scenarios.gpkg",
                         ACCOUNT=out / "account.gpkg")
    session.say(f"scenarios: the chosen sites spare {spared['SPARED_C_LOW']:.1f} to {spared['SPARED_C_HIGH']:.1f} ha, "
                f"floors of {spared['ASSUMED_COUNT']} sites assumed")
    lines = [*([] if land_take else [session_data.NO_TABLE[language]]), *session_data.SOURCES[language]]
    dossier = session.run(
        "session_dossier", PATHS=out / "paths.gpkg", LEDGER=out / "ledger.gpkg", TRAJECTORY=out / "trajectory.gpkg",
        COMMUNES=out / "communes.gpkg", PORTFOLIO=out / "portfolio.gpkg", SITES=out / "marked.gpkg",
        SCENARIOS=out / "scenarios.gpkg", ACCOUNT=out / "account.gpkg", FROM_SESSION=out / "session.json", TERRITORY=code,
        TERRITORY_NAME={"fr": "Département {}", "en": "Departement {}"}[language].format(code), SOURCES="|".join(lines),
        FOLDER=out / "dossier")
    session.say(f"dossier: {dossier['PAGE_COUNT']} pages, {dossier['PDF']}")
    return out


def main():
    """The session asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=("fr", "en"), default="fr")
    parser.add_argument("--departement", default="", help="code such as 08; without it, the fictional Valbrume")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("RESSORT_DATA", ROOT / "build" / "official")),
                        help="folder of the official files (docs/data.md)")
    parser.add_argument("--land-take", type=Path, default=None, help="table of land take by commune and year (Cerema)")
    asked = parser.parse_args()
    if asked.land_take is not None and not asked.land_take.is_file():
        sys.exit(f"{asked.land_take}: no such file.")
    sys.path.insert(0, str(ROOT / "build" / "packages"))
    if not asked.departement:
        valbrume(Session(ROOT / "build" / "session" / "valbrume", asked.language))
        return
    import session_data

    missing = session_data.absent(asked.data, asked.departement)
    if missing:
        print(f"Skipped: {asked.data} lacks {len(missing)} of {len(session_data.FILES)} files, the first {missing[0]}. "
              "docs/data.md lists them; say where they are: make session DEP=08 DATA=<folder>.")
        return
    session = Session(ROOT / "build" / "session" / asked.departement, asked.language)
    departement(session, asked.departement, asked.data.resolve(), asked.land_take.resolve() if asked.land_take else None)


if __name__ == "__main__":
    main()
