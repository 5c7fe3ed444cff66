"""Reference systems that QGIS 3.22 emptied: made anew, measured in and written."""

import importlib
import io
import sqlite3
import threading
import time
import zipfile

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtXml import QDomDocument

CODE = 'EPSG:3946'  # not one of ours, which the main thread holds


@pytest.fixture
def emptied():
    """A system first met in a thread that has ended, and met here while it lived."""
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    met, leave = threading.Event(), threading.Event()

    def meet():
        QgsCoordinateReferenceSystem(CODE).toWkt()
        met.set()
        leave.wait(30)

    thread = threading.Thread(target=meet)
    thread.start()
    assert met.wait(30)
    crs = QgsCoordinateReferenceSystem(CODE)
    assert crs.toWkt()
    leave.set()
    thread.join()
    if Qgis.QGIS_VERSION_INT < 32300:
        until = time.monotonic() + 10  # Python's thread is over a little before that of the system
        while crs.toWkt() and time.monotonic() < until:
            time.sleep(0.01)
        assert crs.isValid() and not crs.toWkt()  # else this shows nothing
    yield crs
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()


@pytest.fixture
def living(plugin):
    return importlib.import_module('ressort.processing.systems').living


def test_an_emptied_system_is_made_anew_and_transforms_again(living, emptied):
    there, here = living(emptied), living(QgsCoordinateReferenceSystem('EPSG:4326'))
    assert there.authid() == CODE and there.toWkt()
    moved = QgsCoordinateTransform(here, there, QgsCoordinateTransformContext()).transform(QgsPointXY(3, 46))
    assert (moved.x(), moved.y()) == pytest.approx((1_700_000, 5_200_000), abs=0.01)


def test_an_unknown_system_and_one_without_a_code_stay(living):
    assert not living(QgsCoordinateReferenceSystem()).isValid()
    own = QgsCoordinateReferenceSystem.fromProj('+proj=lcc +lat_0=46 +lon_0=3 +lat_1=49 +lat_2=44 +ellps=GRS80')
    assert living(own) == own


def test_sites_in_an_emptied_system_are_measured_and_written_in_it(run, table, emptied, tmp_path):
    square = 'Polygon((1700000 5200000, 1700100 5200000, 1700100 5200100, 1700000 5200100, 1700000 5200000))'
    layer = table([['a']], {'site_id': 'text'}, geometry='Polygon', crs=CODE, shapes=[square])
    layer.setCrs(emptied)
    path = tmp_path / 'clean.gpkg'
    run('check_brownfields', INPUT=layer, OUTPUT=str(path))
    with sqlite3.connect(path) as base:
        assert base.execute('select srs_id from gpkg_geometry_columns').fetchall() == [(3946,)]
        [(lon, lat)] = base.execute('select lon, lat from clean').fetchall()
    assert (lon, lat) == pytest.approx((3.0006, 46.0004), abs=0.001)


SQUARE = 'Polygon((1700000 5200000, 1700100 5200000, 1700100 5200100, 1700000 5200100, 1700000 5200000))'


def test_maps_of_a_layer_in_an_emptied_system_look_at_the_right_place(plugin, emptied):
    """3 E, 46 N is the origin of Lambert-93's eastings: 700 km."""
    frames = importlib.import_module('ressort.processing.report.frames').frames
    frame = frames([QgsGeometry.fromWkt(SQUARE)], emptied)[0]
    assert frame.crs.authid() == 'EPSG:2154'
    assert (frame.extent.center().x(), frame.extent.center().y()) == pytest.approx((700_050, 6_544_600), abs=2_000)


def test_the_project_of_a_database_frames_and_keeps_an_emptied_system(plugin, table, emptied):
    project_bytes = importlib.import_module('ressort.processing.database.project').project_bytes
    first = table([['a']], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154',
                  shapes=['Polygon((700000 6544000, 700100 6544000, 700100 6544100, 700000 6544100, 700000 6544000))'])
    second = table([['a']], {'code': 'text'}, geometry='Polygon', crs=CODE, shapes=[SQUARE])
    second.setCrs(emptied)
    with zipfile.ZipFile(io.BytesIO(project_bytes('study', [first, second], ['one', 'two']))) as pack:
        document = QDomDocument()
        document.setContent(pack.read('study.qgs').decode())
    view = document.elementsByTagName('DefaultViewExtent').at(0).toElement()
    assert float(view.attribute('xmax')) < 710_000 and float(view.attribute('ymin')) > 6_500_000
    layers = document.elementsByTagName('maplayer')
    systems = [layers.at(place).toElement().firstChildElement('srs').firstChildElement('spatialrefsys')
               for place in range(layers.count())]
    assert {system.firstChildElement('authid').text() for system in systems} == {'EPSG:2154', CODE}
    assert all(system.firstChildElement('wkt').text() for system in systems)


def test_a_table_of_a_database_knows_the_code_of_an_emptied_system(plugin, table, emptied):
    """Its number is asked for, not its definition: that holds."""
    layers = importlib.import_module('ressort.processing.database.layers')
    layer = table([['a']], {'code': 'text'}, geometry='Polygon', crs=CODE, shapes=[SQUARE])
    layer.setCrs(emptied)
    assert layers.layer_problems([layer]) == [] and layers.saved_layer(layer, with_style=False).shapes.srid == 3946
