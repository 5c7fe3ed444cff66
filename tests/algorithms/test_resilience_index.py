"""The main job on the pocket country (by hand, tests/data/pocket/README.md), on France (as the engine), refusals, cancel."""

import importlib
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
FAMILIES = [f'f{number:02d}' for number in range(1, 20)]
FIELDS = ['code', 'name', 'score', 'strong', 'leaps', 'reachable', 'products', 'rank', 'score_low', 'score_high', *FAMILIES]
STAFF = {'territory': 'text', 'class': 'text', 'staff': 'real'}


def pocket(**changes):
    """The parameters of the pocket country, some changed."""
    return {
        'TERRITORIES': str(POCKET / 'territories.geojson'), 'CODE_FIELD': 'code', 'ACTIVITY': str(POCKET / 'activity.csv'),
        'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading', 'ACTIVITY_VALUE_FIELD': 'exports',
        'ACTIVITY_KIND': 2, 'WORLD_TRADE': str(POCKET / 'world.csv'), 'OUTPUT': 'memory:', **changes}


def square(column):
    return f'POLYGON(({column} 0, {column + 1} 0, {column + 1} 1, {column} 1, {column} 0))'


@pytest.fixture
def squares(table):
    """`squares(codes)`: one square per code, side by side."""

    def made(codes, crs='EPSG:2154', **words):
        return table([[code] for code in codes], {'code': 'text'}, geometry='Polygon', crs=crs,
                     shapes=[square(column) for column in range(len(codes))], **words)

    return made


def by_code(layer):
    layer = QgsVectorLayer(layer, 'result', 'ogr') if isinstance(layer, str) else layer
    return {feature['code']: feature for feature in layer.getFeatures()}


def is_null(value):
    return importlib.import_module('ressort.processing.compat').plain(value) is None


# By hand

def test_several_years_of_world_trade_are_told_apart(run, tmp_path, feedback):
    """The same world twice is that world: were the years added up, the nation's flows would double, its scores stay."""
    lines = (POCKET / 'world.csv').read_text(encoding='utf-8').splitlines()
    twice = [f'annee,{lines[0]}', *(f'{year},{line}' for year in (2019, 2020) for line in lines[1:])]
    (tmp_path / 'world.csv').write_text('\n'.join(twice), encoding='utf-8')
    once, more = (by_code(run('resilience_index', **pocket(**world))['OUTPUT'])
                  for world in ({}, {'WORLD_TRADE': str(tmp_path / 'world.csv')}))
    assert {code: row['score'] for code, row in more.items()} == {code: row['score'] for code, row in once.items()}
    assert any('2 years of world trade (2019, 2020) teach' in line for line in feedback.infos)


def test_scores_of_the_pocket_country(run):
    result = run('resilience_index', **pocket())
    layer = result['OUTPUT']
    assert layer.fields().names() == FIELDS
    rows = by_code(layer)
    ain = rows['01']
    assert [ain[name] for name in FIELDS[2:10]] == [pytest.approx(60), 2, 1, 3, 5, 1, pytest.approx(60), pytest.approx(60)]
    assert (ain['f01'], ain['f17'], ain['f19']) == (pytest.approx(100), 0, 0)
    assert (rows['2A']['score'], rows['2A']['rank'], rows['2A']['f17']) == (pytest.approx(20), 3, pytest.approx(100))
    assert (result['TERRITORY_COUNT'], result['PRODUCT_COUNT']) == (3, 5)
    assert result['SCORE_MEAN'] == pytest.approx(40) and result['UNMATCHED_SHARE'] == pytest.approx(0.25)


def test_a_masked_figure_opens_the_interval(run):
    guadeloupe = by_code(run('resilience_index', **pocket())['OUTPUT'])['971']
    assert [guadeloupe[name] for name in ('score', 'score_low', 'score_high')] == [
        pytest.approx(40), pytest.approx(40), pytest.approx(80)]


