"""What each site lies in, by the layers that cover it: plan, risks, nature, heritage, registers, programmes, parks."""

from __future__ import annotations

from ..i18n import tr
from ..tables import read_table
from . import overlays
from .fact_columns import STRAIGHT_LINE, fact, only, told
from .fact_dates import year_in

HERITAGE_REACH, NATURE_REACH = 500, 5000  # metres
COAST = 100  # metres, planning code L.121-16
MOSTLY = 0.5


def covered(criterion):
    """Share of the site that the polygons of a layer cover."""
    def measure(run, name):
        layer = run.index(name)
        reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
        return [told(layer, criterion, only(run.shares(layer).sum(axis=1).clip(upper=1.0), reached))]
    return measure


def zoning(run, name):
    """Zone of the plan that covers most of the site, share of it in closed zones."""
    from ...engine.sites.facts import dominant, share_closed
    from ...engine.sites.layer_words import zone_of

    zone, form = (run.column(name, 'zoning', role) for role in ('zone', 'form'))
    if zone is None:
        return no_column(run, name)
    columns = [zone] + ([form] if form else [])
    layer = run.index(name, lambda cells: zone_of(cells[0], cells[1] if form else None) or 'unknown', columns)
    shares = run.shares(layer)
    known = shares.drop(columns='unknown', errors='ignore')
    zones = dominant(known)
    run.zones = zones.where(zones.notna(), run.zones)
    return [told(layer, 'zone', zones), told(layer, 'share_zone_closed', share_closed(known))]


def no_column(run, name):
    """Say that a layer could not be read; no fact."""
    run.feedback.pushWarning(tr('{layer}: none of its columns has a known name; it was left aside.').format(
        layer=run.algorithm.parameterDefinition(name).description()))
    return []


def _risk_layer(run, name):
    from ...engine.sites.layer_words import meaning

    zone = run.column(name, 'risk', 'zone')
    if zone is None:
        return None
    strange = set()

    def category(cells):
        found = meaning('risk', cells[0])
        if found is None:
            strange.add(str(cells[0]))
        return found

    layer = run.index(name, category, [zone])
    if strange:
        run.feedback.pushWarning(tr('{layer}: zones of unknown meaning, left aside: {words}.').format(
            layer=layer.name, words=', '.join(sorted(strange)[:5])))
    return layer


