"""One file over the network, through QGIS: its proxy, certificates and authentication; resumed, checked, moved into place.

A transfer is written beside the file as `.<name>.part`, with a note of where it came from, so that one cut short is
continued by the next run. The file itself appears only once it is whole and checked.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..i18n import tr

PATIENCE = 60  # seconds without a byte before a transfer counts as cut
TRIES = 4
TICK = 100  # milliseconds between two looks at the feedback
RESUMABLE = (
    'RemoteHostClosedError',
    'TimeoutError',
    'OperationCanceledError',
    'TemporaryNetworkFailureError',
    'NetworkSessionFailedError',
    'UnknownNetworkError',
    'InternalServerError',
    'ServiceUnavailableError',
)


class RefusedError(Exception):
    """The file could not be had; its text is a sentence for the user."""


@dataclass(frozen=True)
class Fetched:
    """A file in place: its size, what it was named by the server (entity tag or date), and how it came."""

    path: Path
    size: int
    tag: str
    resumed: bool


@dataclass
class _Transfer:
    """One request and what came of it."""

    status: int = 0
    error: str = ''
    message: str = ''
    received: int = 0
    expected: int | None = None  # bytes of the whole file, where the server says
    tag: str = ''
    kind: str = ''
    stopped: bool = False
    restarted: bool = False


def fetch(
    address: str,
    path: Path,
    *,
    check=None,
    auth: str = '',
    patience: float = PATIENCE,
    tries: int = TRIES,
    is_stopped=lambda: False,
    progress=lambda _done, _whole: None,
) -> Fetched | None:
    """Bring `address` to `path`; None when stopped. `check(path)` raises what it refuses, before the file is moved.

    Raises `RefusedError` in the user's words.
    """
    part = path.with_name(f'.{path.name}.part')
    note = path.with_name(f'.{path.name}.part.json')
    had = _resumable(part, note, address)
    for attempt in range(1, tries + 1):
        transfer = _request(address, part, note, auth, patience, is_stopped, progress)
        if transfer.stopped:
            return None
        complete = not transfer.error and transfer.status in (200, 206) and transfer.expected in (None, transfer.received)
        if complete:
            break
        if attempt == tries or not _may_resume(transfer):
            raise RefusedError(_sentence(address, transfer, part))
    _refuse_page(path, transfer, part, note)
    try:
        if check is not None:
            check(part)
    except Exception:
        _forget(part, note)
        raise
    os.replace(part, path)
    _forget(note)
    return Fetched(path, transfer.received, transfer.tag, had or attempt > 1)


def _resumable(part: Path, note: Path, address: str) -> bool:
    """Is what lies there the beginning of this very file? Otherwise it is removed."""
    try:
        told = json.loads(note.read_text(encoding='utf-8'))
    except (OSError, ValueError):
        told = {}
    if part.is_file() and told.get('address') == address and told.get('tag'):
        return True
    _forget(part, note)
    return False


def _request(address, part, note, auth, patience, is_stopped, progress) -> _Transfer:
    """One request, from where the last one ended."""
    begun = part.stat().st_size if part.is_file() else 0
    transfer = _Transfer(received=begun)
    request = QNetworkRequest(QUrl(address))
    request.setAttribute(QNetworkRequest.Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(QNetworkRequest.Attribute.CacheSaveControlAttribute, False)
    request.setRawHeader(b'Accept-Encoding', b'identity')  # lengths and ranges then count the bytes of the file
    request.setAttribute(
        QNetworkRequest.Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
    )
    if begun:
        request.setRawHeader(b'Range', f'bytes={begun}-'.encode())
        request.setRawHeader(b'If-Range', json.loads(note.read_text(encoding='utf-8'))['tag'].encode())
    if auth and not QgsApplication.authManager().updateNetworkRequest(request, auth):
        raise RefusedError(tr('The authentication configuration "{name}" could not be applied.').format(name=auth))
    _follow(request, part, note, transfer, patience, is_stopped, progress)
    return transfer


def _follow(request, part, note, transfer, patience, is_stopped, progress) -> None:
    """Write what arrives until the reply ends, nothing arrives any more, or the user stops."""
    loop, clock, address = QEventLoop(), QTimer(), request.url().toString()
    reply = QgsNetworkAccessManager.instance().get(request)
    quiet = [0.0]
    with part.open('ab') as out:

        def arrived():
            quiet[0] = 0.0
            if not transfer.status:
                _begin(reply, out, note, address, transfer)
            content = bytes(reply.readAll())
            if transfer.status in (200, 206):
                out.write(content)
                transfer.received += len(content)
                progress(transfer.received, transfer.expected)

        def looked():
            quiet[0] += TICK / 1000
            if is_stopped():
                transfer.stopped = True
                reply.abort()
            elif quiet[0] > patience:
                transfer.message = tr('nothing arrived for {n} seconds').format(n=f'{patience:g}')
                reply.abort()

        reply.readyRead.connect(arrived)
        reply.finished.connect(loop.quit)
        clock.timeout.connect(looked)
        clock.start(TICK)
        if not reply.isFinished():
            loop.exec()
        clock.stop()
        if reply.error() == QNetworkReply.NetworkError.NoError or reply.bytesAvailable():
            arrived()
    _end(reply, transfer)
    reply.deleteLater()


def _begin(reply, out, note, address, transfer) -> None:
    """What the first bytes tell: is it the file, all of it or the rest, how long, under which tag."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    transfer.status = int(status or 0)
    transfer.kind = bytes(reply.rawHeader(b'Content-Type')).decode('latin-1').split(';')[0].strip().lower()
    transfer.tag = _tag(reply)
    length = bytes(reply.rawHeader(b'Content-Length')).decode('latin-1')
    if transfer.status == 200 and transfer.received:
        out.truncate(0)  # the server starts again: another file, or one that knows no ranges
        transfer.received, transfer.restarted = 0, True
    if transfer.status in (200, 206) and length.isdigit():
        transfer.expected = transfer.received + int(length)
    if transfer.status == 200:
        note.write_text(json.dumps({'address': address, 'tag': transfer.tag}), encoding='utf-8')


