"""Fixtures of the engine's tests: the peer libraries, called in their own interpreter."""
from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[2]
# `make` names the folder after the Python that makes it: one checkout may be mounted in several systems.
PEERS = ROOT / "build" / f"peers-{sys.version_info.major}.{sys.version_info.minor}" / "bin" / "python"

# No deadline: a busy machine is no bug.
settings.register_profile("ressort", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ressort")

# `import specimens`, `layouts`, `fuzzing` from any test below, without a folder of tests on sys.path.
for name, path in (("specimens", "specimens.py"), ("layouts", "sources/layouts.py"), ("spoiling", "sources/spoiling.py"),
                   ("fuzzing", "sources/fuzzing.py")):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent / path)
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])


def _labelled(path: Path) -> pd.DataFrame:
    table = pd.read_csv(path, dtype={0: str})
    return table.set_index(table.columns[0]).rename_axis(index=None, columns=None).astype(float)


@pytest.fixture
def peer(tmp_path):
    """`peer(name, trade_matrix)` -> (rca, proximity), frames; name: ecomplexity, economic_complexity or econci."""
    if not PEERS.exists():
        pytest.skip(f"the peer libraries are not installed in {PEERS.parents[1].name}; `make test` installs them")

    def compute(name: str, trade_matrix: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
        trade = trade_matrix.rename_axis(index="country", columns="product").stack().rename("value").reset_index()
        trade[trade["value"] > 0].to_csv(tmp_path / "trade.csv", index=False)
        script = Path(__file__).parent / "peers" / "run_peer.py"
        command = [str(PEERS), "-W", "ignore", str(script), name, str(tmp_path / "trade.csv"), str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{name} failed:\n{done.stderr}"
        return _labelled(tmp_path / "rca.csv"), _labelled(tmp_path / "proximity.csv")

    return compute


@pytest.fixture
def peer_complexity(tmp_path):
    """`peer_complexity(name, trade_matrix)` -> {indicator: frame}; which ones depends on the peer."""
    if not PEERS.exists():
        pytest.skip(f"the peer libraries are not installed in {PEERS.parents[1].name}; `make test` installs them")

    def compute(name: str, trade_matrix: pd.DataFrame) -> dict[str, pd.DataFrame]:
        trade = trade_matrix.rename_axis(index="country", columns="product").stack().rename("value").reset_index()
        trade[trade["value"] > 0].to_csv(tmp_path / "trade.csv", index=False)
        script, folder = Path(__file__).parent / "peers" / "run_complexity.py", tmp_path / name
        folder.mkdir(exist_ok=True)
        command = [str(PEERS), "-W", "ignore", str(script), name, str(tmp_path / "trade.csv"), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{name} failed:\n{done.stderr}"
        return {path.stem: _labelled(path) for path in folder.glob("*.csv")}

    return compute