def test_the_ends_of_an_import_narrow_the_interval(run, table):
    """0102 of 971 masked as Ressort's imports write it: empty, `masked`, between `low` and `high`."""
    source = QgsVectorLayer(str(POCKET / 'activity.csv'), 'activity', 'ogr')
    rows = [[row['dep'], row['heading'], row['exports'], False, None, None] for row in source.getFeatures()]
    hidden = next(row for row in rows if str(row[2]).strip().lower() == 's')
    types = {'dep': 'text', 'heading': 'text', 'exports': 'text', 'masked': 'bool', 'low': 'real', 'high': 'real'}

    def interval(low, high):
        hidden[2:] = [None, True, low, high]
        found = by_code(run('resilience_index', **pocket(ACTIVITY=table(rows, types)))['OUTPUT'])['971']
        return [pytest.approx(found[name]) for name in ('score_low', 'score_high')]

    assert interval(None, None) == [40, 80]
    assert interval(0.0, 0.0) == [40, 40]


def test_every_polygon_is_kept_and_missing_is_empty(run, feedback):
    features = list(run('resilience_index', **pocket())['OUTPUT'].getFeatures())
    assert len(features) == 5 and not any(feature.geometry().isEmpty() for feature in features)
    for feature in features[3:]:
        assert all(is_null(feature[name]) for name in FIELDS[2:])
    assert features[3]['code'] == '33' and is_null(features[4]['code'])
    assert any('1 polygons have no code' in warning for warning in feedback.warnings)
    assert any('1 territories have no activity' in info and '33' in info for info in feedback.infos)


def test_lost_zeros_are_restored_and_said(run, feedback):
    rows = by_code(run('resilience_index', **pocket())['OUTPUT'])
    assert '01' in rows and '1' not in rows
    assert any('of the layer had lost their leading zero (01)' in info for info in feedback.infos)


def test_unknown_codes_are_listed_with_their_share(run, feedback):
    run('resilience_index', **pocket())
    assert any('ZZ (16.7%), 2716 (8.3%)' in warning for warning in feedback.warnings)


def test_names_come_from_france_or_from_the_field(run):
    rows = by_code(run('resilience_index', **pocket())['OUTPUT'])
    assert [rows[code]['name'] for code in ('01', '2A', '971')] == ['Ain', 'Corse-du-Sud', 'Guadeloupe']
    rows = by_code(run('resilience_index', **pocket(NAME_FIELD='label'))['OUTPUT'])
    assert rows['01']['name'] == 'one'
    rows = by_code(run('resilience_index', **pocket(NATION='deu'))['OUTPUT'])
    assert rows['2A']['name'] == '2A'


def test_products_say_why(run):
    rows = {(row['code'], row['product']): row for row in run(
        'resilience_index', **pocket(PRODUCTS='memory:'))['PRODUCTS'].getFeatures()}
    assert len(rows) == 15
    assert rows[('01', '0101')]['rca'] == pytest.approx(2.25) and rows[('01', '0101')]['status'] == 'strong'
    leap = rows[('01', '0103')]
    assert (leap['status'], leap['parents'], leap['family']) == ('leap', '0101 0102', 'f01')
    assert rows[('971', '0102')]['status'] == 'unknown' and is_null(rows[('971', '0102')]['rca'])
    assert rows[('971', '8703')]['rca'] == 1.5 and rows[('971', '8703')]['status'] == 'strong'
    assert rows[('01', '9706')]['status'] == 'gap' and rows[('01', '9706')]['rca'] == 0
    assert rows[('01', '8703')]['product_name'].startswith('Motor cars')


