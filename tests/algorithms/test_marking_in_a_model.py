"""Marking inside a model: check, mark, select the suitable, print; a bad value of a child is refused there too."""

from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
)

DEMO = Path(__file__).resolve().parents[2] / 'resources' / 'demo'
Source = QgsProcessingModelChildParameterSource


def child(model, algorithm, name, values):
    made = QgsProcessingModelChildAlgorithm(algorithm)
    made.setChildId(name)
    for parameter, sources in values.items():
        made.addParameterSources(parameter, sources if isinstance(sources, list) else [sources])
    model.addChildAlgorithm(made)


@pytest.fixture
def model(plugin):
    """Inventory and number of draws in; marked sites, the suitable among them and their sheets out."""
    made = QgsProcessingModelAlgorithm('planning', 'tests')
    made.addModelParameter(QgsProcessingParameterFile('INVENTORY', 'Inventory'), QgsProcessingModelParameter('INVENTORY'))
    made.addModelParameter(QgsProcessingParameterNumber('DRAWS', 'Draws', QgsProcessingParameterNumber.Type.Integer, 100),
                           QgsProcessingModelParameter('DRAWS'))
    fixed, asked, output = Source.fromStaticValue, Source.fromModelParameter, Source.fromChildOutput
    child(made, 'ressort:check_brownfields', 'check', {'FILE': asked('INVENTORY')})
    child(made, 'ressort:mark_productive_hotels', 'mark', {
        'SITES': output('check', 'OUTPUT'), 'PROFILE': fixed(0), 'DRAWS': asked('DRAWS'),
        'ROADS': fixed(str(DEMO / 'routes.geojson')), 'STOPS': fixed(str(DEMO / 'arrets.geojson')),
        'ZONING': fixed(str(DEMO / 'zonage.geojson')), 'SLOPE': fixed(str(DEMO / 'pente.tif'))})
    child(made, 'native:extractbyexpression', 'select', {
        'INPUT': output('mark', 'OUTPUT'), 'EXPRESSION': fixed("\"class\" = 'suitable' AND NOT \"excluded\"")})
    child(made, 'ressort:site_sheets', 'print', {
        'SITES': output('mark', 'OUTPUT'), 'CRITERIA': output('mark', 'CRITERIA'), 'COUNT': fixed(1), 'IMAGES': fixed(False),
        'DPI': fixed(50)})
    for name, parameter in (('check', 'OUTPUT'), ('mark', 'OUTPUT'), ('mark', 'CRITERIA'), ('select', 'OUTPUT'),
                            ('print', 'FOLDER')):
        out = QgsProcessingModelOutput(f'{name}_{parameter}', f'{name} {parameter}')
        out.setChildId(name)
        out.setChildOutputName(parameter)
        held = made.childAlgorithm(name)
        held.setModelOutputs({**held.modelOutputs(), out.name(): out})
        made.setChildAlgorithm(held)
    made.updateDestinationParameters()
    return made


def run_model(model, folder, feedback, **more):
    context = QgsProcessingContext()
    wanted = {'check:check_OUTPUT': 'checked', 'mark:mark_OUTPUT': 'marked', 'mark:mark_CRITERIA': 'account',
              'select:select_OUTPUT': 'suitable'}
    outputs = {name: str(folder / f'{stem}.gpkg') for name, stem in wanted.items()}
    outputs['print:print_FOLDER'] = str(folder / 'sheets')
    return model.run({'INVENTORY': str(DEMO / 'friches-standard.csv'), 'DRAWS': 50, **outputs, **more}, context, feedback,
                     {}, False)


def test_a_model_checks_marks_selects_and_prints(model, feedback, tmp_path):
    _, done = run_model(model, tmp_path, feedback)
    assert done
    marked = QgsVectorLayer(str(tmp_path / 'marked.gpkg'), 'm', 'ogr')
    suitable = QgsVectorLayer(str(tmp_path / 'suitable.gpkg'), 's', 'ogr')
    expected = [feature['site_id'] for feature in marked.getFeatures()
                if feature['class'] == 'suitable' and not feature['excluded']]
    assert expected and [feature['site_id'] for feature in suitable.getFeatures()] == expected
    assert (tmp_path / 'sheets' / 'site_sheets.pdf').is_file()


def test_a_bad_value_is_refused_inside_a_model(model, feedback, tmp_path):
    """QGIS asks a child of a model only to prepare itself, and says that it failed: the words are in the log."""
    with pytest.raises(QgsProcessingException):
        run_model(model, tmp_path, feedback, DRAWS=0)
    assert 'received 0' in ' '.join(feedback.errors)
    assert not (tmp_path / 'marked.gpkg').exists()
