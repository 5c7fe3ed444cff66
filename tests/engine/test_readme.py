"""README.md: its figures are those measured today, its example runs as it is printed."""
import re
from pathlib import Path

import pytest
from ressort.engine.resilience.fidelity import compare_with_study

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def test_fidelity_figures_are_those_of_today():
    now = compare_with_study()
    rows = re.findall(r"^\| (13 regions|totals|25 countries)[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$", README, re.MULTILINE)
    said = {name: [re.sub(r"[^\d.]", "", re.sub(r"^.*:", "", cell.strip())) for cell in cells] for name, *cells in rows}
    assert said == {
        "13 regions": [f"{now.correlation:.3f}", f"{now.mean_error:.1f}", f"{now.correlation_within_family:.2f}"],
        "totals": ["", f"{now.totals_mean_error:.1f}", ""],
        "25 countries": [f"{now.countries_rank_correlation:.3f}", f"{now.countries_mean_error:.1f}", ""],
    }


def test_example_gives_the_scores_of_the_demo():
    names = {}
    exec(re.search(r"```python\n(.*?)```", README, re.DOTALL).group(1), names)  # the reader will paste it as it is
    ours = compare_with_study().countries["ours"]
    assert names["result"].scores["score"].reindex(ours.index).tolist() == pytest.approx(ours.tolist())
