"""Layers -> tables of a PostGIS schema, with styles, metadata and a project: all of it, or nothing."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from ..about import about
from ..base import RessortAlgorithm
from ..database.connections import PROVIDER, connection_info, connection_problems, table_uri
from ..database.layers import layer_problems, saved_layer
from ..i18n import tr


class SaveToPostgis(RessortAlgorithm):
    """What a study gives, shared with colleagues."""

    NAME = 'save_to_postgis'
    GROUP = 'report'
    TAGS = 'postgis postgresql database base de données schema schéma save enregistrer share partager style project projet'
    REQUIRES = ('psycopg2',)

    LAYERS, DATABASE, SCHEMA, STYLES, PROJECT = 'LAYERS', 'DATABASE', 'SCHEMA', 'STYLES', 'PROJECT'
    TABLES, TABLE_COUNT, ROW_COUNT = 'TABLES', 'TABLE_COUNT', 'ROW_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Save to PostGIS')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(
            QgsProcessingParameterMultipleLayers(self.LAYERS, tr('Layers'), QgsProcessing.SourceType.TypeVector),
            tr('Layers and tables to save, each as a table named after it.'),
        )
        self.add(
            QgsProcessingParameterProviderConnection(self.DATABASE, tr('Database'), PROVIDER),
            tr("A PostgreSQL connection of QGIS's browser; its password stays in QGIS's authentication store."),
        )
        self.add(
            QgsProcessingParameterString(self.SCHEMA, tr('Schema'), 'ressort'),  # the list of schemas takes no new name
            tr('Where the tables go; made if it is absent. Tables that Ressort did not save are never touched.'),
        )
        self.add(
            QgsProcessingParameterBoolean(self.STYLES, tr('Save styles'), defaultValue=True),
            tr('In layer_styles, so that QGIS opens each table as it looks here.'),
        )
        self.add(
            QgsProcessingParameterString(self.PROJECT, tr('Project'), optional=True),
            tr('A name: a QGIS project of these layers is kept in the schema too. Left empty: none.'),
        )
        self.addOutput(QgsProcessingOutputString(self.TABLES, tr('Tables')))
        self.addOutput(QgsProcessingOutputNumber(self.TABLE_COUNT, tr('Number of tables')))
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr('Rows')))

    def problems(self, parameters, context):
        reasons = connection_problems(self.parameterAsConnectionName(parameters, self.DATABASE, context))
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        if not layers:
            reasons.append(tr('Layers: none was given. Tick those to save.'))
        reasons += layer_problems(layers)
        if not self.parameterAsString(parameters, self.SCHEMA, context).strip():
            reasons.append(tr('Schema: no name was given.'))
        return reasons

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """In the main thread: styles and credentials."""
        from ...engine.postgis.qgis_tables import Project
        from ...engine.postgis.saving import KEY, SHAPE
        from ..database.project import project_bytes

        super().prepareAlgorithm(parameters, context, feedback)
        database = self.parameterAsConnectionName(parameters, self.DATABASE, context)
        self._schema = self.parameterAsString(parameters, self.SCHEMA, context).strip()
        self._info = connection_info(database)
        layers = self.parameterAsLayerList(parameters, self.LAYERS, context)
        with_style = self.parameterAsBoolean(parameters, self.STYLES, context)
        self._layers = tuple(saved_layer(layer, with_style=with_style) for layer in layers)
        name = self.parameterAsString(parameters, self.PROJECT, context).strip()
        sources = [table_uri(database, self._schema, saved.table, SHAPE if saved.shapes else '', KEY)
                   for saved in self._layers]
        self._project = Project(name, project_bytes(name, layers, sources)) if name else None
        return True

    def results(self, _parameters, _context, feedback):
        from ...engine.postgis.saving import save_layers

        saved = save_layers(
            self._info,
            self._schema,
            self._layers,
            plugin=f"Ressort {about('version')}",
            project=self._project,
            progress=lambda share: feedback.setProgress(100 * share),
            should_stop=feedback.isCanceled,
        )
        for table, count in saved.items():
            feedback.pushInfo(tr('{schema}.{table}: {n} rows').format(schema=self._schema, table=table, n=count))
        return {
            self.TABLES: '; '.join(f'{self._schema}.{table}' for table in saved),
            self.TABLE_COUNT: len(saved),
            self.ROW_COUNT: sum(saved.values()),
        }
