"""The demo of `make demo`: French territories through qgis_process, then the project, its maps, the what-ifs, the study.

    /usr/bin/python3 scripts/demo.py [fr|en] [inventory of brownfields]      writes build/demo/

Without inventory, the brownfields of Valbrume are marked: a fictional territory, with its layers and rasters.
"""
import html
import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "demo"
# One profile per language and Python: the same checkout may be mounted in several systems.
PROFILE = ROOT / "build" / "profile-{}-{}.{}"
VALBRUME = ROOT / "resources" / "demo"
EVIDENCE = {
    "ZONING": "zonage.geojson", "FLOOD_ZONES": "zones_inondables.geojson", "ROADS": "routes.geojson",
    "STOPS": "arrets.geojson", "STATIONS": "gares.geojson", "JUNCTIONS": "echangeurs.geojson",
    "DWELLINGS": "logements.geojson", "HERITAGE": "monuments.geojson", "POWER": "postes_electriques.geojson",
    "IMPERVIOUSNESS": "impermeabilisation.tif", "SLOPE": "pente.tif", "POPULATION": "population.tif", "PRICE": "prix.tif",
}
SHEETS = 8  # sites whose sheets are printed
LEVELS = ("regions", "departements")  # in the order of LEVEL in french_territories

LANGUAGES = ("fr", "en")
CORSICA = "94"
# What if: a page, a paragraph and tables for each, in both languages. The regions are those of the layer.
WHAT_IF = {
    "territory_unions": {"TERRITORIES": "territories_regions.gpkg", "MEMBERS": "members.csv", "PARTNERS": "partners.gpkg"},
    "relocation_plan": {"TERRITORY": CORSICA, "COUNT": 6, "PROVEN": find_spec("scipy") is not None, "TIME_LIMIT": 60,
                        "KNOW_HOW": "firms.csv"},
    "shock_test": {"TERRITORY": CORSICA, "LOSS": 1, "CRITICAL": "critical.csv"},
    "import_dependence": {"AT": 0},
    "key_sectors": {"TERRITORIES": "territories_regions.gpkg", "PRODUCTS": "products.csv"},
    "plug_and_play": {"TERRITORIES": "territories_regions.gpkg", "AFTER": "after.gpkg"},
}

SETTINGS = """[PythonPlugins]
ressort=true
processing=true

[locale]
overrideFlag=true
userLocale={language}
globalLocale={language}

[qgis]
checkVersion=false

[app]
firstRunVersionFlag=32216
"""


def step(words, started):
    """One line per thing done, with the seconds since the start."""
    print(f"{time.time() - started:6.1f} s  {words}", flush=True)


def make_profile(language):
    """A QGIS profile of our own, in that language, with this checkout as its plugin; the user's is left alone."""
    profile = Path(str(PROFILE).format(language, *sys.version_info[:2]))
    home = profile / "profiles" / "default"
    shutil.rmtree(profile, ignore_errors=True)
    (home / "QGIS").mkdir(parents=True)
    profile.chmod(0o700)
    (home / "python" / "plugins").mkdir(parents=True)
    (home / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(language=language), encoding="utf-8")
    plugin = home / "python" / "plugins" / "ressort"
    plugin.symlink_to(os.path.relpath(ROOT, plugin.parent))
    return profile


