"""What the scenarios ask alike: territories, their activity, the world. Everything may be left empty: France, 2018."""

from __future__ import annotations

import re
from typing import NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..diagnosis import parameters as ask
from ..diagnosis.resilience_index import CODES, warn_unmatched
from ..diagnosis.territory_layer import named, polygon_problems, read_territories
from ..errors import push_notes
from ..i18n import joined, said, tr

TERRITORIES, CODE_FIELD, NAME_FIELD, TERRITORY = 'TERRITORIES', 'CODE_FIELD', 'NAME_FIELD', 'TERRITORY'
LEVEL, SENTENCE = 'LEVEL', 'SENTENCE'
REGIONS, DEPARTEMENTS = range(2)


class Scored(NamedTuple):
    """Scored territories, the layer they come from (None without one) and the name of each code."""

    assessment: object
    layer: object
    names: dict
    world: object

    def name(self, code) -> str:
        """Name of a territory, else its code."""
        return self.names.get(code) or code


# Declared

def add_territories(algorithm, *, one=False):
    """The layer; with `one`, which territories to look at."""
    algorithm.add(QgsProcessingParameterFeatureSource(
        TERRITORIES, tr('Territories'), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True),
        tr('Polygons of the territories, so that the result is a map. Left empty: a table.'))
    algorithm.add(QgsProcessingParameterField(CODE_FIELD, tr('Territory code field'), None, TERRITORIES, optional=True),
                  tr('The code that the activity table or the membership table uses. Left empty: a column with a usual '
                     'name.'))
    algorithm.add(QgsProcessingParameterField(NAME_FIELD, tr('Territory name field'), None, TERRITORIES, optional=True),
                  tr('Left empty: the name of the French departement or region, else the code.'))
    if one:
        algorithm.add(QgsProcessingParameterString(TERRITORY, tr('Only these territories'), optional=True),
                      tr('Codes separated by commas. Left empty: all of them.'))


def add_reference(algorithm):
    """Activity, membership, world, thresholds: what most users leave as it is."""
    ask.add_activity(algorithm, advanced=True)
    algorithm.add(QgsProcessingParameterEnum(LEVEL, tr('Without a layer of territories'), [
        tr('French regions'), tr('French departements')], defaultValue=REGIONS),
        tr('Which territories are scored when neither a layer nor an activity table says it.'), advanced=True)
    ask.add_membership(algorithm)
    ask.add_world(algorithm)
    ask.add_thresholds(algorithm)


def add_sentence(algorithm):
    """The sentence a mayor understands, among the outputs."""
    algorithm.addOutput(QgsProcessingOutputString(SENTENCE, tr('The result in one sentence')))


# Checked

def input_problems(algorithm, parameters, context):
    """Of the layer, the activity, the membership and the world."""
    reasons = []
    if algorithm.is_given(parameters, TERRITORIES):
        reasons = _territory_columns(algorithm, parameters, context)[1] or polygon_problems(
            algorithm, parameters, context, TERRITORIES)
        reasons = reasons + ask.empty_problems(algorithm, parameters, context, TERRITORIES)
    return reasons + ask.activity_problems(algorithm, parameters, context)


def _territory_columns(algorithm, parameters, context):
    wanted = {'code': (CODE_FIELD, CODES)}
    if algorithm.is_given(parameters, NAME_FIELD):
        wanted['name'] = (NAME_FIELD, [])
    return algorithm.columns(parameters, TERRITORIES, wanted, context)


# Read

def layer_of(algorithm, parameters, context, feedback):
    """The polygons, or None without a layer."""
    if not algorithm.is_given(parameters, TERRITORIES):
        return None
    found = _territory_columns(algorithm, parameters, context)[0]
    return read_territories(algorithm.source(parameters, TERRITORIES, context), found['code'], found.get('name'),
                            ask.nation_of(algorithm, parameters, context) == ask.FRANCE, feedback)


