"""Refuses a plugin zip that plugins.qgis.org would refuse:  python scripts/check_package.py ressort.zip"""
import configparser
import re
import sys
import zipfile
from pathlib import PurePosixPath

MOST_BYTES = 25 * 1024 * 1024
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
FOREIGN = (".pyc", ".pyo", ".so", ".dll", ".dylib", ".exe")


def folder_problems(names):
    """One top folder, the files the portal looks for, nothing generated or compiled."""
    problems = [f"outside the folder ressort/: {name}" for name in names if not name.startswith("ressort/")]
    for needed in ("LICENSE", "__init__.py", "metadata.txt"):
        if f"ressort/{needed}" not in names:
            problems.append(f"missing: {needed}")
    for name in names:
        path = PurePosixPath(name)
        if path.suffix in FOREIGN or "__pycache__" in path.parts or ".git" in path.parts or "\\" in name:
            problems.append(f"must not be shipped: {name}")
        if re.fullmatch(r"ui_.*\.py|resources_rc\.py", path.name):
            problems.append(f"generated file: {name}")
    return problems


def metadata_problems(text):
    """The fields the portal requires, and the forms it requires of them."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(text)
    general = parser["general"]
    problems = [f"metadata.txt: {key} is missing" for key in REQUIRED if not general.get(key)]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        problems.append(f"metadata.txt: version {general.get('version')}; expected x.y.z")
    if "plugin" in general.get("name", "").lower():
        problems.append("metadata.txt: the name holds the word plugin")
    if "/" in general.get("author", ""):
        problems.append("metadata.txt: author holds a slash")
    return problems


def main():
    path = sys.argv[1]
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        size = sum(item.compress_size for item in archive.infolist())
        problems = folder_problems(names)
        if "ressort/metadata.txt" in names:
            problems += metadata_problems(archive.read("ressort/metadata.txt").decode("utf-8"))
    if size > MOST_BYTES:
        problems.append(f"{size / 1e6:.1f} MB; the portal takes 25 MiB at most")
    if problems:
        sys.exit("\n".join([f"{path} would be refused:", *problems]))
    print(f"{path}: {len(names)} files, {size / 1e6:.1f} MB, ready for plugins.qgis.org")


if __name__ == "__main__":
    main()
