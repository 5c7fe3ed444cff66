"""What `pip install .` and the zip carry: every package of the engine, and nothing that QGIS has no use for."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_pip_installs_every_package_of_the_engine():
    listed = set(re.findall(r'"(ressort[\w.]*)",', (ROOT / 'pyproject.toml').read_text(encoding='utf-8')))
    there = {'.'.join(['ressort', *path.parent.relative_to(ROOT).parts]) for path in (ROOT / 'engine').rglob('__init__.py')}
    assert there | {'ressort'} == listed


def test_the_zip_leaves_out_what_planners_do_not_need():
    kept_out = (ROOT / '.gitattributes').read_text(encoding='utf-8')
    not_for_planners = ('tests', 'scripts', 'benchmarks', 'Makefile')
    assert [name for name in not_for_planners if f'/{name} export-ignore' not in kept_out] == []
