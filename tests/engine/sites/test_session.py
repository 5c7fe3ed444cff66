"""A session file: what was decided comes back, a broken file is refused and left alone, two sessions compared."""

from __future__ import annotations

import json

import pytest
from ressort.engine.errors import TableError
from ressort.engine.sites.session import Override, Session, compare_sessions, open_session, save_session

SESSION = Session("Séance du 3 mai", "200067106", "2027-05-03", weights={"area": 10, "soil": 0.5}, taken=("s1", "s2"),
                  overrides=(Override("s1", "zone_closed", "maire", "2027-05-03", "PLU en révision"),), scenario="C",
                  parameters={"need": 9000.0, "budget": None})


def test_what_was_decided_comes_back(tmp_path):
    save_session(SESSION, tmp_path / "séance.json")
    assert open_session(tmp_path / "séance.json") == SESSION
    assert [path.name for path in tmp_path.iterdir()] == ["séance.json"]


def test_the_same_choices_make_the_same_file(tmp_path):
    for name in ("a.json", "b.json"):
        save_session(SESSION, tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_two_sessions_compared():
    other = Session("Séance du 3 mai", "200067106", "2027-05-03", weights={"area": 12, "soil": 0.5}, taken=("s2", "s3"),
                    scenario="B", parameters={"need": 9000.0, "budget": 5.0})
    found = compare_sessions(SESSION, other).set_index(["kind", "item"])
    assert found.index.tolist() == [("scenario", ""), ("weights", "area"), ("parameters", "budget"),
                                    ("overrides", "s1, zone_closed"), ("taken", "s1"), ("taken", "s3")]
    assert found.loc[("weights", "area")].tolist() == ["10", "12"] and not len(compare_sessions(SESSION, SESSION))


@pytest.mark.parametrize("content, words", [
    ("{", "cannot be read as JSON"), ("[]", "no session file of Ressort"), ('{"kind": "other"}',
                                                                            "no session file of Ressort"),
    (json.dumps({"kind": "ressort session", "version": 9}), "format 9; this one reads 1"),
    (json.dumps({"kind": "ressort session", "version": 1, "weights": {"area": "x"}, "scenario": "D"}), "scenario, weights"),
])
def test_a_broken_file_is_refused(tmp_path, content, words):
    path = tmp_path / "session.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match=words):
        open_session(path)
    assert path.read_text(encoding="utf-8") == content


def test_no_file(tmp_path):
    with pytest.raises(TableError, match="no such file"):
        open_session(tmp_path / "none.json")