def qgis_process():
    """The program itself: Debian 12's wrapper adds an option that its own program refuses."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not found:
        sys.exit("qgis_process is not there: make setup installs QGIS.")
    return found


def run(algorithm, profile, **parameters):
    """Run one algorithm as on the command line; its results by name. What it says goes to build/demo/log."""
    command = [qgis_process(), "--json", "run", f"ressort:{algorithm}", "--"]
    command += [f"{name}={value}" for name, given in parameters.items()
                for value in (given if isinstance(given, list) else [given])]
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
    if str(parameters.get("FILE", "")).endswith(".parquet"):  # no package of Debian 12 reads it: duckdb of the tests does
        environment["PYTHONPATH"] = os.pathsep.join(map(str, ROOT.glob(
            "build/venv-{}.{}/lib/python*/site-packages".format(*sys.version_info[:2]))))
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    place = Path(parameters.get("OUTPUT") or parameters["FOLDER"])
    log = OUT / "log" / f"{algorithm}_{place.parent.name}_{place.stem}.txt"
    log.write_text(f"{' '.join(command)}\n\n{done.stdout}\n{done.stderr}", encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{algorithm} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return json.loads(done.stdout[done.stdout.index("{"):])["results"]


def mark_brownfields(profile, inventory):
    """Check an inventory, mark its sites for a productive hotel, print the sheets of the first; how many are suitable."""
    own = inventory is None
    checked = OUT / "brownfields.gpkg"
    run("check_brownfields", profile, FILE=VALBRUME / "friches-standard.csv" if own else inventory, OUTPUT=checked,
        STANDARD=OUT / "brownfields_standard.csv", REPORT=OUT / "brownfields_check.html")
    evidence = {name: VALBRUME / file for name, file in EVIDENCE.items()} if own else {}
    marked, account = OUT / "productive_hotels.gpkg", OUT / "productive_hotels_criteria.gpkg"
    numbers = run("mark_productive_hotels", profile, SITES=checked, PROFILE=0, OUTPUT=marked, CRITERIA=account,
                  REPORT=OUT / "productive_hotels.html", **evidence)
    run("site_sheets", profile, SITES=marked, CRITERIA=account, COUNT=SHEETS, FOLDER=OUT / "site_sheets",
        BACKGROUND=[evidence[name] for name in ("ROADS", "ZONING") if name in evidence])
    return numbers


def what_if(profiles):
    """Run each what-if in each language, two at a time; write what_if_<language>.html. Gives how many pages were drawn."""
    wanted = [(language, name) for name in WHAT_IF for language in LANGUAGES]
    with ThreadPoolExecutor(2) as workers:
        found = dict(zip(wanted, workers.map(lambda pair: ask_what_if(*pair, profiles[pair[0]]), wanted)))
    for language in LANGUAGES:
        parts = [f'<p>{html.escape(found[language, name]["PARAGRAPH"])}</p>\n<p><a href="what_if/{name}_{language}.pdf">'
                 f'<img src="what_if/{name}_{language}.png" alt="{name}" width="100%"></a></p>' for name in WHAT_IF]
        title = {"fr": "Et si ?", "en": "What if?"}[language]
        page = (f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>\n'
                '<body style="font-family: sans-serif; max-width: 60em; margin: auto">\n<h1>' + title + "</h1>\n"
                + "\n".join(parts) + "\n</body></html>\n")
        (OUT / f"what_if_{language}.html").write_text(page, encoding="utf-8")
    return len(found)


def ask_what_if(language, name, profile):
    """One what-if: its tables in what_if/, with the language at the end of their names, and its page."""
    def placed(value):
        if value == "territories_regions.gpkg":
            return OUT / value
        is_file = isinstance(value, str) and value.endswith((".csv", ".gpkg"))
        return OUT / "what_if" / f"{name}_{Path(value).stem}_{language}{Path(value).suffix}" if is_file else value

    parameters = {key: placed(value) for key, value in WHAT_IF[name].items()}
    return run(name, profile, **parameters, OUTPUT=OUT / "what_if" / f"{name}_{language}.gpkg",
               FIGURE=OUT / "what_if" / f"{name}_{language}.pdf")


def build_project(language):
    """The QGIS project and its maps, drawn without a window."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

    QLocale.setDefault(QLocale(language))
    QgsApplication.setTranslation(language)
    application = QgsApplication([], True)  # True: fonts and symbols need the GUI part even without a window
    application.initQgis()
    from ressort.plugin.demo.project import build
    from ressort.processing.i18n import catalogue

    words = catalogue()
    translator = QTranslator()
    data = words.read_bytes() if words is not None else b""  # kept: Qt does not copy it
    if data and translator.loadFromData(data):
        QCoreApplication.installTranslator(translator)
    written = build(OUT)
    application.exitQgis()
    return written


def main():
    """The steps, in order."""
    language = sys.argv[1] if len(sys.argv) > 1 else "fr"
    if language not in ("fr", "en"):
        sys.exit(f"DEMO_LANG: received {language}; expected fr or en.")
    sys.path.insert(0, str(ROOT / "build" / "packages"))
    started = time.time()
    shutil.rmtree(OUT, ignore_errors=True)
    (OUT / "log").mkdir(parents=True)
    (OUT / "what_if").mkdir()
    profiles = {each: make_profile(each) for each in LANGUAGES}
    profile = profiles[language]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("XDG_RUNTIME_DIR", str(profile))  # Qt would say that it makes one itself

    from ressort.plugin.demo.scoring import write_activity

    activity = OUT / "activity_staff_2018.csv"
    write_activity(activity)
    step("activity: staff by departement and class", started)
    for number, level in enumerate(LEVELS):
        territories = OUT / f"territories_{level}.gpkg"
        run("french_territories", profile, LEVEL=number, OUTPUT=territories)
        numbers = run(
            "resilience_index", profile, TERRITORIES=territories, CODE_FIELD="code", NAME_FIELD="name",
            ACTIVITY=activity, ACTIVITY_TERRITORY_FIELD="departement", ACTIVITY_CODE_FIELD="class",
            ACTIVITY_VALUE_FIELD="staff", ACTIVITY_ESTABLISHMENTS_FIELD="establishments", ACTIVITY_KIND=0,
            CHOICES=OUT / f"{level}_other_thresholds.gpkg", OUTPUT=OUT / f"{level}.gpkg",
            FAMILIES=OUT / f"{level}_families.gpkg", PRODUCTS=OUT / f"{level}_products.gpkg")
        step(f"{level}: {numbers['TERRITORY_COUNT']} territories, mean score {numbers['SCORE_MEAN']:.1f} %", started)

    numbers = mark_brownfields(profile, sys.argv[2] if len(sys.argv) > 2 else None)
    step(f"brownfields: {numbers['SITE_COUNT']} sites, {numbers['SUITABLE_COUNT']} suit a productive hotel, "
         f"{numbers['EXCLUDED_COUNT']} are excluded", started)

    step(f"what if: {what_if(profiles)} pages", started)

    from ressort.engine.resilience.fidelity import compare_with_study

    fidelity, shrunk = compare_with_study(), compare_with_study(shrinkage=1.0)
    account = (f"{fidelity}\n\n  with a shrinkage of one establishment (an option): correlation {shrunk.correlation:.3f}"
               f"   mean error {shrunk.mean_error:.1f} points   totals {shrunk.totals_mean_error:.1f}")
    (OUT / "fidelity.txt").write_text(f"{account}\n", encoding="utf-8")
    build_project(language)
    step("project and maps", started)
    print(f"\n{account}\n")
    print("To open in QGIS: build/demo/ressort_demo.qgz")
    print("To read: what_if_fr.html and what_if_en.html; a page of each to print, PDF and PNG, in build/demo/what_if/")
    print("To print: score_*.pdf, plate_*.pdf, sheets_*.pdf, side_by_side_regions.pdf, difference_regions.pdf, "
          "product_space.pdf, and .png, in build/demo/")


if __name__ == "__main__":
    main()
