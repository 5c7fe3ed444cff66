"""The demo of `make demo`: French territories through qgis_process, then the project, its maps and the comparison.

    /usr/bin/python3 scripts/demo.py [fr|en]      writes build/demo/
"""
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "demo"
# One profile per language and Python: the same checkout may be mounted in several systems.
PROFILE = ROOT / "build" / "profile-{}-{}.{}"
LEVELS = ("regions", "departements")  # in the order of LEVEL in french_territories

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
    command += [f"{name}={value}" for name, value in parameters.items()]
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    log = OUT / "log" / f"{algorithm}_{Path(parameters['OUTPUT']).stem}.txt"
    log.write_text(f"{' '.join(command)}\n\n{done.stdout}\n{done.stderr}", encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{algorithm} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return json.loads(done.stdout[done.stdout.index("{"):])["results"]


def write_activity(path):
    """The embedded activity, as the table a user would bring: staff by departement and NAF class."""
    from ressort.engine.sources.embedded import french_activity

    activity = french_activity("departement").dropna(subset=["staff"])
    activity = activity.rename(columns={"territory": "departement"})
    activity[["departement", "class", "staff"]].to_csv(path, index=False)


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
    if words is not None and translator.load(str(words)):
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
    profile = make_profile(language)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("XDG_RUNTIME_DIR", str(profile))  # Qt would say that it makes one itself

    activity = OUT / "activity_staff_2018.csv"
    write_activity(activity)
    step("activity: staff by departement and class", started)
    for number, level in enumerate(LEVELS):
        territories = OUT / f"territories_{level}.gpkg"
        run("french_territories", profile, LEVEL=number, OUTPUT=territories)
        numbers = run(
            "resilience_index", profile, TERRITORIES=territories, CODE_FIELD="code", NAME_FIELD="name",
            ACTIVITY=activity, ACTIVITY_TERRITORY_FIELD="departement", ACTIVITY_CODE_FIELD="class",
            ACTIVITY_VALUE_FIELD="staff", ACTIVITY_KIND=0, OUTPUT=OUT / f"{level}.gpkg",
            FAMILIES=OUT / f"{level}_families.gpkg", PRODUCTS=OUT / f"{level}_products.gpkg")
        step(f"{level}: {numbers['TERRITORY_COUNT']} territories, mean score {numbers['SCORE_MEAN']:.1f} %", started)

    from ressort.engine.resilience.fidelity import compare_with_study

    fidelity = compare_with_study()
    (OUT / "fidelity.txt").write_text(f"{fidelity}\n", encoding="utf-8")
    build_project(language)
    step("project and maps", started)
    print(f"\n{fidelity}\n")
    print("To open in QGIS: build/demo/ressort_demo.qgz")
    print("To print: score_*.pdf, plate_*.pdf, sheets_*.pdf, side_by_side_regions.pdf, difference_regions.pdf, "
          "product_space.pdf, and .png, in build/demo/")


if __name__ == "__main__":
    main()
