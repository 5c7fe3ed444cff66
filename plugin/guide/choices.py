"""What the guided dialog was told, kept with the project, and the runs of Processing that follow from it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from qgis.core import QgsProcessingOutputLayerDefinition, QgsProcessingUtils, QgsProject

from ...processing import settings

LEVELS = ('regions', 'departements')  # in the order of LEVEL in french_territories
LAYER, EMBEDDED = 'layer', 'embedded'
SCOPE, ENTRY = 'ressort', '/guide'
RESULTS = {'OUTPUT': 'resilience.gpkg', 'FAMILIES': 'families.gpkg', 'PRODUCTS': 'products.gpkg'}


@dataclass(frozen=True)
class Choices:
    """`territories`: a French level or LAYER; `data`: EMBEDDED or LAYER; layers by their id; `folder` '' is temporary."""

    territories: str = 'departements'
    metropolitan: bool = True
    layer: str = ''
    code_field: str = ''
    name_field: str = ''
    data: str = EMBEDDED
    activity: str = ''
    territory_field: str = ''
    activity_field: str = ''
    value_field: str = ''
    kind: int = 0
    rca_threshold: float = 1.5
    proximity_threshold: float = 0.5
    ties: bool = True
    neighbours: int = 2
    families: bool = True
    folder: str = ''


def first_choices() -> Choices:
    """Those of the last run of this project, else what makes a map of France in three clicks."""
    proposed = Choices(**{name: settings.threshold(name) for name in settings.THRESHOLDS})
    text, found = QgsProject.instance().readEntry(SCOPE, ENTRY, '')
    return _read(text, proposed) if found else proposed


def _read(text: str, proposed: Choices) -> Choices:
    """What an older or a newer Ressort wrote is taken where it has the kind expected, else left."""
    try:
        kept = json.loads(text)
    except ValueError:
        return proposed
    if not isinstance(kept, dict):
        return proposed
    known = {field.name: type(getattr(proposed, field.name)) for field in fields(Choices)}
    return replace(proposed, **{name: value for name, value in kept.items() if name in known and type(value) is known[name]})


def keep(choices: Choices) -> None:
    """With the project, which becomes one with changes."""
    QgsProject.instance().writeEntry(SCOPE, ENTRY, json.dumps(asdict(choices)))


def is_french(choices: Choices) -> bool:
    """Territories that Ressort makes itself."""
    return choices.territories in LEVELS


def territories_run(choices: Choices) -> tuple[str, dict] | None:
    """The run that makes the polygons; None where the user has them."""
    if not is_french(choices):
        return None
    return 'ressort:french_territories', {'LEVEL': LEVELS.index(choices.territories), 'METROPOLITAN': choices.metropolitan,
                                          # a file: a memory layer of one run is not seen in the thread of the next
                                          'OUTPUT': QgsProcessingUtils.generateTempFilename('territories.gpkg')}


def index_parameters(choices: Choices) -> dict:
    """Of the resilience index; TERRITORIES is filled in later where Ressort makes them; no ACTIVITY is that of Ressort."""
    found = {
        'RCA_THRESHOLD': choices.rca_threshold, 'PROXIMITY_THRESHOLD': choices.proximity_threshold, 'TIES': choices.ties,
        'NEIGHBOURS': choices.neighbours}
    if is_french(choices):
        found.update(CODE_FIELD='code', NAME_FIELD='name')
    else:
        found.update(TERRITORIES=choices.layer, CODE_FIELD=choices.code_field, NAME_FIELD=choices.name_field)
    if choices.data == LAYER:
        found.update(ACTIVITY=choices.activity, ACTIVITY_TERRITORY_FIELD=choices.territory_field,
                     ACTIVITY_CODE_FIELD=choices.activity_field, ACTIVITY_VALUE_FIELD=choices.value_field,
                     ACTIVITY_KIND=choices.kind)
    return {**found, **_results(choices)}


def _results(choices: Choices) -> dict:
    """Where they go; scores and products are loaded into the project, the families with them."""
    def place(name):
        return str(Path(choices.folder) / RESULTS[name]) if choices.folder else 'TEMPORARY_OUTPUT'

    found = {name: QgsProcessingOutputLayerDefinition(place(name), QgsProject.instance()) for name in ('OUTPUT', 'PRODUCTS')}
    if choices.families:
        found['FAMILIES'] = place('FAMILIES')
    return found
