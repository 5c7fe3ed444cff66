"""Layers of QGIS into PostGIS and back: values, shapes, styles, metadata, project; no credentials anywhere."""

import sys
import zipfile

import pytest

pytest.importorskip("psycopg2", reason="psycopg2 is not installed")

from qgis.core import (  # noqa: E402
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime  # noqa: E402

SQUARE = "Polygon((0 0, 10 0, 10 10, 0 0))"


@pytest.fixture
def scores(table):
    """Two territories with a style of their own and metadata."""
    layer = table(
        [["01", 12.5, 3, True], ["2A", None, None, None]],
        {"code": "text", "score": "real", "strong": "int", "masked": "bool"},
        "Polygon",
        "EPSG:2154",
        "Scores de résilience",
        [SQUARE, "Polygon((20 0, 30 0, 30 10, 20 0))"],
    )
    layer.setFieldAlias(1, "Resilience score")
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    layer.setRenderer(QgsCategorizedSymbolRenderer("code", [QgsRendererCategory("01", symbol, "Ain")]))
    notes = layer.metadata()
    notes.setAbstract("What the territory could make")
    notes.addHistoryItem("made by hand")
    layer.setMetadata(notes)
    return layer


def test_layers_come_back_as_they_were(run, scores, table, database, schema, cluster, from_database):
    plain = table([["01", "2041"]], {"code": "text", "product": "text"}, name="products")
    result = run("save_to_postgis", LAYERS=[scores, plain], DATABASE=database, SCHEMA=schema)
    assert (result["TABLES"], result["TABLE_COUNT"], result["ROW_COUNT"]) == (
        f"{schema}.scores_de_resilience; {schema}.products",
        2,
        3,
    )
    back = from_database(schema, "scores_de_resilience", "geom")
    rows = [[feature[name] for name in ("code", "score", "strong", "masked")] for feature in back.getFeatures()]
    assert [rows[0], [str(value) for value in rows[1]]] == [["01", 12.5, 3, True], ["2A", "NULL", "NULL", "NULL"]]
    assert back.getFeature(1).geometry().isGeosEqual(QgsGeometry.fromWkt(SQUARE))
    assert back.crs().authid() == "EPSG:2154"
    assert isinstance(back.renderer(), QgsCategorizedSymbolRenderer)
    assert back.renderer().categories()[0].label() == "Ain"
    assert back.fields().field("score").comment() == "Resilience score"
    assert not from_database(schema, "products").isSpatial()
    assert cluster.sql(
        f"SELECT abstract, qmd::text LIKE '%made by hand%' FROM \"{schema}\".qgis_layer_metadata "
        "WHERE f_geometry_column = 'geom'"
    ) == [("What the territory could make", True)]


def test_every_kind_of_field(run, database, schema, from_database):
    layer = QgsVectorLayer(
        "NoGeometry?field=a:date&field=b:time&field=c:datetime&field=d:string&field=e:binary&field=fid:int8",
        "kinds",
        "memory",
    )
    feature = QgsFeature(layer.fields())
    moment = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 58, 125))
    feature.setAttributes([QDate(2024, 2, 29), QTime(1, 2, 3), moment, 'tab\t\\N "é"\n', QByteArray(b"\x00\xff\\"), 99])
    assert layer.dataProvider().addFeatures([feature])[0]
    run("save_to_postgis", LAYERS=[layer], DATABASE=database, SCHEMA=schema, STYLES=False)
    back = next(from_database(schema, "kinds").getFeatures())
    assert [back[name] for name in "abcd"] == [QDate(2024, 2, 29), QTime(1, 2, 3), moment, 'tab\t\\N "é"\n']
    assert (bytes(back["e"]), back["fid"]) == (b"\x00\xff\\", 1)


def test_single_and_multiple_shapes_with_heights_and_none(run, table, database, schema, from_database):
    shapes = ["LineStringZ(0 0 1, 1 1 2)", "MultiLineStringZ((0 0 5, 1 1 6))", ""]
    layer = table([[1], [2], [3]], {"n": "int"}, "LineStringZ", "EPSG:4326", "ways", shapes)
    run("save_to_postgis", LAYERS=[layer], DATABASE=database, SCHEMA=schema)
    written = {feature["n"]: feature.geometry() for feature in from_database(schema, "ways", "geom").getFeatures()}
    assert [written[n].isNull() for n in (1, 2, 3)] == [False, False, True]
    assert next(written[2].vertices()).z() == 5


def test_the_project_opens_with_styles_and_without_credentials(run, scores, database, schema, cluster, tmp_path):
    import servers

    config = QgsEditorWidgetSetup("ValueRelation", {"LayerSource": "dbname='x' password='of somebody'", "Key": "a"})
    scores.setEditorWidgetSetup(0, config)
    run("save_to_postgis", LAYERS=[scores], DATABASE=database, SCHEMA=schema, PROJECT="étude 1")
    ((content,),) = cluster.sql(f"SELECT content FROM \"{schema}\".qgis_projects WHERE name = 'étude 1'")
    path = tmp_path / "study.qgz"
    path.write_bytes(bytes(content))
    project = QgsProject()
    assert project.read(str(path))
    (layer,) = project.mapLayers().values()
    assert (layer.providerType(), layer.isValid(), layer.featureCount()) == ("postgres", True, 2)
    assert isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
    assert (project.title(), project.crs().authid()) == ("étude 1", "EPSG:2154")
    assert not project.viewSettings().defaultViewExtent().isEmpty()
    tables = [f'"{schema}".ressort_meta', f'"{schema}".qgis_layer_metadata', "layer_styles"]
    kept = "".join(str(row) for name in tables for row in cluster.sql(f"SELECT * FROM {name}"))
    with zipfile.ZipFile(path) as pack:
        kept += pack.read(pack.namelist()[0]).decode()
    for secret in (servers.PASSWORD, "of somebody", "user="):
        assert secret not in kept
    assert "authcfg=" in kept
    project.clear()