def test_staff_by_class_by_hand(run, table, squares):
    """0101 is made in class 0143 alone. Location quotients of 0143: (10/20)/(10/40) = 2 and (10/20)/(30/40) = 2/3."""
    staff = table([['01', '0143', 10], ['02', '01.43Z', 10], ['02', '2910', 20]], STAFF)
    result = run('resilience_index', **pocket(
        TERRITORIES=squares(['01', '02']), ACTIVITY=staff, ACTIVITY_TERRITORY_FIELD='territory', ACTIVITY_CODE_FIELD='class',
        ACTIVITY_VALUE_FIELD='staff', ACTIVITY_KIND=0, PRODUCTS='memory:'))
    rows = {(row['code'], row['product']): row for row in result['PRODUCTS'].getFeatures()}
    assert rows[('01', '0101')]['rca'] == pytest.approx(3) and rows[('02', '0101')]['rca'] == pytest.approx(1)
    assert (rows[('01', '0101')]['classes'], rows[('01', '0101')]['staff']) == ('0143', 10)


def test_thresholds_are_obeyed(run):
    assert by_code(run('resilience_index', **pocket(RCA_THRESHOLD=1.6))['OUTPUT'])['971']['strong'] == 1
    assert by_code(run('resilience_index', **pocket(NEIGHBOURS=3))['OUTPUT'])['01']['leaps'] == 0
    assert by_code(run('resilience_index', **pocket(TIES=False, PROXIMITY_THRESHOLD=1))['OUTPUT'])['01']['leaps'] == 0
    assert by_code(run('resilience_index', **pocket(PROXIMITY_THRESHOLD=1))['OUTPUT'])['01']['leaps'] == 1


def test_a_membership_table_adds_activity_up(run, table, squares):
    """North holds 01 and 971: 0101 2.5, 0102 masked, 8703 1 of 5 with the 1.5 of 0102 that is seen."""
    members = table([['1', 'N'], ['971', 'N'], ['2A', 'S'], [None, 'S']], {'dep': 'text', 'zone': 'text'})
    rows = by_code(run('resilience_index', **pocket(
        TERRITORIES=squares(['N', 'S']), MEMBERSHIP=members, MEMBERSHIP_TERRITORY_FIELD='dep',
        MEMBERSHIP_UNION_FIELD='zone'))['OUTPUT'])
    assert rows['S']['score'] == pytest.approx(20) and rows['N']['strong'] == 1
    assert rows['N']['score_high'] > rows['N']['score_low']


def test_only_the_selected_territories(run):
    layer = QgsVectorLayer(str(POCKET / 'territories.geojson'), 'territories', 'ogr')
    QgsProject.instance().addMapLayer(layer, False)
    try:
        layer.selectByExpression('"code" = \'2A\'')
        selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        result = run('resilience_index', **pocket(TERRITORIES=selected))
        assert list(by_code(result['OUTPUT'])) == ['2A'] and result['TERRITORY_COUNT'] == 1
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_a_territory_of_several_polygons_scores_once(run, squares, feedback):
    result = run('resilience_index', **pocket(TERRITORIES=squares(['01', '2A', '01'])))
    assert [feature['score'] for feature in result['OUTPUT'].getFeatures()] == [pytest.approx(60), pytest.approx(20),
                                                                                pytest.approx(60)]
    assert result['TERRITORY_COUNT'] == 2
    assert any('1 codes stand on several polygons (01)' in warning for warning in feedback.warnings)


def test_a_layer_without_reference_system_is_accepted_and_said(run, squares, feedback):
    layer = run('resilience_index', **pocket(TERRITORIES=squares(['01', '2A'], crs='')))['OUTPUT']
    assert layer.featureCount() == 2
    assert any('has no reference system' in warning for warning in feedback.warnings)


# Files

