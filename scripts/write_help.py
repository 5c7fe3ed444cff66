"""Writes resources/help/pages/: a page per algorithm in English and French, for the Help button and for the site.

    /usr/bin/python3 scripts/write_help.py [FOLDER]      default: resources/help/pages

Prose comes from resources/help (short help) and docs/algorithms (method, sources, example), tables of parameters and
results from the provider itself, so that they cannot drift: a test writes the pages again and compares.
"""
import html
import json
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROSE = ROOT / "docs" / "algorithms"
LANGUAGES = ("en", "fr")
# what the page says at greater length below
REPEATED = re.compile(r"<p><b>(Ex[ae]mple\.?</b>\s?:? ?<code>qgis_process|R[eé]f[eé]rences</b>).*?</p>\n?", re.DOTALL)

WORDS = {
    "en": {
        "inputs": "Inputs", "results": "Results", "method": "Method", "example": "Example", "sources": "Sources",
        "name": "Name", "what": "What", "kind": "Kind", "default": "Default", "advanced": "Advanced", "optional": "optional",
        "required": "required", "index": "All algorithms", "glossary": "Glossary", "other": "Français",
        "yes": "yes", "no": "no", "group": "Group",
        "field of": "field of {table}", "from": "from {least}", "to": "to {most}",
        "folder": "<code>RESSORT</code> stands for the folder of the plugin, in the profile of QGIS: "
                  "<code>python/plugins/ressort</code>. On Windows, write the command on one line.",
        "made by": "<code>{file}</code> is made by the example of <a href=\"{page}.html\">{title}</a>.",
        "network": "This example asks for the network.",
        "database": "This example asks for a database: <code>agency</code> is a PostgreSQL connection of QGIS.",
        "index text": "Each page tells what an algorithm does, what it takes and gives, how it computes, an example that "
                      "works, and its sources. They are the pages that the Help button opens, without network.",
    },
    "fr": {
        "inputs": "Entrées", "results": "Résultats", "method": "Méthode", "example": "Exemple", "sources": "Sources",
        "name": "Nom", "what": "Rôle", "kind": "Nature", "default": "Par défaut", "advanced": "Avancé",
        "optional": "facultatif", "required": "obligatoire", "index": "Tous les traitements", "glossary": "Glossaire",
        "other": "English", "yes": "oui", "no": "non", "group": "Groupe", "field of": "champ de {table}",
        "from": "à partir de {least}", "to": "jusqu'à {most}",
        "folder": "<code>RESSORT</code> désigne le dossier de l'extension, dans le profil de QGIS : "
                  "<code>python/plugins/ressort</code>. Sous Windows, écrire la commande sur une seule ligne.",
        "made by": "<code>{file}</code> est produit par l'exemple de la page <a href=\"{page}.html\">{title}</a>.",
        "network": "Cet exemple a besoin du réseau.",
        "database": "Cet exemple a besoin d'une base : <code>agency</code> est une connexion PostgreSQL de QGIS.",
        "index text": "Chaque page dit ce que fait un traitement, ce qu'il prend et ce qu'il rend, comment il calcule, un "
                      "exemple qui marche, et ses sources. Ce sont les pages qu'ouvre le bouton Aide, sans réseau.",
    },
}
KINDS = {
    "en": {
        "source": "layer or table", "polygons": "polygons", "points": "points", "lines": "lines", "raster": "raster",
        "number": "number", "distance": "distance", "integer": "whole number", "boolean": "yes or no", "string": "text",
        "enum": "choice", "file": "file", "crs": "reference system", "authcfg": "authentication", "expression": "expression",
        "sink": "layer or table", "vectorDestination": "layer", "fileDestination": "file", "folderDestination": "folder",
        "rasterDestination": "raster", "outputNumber": "number", "outputString": "text", "outputFile": "file",
        "outputHtml": "HTML page", "outputFolder": "folder", "outputVector": "layer or table", "multilayer": "layers",
        "vector": "layer or table", "matrix": "table typed in", "providerconnection": "database connection",
    },
    "fr": {
        "source": "couche ou table", "polygons": "polygones", "points": "points", "lines": "lignes", "raster": "raster",
        "number": "nombre", "distance": "distance", "integer": "nombre entier", "boolean": "oui ou non", "string": "texte",
        "enum": "choix", "file": "fichier", "crs": "système de référence", "authcfg": "authentification",
        "expression": "expression", "sink": "couche ou table", "vectorDestination": "couche", "fileDestination": "fichier",
        "folderDestination": "dossier", "rasterDestination": "raster", "outputNumber": "nombre", "outputString": "texte",
        "outputFile": "fichier", "outputHtml": "page HTML", "outputFolder": "dossier", "outputVector": "couche ou table",
        "multilayer": "couches", "vector": "couche ou table", "matrix": "table saisie",
        "providerconnection": "connexion à une base",
    },
}
NEEDS = {"download_sources": "network", "save_to_postgis": "database"}  # examples that cannot run anywhere
STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#222;background:#fff}
a{color:#1a5a8a}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#eee}
code,pre{font-family:monospace;background:#f4f4f4}pre{padding:.6rem;overflow:auto}td+td code{overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#1c1c1c}a{color:#8bc1ee}th,code,pre{background:#2b2b2b}}"""
PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title} - Ressort</title>
<style>
{style}
</style>
</head>
<body>
<nav><a href="index.html">{index}</a> | <a href="glossary.html">{glossary}</a> |
<a href="../{other}/{name}.html">{other_name}</a></nav>
<main>
{body}
</main>
</body>
</html>
"""


def escape(text):
    """Plain text as HTML."""
    return html.escape(str(text), quote=False)


def code(name):
    """A name of the interface, which may break after an underscore only."""
    return f"<code>{name.replace('_', '_<wbr>')}</code>"


def prose(name, language):
    """Method and sources of an algorithm, written by hand in docs/algorithms; a test asks for those that are missing."""
    path = PROSE / (f"{name}.html" if language == "en" else f"{name}_{language}.html")
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    method, _, sources = text.partition("<!-- sources -->")
    return method.strip(), sources.strip()


def limits(definition, language):
    """The range of a number in words."""
    words, parts = WORDS[language], []
    if definition.minimum() > -1e300:
        parts.append(words["from"].format(least=f"{definition.minimum():g}"))
    if definition.maximum() < 1e300:
        parts.append(words["to"].format(most=f"{definition.maximum():g}"))
    text = " ".join(["", *parts])
    return text.replace(".", ",") if language == "fr" else text


def kind(definition, language):
    """What a parameter takes, in words: "polygons", "field of ACTIVITY", "number from 0 to 1"."""
    from qgis.core import QgsProcessing, QgsProcessingParameterNumber

    words, kinds, name = WORDS[language], KINDS[language], definition.type()
    if name == "field":
        return words["field of"].format(table=code(definition.parentLayerParameterName()))
    if name == "enum":
        options = "<br>".join(f"{number} = {escape(option)}" for number, option in enumerate(definition.options()))
        return f"{kinds[name]}<br>{options}"
    if name in ("number", "distance"):
        whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
        return kinds["integer" if whole and name == "number" else name] + limits(definition, language)
    if name == "source":
        shapes = {int(QgsProcessing.SourceType.TypeVectorPolygon): "polygons",
                  int(QgsProcessing.SourceType.TypeVectorPoint): "points",
                  int(QgsProcessing.SourceType.TypeVectorLine): "lines"}
        found = [kinds[shapes[int(shape)]] for shape in definition.dataTypes() if int(shape) in shapes]
        return ", ".join(found) or kinds[name]
    return kinds.get(name, name)


def default(definition, language):
    """The value a parameter has when it is left alone."""
    value, words = definition.defaultValue(), WORDS[language]
    if definition.type() == "boolean":
        return words["yes" if value else "no"]
    if definition.type() == "enum" and value is not None:
        return str(value)
    if value in (None, ""):
        return ""
    return f"<code>{escape(f'{value:g}' if isinstance(value, float) else value)}</code>"


def table(heads, rows):
    """An HTML table."""
    head = "".join(f"<th>{cell}</th>" for cell in heads)
    lines = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"


def parameter_row(definition, language):
    """Name, what it is for, kind, default."""
    from qgis.core import QgsProcessingParameterDefinition as Definition

    words = WORDS[language]
    optional = bool(definition.flags() & Definition.Flag.FlagOptional)
    given = default(definition, language)
    return (code(definition.name()), f"<b>{escape(definition.description())}</b><br>{escape(definition.help())}",
            kind(definition, language), given or words["optional" if optional else "required"])


def inputs(algorithm, language):
    """Parameters that are no results: those everybody sees, then the advanced ones."""
    from qgis.core import QgsProcessingParameterDefinition as Definition

    words, plain, advanced = WORDS[language], [], []
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination() and not definition.flags() & Definition.Flag.FlagHidden:
            wanted = advanced if definition.flags() & Definition.Flag.FlagAdvanced else plain
            wanted.append(parameter_row(definition, language))
    heads = [words[head] for head in ("name", "what", "kind", "default")]
    parts = [table(heads, plain)] if plain else []
    if advanced:
        parts += [f"<h3>{words['advanced']}</h3>", table(heads, advanced)]
    return "\n".join(parts)


def results(algorithm, language):
    """Results: what is written, then the numbers and texts that a model may use."""
    words, kinds, rows = WORDS[language], KINDS[language], []
    parameters = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    for output in algorithm.outputDefinitions():
        definition = parameters.get(output.name())
        note = f"<br>{escape(definition.help())}" if definition is not None else ""
        optional = parameter_row(definition, language)[3] if definition is not None else ""
        rows.append((code(output.name()), f"<b>{escape(output.description())}</b>{note}",
                     kinds.get(output.type(), output.type()), optional))
    return table([words[head] for head in ("name", "what", "kind", "default")], rows)


def shown(value):
    """A value of an example as a reader types it."""
    return str(value).replace("{ressort}", "RESSORT")


def example(name, examples, titles, language):
    """The command line and the Python call, and where the files they read come from."""
    words, parameters = WORDS[language], examples.get(name)
    if parameters is None:
        return ""
    lines = [f"qgis_process run ressort:{name} --", *(f"{key}={shown(value)}" for key, value in parameters.items())]
    call = ",\n".join(f"    {json.dumps(key)}: {json.dumps(shown(value) if isinstance(value, str) else value)}"
                      for key, value in parameters.items())
    notes = []
    if "{ressort}" in json.dumps(parameters):
        notes.append(words["folder"])
    for other, known in examples.items():
        outputs = {value for key, value in known.items() if isinstance(value, str) and "{" not in value}
        notes += [words["made by"].format(file=value, page=other, title=escape(titles[other])) for key, value in
                  parameters.items() if other != name and value in outputs and is_made(other, value, examples)]
    notes += [words[need] for need in (NEEDS.get(name),) if need]
    text = " ".join(dict.fromkeys(notes))
    command = " \\\n    ".join(escape(line) for line in lines)
    return "\n".join([*([f"<p>{text}</p>"] if text else []), f"<pre><code>{command}</code></pre>",
                      f'<pre><code>processing.run("ressort:{name}", {{\n{escape(call)}\n}})</code></pre>'])


def is_made(name, value, examples):
    """Does that example write the file? The first that names it does."""
    first = next(known for known, parameters in examples.items() if value in parameters.values())
    return first == name


def body(algorithm, examples, titles, language):
    """The page of one algorithm, without its frame."""
    words = WORDS[language]
    method, sources = prose(algorithm.name(), language)
    short = REPEATED.sub("", algorithm.shortHelpString()).strip()
    parts = [f"<h1>{escape(algorithm.displayName())}</h1>",
             f"<p><code>ressort:{algorithm.name()}</code> | {words['group']} {escape(algorithm.group())}</p>", short]
    for anchor, text in (("inputs", inputs(algorithm, language)), ("results", results(algorithm, language)),
                         ("method", method), ("example", example(algorithm.name(), examples, titles, language)),
                         ("sources", sources)):
        parts += [f'<h2 id="{anchor}">{words[anchor]}</h2>', text] if text else []
    return "\n".join(parts)


def framed(name, title, text, language):
    """A whole page."""
    words, other = WORDS[language], LANGUAGES[1 - LANGUAGES.index(language)]
    return PAGE.format(language=language, title=escape(title), style=STYLE, index=words["index"], glossary=words["glossary"],
                       other=other, name=name, other_name=words["other"], body=text)


def index(algorithms, language):
    """The list of all pages, by group, each with its first sentence."""
    words, groups, colon = WORDS[language], {}, " :" if language == "fr" else ":"
    for algorithm in algorithms:
        first = re.match(r"<p>(.*?[.:;])(?:\s|</p>)", algorithm.shortHelpString().replace("\n", " "))
        groups.setdefault(algorithm.group(), []).append(
            f'<li><a href="{algorithm.name()}.html">{escape(algorithm.displayName())}</a>{colon} '
            f'{first.group(1).rstrip(".:;") if first else ""}.</li>')
    parts = [f"<h1>{words['index']}</h1>", f"<p>{words['index text']}</p>",
             f'<p><a href="glossary.html">{words["glossary"]}</a></p>']
    for number, (group, lines) in enumerate(sorted(groups.items())):
        parts += [f'<h2 id="group-{number}">{escape(group)}</h2>', "<ul>", *lines, "</ul>"]
    return "\n".join(parts)


def pages(language):
    """{file name: page} of one language, from the provider as it is now."""
    import ressort

    plugin = ressort.classFactory(None)
    plugin.initProcessing()
    algorithms = sorted(plugin.provider.algorithms(), key=lambda algorithm: (algorithm.group(), algorithm.name()))
    examples = json.loads((PROSE / "examples.json").read_text(encoding="utf-8"))
    titles = {algorithm.name(): algorithm.displayName() for algorithm in algorithms}
    found = {algorithm.name(): (algorithm.displayName(), body(algorithm, examples, titles, language))
             for algorithm in algorithms}
    glossary = (PROSE / ("glossary.html" if language == "en" else f"glossary_{language}.html")).read_text(encoding="utf-8")
    found["glossary"] = (WORDS[language]["glossary"], glossary.strip())
    found["index"] = (WORDS[language]["index"], index(algorithms, language))
    plugin.unload()
    return {f"{name}.html": framed(name, title, text, language) for name, (title, text) in found.items()}


def main():
    """One process per language: QGIS keeps the first one it is told."""
    sys.path[:0] = [str(ROOT / "build" / "packages"), str(ROOT / "scripts")]
    if len(sys.argv) > 2:
        from write_styles import started

        application = started(sys.argv[2])
        folder = Path(sys.argv[1]) / sys.argv[2]
        folder.mkdir(parents=True, exist_ok=True)
        written = pages(sys.argv[2])
        for old in folder.glob("*.html"):
            if old.name not in written:
                old.unlink()
        for name, text in written.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{len(written)} pages in {folder}")
        application.exitQgis()
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "resources" / "help" / "pages")
    for language in LANGUAGES:
        if os.spawnv(os.P_WAIT, sys.executable, [sys.executable, __file__, folder, language]):
            sys.exit(f"The pages in {language} could not be written.")


if __name__ == "__main__":
    main()
