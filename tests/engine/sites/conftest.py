"""Fixtures and random sites of the tests of engine/sites."""
from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
PEERS = ROOT / "build" / f"peers-{sys.version_info.major}.{sys.version_info.minor}" / "bin" / "python"


@lru_cache(maxsize=None)
def have_peers():
    found = "import importlib.util as u; print(all(u.find_spec(name) for name in ('pymcdm', 'skcriteria')))"
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