def test_families_are_one_styled_geopackage(run, tmp_path):
    path = tmp_path / 'families.gpkg'
    run('resilience_index', **pocket(FAMILIES=str(path), OUTPUT=str(tmp_path / 'score.gpkg')))
    package = QgsVectorLayer(str(path), 'families', 'ogr')
    assert sorted(found.split('!!::!!')[1] for found in package.dataProvider().subLayers()) == FAMILIES
    layer = QgsVectorLayer(f'{path}|layername=f01', 'f01', 'ogr')
    assert layer.fields().names() == ['fid', 'code', 'name', 'score', 'strong', 'leaps', 'rank']
    rows = by_code(layer)
    assert [rows['01'][name] for name in ('score', 'strong', 'leaps', 'rank')] == [pytest.approx(100), 2, 1, 1]
    assert is_null(rows['33']['score']) and layer.featureCount() == 5
    assert by_code(str(tmp_path / 'score.gpkg'))['01']['score'] == pytest.approx(60)
    assert sorted(found.name for found in tmp_path.iterdir()) == ['families.gpkg', 'score.gpkg']


def test_families_share_classes_and_hatch_what_is_missing(run, tmp_path):
    path = tmp_path / 'families.gpkg'
    run('resilience_index', **pocket(FAMILIES=str(path)))
    legends = []
    for code in ('f01', 'f17'):
        layer = QgsVectorLayer(f'{path}|layername={code}', code, 'ogr')  # wears the default style of the file
        rules = layer.renderer().rootRule().children()
        legends.append([(rule.label(), rule.filterExpression()) for rule in rules])
        assert rules[-1].filterExpression() == '"score" IS NULL' and rules[-1].symbol().symbolLayerCount() == 2
        assert layer.metadata().title() and layer.metadata().abstract()
    assert legends[0] == legends[1] and len(legends[0]) == 6


def test_results_are_dressed_and_grouped_when_they_are_loaded(plugin, tmp_path):
    """As the desktop does: the score and the nineteen families wait to be loaded, each with its dresser."""
    from qgis.core import QgsApplication, QgsProcessingFeedback

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:resilience_index')
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    score = str(tmp_path / 'score.gpkg')
    destination = importlib.import_module('qgis.core').QgsProcessingOutputLayerDefinition(score, QgsProject.instance())
    asked = pocket(OUTPUT=destination, FAMILIES=str(tmp_path / 'families.gpkg'))
    _, done = algorithm.run(asked, context, QgsProcessingFeedback(False))
    assert done
    waiting = context.layersToLoadOnCompletion()
    assert len(waiting) == 20 and score in waiting
    details = waiting[f"{tmp_path / 'families.gpkg'}|layername=f01"]
    assert details.name == 'Live animals and animal products' and details.postProcessor() is not None
    layer = QgsVectorLayer(score, 'score', 'ogr')
    waiting[score].postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback(False))
    assert layer.renderer().rootRule().children()[-1].filterExpression() == '"score" IS NULL'
    assert layer.attributeAlias(layer.fields().lookupField('f17'))
    assert 'resilience_index' in layer.metadata().history()[0] and layer.metadata().rights()


@pytest.mark.parametrize('ending', ['html', 'csv'])
def test_the_report_lists_what_was_left_out(run, tmp_path, ending):
    path = tmp_path / f'report.{ending}'
    run('resilience_index', **pocket(REPORT=str(path)))
    text = path.read_text(encoding='utf-8')
    for word in ('not a number', 'abc', 'ZZ', '2716', 'unknown code', '0.083333'):
        assert word in text


# France

@pytest.fixture(scope='module')
def france():
    pandas = pytest.importorskip('pandas')
    embedded = importlib.import_module('ressort.engine.sources.embedded')
    assert pandas is not None
    return embedded.french_activity().dropna(subset=['staff'])[['territory', 'class', 'staff']]


def engine_scores(france, codes):
    activity = importlib.import_module('ressort.engine.sources.activity')
    assessment = importlib.import_module('ressort.engine.resilience.assessment')
    rows = france.rename(columns={'class': 'activity', 'staff': 'value'})
    return assessment.assess_territories(activity.read_activity(rows), territories=codes)


def metropolitan_regions():
    known = importlib.import_module('ressort.engine.sources.embedded').departements()
    return sorted(known[known['metropolitan']]['region'].unique())


