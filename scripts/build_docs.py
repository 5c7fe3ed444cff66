"""Builds the site of the guide, English and French:  build/docs-3.x/bin/python scripts/build_docs.py      into build/site

Pages by hand lie in docs/en and docs/fr; details of the method (docs/method, docs/*.md) are in English and stand in both;
the pages of the algorithms and the glossary are those of the package. Sphinx takes every warning for an error, then each
link, anchor and picture of the site is followed: a broken one is an error, and so is a file asked of the network.
"""
import html
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
DOCS, BUILD = ROOT / "docs", ROOT / "build" / "docs"
SITE = ROOT / "build" / "site"
PAGES = ROOT / "resources" / "help" / "pages"
LANGUAGES = ("en", "fr")
ASKED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}  # fetched without a click

MENU = ("first-minutes", "files", "score", "what-if", "sites", "zan", "printing", "limits", "method", "algorithms/index",
        "glossary", "developers")
CONFIG = """project = html_title = "Ressort"
copyright = "Ressort contributors, GPL-2.0-or-later"
language = {language!r}
extensions = ["myst_parser"]
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]
html_theme = "furo"
html_copy_source = html_show_sphinx = False
html_use_index = False
html_theme_options = {{"announcement": {other!r}, "navigation_with_keys": True}}
html_static_path = ["static"]
html_css_files = ["ressort.css"]
"""
STYLE = """table { font-size: var(--font-size--small); } td + td code { overflow-wrap: anywhere; }
.content img { border: 1px solid var(--color-background-border); }
.from-package table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; display: table; }
.from-package td, .from-package th { border: 1px solid var(--color-background-border); padding: .3rem .5rem;
  vertical-align: top; text-align: left; }
.from-package pre { padding: .6rem; background: var(--color-code-background); overflow: auto; }
.from-package dd { margin-bottom: .8rem; }
"""
OTHER = {
    "en": '<a href="SAME-PAGE">Ce guide en fran\u00e7ais</a>',
    "fr": '<a href="SAME-PAGE">This guide in English</a>',
}
CHOICE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ressort</title>
<script>location.replace((navigator.language || "").startsWith("fr") ? "fr/index.html" : "en/index.html")</script></head>
<body><p><a href="fr/index.html">Ressort en français</a></p>
<p><a href="en/index.html">Ressort in English</a></p></body></html>
"""


def markdown_of(page):
    """A page of the package as Markdown: headings as Markdown, so that the site lists them; the rest as it is."""
    text = page.read_text(encoding="utf-8")
    body = text.split("<main>\n", 1)[1].split("\n</main>", 1)[0]
    parts = re.split(r"^<h([123])[^>]*>(.*?)</h\1>$", body, flags=re.MULTILINE)
    lines = [parts[0]]
    for level, title, rest in zip(*[iter(parts[1:])] * 3):
        lines += [f"{'#' * int(level)} {html.unescape(title)}", f'<div class="from-package">\n{rest.strip()}\n</div>']
    return "\n\n".join(line for line in lines if line.strip()) + "\n"


def gather(language):
    """The sources of one language in one folder; where it is."""
    folder = BUILD / language
    shutil.copytree(DOCS / language, folder)
    for page in folder.glob("*.md"):  # what both languages share lies beside their folders, in the site inside each
        page.write_text(page.read_text(encoding="utf-8").replace("](../", "]("), encoding="utf-8")
    shutil.copytree(DOCS / "img", folder / "img")
    shutil.copytree(DOCS / "method", folder / "method")
    for page in DOCS.glob("*.md"):
        shutil.copy(page, folder)
    (folder / "algorithms").mkdir()
    for page in sorted((PAGES / language).glob("*.html")):
        text = markdown_of(page).replace('href="glossary.html"', 'href="../glossary.html"')
        if page.name == "glossary.html":
            text = re.sub(r'href="(\w+\.html)"', r'href="algorithms/\1"', text)
        place = folder if page.name == "glossary.html" else folder / "algorithms"
        (place / f"{page.stem}.md").write_text(text, encoding="utf-8")
    return folder


def menu(folder):
    """The tables of contents: of the first page, of the algorithms, of the method."""
    add(folder / "index.md", MENU)
    add(folder / "algorithms" / "index.md", sorted(
        page.stem for page in (folder / "algorithms").glob("*.md") if page.stem != "index"))
    details = [page.relative_to(folder).with_suffix("").as_posix()
               for page in (*folder.glob("method/*.md"), *folder.glob("*.md"))]
    add(folder / "method.md", sorted(name for name in details if name not in (*MENU, "index")))


def add(page, names):
    """A hidden table of contents at the end of a page."""
    lines = ["", "```{toctree}", ":hidden:", "", *names, "```", ""]
    page.write_text(page.read_text(encoding="utf-8") + "\n".join(lines), encoding="utf-8")


def build(language):
    """One language by Sphinx, strictly."""
    folder = gather(language)
    menu(folder)
    (folder / "static").mkdir()
    (folder / "static" / "ressort.css").write_text(STYLE, encoding="utf-8")
    (folder / "conf.py").write_text(CONFIG.format(language=language, other=OTHER[language]), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d",
                    str(BUILD / f"doctrees-{language}"), str(folder), str(SITE / language)], check=True)
    for left in ("objects.inv", ".buildinfo"):
        (SITE / language / left).unlink(missing_ok=True)
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    for page in (SITE / language).rglob("*.html"):  # both languages have the same pages
        inside = page.relative_to(SITE / language)
        there = "../" * len(inside.parts) + f"{other}/{inside.as_posix()}"
        page.write_text(page.read_text(encoding="utf-8").replace("SAME-PAGE", there), encoding="utf-8")


class Links(HTMLParser):
    """What a page points to, what it asks for without a click, and its anchors."""

    def __init__(self):
        super().__init__()
        self.links, self.asked, self.anchors = [], [], set()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        if given.get(ASKED.get(tag, "")) and given.get("rel") != "canonical":
            self.asked.append(given[ASKED[tag]])


def broken(site):
    """Each link, anchor or picture that leads nowhere, and each file that would be fetched from the network."""
    pages = {}
    for page in site.rglob("*.html"):
        pages[page] = Links()
        pages[page].feed(page.read_text(encoding="utf-8"))
    problems = []
    for page, found in pages.items():
        name = page.relative_to(site).as_posix()
        for link in [*found.links, *found.asked]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                if link in found.asked and parts.scheme != "data":
                    problems.append(f"{name} asks the network for {link}")
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            anchor = unquote(parts.fragment)
            if not target.is_file() or (anchor and target in pages and anchor not in pages[target].anchors):
                problems.append(f"{name}: {link} leads nowhere")
    for style in site.rglob("*.css"):
        problems += [f"{style.relative_to(site)} asks the network for {address}" for address in
                     re.findall(r"url\(['\"]?(https?://[^)'\"]+)", style.read_text(encoding="utf-8"))]
    return sorted(set(problems))


def main():
    for folder in (BUILD, SITE):
        shutil.rmtree(folder, ignore_errors=True)
    BUILD.mkdir(parents=True)
    for language in LANGUAGES:
        build(language)
    (SITE / "index.html").write_text(CHOICE, encoding="utf-8")
    problems = broken(SITE)
    if problems:
        sys.exit("\n".join([*problems[:50], f"{len(problems)} problem(s) in the site"]))
    count = sum(1 for _ in SITE.rglob("*.html"))
    print(f"build/site: {count} pages, no broken link, nothing asked of the network. Open build/site/index.html")


if __name__ == "__main__":
    main()
