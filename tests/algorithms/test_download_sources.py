"""Download: a server on the loopback that behaves, then misbehaves in every way a producer's did."""

import csv
import http.server
import json
import shutil
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

TABLE = b'code,value\n' + b''.join(b'%05d,%d\n' % (number, number) for number in range(40_000))
TAG = '"v1"'


class Producer(http.server.BaseHTTPRequestHandler):
    """What lies at each path; `asked` remembers the paths and the ranges."""

    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.server.asked.append((self.path, self.headers.get('Range')))
        getattr(self, self.path.strip('/').split('.')[0].replace('-', '_'))()

    def log_message(self, *_words):
        """Quiet."""

    def answer(self, content, status=200, length=None, kind='text/csv', **headers):
        self.send_response(status)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(content) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.end_headers()
        self.wfile.write(content)

    def good(self):
        self.answer(TABLE, ETag=TAG)

    def cut(self):
        """Ends in the middle, then gives the rest to who asks for it."""
        asked = self.headers.get('Range')
        if asked and self.headers.get('If-Range') == TAG:
            start = int(asked.removeprefix('bytes=').rstrip('-'))
            rest = TABLE[start:]
            return self.answer(rest, 206, ETag=TAG, Content_Range=f'bytes {start}-{len(TABLE) - 1}/{len(TABLE)}')
        self.answer(TABLE[:100_000], length=len(TABLE), ETag=TAG)
        self.close_connection = True

    def always_cut(self):
        self.answer(TABLE[:5_000], length=len(TABLE), ETag=TAG)
        self.close_connection = True

    def changed(self):
        """Cut, and another file when asked again: it must start from its first byte."""
        if self.headers.get('Range'):
            return self.answer(TABLE, ETag='"v2"')
        self.answer(b'old version', length=len(TABLE), ETag=TAG)
        self.close_connection = True

    def slow(self):
        self.answer(TABLE[:2_000], length=len(TABLE), ETag=TAG)
        self.wfile.flush()
        self.server.over.wait(8)
        self.close_connection = True

    def page(self):
        self.answer(b'<!DOCTYPE html><html><body>Service en maintenance</body></html>', kind='text/html')

    def disguised(self):
        """A web page that says it is a table."""
        self.answer(b'\xef\xbb\xbf\n <html><body>Service en maintenance</body></html>')

    def columns(self):
        self.answer(b'a;b\n1;2\n')

    def moved(self):
        self.answer(b'', 302, Location='/good.csv')

    def circle(self):
        self.answer(b'', 302, Location='/circle.csv')

    def gone(self):
        self.answer(b'not found', 404)

    def closed(self):
        self.answer(b'who are you', 403)

    def broken(self):
        self.answer(b'oops', 500)

    def empty(self):
        self.answer(b'')


def serving(context=None):
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Producer)
    server.daemon_threads = True
    server.asked, server.over = [], threading.Event()
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture
def server():
    running = serving()
    yield running
    running.over.set()
    running.shutdown()
    running.server_close()


@pytest.fixture
def asked_for(server, tmp_path):
    """`asked_for('good')`: a registry with that path of the server, and the parameters to fetch it."""

    def made(*names, scheme='http', port=None, columns='code value'):
        registry = tmp_path / 'sources.csv'
        with registry.open('w', newline='') as out:
            rows = csv.writer(out)
            rows.writerow(
                ['name', 'title_en', 'title_fr', 'producer', 'licence', 'year', 'file', 'address', 'page', 'columns']
            )
            for name in names:
                rows.writerow(
                    [
                        name,
                        name,
                        name,
                        'me',
                        'CC0',
                        '2026',
                        f'{name}.csv',
                        f'{scheme}://127.0.0.1:{port or server.server_port}/{name}.csv',
                        'https://example.org',
                        columns,
                    ]
                )
        return {
            'SOURCES': ' '.join(names),
            'FOLDER': str(tmp_path / 'files'),
            'REGISTRY': str(registry),
            'REPORT': 'memory:',
            'PATIENCE': 1.0,
        }

    return made


def told(result):
    return [(feature['status'], feature['message']) for feature in result['REPORT'].getFeatures()]


