"""What the columns and values of evidence layers mean: zones of a plan, risk zones, kinds of road, levels of centrality.

Names and words lie in resources/tables (evidence_layers.csv, layer_words.csv); a local wording is a new line there.
"""

from __future__ import annotations

from functools import lru_cache

from ..sources.files import key
from .facts import FORMS
from .tables import site_table

HEAVY_TRUCK, VAN = 19.0, 3.5  # tonnes that must pass, by profile: the micro-hub is served by vans
STOREY = 3.0  # metres, to tell floors from a height [proposed]


def names_of(layer: str, role: str) -> list[str]:
    """Usual names of a column, the most precise first."""
    rows = site_table("evidence_layers.csv")
    return str(rows.loc[(rows["layer"] == layer) & (rows["role"] == role), "names"].iloc[0]).split("|")


@lru_cache(maxsize=None)
def _words(layer: str) -> dict[str, str]:
    rows = site_table("layer_words.csv")
    rows = rows[rows["layer"] == layer]
    return dict(zip(rows["word"].map(key), rows["category"]))


def meaning(layer: str, word: object, unknown: str | None = None) -> str | None:
    """The category behind a word of a layer; `unknown` where the table does not hold it.

    Examples
    --------
    >>> meaning("zoning", "AUC"), meaning("risk", "Rouge"), meaning("nature", "?")
    ('AUc', '03', None)
    """
    return _words(layer).get(key("" if word is None else str(word)), unknown)


def zone_of(kind: object, form: object) -> str | None:
    """A zone of a plan as the criteria name it.

    Examples
    --------
    >>> zone_of("U", "0202"), zone_of("U", None), zone_of("N", "0900"), zone_of("?", "")
    ('U activity', 'U', 'N', None)
    """
    zone = meaning("zoning", kind)
    digits = "" if form is None else str(form).strip()
    digits = digits.zfill(4 if len(digits) > 2 else 2)[:2] if digits.isdigit() else ""
    return FORMS.get(digits, zone) if zone == "U" else zone


def road_of(nature: object, weight: object, tonnes: float) -> str | None:
    """Which road it is: "motorway", "major" or "open"; None where the truck may not pass or a person only walks."""
    kind = meaning("road", nature, "open")
    if not kind:
        return None
    limit = _number(weight)
    return None if limit is not None and limit < tonnes else kind


def floors_of(floors: object, height: object) -> float:
    """Floors of a building, from its height where they are unknown; 1 where nothing is said."""
    told, metres = _number(floors), _number(height)
    if told:
        return max(told, 1.0)
    return max(float(int(metres // STOREY)), 1.0) if metres else 1.0


def park_words(name: object, vacancy: object) -> str:
    """A business park by its name, with the share of its land units that is vacant, in percent, where it is known.

    Examples
    --------
    >>> park_words("ZA des Prés", 0.13), park_words("ZI Nord", "13"), park_words(None, None)
    ('ZA des Prés (13 %)', 'ZI Nord (13 %)', '?')
    """
    share = _number(vacancy)
    said = "" if share is None else f" ({share if share > 1 else 100 * share:.0f} %)"
    return f"{'?' if name is None or not str(name).strip() else str(name).strip()}{said}"


def _number(value: object) -> float | None:
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return None
    return number if number == number and number > 0 else None