def scored(algorithm, parameters, context, feedback) -> Scored:
    """Every territory of the layer (or of the activity) with its score; what was left out is said."""
    from ...engine.resilience.assessment import assess_territories
    from ...engine.sources.territories import AUTOMATIC, DEPARTEMENTS_TO_REGIONS, SAME_CODES

    layer = layer_of(algorithm, parameters, context, feedback)
    embedded = not algorithm.is_given(parameters, ask.ACTIVITY)
    activity, kind = ask.activity_of(algorithm, parameters, context, feedback)
    membership = ask.membership_of(algorithm, parameters, context, feedback)
    reading = ask.reading_of(algorithm, parameters, context)
    if embedded and layer is None and membership is None and reading == AUTOMATIC:
        level = algorithm.parameterAsEnum(parameters, LEVEL, context)
        reading = DEPARTEMENTS_TO_REGIONS if level == REGIONS else SAME_CODES
    world, _ = ask.world_of(algorithm, parameters, context, feedback)
    feedback.setProgress(15)
    assessment = assess_territories(
        activity, kind=kind, territories=None if layer is None else layer.codes(), membership=membership, reading=reading,
        world=world, nation=ask.nation_of(algorithm, parameters, context), should_stop=feedback.isCanceled,
        **ask.thresholds_of(algorithm, parameters, context))
    if not len(assessment.rca):
        raise QgsProcessingException(tr('No territory of the layer has any activity: all their values are 0. Check the '
                                        'value field of the activity table.'))
    push_notes(feedback, assessment.notes)
    warn_unmatched(feedback, assessment)
    feedback.setProgress(25)
    french = ask.nation_of(algorithm, parameters, context) == ask.FRANCE and membership is None
    return Scored(assessment, layer, _names(assessment, layer, activity, reading == SAME_CODES, french), world)


def _names(assessment, layer, activity, as_they_are, french):
    import pandas as pd

    rows = layer.rows if layer is not None else pd.DataFrame({'code': assessment.rca.index, 'name': None}, dtype=object)
    known = activity.table['territory'].unique()
    names = named(rows, known, french=french, as_they_are=as_they_are)
    return dict(zip(rows['code'], names))


def asked_territories(algorithm, parameters, context, scored_ones) -> list[str]:
    """The codes the user wrote, each known; all scored ones without any."""
    written = algorithm.parameterAsString(parameters, TERRITORY, context)
    known = scored_ones.assessment.rca.index
    codes = [code for code in re.split(r'[\s,;]+', written) if code]
    by_upper = {str(code).upper(): code for code in known}
    found = [by_upper.get(code.upper(), by_upper.get(code.upper().zfill(2))) for code in codes]
    wrong = [code for code, place in zip(codes, found) if place is None]
    if wrong:
        raise QgsProcessingException(tr('Only these territories: {codes} has no score. Known codes: {known}.').format(
            codes=', '.join(wrong[:3]), known=', '.join(map(str, known[:20]))))
    return list(dict.fromkeys(found)) or list(known)


# Written

def on_map(scored_ones, table, code='code'):
    """The table brought to the polygons of the layer, one row each in its order; the table itself without a layer.

    Gives the rows and the words that `write` needs.
    """
    if scored_ones.layer is None:
        return table, {}
    layer = scored_ones.layer
    rows = layer.rows[['code']].merge(table.drop_duplicates(code), left_on='code', right_on=code, how='left')
    rows['name'] = [scored_ones.names.get(one) for one in rows['code']]
    rows['code'] = rows['code'].where(rows['code'] != '', None)
    return rows, {'geometries': layer.shapes, 'wkb_type': layer.wkb_type, 'crs': layer.crs}


def sources(algorithm, parameters, context) -> dict:
    """Licence and sources of a result, for `dress`."""
    own = algorithm.is_given(parameters, ask.ACTIVITY) or algorithm.is_given(parameters, ask.WORLD_TRADE)
    return {'licence': '' if own else tr('Etalab 2.0'),
            'sources': (ask.activity_source(algorithm, parameters, context),
                        *ask.world_sources(algorithm, parameters, context))}


def sentence(feedback, template, **values) -> str:
    """Fill a translated sentence with figures as the language writes them, and show it in the log."""
    from ...engine.words import Note

    words = said(Note(template, **values))
    feedback.pushInfo(words)
    return words


def listed_names(codes, names, most=3) -> str:
    """The first names and how many more."""
    shown = [short_name(names.get(code) or str(code)) for code in codes]
    more = tr(' and {n} more').format(n=len(shown) - most) if len(shown) > most else ''
    return joined(shown[:most]) + more


def short_name(name) -> str:
    """A name as a sentence bears it: without what follows a semicolon or stands in brackets."""
    return re.split(r'[;(]', name)[0].strip(' .')


def product_names_of(codes) -> dict:
    """Name of each HS heading in the user's language, by code."""
    import pandas as pd

    unique = pd.Series(sorted(set(codes)), dtype=object)
    return dict(zip(unique, ask.product_names(unique).fillna(unique)))


def class_names() -> dict:
    """Name of each class of goods in the user's language, by code."""
    from ...engine.sources.embedded import classes
    from ..world.trade_parameters import names

    known = classes()
    return dict(zip(known.index, names(known, known.index.to_series())))


def names_of(text, names) -> str:
    """Names for codes on one line, separated by semicolons."""
    return joined(names.get(code, code) for code in text.split())
