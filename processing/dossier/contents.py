"""What a dossier is made from: tables of the other algorithms, as they were written, and the choices of the session."""

from __future__ import annotations

from dataclasses import dataclass, field

LEVEL_ORDER = ('region', 'departement', 'scot', 'epci', 'commune')


@dataclass(frozen=True)
class Dossier:
    """Frames are None where the user gave none; `layers` holds map layers by piece ('paths', 'communes', 'portfolio').

    Attributes
    ----------
    title, territory, date : words of the cover; `code` is the territory in the ledger, '' if none
    sources : lines (piece, source and vintage)
    paths, ledger, trajectory, portfolio, front, sites, scenarios, account, net : DataFrames under their own columns
    session, other : `Session` or None; `differences`, `moved`, `totals` : what `compare_sessions` tells of both
    """

    title: str
    territory: str
    code: str
    date: str
    sources: list = field(default_factory=list)
    paths: object = None
    ledger: object = None
    trajectory: object = None
    portfolio: object = None
    front: object = None
    sites: object = None
    scenarios: object = None
    account: object = None
    net: object = None
    session: object = None
    other: object = None
    differences: object = None
    moved: object = None
    totals: object = None
    layers: dict = field(default_factory=dict)
    in_workbook: bool = True  # are the tables written whole beside the pages?

    def row(self):
        """The row of the ledger that the dossier is about, or None."""
        from ..sites.land_scenarios import ledger_row

        return None if self.ledger is None else ledger_row(self.ledger, self.code)

    def chosen(self):
        """Rows of the portfolio that are chosen."""
        return self.portfolio[self.portfolio['state'] == 'chosen']

    def with_account(self, rows):
        """Those rows of the portfolio with floors, hectares, costs and jobs of the account, else of the marked sites."""
        from ...engine.sites.session_results import MEASURES

        rows = rows.set_index(rows['site'].astype(str))
        for table, key in ((self.account, 'site'), (self.sites, 'site_id')):
            if table is None:
                continue
            known = table.set_index(table[key].astype(str))
            known = known[~known.index.duplicated()]
            for name in (*MEASURES, 'idle_low', 'idle_high', 'assumed', 'comm_nom', 'reasons'):
                if name in known and name not in rows:
                    rows[name] = known[name].reindex(rows.index)
        return rows