def risk(run, name):
    """Share of the site under a ban."""
    layer = _risk_layer(run, name)
    if layer is None:
        return no_column(run, name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    return [told(layer, 'share_risk_ban', only(_banned(run.shares(layer)), reached))]


def _banned(shares):
    return shares.reindex(columns=['03', '04'], fill_value=0.0).sum(axis=1).clip(0, 1)


def flood(run, name):
    """Zone of the flood plan, none outside them where the layer reaches."""
    from ...engine.sites.facts import dominant

    layer = _risk_layer(run, name)
    if layer is None:
        return no_column(run, name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    shares = run.shares(layer)
    dry = (1 - shares.sum(axis=1)).clip(0, 1)
    facts = [told(layer, 'flood_typereg', only(dominant(shares.assign(none=dry)), reached))]
    if not run.algorithm.is_given(run.parameters, 'RISK_ZONES'):
        facts.append(told(layer, 'share_risk_ban', only(_banned(shares), reached)))
    return facts


def nature(run, name):
    """The most demanding natural zone that the site lies in, or near."""
    import numpy as np
    import pandas as pd

    from ...engine.sites.facts import NATURE
    from ...engine.sites.layer_words import meaning

    kind = run.column(name, 'nature', 'zone')
    if kind is None:
        return no_column(run, name)
    layer = run.index(name, lambda cells: meaning('nature', cells[0], 'other'), [kind])
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    shares = run.shares(layer)
    distance = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
    found = pd.Series(np.where(distance <= NATURE_REACH, 'proximite_zone', 'hors zone'), dtype=object)
    for zone in reversed(NATURE[:3]):
        if zone in shares:
            found = found.mask(shares[zone] > 0, zone)
    facts = [told(layer, 'nature_zone', only(found, reached), distance=distance, how=STRAIGHT_LINE)]
    if 'protected' in shares and not run.algorithm.is_given(run.parameters, 'PROTECTED'):
        facts.append(told(layer, 'share_protected', only(shares['protected'], reached)))
    return facts


def yes_no(values):
    """Booleans as the evidence writes them."""
    import pandas as pd

    return pd.Series(values).map({True: 'yes', False: 'no'}).astype(object)


def water(run, name):
    """Whether any of the site lies in an immediate well-head perimeter."""
    layer = run.index(name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    return [told(layer, 'in_water_intake', only(yes_no(run.shares(layer).sum(axis=1) > 0), reached))]


def coast(run, name):
    """The strip holds outside urbanised ground, which only the plan can tell: it is told where the zone is known."""
    layer = run.index(name)
    near = run.shares(layer, COAST).sum(axis=1).clip(upper=1.0)
    return [told(layer, 'share_coast_100m', outside_town(run, near, 0.0))]


def outside_town(run, values, in_town):
    """Values for sites outside urban zones, `in_town` inside them, None where no zone is known."""
    import pandas as pd

    zones = pd.Series(run.zones, dtype=object)
    urban = zones.fillna('').str.startswith('U')
    return pd.Series(values).where(~urban, in_town).where(zones.notna(), None)


def heritage(run, name):
    """Whether a listed monument stands within 500 m."""
    layer = run.index(name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    distance = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
    return [told(layer, 'heritage_500m', only(yes_no(distance <= HERITAGE_REACH), reached), distance=distance,
                 how=STRAIGHT_LINE)]


def pollution(run, name):
    """A register informs where it names a site; where it does not, nothing is known."""
    register = run.column(name, 'pollution', 'register')
    layer = run.index(name)
    word = 'pollution avérée' if register else 'pollution supposée'
    inside = overlays.nearest(layer, run.sites, run.feedback.isCanceled) <= 0
    return [told(layer, 'soil', yes_no(inside).map({'yes': word}).astype(object))]


def programmes(run, name):
    """State programmes that the site lies in."""
    label = run.column(name, 'programme', 'name')
    if label is None:
        return no_column(run, name)
    layer = run.index(name, lambda cells: str(cells[0] or '?'), [label])
    covered = run.shares(layer) > 0
    named = covered.apply(lambda row: ', '.join(map(str, row.index[row])) or None, axis=1) if len(covered.columns) else None
    return [] if named is None else [told(layer, 'programmes', named.astype(object))]


def economic_zones(run, name):
    """The business park that the site lies in; where nobody tells the zone of the plan, it is taken for one of activity."""
    import pandas as pd

    from ...engine.sites.facts import dominant
    from ...engine.sites.layer_words import park_words

    label, vacancy = (run.column(name, 'economic_zone', role) for role in ('name', 'vacancy'))
    known = [column for column in (label, vacancy) if column]

    def category(cells):
        cell = dict(zip(known, cells))
        return park_words(cell.get(label), cell.get(vacancy))

    layer = run.index(name, category, known)
    shares = run.shares(layer)
    inside = shares.sum(axis=1) >= MOSTLY
    zone = pd.Series('U activity', inside.index, dtype=object).where(inside, None)
    run.fallbacks.append(fact('zone', zone, tr('{layer}: a business park, the plan is not known').format(layer=layer.name),
                              layer.date))
    return [told(layer, 'economic_zone', dominant(shares).where(inside, None))]


def centrality(run, name):
    """Level of centrality of the commune, from a table."""
    from ...engine.sites.layer_words import meaning
    from ...engine.sources.brownfield_cells import commune_codes

    columns = {role: run.column(name, 'centrality', role) for role in ('commune', 'level')}
    if None in columns.values():
        return no_column(run, name)
    table = read_table(run.source(name), columns, run.feedback.isCanceled)
    level = dict(zip(commune_codes(table['commune']), table['level']))
    values = run.inventory.table['comm_insee'].map(level).map(lambda word: meaning('centrality', word)).astype(object)
    source = run.source(name)
    return [fact('centrality', values.where(values.notna(), None), source.sourceName(), year_in(source.sourceName()))]
