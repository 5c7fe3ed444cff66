"""Official labels of headings, up to 255 characters long, cut to names that fit a legend."""
from __future__ import annotations

import re

LONGEST = 90

_ABBREVIATIONS = {
    "simil.": "similaires", "simpl.": "simplement", "y.c.": "y compris", "y. c.": "y compris",
    "à l'excl. des": "sauf", "à l'excl. de": "sauf", "à l'excl. du": "sauf", "p.ex.": "par exemple",
    "oeuf": "œuf", "boeuf": "bœuf", "noeud": "nœud",
}

# What a legend can do without, the least telling first; each is tried only while the name is too long.
_EXPENDABLE = {
    "en": (
        r"\s*\((?:excluding|other than|except|not|e\.g\.|including|for example)[^()]*\)",
        r",? whether or not [^,;]*(?=[,;]|$)",
        r"[,;]? (?:excluding|other than those of|except those of) [^;]*",
        r"\s*\([^()]*\)",
        r",? (?:including|e\.g\.) [^;]*",
        r",? (?:not elsewhere specified or included|not specified or included elsewhere)",
        r",? n\.?e\.?c\.? in (?:heading|chapter)[^,;]*",
    ),
    "fr": (
        r"\s*\((?:sauf|autres? qu|autrement|par exemple|non compris|à l'exclusion)[^()]*\)",
        r"\s*\[[^\[\]]*\]",
        r",? même (?:[^,;]*(?=[,;]|$))",
        r"\s*\([^()]*\)",
        r",? y compris [^,;]*",
        r",? n\.d\.a\.(?: dans le (?:présent )?chapitre(?: \d+)?)?",
        r";? (?:et )?leurs parties(?=;|$)",
    ),
}
# Bounds with another heading: a legend shows no heading numbers.
_BOUND = re.compile(
    r"[,;]?\s*\(?\b(?:other than|except|excluding)\b[^;()]*?\bheadings? (?:no\.? ?)?\d\d\.?\d\d"
    r"(?:(?:, | or | and | to )\d\d\.?\d\d)*\)?")
_DANGLING = re.compile(
    r"[\s,;:\-(\[]+(?:and|or|of|the|a|an|with|for|in|to|by|from|other|their|but|not|used|as|such|"
    r"et|ou|de|des|du|le|la|les|un|une|d'|en|à|au|aux|par|pour|avec|leurs|autres|sur|dont|sans|ni|"
    r"mais|dits|dites)?$", re.IGNORECASE)


def short_name(label: str, language: str, longest: int = LONGEST) -> str:
    """The label without what a legend can do without, cut at a clause where it is still too long."""
    name = _tidy(_BOUND.sub("", label))
    for pattern in _EXPENDABLE[language]:
        if len(name) <= longest:
            break
        name = _tidy(re.sub(pattern, "", name))
    return name if len(name) <= longest else _cut(name, longest)


def _tidy(label: str) -> str:
    name = re.sub(r"\s+", " ", label.replace("’", "'")).strip()
    for short, long in _ABBREVIATIONS.items():
        name = name.replace(short, long)
    name = re.sub(r"\s-(?=[,;]|\s[,;])", "", name)      # what a dash leaves once its aside is gone
    name = re.sub(r"\s+([,;.)])", r"\1", name)
    name = re.sub(r"[,;]+([,;])", r"\1", name)
    if not name.endswith(("n.e.c.", "n.d.a.")):
        name = name.rstrip(" .,;")
    return name[:1].upper() + name[1:]


def _cut(name: str, longest: int) -> str:
    """Up to the last clause that fits; a first clause longer than the legend is cut at a word."""
    head = name[: longest + 1]
    ends = [match.start() for match in re.finditer(r"[;,]", head) if match.start() >= longest // 3]
    cut = head[: ends[-1]] if ends else head[: head.rfind(" ")]
    while True:
        trimmed = _DANGLING.sub("", cut)
        if cut.count("(") > cut.count(")"):
            trimmed = trimmed[: trimmed.rfind("(")].rstrip()
        if trimmed == cut:
            return cut
        cut = trimmed
