"""How a result arrives in the project: styled, named columns, sources and parameters in its metadata, in its group.

Runs in the main thread, after the layer is loaded, and only when it is: `processing.run` and `qgis_process` never call
it, so a result must make sense without it (its fields carry comments).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsLayerMetadata, QgsProcessingLayerPostProcessorInterface, QgsProject

ALIVE = []  # QGIS keeps no reference to a post-processor; the plugin empties this list when it unloads


@dataclass(frozen=True)
class Dress:
    """What a result should wear. `style` is a path to a .qml or a function of the layer; both may be absent."""

    style: object = None
    abstract: str = ''
    licence: str = ''
    sources: tuple = ()
    history: str = ''
    aliases: dict = field(default_factory=dict)
    group: str = 'Ressort'
    position: int = 0  # in that group, before QGIS 3.32


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Puts a `Dress` on the layer once QGIS has loaded it."""

    def __init__(self, dress: Dress, move_to_group: bool):
        super().__init__()
        self.dress = dress
        self.move_to_group = move_to_group

    def postProcessLayer(self, layer, _context, feedback):  # noqa: N802  (the name QGIS calls)
        for name, alias in self.dress.aliases.items():
            position = layer.fields().lookupField(name)
            if position >= 0:
                layer.setFieldAlias(position, alias)
        if callable(self.dress.style):
            self.dress.style(layer)
        elif self.dress.style:
            message, read = layer.loadNamedStyle(str(self.dress.style))
            if not read:
                feedback.pushWarning(message)
        layer.setMetadata(described(layer.metadata(), self.dress))
        if self.move_to_group:
            into_group(layer, self.dress.group, self.dress.position)
        layer.triggerRepaint()


def described(notes: QgsLayerMetadata, dress: Dress) -> QgsLayerMetadata:
    """The layer's metadata with abstract, licence, sources and the command that made it."""
    if dress.abstract:
        notes.setAbstract(dress.abstract)
    if dress.licence:
        notes.setLicenses([dress.licence])
    if dress.sources:
        notes.setRights(list(dress.sources))
    if dress.history and dress.history not in notes.history():
        notes.addHistoryItem(dress.history)
    return notes


def into_group(layer, name: str, position: int = 0) -> None:
    """Move the layer of the tree into the group `name`, made if absent (QGIS before 3.32 cannot do it itself)."""
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    group = root.findGroup(name) or root.insertGroup(0, name)
    # QGIS puts a new layer above the current one, which may be in this very group
    before = node.parent() == group and group.children().index(node) <= position
    group.insertChildNode(position + before, node.clone())
    node.parent().removeChildNode(node)


def dress_result(context, destination: str, dress: Dress) -> None:
    """Ask QGIS to dress the result when it loads it, if it will."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    grouped = hasattr(details, 'groupName')
    if grouped and not details.groupName:
        details.groupName = dress.group
    dresser = Dresser(dress, move_to_group=not grouped)
    details.setPostProcessor(dresser)
    ALIVE.append(dresser)