def files(parameters):
    return sorted(path.name for path in Path(parameters['FOLDER']).iterdir())


def test_a_file_comes_whole_with_its_card(run, asked_for):
    parameters = asked_for('good')
    result = run('download_sources', **parameters)
    assert (result['FETCHED'], result['KEPT'], result['FAILED']) == (1, 0, 0)
    assert (Path(result['FOLDER']) / 'good.csv').read_bytes() == TABLE
    card = json.loads((Path(result['FOLDER']) / 'good.csv.source.json').read_text())
    assert card['bytes'] == len(TABLE) and card['licence'] == 'CC0' and card['tag'] == TAG
    assert files(parameters) == ['good.csv', 'good.csv.source.json']


def test_what_is_there_is_kept_and_asked_for_again_only_on_demand(run, asked_for, server):
    parameters = asked_for('good')
    run('download_sources', **parameters)
    assert run('download_sources', **parameters)['KEPT'] == 1
    assert len(server.asked) == 1
    assert run('download_sources', **parameters, REFRESH=True)['FETCHED'] == 1
    assert len(server.asked) == 2


def test_a_file_cut_since_it_came_is_fetched_again(run, asked_for):
    parameters = asked_for('good')
    run('download_sources', **parameters)
    kept = Path(parameters['FOLDER']) / 'good.csv'
    kept.write_bytes(TABLE[:10])
    assert run('download_sources', **parameters)['FETCHED'] == 1
    assert kept.read_bytes() == TABLE


def test_a_cut_transfer_is_continued_from_where_it_stood(run, asked_for, server):
    parameters = asked_for('cut')
    result = run('download_sources', **parameters)
    assert (Path(parameters['FOLDER']) / 'cut.csv').read_bytes() == TABLE
    assert told(result)[0][0] == 'resumed'
    assert server.asked == [('/cut.csv', None), ('/cut.csv', 'bytes=100000-')]


def test_a_transfer_cut_again_and_again_fails_and_keeps_what_came(run, asked_for):
    parameters = asked_for('always-cut')
    result = run('download_sources', **parameters)
    status, message = told(result)[0]
    assert (status, result['FAILED']) == ('failed', 1)
    assert f'cut after 5000 of {len(TABLE)} bytes' in message and 'run again to continue' in message
    assert 'always-cut.csv' not in files(parameters)


def test_another_version_starts_from_its_first_byte(run, asked_for):
    parameters = asked_for('changed')
    run('download_sources', **parameters)
    assert (Path(parameters['FOLDER']) / 'changed.csv').read_bytes() == TABLE


def test_a_server_that_falls_silent_is_left_after_the_time_allowed(run, asked_for):
    parameters = asked_for('slow')
    begun = time.monotonic()
    result = run('download_sources', **parameters)
    assert told(result)[0][0] == 'failed' and '2000' in told(result)[0][1]
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    ('name', 'words'),
    [
        ('page', 'web page in place of the file'),
        ('disguised', 'web page in place of the file'),
        ('columns', 'lacks the columns code, value'),
        ('gone', 'no longer there'),
        ('closed', 'access refused'),
        ('broken', 'error 500'),
        ('empty', 'is empty'),
        ('circle', 'redirect'),
    ],
)
def test_what_is_no_file_is_refused_in_words_and_leaves_nothing(run, asked_for, name, words):
    parameters = asked_for(name)
    result = run('download_sources', **parameters)
    status, message = told(result)[0]
    assert status == 'failed' and words in message.lower()
    assert [file for file in files(parameters) if not file.startswith('.')] == []


def test_a_refusal_leaves_the_file_that_was_there(run, asked_for):
    parameters = asked_for('page')
    folder = Path(parameters['FOLDER'])
    folder.mkdir()
    (folder / 'page.csv').write_text('mine')
    assert run('download_sources', **parameters, REFRESH=True)['FAILED'] == 1
    assert (folder / 'page.csv').read_text() == 'mine'


def test_a_redirection_is_followed(run, asked_for):
    parameters = asked_for('moved')
    run('download_sources', **parameters)
    assert (Path(parameters['FOLDER']) / 'moved.csv').read_bytes() == TABLE


