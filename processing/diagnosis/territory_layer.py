"""The polygons to score: their codes, their names and their shapes, one row per polygon, none left out."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsWkbTypes

from ..compat import plain
from ..i18n import tr
from ..systems import living
from ..tables import features
from .parameters import territory_codes


class TerritoryLayer(NamedTuple):
    """Rows and shapes in the order of the layer."""

    rows: object  # DataFrame: code ('' where the layer has none), name (None where no field says it)
    shapes: list
    crs: object
    wkb_type: object

    def codes(self) -> list[str]:
        """The codes to score, each once."""
        return [code for code in self.rows['code'].unique() if code]


def polygon_problems(algorithm, parameters, context, table) -> list[str]:
    """Processing does not enforce the type of geometry: a table gets through where polygons are declared."""
    source = algorithm.source(parameters, table, context)
    if QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry:
        return []
    return [tr('{table}: polygons are expected, this layer holds {kind}. Choose the layer of the territories.').format(
        table=algorithm.parameterDefinition(table).description(),
        kind=QgsWkbTypes.displayString(source.wkbType()) if source.wkbType() != QgsWkbTypes.Type.NoGeometry else
        tr('no geometry'))]


def read_territories(source, code_field, name_field, french, feedback) -> TerritoryLayer:
    """Every polygon; what was restored, repeated or empty is said."""
    import pandas as pd

    from ...engine.progress import check

    positions = [source.fields().lookupField(name) for name in (code_field, name_field) if name]
    request = QgsFeatureRequest().setSubsetOfAttributes(positions)
    cells, shapes = [], []
    for feature in features(source, request):
        check(feedback.isCanceled)
        cells.append([plain(feature[position]) for position in positions])
        shapes.append(feature.geometry())
    rows = pd.DataFrame(cells, columns=['written', 'name'][:len(positions)], dtype=object)
    if not len(rows):
        raise QgsProcessingException(tr('The layer of territories is empty. Check its filter and its selection.'))
    rows['code'] = territory_codes(rows['written'], french)
    if 'name' not in rows:
        rows['name'] = None
    _say(rows, living(source.sourceCrs()), feedback)
    return TerritoryLayer(rows[['code', 'name']], shapes, living(source.sourceCrs()), source.wkbType())


def _say(rows, crs, feedback):
    from ...engine.words import listed

    if not crs.isValid():
        feedback.pushWarning(tr('The layer of territories has no reference system; neither will the results.'))
    empty = int((rows['code'] == '').sum())
    if empty:
        feedback.pushWarning(tr('{n} polygons have no code: they are kept, without a score.').format(n=empty))
    known = rows[rows['code'] != '']
    restored = known[known['code'] != territory_codes(known['written'], french=False).str.upper()]
    if len(restored):
        feedback.pushInfo(tr('{n} territory codes of the layer had lost their leading zero ({codes}): restored.').format(
            n=len(restored), codes=listed(restored['code'].unique())))
    twice = known[known['code'].duplicated()]['code'].unique()
    if len(twice):
        feedback.pushWarning(tr('{n} codes stand on several polygons ({codes}): each polygon gets the same score.').format(
            n=len(twice), codes=listed(twice)))


DEPARTEMENTS, REGIONS, EITHER = 'departements', 'regions', 'either'


def level_of(source, code_field) -> str | None:
    """Which French level ambiguous codes are of: every region has the code of some departement (44, 75...).

    The field's name tells, else the names beside the codes; `EITHER` where nothing does, None where some code is no
    region's.
    """
    import pandas as pd

    from ...engine.nomenclatures.codes import departement_code
    from ...engine.sources.embedded import departements

    known = departements()
    regions = {code: _folded(name) for code, name in zip(known['region'], known['region_name'])}
    own = {code: _folded(name) for code, name in zip(known['departement'], known['name'])}
    position = source.fields().lookupField(code_field)
    lean = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    votes = {DEPARTEMENTS: 0, REGIONS: 0}
    rows = [feature.attributes() for feature in features(source, lean)]
    codes = departement_code(pd.Series([plain(row[position]) for row in rows], dtype=object))
    for code, row in zip(codes, rows):
        if code and code not in regions:
            return None
        words = {_folded(value) for value in row if isinstance(value, str)}
        votes[DEPARTEMENTS] += own.get(code) in words
        votes[REGIONS] += regions.get(code) in words
    if 'dep' in code_field.lower():
        return DEPARTEMENTS
    if 'reg' in code_field.lower() or votes[REGIONS] > votes[DEPARTEMENTS]:
        return REGIONS
    return DEPARTEMENTS if votes[DEPARTEMENTS] else EITHER


def _folded(name: str) -> str:
    """Letters only, without accents: "Île-de-France" and "ILE DE FRANCE" are one name."""
    plain_letters = unicodedata.normalize('NFKD', name.lower()).encode('ascii', 'ignore').decode()
    return re.sub('[^a-z]', '', plain_letters)


def named(rows, activity_codes, *, french: bool, as_they_are: bool, level: str | None = None):
    """Names for the rows that have none: the French one where the codes are those of departements or regions, else the code.

    Codes of regions overlap those of departements (11, 24, 27...): they are regions where all are, unless the activity,
    taken as it is, holds departements.
    """
    codes = rows['code'].where(rows['code'] != '', None)
    if french:
        from ...engine.sources.embedded import departements

        known = departements()
        regions = known.drop_duplicates('region').set_index('region')['region_name']
        are_regions = codes.dropna().isin(regions.index).all() and (
            not as_they_are or all(code in regions.index for code in activity_codes))
        names = regions if are_regions and level != DEPARTEMENTS else known.set_index('departement')['name']
        codes = codes.map(names).fillna(codes)
    return rows['name'].where(rows['name'].notna(), codes)
