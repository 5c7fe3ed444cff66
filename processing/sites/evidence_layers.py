"""Optional layers and rasters that bring evidence: declared and checked, not yet measured."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterRasterLayer

from ..i18n import tr

ANY = QgsProcessing.SourceType.TypeVectorAnyGeometry
LINE, POLYGONS = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon
TABLE = QgsProcessing.SourceType.TypeVector


def vector_parameters():
    """Name, label, geometry and help of every optional layer."""
    return (
        ('ZONING', tr('Zones of the plan'), POLYGONS, tr('zone_urba or secteur_cc of the Géoportail de l’urbanisme: '
                                                         'typezone, '
                                                         'formdomi or destdomi.')),
        ('RISK_ZONES', tr('Risk zones'), POLYGONS, tr('Zones of risk plans: typereg 01 to 04, or colours.')),
        ('FLOOD_ZONES', tr('Flood zones'), POLYGONS, tr('Zones of flood plans: typereg 01 to 04, or colours. Outside them, '
                                                        'inside the extent of the layer: no flood.')),
        ('PROTECTED', tr('Strict nature protection'), POLYGONS, tr('Reserves, national park cores, classified sites, '
                                                                   'biotope orders: every polygon counts.')),
        ('NATURE', tr('Natural zones'), POLYGONS, tr('Natura 2000, ZNIEFF, reserves, with a field that tells their type.')),
        ('WATER_INTAKES', tr('Water intake perimeters'), POLYGONS, tr('Immediate perimeters of drinking-water intakes.')),
        ('COAST', tr('Shoreline'), ANY, tr('Line of the shore; the strip of 100 m is measured.')),
        ('HERITAGE', tr('Listed monuments'), ANY, tr('Points or polygons; 500 m around them are looked at.')),
        ('POLLUTION', tr('Pollution registers'), ANY, tr('Soil information sectors (known pollution) or former activities '
                                                         '(suspected). Absence says nothing.')),
        ('ROADS', tr('Roads'), LINE, tr('BD TOPO troncon_de_route or OpenStreetMap. Truck access leaves paths and roads '
                                        'with a lower weight limit aside; stops, stations, junctions, freight yards and '
                                        'firms are then measured along the roads.')),
        ('JUNCTIONS', tr('Motorway junctions'), ANY, tr('Points of entry and exit.')),
        ('STOPS', tr('Public transport stops'), ANY, tr('Bus, tram, metro, train.')),
        ('STATIONS', tr('Railway stations'), ANY, tr('Stations for passengers.')),
        ('FREIGHT', tr('Rail freight branches'), ANY, tr('Branch lines or freight yards.')),
        ('DWELLINGS', tr('Dwellings'), ANY, tr('Buildings or points; with usage_1, only those that are residential.')),
        ('BUILDINGS', tr('Buildings'), POLYGONS, tr('BD TOPO batiment: footprint times floors, floors from the height '
                                                    'where they '
                                                    'are unknown.')),
        ('POWER', tr('Electric substations'), ANY, tr('Enedis poste-electrique.')),
        ('FIRMS', tr('Firms'), ANY, tr('Establishments: those within 1 km are counted, for the card only; with their class '
                                       '(NAF) and the resilience tables, those that own the know-how of what the site '
                                       'could host.')),
        ('PROGRAMMES', tr('Programmes'), POLYGONS, tr('QPV, ACV, PVD, Territoires d’industrie: named on the card, not '
                                                      'scored.')),
        ('ECONOMIC_ZONES', tr('Economic zones'), POLYGONS, tr('Business parks (ZAE, CNIG Sites économiques): named on the '
                                                              'card with their vacancy; they stand for a zone of '
                                                              'activity where neither the plan nor the record tells '
                                                              'the zone.')),
        ('CENTRALITY', tr('Centrality of communes'), TABLE, tr('Table: insee_com, niveau_centralite.')),
    )


def raster_parameters():
    """Name, label and help of every optional raster."""
    return (
        ('IMPERVIOUSNESS', tr('Imperviousness'), tr('Percent or share; above 100 is no data (Copernicus).')),
        ('SLOPE', tr('Slope'), tr('Percent.')),
        ('FLOOD_DEPTH', tr('Flood depth'), tr('Metres; no data inside the raster is dry ground.')),
        ('POPULATION', tr('Population'), tr('Inhabitants per cell.')),
        ('PRICE', tr('Price of flats'), tr('Euros per m2.')),
    )


def add_layers(algorithm):
    """Declare them, all optional."""
    for name, label, kind, help_text in vector_parameters():
        algorithm.add(QgsProcessingParameterFeatureSource(name, label, [kind], optional=True), help_text, advanced=True)
    for name, label, help_text in raster_parameters():
        algorithm.add(QgsProcessingParameterRasterLayer(name, label, optional=True), help_text, advanced=True)


def layer_names() -> list[str]:
    """Names of the parameters, vectors then rasters."""
    return [row[0] for row in vector_parameters()] + [row[0] for row in raster_parameters()]


def layer_problems(algorithm, parameters, context) -> list[str]:
    """A layer without reference system, or without features; a raster without one."""
    reasons = []
    for name, label, _kind, _help in vector_parameters():
        source = algorithm.source(parameters, name, context)
        if source is not None and name != 'CENTRALITY' and not source.sourceCrs().isValid():
            reasons.append(tr('{layer}: it has no reference system. Set it.').format(layer=label))
    for name, label, _help in raster_parameters():
        given = algorithm.is_given(parameters, name)
        raster = algorithm.parameterAsRasterLayer(parameters, name, context) if given else None
        if raster is not None and not raster.crs().isValid():
            reasons.append(tr('{layer}: it has no reference system. Set it.').format(layer=label))
    return reasons
