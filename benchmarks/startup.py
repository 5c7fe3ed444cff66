"""What the plugin costs at the start of QGIS: inside a process, and beside a QGIS without it.

    /usr/bin/python3 benchmarks/startup.py [ROUNDS]

Two tables. "process": Python, QGIS's application and its Processing, with and without the plugin's provider, alternated.
"window", where Xvfb is: a real QGIS, in which the plugin is loaded and started as QGIS does it, timed from inside; then the
whole life of that QGIS with the plugin enabled and without, alternated. Compiled files are warm, as from the second start.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
PROCESS = '''
import importlib.util, os, sys, time
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
sys.path.append(application.pkgDataPath() + '/python/plugins')
from processing.core.Processing import Processing
Processing.initialize()
if sys.argv[1] == 'with':
    begun, worked = time.perf_counter(), time.process_time()
    root = sys.argv[2]
    spec = importlib.util.spec_from_file_location('ressort', root + '/__init__.py', submodule_search_locations=[root])
    module = sys.modules['ressort'] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.classFactory(None).initProcessing()
    import ressort.plugin.menu
    print('PLUGIN', 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked), flush=True)
os._exit(0)
'''
WINDOW = '''
import os, time
from qgis.PyQt.QtCore import QTimer

def measure():
    if os.environ['RESSORT_BENCH'] == 'load':
        from qgis.utils import loadPlugin, startPlugin
        begun, worked = time.perf_counter(), time.process_time()
        done = loadPlugin('ressort') and startPlugin('ressort')
        spent = 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked)
        with open(os.environ['RESSORT_BENCH_OUT'], 'w') as out:
            out.write('%f %f' % spent if done else 'failed')
    os._exit(0)

QTimer.singleShot(0, measure)
'''


def spent(command, environment) -> tuple[float, str]:
    """Milliseconds and what was printed."""
    begun = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return 1000 * (time.perf_counter() - begun), done.stdout


def environment(**more) -> dict:
    """Compiled files go aside and stay warm."""
    kept = {name: value for name, value in os.environ.items() if name != 'PYTHONDONTWRITEBYTECODE'}
    return {**kept, 'PYTHONPYCACHEPREFIX': str(ROOT / 'build' / 'bench-pyc'), 'PYTHONSAFEPATH': '1', **more}


def say(title: str, values) -> None:
    """Median, and the extremes that tell how quiet the machine was."""
    print(f'{title:<44}{median(values):>9.0f} ms   ({min(values):.0f} to {max(values):.0f}, {len(values)} runs)')


def in_process(rounds: int) -> None:
    """With and without, alternated."""
    inside, worked, walls = [], [], {'with': [], 'without': []}
    for number in range(rounds + 1):
        for kind in walls:
            wall, printed = spent([sys.executable, '-c', PROCESS, kind, str(ROOT)], environment(QT_QPA_PLATFORM='offscreen'))
            if number == 0:
                continue  # compiles
            walls[kind].append(wall)
            for line in printed.splitlines():
                if line.startswith('PLUGIN'):
                    inside.append(float(line.split()[1]))
                    worked.append(float(line.split()[2]))
    say('process: provider and menu module', inside)
    say('process: the same, time of the processor', worked)
    say('process: whole, without the plugin', walls['without'])
    say('process: whole, with the plugin', walls['with'])
    print(f"{'process: difference of the medians':<44}{median(walls['with']) - median(walls['without']):>9.0f} ms")


def in_window(rounds: int) -> None:
    """A real QGIS; its plugin manager's switch is in the profile."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / 'code.py').write_text(WINDOW, encoding='utf-8')
        screen = subprocess.Popen(['Xvfb', '-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            display = screen.stdout.readline().strip()
            inside, worked, walls = [], [], {'true': [], 'false': []}
            for number in range(rounds + 1):
                for kind in ('load', 'true', 'false'):
                    profile(work, 'true' if kind == 'true' else 'false')
                    wanted = environment(DISPLAY=f':{display}', XDG_RUNTIME_DIR=name, RESSORT_BENCH=kind,
                                         RESSORT_BENCH_OUT=str(work / 'out'))
                    wanted.pop('QT_QPA_PLATFORM', None)
                    wall, _ = spent(
                        ['qgis', '--profiles-path', str(work), '--nologo', '--code', str(work / 'code.py')], wanted)
                    if number and kind == 'load':
                        wall, cpu = map(float, (work / 'out').read_text().split())
                        inside.append(wall)
                        worked.append(cpu)
                    elif number:
                        walls[kind].append(wall)
        finally:
            screen.terminate()
            screen.wait()
    say('window: load and start of the plugin', inside)
    say('window: the same, time of the processor', worked)
    say('window: whole, without the plugin', walls['false'])
    say('window: whole, with the plugin', walls['true'])
    print(f"{'window: difference of the medians':<44}{median(walls['true']) - median(walls['false']):>9.0f} ms")


def profile(work: Path, enabled: str) -> None:
    """As QGIS left it the time before, the switch set."""
    default = work / 'profiles' / 'default'
    settings = default / 'QGIS' / 'QGIS3.ini'
    if not settings.is_file():
        settings.parent.mkdir(parents=True)
        (default / 'python' / 'plugins').mkdir(parents=True)
        (default / 'python' / 'plugins' / 'ressort').symlink_to(ROOT)
    settings.write_text(f'[PythonPlugins]\nressort={enabled}\nprocessing=true\n\n[qgis]\ncheckVersion=false\n'
                        'showTips3_22=false\n\n[app]\nfirstRunVersionFlag=99999\n', encoding='utf-8')


if __name__ == '__main__':
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    in_process(count)
    if shutil.which('Xvfb') and shutil.which('qgis'):
        in_window(count)
    else:
        print('window: not measured, Xvfb or qgis is absent')