def test_qgis_itself_opens_the_project_from_the_schema(run, scores, database, schema, cluster):
    import servers

    run("save_to_postgis", LAYERS=[scores], DATABASE=database, SCHEMA=schema, PROJECT="study")
    project = QgsProject()
    word = servers.PASSWORD.replace(" ", "%20")
    assert project.read(
        f"postgresql://{servers.OWNER}:{word}@127.0.0.1:{cluster.port}?dbname=ressort&schema={schema}&project=study"
    )
    assert [layer.isValid() for layer in project.mapLayers().values()] == [True]
    project.clear()


def test_no_password_in_log_nor_sentences(run, scores, database, schema, feedback, cluster):
    import servers

    cluster.sql(f'CREATE SCHEMA "{schema}"; CREATE TABLE "{schema}".scores_de_resilience (mine int)')
    with pytest.raises(QgsProcessingException, match="was not saved by Ressort") as refused:
        run("save_to_postgis", LAYERS=[scores], DATABASE=database, SCHEMA=schema)
    told = " ".join([str(refused.value), *feedback.infos, *feedback.warnings, *feedback.errors])
    assert servers.PASSWORD not in told


def test_the_server_dies_in_the_middle(plugin, table, database, schema, cluster, feedback):
    """QGIS asks for the rows; at the first news of progress the server is gone."""
    from qgis import processing

    layer = table([[str(number)] for number in range(30_000)], {"code": "text"}, name="many")
    small = table([["01"]], {"code": "text"}, name="many")
    processing.run("ressort:save_to_postgis", {"LAYERS": [small], "DATABASE": database, "SCHEMA": schema})
    killed = []

    def kill(_share):
        if not killed:
            killed.append(True)
            cluster.kill()

    feedback.progressChanged.connect(kill)
    try:
        with pytest.raises(QgsProcessingException, match="lost on the way.*nothing was changed"):
            processing.run(
                "ressort:save_to_postgis", {"LAYERS": [layer], "DATABASE": database, "SCHEMA": schema}, feedback=feedback
            )
    finally:
        cluster.start()
    assert killed and cluster.sql(f'SELECT code FROM "{schema}".many') == [("01",)]


def test_cancel_leaves_the_schema_as_it_was(plugin, table, database, schema, cluster, feedback):
    from qgis import processing

    layer = table([[str(number)] for number in range(30_000)], {"code": "text"}, name="many")
    feedback.progressChanged.connect(lambda _share: feedback.cancel())
    processing.run("ressort:save_to_postgis", {"LAYERS": [layer], "DATABASE": database, "SCHEMA": schema}, feedback=feedback)
    assert cluster.sql(f"SELECT 1 FROM pg_namespace WHERE nspname = '{schema}'") == []


def test_refusals(refusal, table, database):
    layer = table([["01"]], {"code": "text"})
    assert "is no PostgreSQL connection" in refusal("save_to_postgis", LAYERS=[layer], DATABASE="nowhere", SCHEMA="x")
    assert refusal("save_to_postgis", LAYERS=[], DATABASE=database, SCHEMA="x")
    assert refusal("save_to_postgis", LAYERS=[layer], DATABASE=database, SCHEMA="")
    assert refusal("save_to_postgis", LAYERS=[layer], DATABASE=database, SCHEMA="x") == ""


def test_a_layer_without_reference_system(run, table, database, schema):
    layer = table([["01"]], {"code": "text"}, "Point", "", "lost", ["Point(0 0)"])
    with pytest.raises(QgsProcessingException, match="no reference system"):
        run("save_to_postgis", LAYERS=[layer], DATABASE=database, SCHEMA=schema)


def test_two_layers_of_one_name(run, table, database, schema):
    layers = [table([["01"]], {"code": "text"}, name=name) for name in ("Scores 1", "scores-1")]
    with pytest.raises(QgsProcessingException, match="Scores 1, scores-1 would all become the table scores_1"):
        run("save_to_postgis", LAYERS=layers, DATABASE=database, SCHEMA=schema)


def test_without_psycopg2_it_says_what_to_install(refusal, table, monkeypatch):
    libraries = sys.modules["ressort.processing.libraries"]
    installed = libraries.is_installed
    monkeypatch.setattr(libraries, "is_installed", lambda name: name != "psycopg2" and installed(name))
    layer = table([["01"]], {"code": "text"})
    assert "psycopg2 is not installed" in refusal("save_to_postgis", LAYERS=[layer], DATABASE="x", SCHEMA="x")
