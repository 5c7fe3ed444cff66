"""The cells of the notebook run, in order, in local mode."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "docs" / "notebooks" / "spark.ipynb"
BIND = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("ressort", {init!r}, submodule_search_locations=[{root!r}])
sys.modules["ressort"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["ressort"])
"""


def test_the_cells_of_the_notebook_run(tmp_path):
    """In a process of its own: the session that it stops is the only one of its Python."""
    import servers

    pytest.importorskip("pyspark", reason="pyspark is not installed in this Python; `make test-servers` runs it in its own")
    if not servers.has_java():
        pytest.skip("no Java runs here; `make test-servers` installs it")
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert not any(cell["outputs"] for cell in notebook["cells"] if cell["cell_type"] == "code")
    script = tmp_path / "cells.py"
    script.write_text("\n".join([BIND.format(init=str(ROOT / "__init__.py"), root=str(ROOT)), *cells]), encoding="utf-8")
    command = [sys.executable, str(script)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "20000 rows read" in done.stdout
