"""The account of a marking on one page: counts by class, weights, survey plan, methods compared, exclusions, notes."""

from __future__ import annotations

from html import escape

from qgis.core import QgsProcessingException

from ..i18n import said, tr
from .site_style import class_words


def write_report(path: str, title: str, marking, facts, labels) -> None:
    """Write it aside, then in place."""
    from ...engine.atomic_write import written_aside

    body = [f'<h1>{escape(title)}</h1>', _list(said(note) for note in marking.notes), *_sections(marking, facts, labels)]
    try:
        with written_aside(path) as aside:
            aside.write_text(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>'
                             f'{"".join(body)}</body></html>\n', encoding='utf-8')
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error


def _sections(marking, facts, labels):
    sites = marking.sites
    kept = sites[~sites['excluded'].astype(bool)]
    counts = [(label, int((kept['class'] == word).sum())) for word, label in class_words().items()]
    counts.append((tr('excluded'), int(sites['excluded'].sum())))
    yield _table(tr('Sites by class'), [tr('Class'), tr('Sites')], counts)
    best = kept.sort_values('rank').head(20)
    heads = [tr('Rank'), tr('Site'), tr('Score'), tr('From'), tr('To'), tr('Reasons')]
    yield _table(tr('First sites'), heads, [
        (f'{row.rank:g}', row.site_id, *map(_figure, (row.score, row.score_low, row.score_high)), row.reasons)
        for row in best[['rank', 'site_id', 'score', 'score_low', 'score_high', 'reasons']].itertuples(index=False)])
    yield _table(tr('Weights'), [tr('Criterion'), tr('Weight, %'), tr('Known for')], [
        (labels.get(name, name), f'{100 * weight:.1f}', int(marking.memberships[name].notna().sum()))
        for name, weight in marking.weights.items()])
    heads = [tr('Criterion'), tr('Next question of'), tr('Unknown for')]
    yield _table(tr('What to survey next'), heads, [
        (labels.get(row.criterion, row.criterion), row.sites, row.unknown)
        for row in marking.survey.itertuples(index=False)])
    out = sites[sites['excluded'].astype(bool)]
    reasons = out['exclusion_reason'].value_counts()
    yield _table(tr('Exclusions'), [tr('Reason and source'), tr('Sites')], list(reasons.items()))
    log = marking.overrides
    yield _table(tr('Exclusions lifted by hand'), list(log.columns), list(log.itertuples(index=False)))
    spearman = marking.comparison.spearman
    yield _table(tr('Agreement of three methods (Spearman)'), ['', *spearman.columns], [
        (name, *(_figure(value, 3) for value in row)) for name, row in zip(spearman.index, spearman.to_numpy())])
    used = facts.long[facts.long['used'].astype(bool)].groupby(['criterion', 'source']).size()
    yield _table(tr('Sources'), [tr('Fact'), tr('Source'), tr('Sites')], [(*key, count) for key, count in used.items()])


def _figure(value, digits=0) -> str:
    return '?' if value != value else f'{value:.{digits}f}'


def _list(lines) -> str:
    return '<ul>' + ''.join(f'<li>{escape(line)}</li>' for line in lines) + '</ul>'


def _table(title, heads, rows) -> str:
    if not rows:
        return ''
    head = ''.join(f'<th>{escape(str(name))}</th>' for name in heads)
    body = ''.join('<tr>' + ''.join(f'<td>{escape(str(cell))}</td>' for cell in row) + '</tr>' for row in rows)
    return f'<h2>{escape(title)}</h2><table border="1" cellspacing="0" cellpadding="3"><tr>{head}</tr>{body}</table>'
