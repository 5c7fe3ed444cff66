"""Every layer that may bring evidence, by hand: what it tells of a site, from when, and what it leaves unknown."""

import pytest

X, Y = 700000, 6600000
FIELDS = {'site_id': 'text', 'urba_zone_type': 'text', 'comm_insee': 'text', 'site_statut': 'text'}


def square(x, y, side):
    return f'Polygon(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))'


@pytest.fixture
def site(table):
    return table([['hall', None, '69123', 'friche sans projet']], FIELDS, geometry='Polygon', crs='EPSG:2154',
                 shapes=[square(X, Y, 100)], name='sites')


@pytest.fixture
def layer(table):
    def made(kind, columns, *rows, name='layer'):
        """Rows: (shape, *cells)."""
        return table([list(cells) for _, *cells in rows], columns, geometry=kind, crs='EPSG:2154',
                     shapes=[shape for shape, *_ in rows], name=name)
    return made


def facts(run, site, **given):
    result = run('mark_productive_hotels', SITES=site, OUTPUT='memory:', FACTS='memory:', DRAWS=20, **given)
    told = {}
    for found in result['FACTS'].getFeatures():
        if found['used']:
            told[found['criterion']] = (found['value'], found['source'], found['date'])
    return told, next(result['OUTPUT'].getFeatures())


NAMED = {'nom': 'text'}


@pytest.mark.parametrize('parameter, kind, columns, row, criterion, value', [
    ('PROTECTED', 'Polygon', NAMED, (square(X, Y, 20), 'réserve'), 'share_protected', '0.04'),
    ('WATER_INTAKES', 'Polygon', NAMED, (square(X + 90, Y + 90, 50), 'captage'), 'in_water_intake', 'yes'),
    ('POLLUTION', 'Polygon', {'id_sis': 'text'}, (square(X + 50, Y, 10), '69SIS01'), 'soil', 'pollution avérée'),
    ('POLLUTION', 'Point', NAMED, (f'Point({X + 5} {Y + 5})', 'ancien garage'), 'soil', 'pollution supposée'),
    ('NATURE', 'Polygon', {'type': 'text'}, (square(X + 99, Y, 500), 'Natura 2000'), 'nature_zone', 'natura_2000'),
    ('NATURE', 'Polygon', {'type': 'text'}, (square(X + 3000, Y, 500), 'ZNIEFF'), 'nature_zone', 'proximite_zone'),
    ('HERITAGE', 'Point', NAMED, (f'Point({X + 599} {Y})', 'halle'), 'heritage_500m', 'yes'),
    ('HERITAGE', 'Point', NAMED, (f'Point({X + 601} {Y})', 'halle'), 'heritage_500m', 'no'),
    ('FREIGHT', 'LineString', NAMED, (f'LineString({X + 350} {Y}, {X + 900} {Y})', 'voie'), 'freight_branch_m', '250'),
    ('STATIONS', 'Point', NAMED, (f'Point({X + 400} {Y})', 'gare'), 'station_m', '300'),
    ('POWER', 'Point', NAMED, (f'Point({X} {Y - 80})', 'poste'), 'power_m', '80'),
    ('DWELLINGS', 'Polygon', {'usage_1': 'text'}, (square(X + 130, Y, 9), 'Résidentiel'), 'dwelling_m', '30'),
    ('BUILDINGS', 'Polygon', {'hauteur': 'real'}, (square(X, Y, 50), 9.5), 'floor_m2', '7500'),
    ('BUILDINGS', 'Polygon', {'nombre_d_etages': 'int'}, (square(X + 50, Y, 100), 2), 'floor_m2', '10000'),
    ('PROGRAMMES', 'Polygon', {'lib_qp': 'text'}, (square(X + 90, Y, 500), 'QPV Les Fonderies'), 'programmes',
     'QPV Les Fonderies'),
    ('FLOOD_ZONES', 'Polygon', {'typereg': 'text'}, (square(X, Y, 90), '02'), 'flood_typereg', '02'),
    ('RISK_ZONES', 'Polygon', {'typereg': 'text'}, (square(X, Y, 50), '03'), 'share_risk_ban', '0.25'),
    ('ZONING', 'Polygon', {'typezone': 'text', 'formdomi': 'text'}, (square(X, Y, 500), 'U', '0200'), 'zone', 'U activity'),
])
def test_what_a_layer_tells(run, site, layer, parameter, kind, columns, row, criterion, value):
    assert facts(run, site, **{parameter: layer(kind, columns, row)})[0][criterion][0] == value


def test_the_shore_counts_outside_town_only(run, site, layer):
    shore = layer('LineString', NAMED, (f'LineString({X - 500} {Y - 50}, {X + 500} {Y - 50})', 'mer'))
    assert 'share_coast_100m' not in facts(run, site, COAST=shore)[0]  # no zone known: nothing is told
    field = layer('Polygon', {'typezone': 'text'}, (square(X - 500, Y - 500, 2000), 'N'))
    share, *_ = facts(run, site, COAST=shore, ZONING=field)[0]['share_coast_100m']
    assert float(share) == pytest.approx(0.5, abs=0.01)
    town = layer('Polygon', {'typezone': 'text'}, (square(X - 500, Y - 500, 2000), 'U'))
    assert facts(run, site, COAST=shore, ZONING=town)[0]['share_coast_100m'][0] == '0'


