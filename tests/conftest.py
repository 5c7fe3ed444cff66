"""Binds the repository root as package `ressort`, whatever the clone is called, and keeps that root off sys.path.

With the root on sys.path, `import processing` would find our folder instead of QGIS's module. No QGIS here: tests/engine
runs anywhere.
"""

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

sys.path[:] = [entry for entry in sys.path if Path(entry or '.').resolve() != ROOT]
if 'ressort' not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        'ressort', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules['ressort'] = module
    spec.loader.exec_module(module)
