"""The Processing provider `ressort`."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .about import about
from .i18n import RESOURCES, tr
from .systems import hold_ours


class RessortProvider(QgsProcessingProvider):
    """Ids of algorithms are for ever; they load without pandas and refuse in words when it is needed."""

    def id(self):
        return 'ressort'

    def name(self):
        return 'Ressort'

    def longName(self):  # noqa: N802
        return tr('Ressort: productive resilience of territories')

    def versionInfo(self):  # noqa: N802
        return about('version')

    def svgIconPath(self):  # noqa: N802
        return str(RESOURCES / 'icons' / 'ressort.svg')

    def icon(self):
        return QIcon(self.svgIconPath())

    def supportsNonFileBasedOutput(self):  # noqa: N802
        return True

    def loadAlgorithms(self):  # noqa: N802
        """In the order of the toolbox."""
        hold_ours()
        from .data.blend_activity import BlendActivity
        from .data.download_sources import DownloadSources
        from .data.import_customs import ImportCustoms
        from .data.import_establishments import ImportEstablishments
        from .data.import_world_trade import ImportWorldTrade
        from .diagnosis.productive_leaps import ProductiveLeaps
        from .diagnosis.regional_rca import RegionalRca
        from .diagnosis.resilience_index import ResilienceIndex
        from .dossier.session_dossier import SessionDossier
        from .report.save_to_postgis import SaveToPostgis
        from .report.site_sheets import SiteSheets
        from .report.study_maps import StudyMaps
        from .scenarios.import_dependence import ImportDependence
        from .scenarios.key_sectors import KeySectors
        from .scenarios.plug_and_play import PlugAndPlay
        from .scenarios.relocation_plan import RelocationPlan
        from .scenarios.shock_test import ShockTest
        from .scenarios.territory_unions import TerritoryUnions
        from .sites.business_parks import BusinessParks
        from .sites.check_brownfields import CheckBrownfields
        from .sites.compare_sessions import CompareSessions
        from .sites.land_scenarios import LandScenarios
        from .sites.mark_productive_hotels import MarkProductiveHotels
        from .sites.net_artificialisation import NetArtificialisation
        from .sites.site_portfolio import SitePortfolio
        from .sites.two_paths import TwoPaths
        from .sites.zan_ledger import ZanLedger
        from .territories.french_territories import FrenchTerritories
        from .world.country_resilience import CountryResilience
        from .world.product_space import ProductSpaceAlgorithm

        for algorithm in (
            DownloadSources, ImportEstablishments, ImportCustoms, ImportWorldTrade, BlendActivity, FrenchTerritories,
            ResilienceIndex, RegionalRca, ProductiveLeaps, ProductSpaceAlgorithm, CountryResilience,
            TerritoryUnions, RelocationPlan, ShockTest, ImportDependence, KeySectors, PlugAndPlay,
            CheckBrownfields, BusinessParks, MarkProductiveHotels, TwoPaths, ZanLedger, SitePortfolio, LandScenarios,
            NetArtificialisation, CompareSessions, StudyMaps, SiteSheets, SessionDossier, SaveToPostgis,
        ):
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            self._add_chains()

    def add_chains(self) -> None:
        """The models, once the registry knows the algorithms they are made of: QGIS drops a child it does not find."""
        self._add_chains()
        self.algorithmsLoaded.emit()

    def _add_chains(self):
        from .chains.shipped import GROUP, ShippedModel

        for name in GROUP:
            self.addAlgorithm(ShippedModel(name))