def test_a_secure_address_without_security_is_refused(run, asked_for):
    result = run('download_sources', **asked_for('good', scheme='https'))
    assert told(result)[0][0] == 'failed' and 'no secure connection' in told(result)[0][1]


def test_a_certificate_nobody_vouches_for_is_refused(run, asked_for, tmp_path):
    if shutil.which('openssl') is None:
        pytest.skip('openssl is not installed: no certificate to refuse')
    certificate, private = tmp_path / 'own.pem', tmp_path / 'own.key'
    subprocess.run(
        [
            'openssl',
            'req',
            '-x509',
            '-newkey',
            'rsa:2048',
            '-nodes',
            '-days',
            '1',
            '-subj',
            '/CN=127.0.0.1',
            '-keyout',
            str(private),
            '-out',
            str(certificate),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, private)
    secure = serving(context)
    try:
        result = run('download_sources', **asked_for('good', scheme='https', port=secure.server_port))
    finally:
        secure.shutdown()
        secure.server_close()
    assert told(result)[0][0] == 'failed' and 'no secure connection' in told(result)[0][1]
    assert secure.asked == []


def test_nobody_there(run, asked_for, server):
    server.shutdown()
    server.server_close()
    result = run('download_sources', **asked_for('good'))
    assert told(result)[0][0] == 'failed' and '127.0.0.1' in told(result)[0][1]


def test_one_failure_does_not_stop_the_others(run, asked_for, feedback):
    result = run('download_sources', **asked_for('gone', 'good', 'page'))
    assert [status for status, _ in told(result)] == ['failed', 'downloaded', 'failed']
    assert any('gone' in warning for warning in feedback.warnings)


def test_a_stop_keeps_the_beginning_and_no_file(plugin, asked_for):
    from qgis import processing

    class Impatient(QgsProcessingFeedback):
        def isCanceled(self):
            return time.monotonic() - begun > 0.5

    parameters = asked_for('slow')
    begun = time.monotonic()
    processing.run('ressort:download_sources', parameters, feedback=Impatient())
    assert time.monotonic() - begun < 3
    assert 'slow.csv' not in files(parameters)


def test_an_unknown_source_is_named_with_those_there_are(refusal, tmp_path):
    message = refusal('download_sources', SOURCES='sirene moon', FOLDER=str(tmp_path))
    assert 'sirene, moon' in message and 'baci_hs92' in message


def test_a_registry_with_faults_names_each_line(refusal, tmp_path):
    registry = tmp_path / 'mine.csv'
    registry.write_text(
        'name,title_en,title_fr,producer,licence,year,file,address,page,columns\n'
        'a,,,,,,../a.csv,https://x.org/a,,\na,,,,,,a.csv,ftp://x.org/a,,\n'
    )
    message = refusal('download_sources', SOURCES='a', FOLDER=str(tmp_path), REGISTRY=str(registry))
    assert 'twice: 3 a;' in message and 'https: 3 ftp://x.org/a;' in message and 'plain name: 2 ../a.csv.' in message


def test_sources_without_an_address_are_told_by_hand(run, tmp_path):
    result = run('download_sources', SOURCES='customs_regions', FOLDER=str(tmp_path), REPORT='memory:')
    status, message = told(result)[0]
    assert status == 'by hand' and 'lekiosque.finances.gouv.fr' in message


def test_models_refuse_too(run, tmp_path):
    with pytest.raises(QgsProcessingException, match='not in the registry'):
        run('download_sources', SOURCES='moon', FOLDER=str(tmp_path))


def test_it_works_in_the_thread_of_the_toolbox(plugin, asked_for, feedback):
    """Dialogs run an algorithm in a worker thread: the network of QGIS must answer there too."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    parameters = asked_for('cut')
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:download_sources')
    context = QgsProcessingContext()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    loop, outcomes = QEventLoop(), []
    task.executed.connect(lambda successful, results: (outcomes.append((successful, results)), loop.quit()))
    QTimer.singleShot(20_000, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    assert outcomes and outcomes[0][0]
    assert outcomes[0][1]['FETCHED'] == 1
    assert (Path(parameters['FOLDER']) / 'cut.csv').read_bytes() == TABLE
