"""Installs the zip into an empty profile and runs every example of the help by qgis_process, in the order of a study.

    /usr/bin/python3 scripts/try_package.py build/ressort-x.y.z.zip [FOLDER]      default: build/try-<Python>

Three times: with the libraries that are here; with every optional one hidden; with pandas hidden too, where each algorithm
must refuse in one sentence that tells how to install it. A table at the end; exit status 1 if anything is not as it should.
"""
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "docs" / "algorithms" / "examples.json"
ELSEWHERE = {"download_sources", "save_to_postgis"}  # examples that ask for the network, for a database
OPTIONAL = ("scipy", "geopandas", "shapely", "rasterio", "exactextract", "duckdb", "pyarrow", "openpyxl", "matplotlib")

# Python runs a module of this name before anything else; QGIS's own Python does too.
HIDING = '''"""Hides libraries that are installed, as if they were not."""
import sys
HIDDEN = {hidden!r}


class Hiding:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in HIDDEN:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)


sys.meta_path.insert(0, Hiding())
'''
SETTINGS = "[locale]\noverrideFlag=true\nuserLocale={language}\nglobalLocale={language}\n"


def program():
    """Debian 12's wrapper adds an option that its own program refuses."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not found:
        sys.exit("qgis_process is not there: make setup installs QGIS.")
    return found


def install(package, folder, language="en"):
    """An empty profile with the zip unpacked where QGIS's plugin manager unpacks it; where the plugin stands."""
    home = folder / "profiles" / "default"
    (home / "QGIS").mkdir(parents=True)
    folder.chmod(0o700)
    (home / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(language=language), encoding="utf-8")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(home / "python" / "plugins")
    return home / "python" / "plugins" / "ressort"


def hide(folder, hidden):
    """A folder for PYTHONPATH, in which those libraries do not exist."""
    folder.mkdir(parents=True)
    (folder / "sitecustomize.py").write_text(HIDING.format(hidden=tuple(hidden)), encoding="utf-8")
    return folder


def call(profile, words, folder, **environment):
    """Run qgis_process in that profile and folder."""
    known = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        [program(), *words], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, timeout=1200,
        env={**known, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen",
             "XDG_RUNTIME_DIR": str(profile), **environment})


def command(name, parameters):
    """The words that run that algorithm."""
    return ["run", f"ressort:{name}", "--", *(f"{key}={value}" for key, value in parameters.items())]


def examples(plugin):
    """The parameters of each example, with the place of the plugin filled in."""
    text = EXAMPLES.read_text(encoding="utf-8").replace("{ressort}", plugin.as_posix())
    return {name: found for name, found in json.loads(text).items() if name not in ELSEWHERE}


def run_all(known, profile, folder, **environment):
    """Every example, in order: (algorithm, seconds, what is wrong with it or '')."""
    folder.mkdir(parents=True)
    for name, parameters in known.items():
        started = time.time()
        done = call(profile, ["--json", *command(name, parameters)], folder, **environment)
        yield name, time.time() - started, wrong(done, parameters, folder)


def wrong(done, parameters, folder):
    """What is wrong with a run: its status, a traceback, a file that it did not write.

    To refuse for want of an optional library, in one sentence with the way to install it, is not wrong.
    """
    said = done.stdout + done.stderr
    if done.returncode == 1 and "is not installed; it is needed to" in said and "Traceback" not in said:
        return ""
    if done.returncode != 0 or "Traceback" in said:
        return said.strip()[-1500:] or f"exit status {done.returncode}"
    results = json.loads(done.stdout[done.stdout.index("{"):])["results"]
    absent = [value for key, value in parameters.items()
              if key in results and str(value) == str(results[key]) and not (folder / value).exists()]
    return f"not written: {', '.join(absent)}" if absent else ""


def refuse_all(known, profile, folder, **environment):
    """Without pandas every algorithm is listed, and refuses in one sentence with the way to install it."""
    folder.mkdir(parents=True)
    listed = call(profile, ["--json", "list"], folder, **environment)
    there = json.loads(listed.stdout[listed.stdout.index("{"):])["providers"]["ressort"]["algorithms"]
    for name, parameters in known.items():
        started = time.time()
        done = call(profile, command(name, parameters), folder, **environment)
        said = done.stdout + done.stderr
        sentences = [line for line in said.splitlines() if "pandas is not installed" in line]
        good = (f"ressort:{name}" in there and done.returncode == 1 and len(sentences) == 1
                and "python3-pandas" in sentences[0] and "Traceback" not in said)
        told = f"{name}: {sentences[0].strip()}" if good else name
        yield told, time.time() - started, "" if good else said.strip()[-1500:]


def main():
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        sys.exit("Give the zip: python scripts/try_package.py build/ressort-x.y.z.zip. make package writes it.")
    package = Path(sys.argv[1]).resolve()
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / "build" / "try-{}.{}".format(*sys.version_info[:2])).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    profile = folder / "profile"
    plugin = install(package, profile)
    enabled = call(profile, ["plugins", "enable", "ressort"], folder)
    if "Traceback" in enabled.stdout + enabled.stderr or enabled.returncode != 0:
        sys.exit(f"The plugin could not be enabled:\n{enabled.stdout}{enabled.stderr}")
    known = examples(plugin)
    flatpak = {"french_territories": known["french_territories"]}
    bare, nothing = hide(folder / "bare", OPTIONAL), hide(folder / "nothing", (*OPTIONAL, "pandas"))
    rounds = {
        "libraries that are here": run_all(known, profile, folder / "whole"),
        f"without {', '.join(OPTIONAL)}": run_all(known, profile, folder / "without", PYTHONPATH=str(bare)),
        "without pandas": refuse_all(known, profile, folder / "refused", PYTHONPATH=str(nothing)),
        "without pandas, in a Flatpak": refuse_all(flatpak, profile, folder / "flatpak", PYTHONPATH=str(nothing),
                                                   FLATPAK_ID="org.qgis.qgis"),
    }
    failed = 0
    for title, done in rounds.items():
        print(f"\n{title}", flush=True)
        for name, seconds, reason in done:
            print(f"{seconds:6.1f} s  {name}{': ' + reason if reason else ''}", flush=True)
            failed += bool(reason)
    print(f"\n{failed} example(s) not as they should" if failed else "\nevery example as it should")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