def test_thirteen_regions_score_as_in_the_engine(run, table, squares, france):
    codes = metropolitan_regions()
    layer = run('resilience_index', TERRITORIES=squares(codes), ACTIVITY=table(france.values.tolist(), STAFF),
                OUTPUT='memory:')['OUTPUT']
    expected = engine_scores(france, codes)
    rows = by_code(layer)
    assert len(rows) == 13 and rows['84']['name'] == 'Auvergne-Rhône-Alpes'
    for code in codes:
        assert [rows[code][name] for name in FIELDS[2:10]] == pytest.approx(
            expected.scores.loc[code, FIELDS[2:10]].tolist())
        assert [rows[code][name] for name in FAMILIES] == pytest.approx(expected.families.loc[code, FAMILIES].tolist())


def test_departements_keep_their_codes(run, table, squares, france):
    codes = sorted(france['territory'].unique())
    result = run('resilience_index', TERRITORIES=squares(codes), ACTIVITY=table(france.values.tolist(), STAFF),
                 OUTPUT='memory:')
    rows = by_code(result['OUTPUT'])
    assert len(rows) == len(codes) and rows['11']['name'] == 'Aude'
    assert result['UNMATCHED_SHARE'] == pytest.approx(0)


# Refusals: each says what is wrong before anything is written

@pytest.mark.parametrize('changes, words', [
    ({'CODE_FIELD': 'nope'}, 'Territories: no column "nope"'),
    ({'NAME_FIELD': 'nope'}, 'Territories: no column "nope"'),
    ({'ACTIVITY_VALUE_FIELD': 'nope'}, 'Activity table: no column "nope"'),
    ({'WORLD_VALUE_FIELD': 'nope'}, 'World trade table: no column "nope"'),
    ({'TERRITORIES': str(POCKET / 'activity.csv'), 'CODE_FIELD': 'dep'}, 'expected, this layer holds no geometry'),
    ({'RCA_THRESHOLD': 0}, 'Strong from an RCA of: received 0; expected 0.01 or more'),
    ({'RCA_THRESHOLD': '-1'}, 'Strong from an RCA of: received -1'),
    ({'RCA_THRESHOLD': '1,5'}, 'received "1,5", which is no number'),
    ({'PROXIMITY_THRESHOLD': 0}, 'Proximity threshold: received 0; expected a number from 0.01 to 1'),
    ({'PROXIMITY_THRESHOLD': 1.5}, 'Proximity threshold: received 1.5'),
    ({'NEIGHBOURS': 0}, 'Strong neighbours a leap needs: received 0; expected 1 or more'),
    ({'WORLD_TRADE': None, 'NATION': 'XXX'}, 'Nation: "XXX" is no country of the built-in world trade'),
    ({'FAMILIES': 'families.shp'}, 'families.shp should end with .gpkg'),
    ({'FAMILIES': '/no/such/folder/families.gpkg'}, 'the folder /no/such/folder does not exist'),
    ({'OUTPUT': '/tmp/same.gpkg', 'FAMILIES': '/tmp/same.gpkg'}, 'Two results have the same file'),
])
def test_refused_before_the_run(refusal, changes, words):
    assert words in refusal('resilience_index', **pocket(**changes))


def test_refused_in_a_model_too(plugin, feedback):
    """A model never asks checkParameterValues; prepare says the same."""
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:resilience_index')
    assert not algorithm.prepare(pocket(PROXIMITY_THRESHOLD=2), QgsProcessingContext(), feedback)
    assert any('Proximity threshold: received 2' in error for error in feedback.errors)


def test_empty_layers_are_refused(refusal, squares, table):
    assert 'Territories: it is empty' in refusal('resilience_index', **pocket(TERRITORIES=squares([])))
    empty = table([], {'dep': 'text', 'heading': 'text', 'exports': 'text'})
    assert 'Activity table: it is empty' in refusal('resilience_index', **pocket(ACTIVITY=empty))