def _tag(reply) -> str:
    """What names this very version: a strong entity tag, else the date."""
    tag = bytes(reply.rawHeader(b'ETag')).decode('latin-1')
    return tag if tag and not tag.startswith('W/') else bytes(reply.rawHeader(b'Last-Modified')).decode('latin-1')


def _end(reply, transfer) -> None:
    if not transfer.status:
        transfer.status = int(reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0)
    if reply.error() != QNetworkReply.NetworkError.NoError:
        transfer.error = _error_name(reply.error())
        transfer.message = transfer.message or reply.errorString()
        if transfer.status == 416:
            transfer.error = 'RangeNotSatisfiable'


def _error_name(error) -> str:
    """The name of the error: an enumeration on Qt 6, a number on Qt 5."""
    if hasattr(error, 'name'):
        return error.name
    kinds = QNetworkReply.NetworkError
    return next(
        (
            name
            for name in dir(kinds) + dir(QNetworkReply)
            if name.endswith(('Error', 'Failure', 'Denied')) and getattr(QNetworkReply, name, None) == error
        ),
        str(error),
    )


def _may_resume(transfer: _Transfer) -> bool:
    """A cut or a passing failure is tried again; a refusal is not."""
    if transfer.status in (401, 403, 404, 407, 410, 451):
        return False
    return not transfer.error or transfer.error in RESUMABLE or transfer.status in (200, 206, 500, 502, 503, 504)


def _refuse_page(path: Path, transfer: _Transfer, part: Path, note: Path) -> None:
    if transfer.kind in ('text/html', 'application/xhtml+xml') and path.suffix.lower() not in ('.html', '.htm'):
        _forget(part, note)
        raise RefusedError(tr('the server answered with a web page in place of the file'))


def _sentence(address: str, transfer: _Transfer, part: Path) -> str:
    """Why the file could not be had."""
    host = QUrl(address).host()
    words = {
        'host': host,
        'status': transfer.status,
        'message': transfer.message,
        'got': transfer.received,
        'whole': transfer.expected,
    }
    if transfer.error == 'SslHandshakeFailedError':
        return tr(
            '{host}: no secure connection ({message}). Check the date of this computer and the certificates in '
            'QGIS, Settings, Options, Authentication.'
        ).format(**words)
    if transfer.status == 404 or transfer.status == 410:
        return tr('{host}: the file is no longer there (error {status}).').format(**words)
    if transfer.status in (401, 403, 407):
        return tr('{host}: access refused (error {status}). An authentication may be needed.').format(**words)
    if transfer.error == 'TooManyRedirectsError' or 300 <= transfer.status < 400:
        return tr('{host}: too many redirections, or one to a less secure address.').format(**words)
    if transfer.status >= 400:
        return tr('{host}: the server answered with error {status}.').format(**words)
    if transfer.expected is not None and transfer.received != transfer.expected:
        kept = tr('What came is kept: run again to continue.') if part.is_file() else ''
        return tr('{host}: cut after {got} of {whole} bytes. {kept}').format(kept=kept, **words).strip()
    return tr('{host}: {message}.').format(**words)


def _forget(*paths: Path) -> None:
    for path in paths:
        if path.is_file():
            path.unlink()
