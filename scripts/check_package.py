"""Refuses a plugin zip that plugins.qgis.org would refuse:  python scripts/check_package.py build/ressort-x.y.z.zip

Its rules, and ours: only what a planner's QGIS needs, help that is whole without network. What cannot be known here (does
the home page answer?) is a warning.
"""
import configparser
import re
import stat
import sys
import zipfile
from pathlib import PurePosixPath

MOST_BYTES = 25 * 1024 * 1024
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
WISHED = ("homepage", "changelog", "qgisMaximumVersion", "tags", "icon", "category", "license", "hasProcessingProvider",
          "name[fr]", "description[fr]", "about[fr]", "tags[fr]")
ADDRESSES = ("homepage", "tracker", "repository")
PLACEHOLDERS = (".example", "ressort-qgis")  # until the project has a public home
COMPILED = (".pyc", ".pyo", ".so", ".dll", ".dylib", ".exe", ".pyd", ".jar", ".bat", ".cmd", ".sh", ".ps1")
HIDDEN = (".bandit", ".flake8", ".secrets.baseline")  # read by the portal's scans
NOT_FOR_PLANNERS = ("tests", "scripts", "benchmarks", "docs", "build", "Makefile", "pyproject.toml", ".ci", ".github",
                    "resources/reference/build", "resources/i18n/translate.py", "resources/demo/build_demo.py")
LANGUAGES = ("en", "fr")


def folder_problems(names):
    """One top folder, the files the portal looks for, nothing generated, compiled, hidden or needless."""
    problems = [f"outside the folder ressort/: {name}" for name in names if not name.startswith("ressort/")]
    for needed in ("LICENSE", "__init__.py", "metadata.txt"):
        if f"ressort/{needed}" not in names:
            problems.append(f"missing: {needed}")
    if len(names) != len({name.lower() for name in names}):
        problems.append("two files whose names differ by capitals only: Windows keeps one")
    for name in names:
        path = PurePosixPath(name)
        inside = name[len("ressort/"):]
        if path.suffix.lower() in COMPILED or {"__pycache__", ".git", "__MACOSX"} & set(path.parts) or "\\" in name:
            problems.append(f"must not be shipped: {name}")
        elif any(part.startswith(".") for part in path.parts) and path.name not in HIDDEN:
            problems.append(f"hidden file: {name}")
        if re.fullmatch(r"ui_.*\.py|resources_rc\.py", path.name):
            problems.append(f"generated file: {name}")
        if any(inside == useless or inside.startswith(f"{useless}/") for useless in NOT_FOR_PLANNERS):
            problems.append(f"not needed in QGIS: {name}")
        if not name.isascii() or re.search(r'[<>:"|?*]', name):
            problems.append(f"a name that Windows refuses: {name}")
    return problems


def mode_problems(items):
    """No executable file, no link."""
    problems = []
    for item in items:
        mode = item.external_attr >> 16
        if stat.S_ISLNK(mode):
            problems.append(f"a link: {item.filename}")
        elif not item.is_dir() and mode & 0o111:
            problems.append(f"an executable file: {item.filename}")
    return problems


def metadata_of(text):
    """The section [general], names as they are written."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    return parser["general"]


def metadata_problems(general, names):
    """The fields the portal requires, and the forms it requires of them."""
    problems = [f"metadata.txt: {key} is missing" for key in (*REQUIRED, *WISHED) if not general.get(key)]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        problems.append(f"metadata.txt: version {general.get('version')}; expected x.y.z")
    for key in ("qgisMinimumVersion", "qgisMaximumVersion"):
        if not re.fullmatch(r"\d+\.\d+(\.\d+)?", general.get(key, "")):
            problems.append(f"metadata.txt: {key} {general.get(key)}; expected 3.22")
    if "plugin" in general.get("name", "").lower():
        problems.append("metadata.txt: the name holds the word plugin")
    if "/" in general.get("author", ""):
        problems.append("metadata.txt: author holds a slash")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", general.get("email", "")):
        problems.append(f"metadata.txt: email {general.get('email')}")
    problems += [f"metadata.txt: {key} {general.get(key)}; expected an https address"
                 for key in ADDRESSES if not re.fullmatch(r"https://\S+\.\S+", general.get(key, ""))]
    if not general.get("description", "").isascii():
        problems.append("metadata.txt: description is to be in English")
    problems += [f"metadata.txt: about does not name {library}" for library in ("numpy", "pandas", "scipy", "geopandas",
                 "rasterio", "duckdb") if library not in general.get("about", "")]
    if f"ressort/{general.get('icon')}" not in names:
        problems.append(f"metadata.txt: icon {general.get('icon')} is not in the zip")
    if "supportsQt6" in general:
        problems.append("metadata.txt: supportsQt6 is deprecated: qgisMaximumVersion=4.99 says it")
    return problems


def help_problems(names):
    """A page of help per algorithm and language; algorithms are known by their icons."""
    algorithms = {PurePosixPath(name).stem for name in names if re.fullmatch(r"ressort/resources/icons/\w+\.svg", name)}
    short = {name[len("ressort/resources/help/"):-len(".html")] for name in names
             if re.fullmatch(r"ressort/resources/help/\w+\.html", name)}
    known = sorted(algorithms & short)
    wanted = [f"ressort/resources/help/pages/{language}/{name}.html" for language in LANGUAGES
              for name in (*known, "index", "glossary")]
    wanted += [f"ressort/resources/help/{name}_fr.html" for name in known]
    return [f"help is missing: {name}" for name in wanted if name not in names] + ([] if known else ["no help at all"])


def warnings_of(general):
    """What stands in place of something that is not known yet."""
    return [f"metadata.txt: {key}={general.get(key)} is a placeholder; the portal asks for one that answers"
            for key in (*ADDRESSES, "email") if any(sign in general.get(key, "") for sign in PLACEHOLDERS)]


def main():
    path = sys.argv[1]
    warnings = []
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        size = sum(item.compress_size for item in archive.infolist())
        problems = folder_problems(names) + mode_problems(archive.infolist()) + help_problems(names)
        if "ressort/metadata.txt" in names:
            general = metadata_of(archive.read("ressort/metadata.txt").decode("utf-8"))
            problems += metadata_problems(general, names)
            warnings = warnings_of(general)
            if not path.endswith(f"ressort-{general.get('version')}.zip"):
                problems.append(f"the name of the zip does not tell version {general.get('version')}")
    if size > MOST_BYTES:
        problems.append(f"{size / 1e6:.1f} MB; the portal takes 25 MiB at most")
    for warning in warnings:
        print(f"warning: {warning}")
    if problems:
        sys.exit("\n".join([f"{path} would be refused:", *problems]))
    print(f"{path}: {len(names)} files, {size / 1e6:.1f} MB, keeps the rules of plugins.qgis.org")


if __name__ == "__main__":
    main()