@pytest.mark.parametrize('rows, words', [
    ([['01', '0101', -1], ['01', '0102', 2]], 'Activity table: negative values: 1, the first -1'),
    ([['01', '0101', 'many']], 'none of its 1 rows can be used \\(not a number\\)'),
    ([['01', '0101', 0]], 'No territory of the layer has any activity'),
    ([['ZZ', '0101', 1]], 'No territory of the activity table \\(ZZ\\) is one of the layer'),
    ([['01', '2716', 1]], 'none of its 1 codes \\(2716\\) is a product of the world trade'),
])
def test_refused_by_what_the_table_holds(run, table, tmp_path, rows, words):
    kind = 'real' if isinstance(rows[0][2], int) else 'text'
    activity = table(rows, {'dep': 'text', 'heading': 'text', 'exports': kind})
    files = {name: str(tmp_path / f'{name}.gpkg') for name in ('OUTPUT', 'FAMILIES', 'PRODUCTS')}
    with pytest.raises(QgsProcessingException, match=words):
        run('resilience_index', **pocket(ACTIVITY=activity, **files))
    assert list(tmp_path.iterdir()) == []


def test_a_nation_that_the_table_lacks_is_refused(run):
    with pytest.raises(QgsProcessingException, match="Nation 'ESP' is not in the world trade table"):
        run('resilience_index', **pocket(NATION='ESP'))


# Cancel

def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    files = {name: str(tmp_path / f'{name}.gpkg') for name in ('OUTPUT', 'FAMILIES', 'PRODUCTS')}
    run('resilience_index', **pocket(**files))
    assert list(tmp_path.iterdir()) == []


def test_a_run_stopped_anywhere_leaves_no_file_and_what_stood_there(run, feedback, tmp_path, monkeypatch):
    """Stopped after the first look at the button, the fourth, the seventh... until it looks no more."""
    (tmp_path / 'FAMILIES.gpkg').write_text('of last year')
    files = {name: str(tmp_path / f'{name}.gpkg') for name in ('OUTPUT', 'FAMILIES', 'PRODUCTS')}
    stops = 0
    for looks in range(0, 1000, 3):
        left = iter(range(looks))
        monkeypatch.setattr(feedback, 'isCanceled', lambda left=left: next(left, None) is None)
        if run('resilience_index', **pocket(**files)).get('OUTPUT'):
            break
        stops += 1
        assert [path.name for path in tmp_path.iterdir()] == ['FAMILIES.gpkg']
        assert (tmp_path / 'FAMILIES.gpkg').read_text() == 'of last year'
    assert stops > 10 and len(list(tmp_path.iterdir())) == 3


def test_the_output_reads_without_geometry(run, tmp_path):
    path = tmp_path / 'score.gpkg'
    run('resilience_index', **pocket(OUTPUT=str(path)))
    layer = QgsVectorLayer(str(path), 'score', 'ogr')
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    assert sum(not is_null(feature['score']) for feature in layer.getFeatures(request)) == 3


# Departements whose codes are also those of regions

