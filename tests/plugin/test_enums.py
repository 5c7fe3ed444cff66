"""Every enum is written in full (`Class.Scope.Value`), as Qt 6 demands, and known to the QGIS at hand."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope='module')
def scan(qgis_app):
    spec = importlib.util.spec_from_file_location('enum_scan', ROOT / 'tests' / 'enum_scan.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.scan


@pytest.mark.filterwarnings('ignore::DeprecationWarning')
def test_enums_are_scoped(scan):
    assert scan([ROOT / 'plugin', ROOT / 'processing']) == []


@pytest.mark.filterwarnings('ignore::DeprecationWarning')
def test_an_unscoped_enum_is_seen(scan, tmp_path):
    wrong = tmp_path / 'wrong.py'
    wrong.write_text('from qgis.core import QgsProcessing\nkind = QgsProcessing.TypeVectorPolygon\n', encoding='utf-8')
    assert len(scan([wrong])) == 1
