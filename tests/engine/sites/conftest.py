"""Fixtures and random sites of the tests of engine/sites."""
from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
PEERS = ROOT / "build" / f"peers-{sys.version_info.major}.{sys.version_info.minor}" / "bin" / "python"


@lru_cache(maxsize=None)
def have_peers(*names):
    found = f"import importlib.util as u; print(all(u.find_spec(name) for name in {names or ('pymcdm', 'skcriteria')}))"
    return PEERS.exists() and subprocess.check_output([str(PEERS), "-c", found], text=True).strip() == "True"


@pytest.fixture
def criteria_peer(tmp_path):
    """`criteria_peer(method, rows)` -> figures of pymcdm or scikit-criteria, see peers/run_criteria_peer.py."""
    if not have_peers():
        pytest.skip("pymcdm and scikit-criteria are not installed beside the other peers; `make test` installs them")

    def compute(method, rows):
        np.savetxt(tmp_path / "matrix.csv", rows, delimiter=",", fmt="%.17g")
        script = ROOT / "tests" / "engine" / "peers" / "run_criteria_peer.py"
        command = [str(PEERS), "-W", "ignore", str(script), method, str(tmp_path / "matrix.csv"), str(tmp_path / "out.csv")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{method} failed:\n{done.stderr}"
        return np.loadtxt(tmp_path / "out.csv")

    return compute


@pytest.fixture
def raster_peer(tmp_path):
    """`raster_peer(rows, columns, polygons)` -> shares of cells by exactextract, polygons x cells."""
    def compute(rows, columns, polygons):
        if not have_peers("exactextract"):
            pytest.skip("exactextract is not installed beside the other peers; `make test` installs it")
        given = {"rows": rows, "columns": columns, "polygons": [[ring.tolist() for ring in rings] for rings in polygons]}
        (tmp_path / "polygons.json").write_text(json.dumps(given), encoding="utf-8")
        script = ROOT / "tests" / "engine" / "peers" / "run_exactextract.py"
        command = [str(PEERS), "-W", "ignore", str(script), str(tmp_path / "polygons.json"), str(tmp_path / "shares.npy")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"exactextract failed:\n{done.stderr}"
        return np.load(tmp_path / "shares.npy")

    return compute