@pytest.mark.parametrize('field, name, expected', [
    ('code', 'Loire-Atlantique', 'Loire-Atlantique'), ('insee_dep', None, 'Loire-Atlantique'),
    ('code', 'GRAND EST', 'Grand Est'), ('code_reg', None, 'Grand Est'), ('code', None, 'Grand Est'),
])
def test_one_departement_is_not_taken_for_a_region(run, table, feedback, france, field, name, expected):
    """44 is Loire-Atlantique, and the region Grand Est: the layer's own words decide, and a doubt is said."""
    layer = table([['44', name]], {field: 'text', 'label': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[square(0)])
    result = run('resilience_index', TERRITORIES=layer, CODE_FIELD=field, ACTIVITY=table(france.values.tolist(), STAFF),
                 OUTPUT='memory:')
    assert by_code(result['OUTPUT'])['44']['name'] == expected
    assert any('If they are departements' in warning for warning in feedback.warnings) == (field == 'code' and name is None)


# Files

def test_a_run_stopped_or_failed_gives_the_former_results_back(run, feedback, tmp_path, monkeypatch):
    """Wherever it stops, and in formats that need several files or write when they close."""
    files = {'OUTPUT': str(tmp_path / 'score.shp'), 'PRODUCTS': str(tmp_path / 'products.csv'),
             'CHOICES': str(tmp_path / 'choices.gpkg')}
    run('resilience_index', **pocket(**files))
    former = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for looks in range(12, 1000):
        left = iter(range(looks))
        monkeypatch.setattr(feedback, 'isCanceled', lambda left=left: next(left, None) is None)
        if run('resilience_index', **pocket(**files)).get('OUTPUT'):
            break
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == former, looks
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(former)


@pytest.mark.parametrize('ending', ['shp', 'csv', 'gpkg'])
def test_a_stopped_run_leaves_nothing_of_a_new_file(run, feedback, tmp_path, monkeypatch, ending):
    from ressort.processing import base

    def stopped(sink, *_):
        from ressort.engine.errors import Stopped

        raise Stopped('stopped while writing')

    monkeypatch.setattr(base, 'write_rows', stopped)
    run('resilience_index', **pocket(OUTPUT=str(tmp_path / f'score.{ending}')))
    assert list(tmp_path.iterdir()) == []


def test_a_result_never_takes_the_place_of_what_it_is_made_from(run, refusal, tmp_path):
    path = str(tmp_path / 'zones.gpkg')
    run('resilience_index', **pocket(OUTPUT=path))
    for name in ('OUTPUT', 'FAMILIES'):
        assert 'is the file of "Territories"' in refusal('resilience_index', **pocket(TERRITORIES=path, **{name: path}))


def test_families_never_erase_a_table_of_the_same_geopackage(refusal, tmp_path):
    path = tmp_path / 'all.gpkg'
    asked = pocket(OUTPUT=f'ogr:dbname=\'{path}\' table="scores" (geom)', FAMILIES=str(path))
    assert 'Two results have the same file' in refusal('resilience_index', **asked)


def test_sums_are_written_without_exponent_in_the_report(run, table, tmp_path):
    activity = table([['01', '0101', '5'], ['ZZ', '0101', '12345678.5']],
                     {'dep': 'text', 'heading': 'text', 'exports': 'text'})
    run('resilience_index', **pocket(ACTIVITY=activity, REPORT=str(tmp_path / 'report.html')))
    assert '12345678.5' in (tmp_path / 'report.html').read_text(encoding='utf-8')


def test_without_an_activity_table_france_with_its_intervals(run, squares, feedback):
    """The staff and establishments that come with Ressort: a first map without a file of one's own."""
    rows = by_code(run('resilience_index', TERRITORIES=squares(['11', '94']), OUTPUT='memory:', DRAWS=20,
                       TERRITORY_READING=2)['OUTPUT'])
    corsica = rows['94']
    assert corsica['name'] == 'Corse' and corsica['score'] == pytest.approx(18.8, abs=0.1)
    assert corsica['draw_low'] < corsica['draw_high'] < rows['11']['score']
    assert any('staff of French departements, 2018' in said for said in feedback.infos)


# What a planner's table may say otherwise than its reading


REGIONS = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94']


def test_regions_of_before_2016_are_added_up_to_those_of_the_layer(run, table, squares, feedback):
    """21 and 82 are departements of today too: read so, Champagne would count in Burgundy and Rhone-Alpes in Occitanie."""
    rows = [['21', '1071', 10.], ['41', '1071', 20.], ['42', '1071', 5.], ['82', '2910', 50.], ['11', '2910', 7.]]
    result = run('resilience_index', TERRITORIES=squares(REGIONS), OUTPUT='memory:', ACTIVITY_CODE_FIELD='ape',
                 ACTIVITY=table(rows, {'region': 'text', 'ape': 'text', 'effectifs': 'real'}))
    assert any('Regions of before 2016 (21, 41, 42, 82)' in line for line in feedback.infos)
    assert {code for code, row in by_code(result['OUTPUT']).items() if not is_null(row['score'])} == {'11', '44', '84'}
    assert result['UNMATCHED_SHARE'] == 0


def test_departements_are_no_old_regions_where_the_column_says_so(run, table, squares):
    rows = [['21', '1071', 10.], ['82', '2910', 50.]]
    result = run('resilience_index', TERRITORIES=squares(REGIONS), OUTPUT='memory:', ACTIVITY_CODE_FIELD='ape',
                 ACTIVITY=table(rows, {'dep': 'text', 'ape': 'text', 'effectifs': 'real'}))
    assert {code for code, row in by_code(result['OUTPUT']).items() if not is_null(row['score'])} == {'27', '76'}


@pytest.mark.parametrize(('column', 'kind', 'told'), [
    ('exports', 0, 'seems to hold exports, and is read as staff'),
    ('staff', 1, 'seems to hold staff, and is read as exports'), ('staff', 0, ''), ('exports', 1, ''), ('value', 1, '')])
def test_a_field_that_is_named_otherwise_than_its_kind_is_told(run, table, squares, feedback, column, kind, told):
    run('resilience_index', TERRITORIES=squares(['08', '01']), OUTPUT='memory:', ACTIVITY_KIND=kind,
        ACTIVITY=table([['08', '1071', 10.], ['01', '2910', 5.]], {'territory': 'text', 'class': 'text', column: 'real'}))
    warned = [line for line in feedback.warnings if 'seems to hold' in line]
    assert len(warned) == bool(told) and all(told in line for line in warned)


EUROSTAT = {'freq': 'text', 'nace_r2': 'text', 'geo': 'text', 'TIME_PERIOD': 'text', 'OBS_VALUE': 'text', 'OBS_FLAG': 'text'}


def test_a_table_of_eurostat_is_read_by_its_own_names(run, table, squares, feedback):
    """Sections before the classes, aggregates beside them, an empty value with the flag c: secret, not zero."""
    rows = [['A', code, geo, '2020', value, flag] for geo, code, value, flag in (
        ('DE11', 'C1071', '50', ''), ('DE11', 'C2910', '90', ''), ('DE11', 'C', '999', ''), ('DE21', 'C1071', '70', 'e'),
        ('DE21', 'C2910', '', 'c'), ('DE60', 'C1071', '5', ''), ('DE60', 'C2910', '20', ''))]
    result = run('resilience_index', TERRITORIES=squares(['DE11', 'DE21', 'DE60'], crs='EPSG:3035'), NATION='DEU',
                 ACTIVITY=table(rows, EUROSTAT), OUTPUT='memory:', PRODUCTS='memory:')
    scores = by_code(result['OUTPUT'])
    assert scores['DE11']['strong'] > 0 and result['UNMATCHED_SHARE'] == 0
    cars = {row['code']: row['status'] for row in result['PRODUCTS'].getFeatures() if row['product'] == '8703'}
    assert cars['DE21'] == 'unknown' and cars['DE11'] == 'strong'
    assert any('1 figures of the activity are masked' in line for line in feedback.infos), feedback.infos


def test_several_years_of_an_activity_table_are_told(run, table, squares, feedback):
    rows = [['A', '1071', '08', year, '50', ''] for year in ('2019', '2020')]
    run('resilience_index', TERRITORIES=squares(['08', '01']), ACTIVITY=table(rows, EUROSTAT), OUTPUT='memory:')
    assert any('"TIME_PERIOD" holds several years (2019, 2020)' in line for line in feedback.warnings)


def test_a_table_of_some_departements_is_told(run, table, squares, feedback):
    run('resilience_index', TERRITORIES=squares(['08', '10']), OUTPUT='memory:',
        ACTIVITY=table([['08', '1071', 10.], ['10', '2910', 5.]], {'territory': 'text', 'class': 'text', 'value': 'real'}))
    assert any('covers a part of France only (08, 10)' in line for line in feedback.warnings)