def test_a_register_that_names_no_site_says_nothing(run, site, layer):
    away = layer('Point', NAMED, (f'Point({X + 900} {Y})', 'ailleurs'))
    assert 'soil' not in facts(run, site, POLLUTION=away)[0]


def test_centrality_comes_from_a_table(run, site, table):
    levels = table([['69123', 'Centre majeur'], ['01001', 'Non centre']], {'insee_com': 'text', 'niveau_centralite': 'text'})
    told, marked = facts(run, site, CENTRALITY=levels, PROFILE=1)
    assert told['centrality'][0] == 'majeur' and marked['c_centre'] == 1


def test_a_business_park_is_named_and_stands_for_the_plan_that_nobody_knows(run, site, layer):
    park = layer('Polygon', {'site_nom': 'text', 'site_taux_vacance': 'real'}, (square(X, Y - 10, 500), 'ZI Nord', 13.0),
                 name='zae')
    told, marked = facts(run, site, ECONOMIC_ZONES=park)
    assert told['economic_zone'][0] == 'ZI Nord (13 %)' and 'ZI Nord (13 %)' in marked['around']
    assert told['zone'][0] == 'U activity' and 'the plan is not known' in told['zone'][1]
    plan = layer('Polygon', {'typezone': 'text'}, (square(X - 9, Y - 9, 500), 'N'), name='plan')
    assert facts(run, site, ECONOMIC_ZONES=park, ZONING=plan)[0]['zone'][:2] == ('N', 'plan')


def test_a_park_that_holds_less_than_half_of_the_site_is_not_its_park(run, site, layer):
    park = layer('Polygon', NAMED, (square(X + 51, Y, 500), 'ZI'))
    told, _ = facts(run, site, ECONOMIC_ZONES=park)
    assert 'economic_zone' not in told and 'zone' not in told


@pytest.mark.parametrize('columns, cells, name, date', [
    ({'nom': 'text', 'date_maj': 'text'}, ('a', '2023-04-05T00:00:00'), 'stops', '2023-04-05'),
    ({'nom': 'text', 'millesime': 'int'}, ('a', 2022), 'stops', '2022'),
    ({'nom': 'text'}, ('a',), 'arrets_2021', '2021'),
    ({'nom': 'text'}, ('a',), 'lines_120215', '')])
def test_the_date_of_a_layer_is_the_newest_it_holds_or_the_year_of_its_name(run, site, layer, columns, cells, name, date):
    stops = layer('Point', columns, (f'Point({X} {Y - 9})', *cells), name=name)
    assert facts(run, site, STOPS=stops)[0]['transit_m'] == ('9', name, date)


# What the site could host, and who knows how


@pytest.fixture
def lacking(table):
    return {
        'RESILIENCE_FAMILIES': table([['69', 50.0, 90.0]], {'code': 'text', 'f12': 'real', 'f15': 'real'}),
        'RESILIENCE_PRODUCTS': table([['69', '6403', 'leap', '4202'], ['69', '7201', 'gap', None]],
                                     dict.fromkeys(['code', 'product', 'status', 'parents'], 'text'))}


def test_the_firms_that_own_the_know_how_are_counted_and_the_nearest_named(run, site, layer, lacking):
    firms = layer('Point', {'naf': 'text', 'enseigne': 'text', 'nom': 'text'},
                  (f'Point({X + 50} {Y + 2050})', '15.12Z', 'Malles du Rhône', 'DUPONT Jean'),
                  (f'Point({X + 29000} {Y})', '1512Z', 'Sellerie', ''),
                  (f'Point({X + 31000} {Y})', '15.12Z', 'Trop loin', ''),
                  (f'Point({X + 500} {Y})', '10.71C', 'Fournil', ''))
    result = run('mark_productive_hotels', SITES=site, OUTPUT='memory:', KNOW_HOW='memory:', FIRMS=firms, DRAWS=20,
                 **lacking)
    row = next(result['KNOW_HOW'].getFeatures())
    assert (row['product'], row['parents'], row['firms']) == ('6403', '4202', 2)
    assert row['nearest'] == 'Malles du Rhône; Sellerie' and row['nearest_m'] == pytest.approx(2000, abs=1)
    marked = next(result['OUTPUT'].getFeatures())
    assert '2 firms within 30 km' in marked['know_how'] and 'DUPONT' not in str(marked.attributes())


def test_without_firms_the_leaps_and_their_parents_are_told(run, site, lacking):
    marked = next(run('mark_productive_hotels', SITES=site, OUTPUT='memory:', DRAWS=20, **lacking)['OUTPUT'].getFeatures())
    assert 'from:' in marked['know_how'] and 'firm' not in marked['know_how']


def test_firms_without_a_class_cannot_tell_who_knows_how(run, site, layer, lacking, feedback):
    firms = layer('Point', NAMED, (f'Point({X} {Y})', 'a'))
    run('mark_productive_hotels', SITES=site, OUTPUT='memory:', FIRMS=firms, DRAWS=20, **lacking)
    assert any('who owns the know-how' in line for line in feedback.warnings)


def test_know_how_asks_for_the_resilience_tables(refusal, site):
    assert 'resilience tables' in refusal('mark_productive_hotels', SITES=site, OUTPUT='memory:', KNOW_HOW='memory:')
