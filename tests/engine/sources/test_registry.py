"""The registry of official files: what ships is whole, faults are told together, wrong files are refused."""
from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sources.registry import FIELDS, asked_sources, check_file, registry


def test_every_source_says_who_made_it_under_which_licence_and_where():
    sources = registry()
    assert len(sources) > 15
    for source in sources.values():
        assert all((source.title_en, source.title_fr, source.producer, source.licence, source.year))
        assert source.page.startswith("https://")
        assert source.address.startswith("https://") == bool(source.address) == bool(source.file)


def test_every_revision_of_baci_is_there_with_its_columns():
    sources = registry()
    for revision in ("92", "96", "02", "07", "12", "17", "22"):
        assert sources[f"baci_hs{revision}"].columns == ("t", "i", "j", "k", "v", "q")


def test_names_are_asked_once_in_their_order():
    known = registry()
    asked = asked_sources(["communes", "baci_hs92", "communes"], known)
    assert [source.name for source in asked] == ["communes", "baci_hs92"]


@pytest.mark.parametrize("names", [["moon"], []])
def test_an_unknown_name_or_none_is_refused(names):
    with pytest.raises(ParameterError, match="which knows sirene_establishments"):
        asked_sources(names, registry())


def test_faults_are_told_together(tmp_path):
    path = tmp_path / "sources.csv"
    path.write_text(",".join(FIELDS) + "\na,,,,,,../x.csv,https://x.org/x,,\na,,,,,,b.csv,ftp://x.org/b,,\n")
    with pytest.raises(TableError) as refusal:
        registry(path)
    assert all(words in str(refusal.value) for words in ("2 ../x.csv", "3 a", "3 ftp://x.org/b"))


@pytest.mark.parametrize(("content", "words"), [
    (b"", "lacks the columns"), (b"name,address\na,b\n", "lacks the columns"), (b"\xff\xfe\x00", "cannot be read")])
def test_a_registry_that_is_none(tmp_path, content, words):
    path = tmp_path / "sources.csv"
    path.write_bytes(content)
    with pytest.raises(TableError, match=words):
        registry(path)


SOURCE = replace(next(iter(registry().values())), name="it", file="it.csv", columns=("code", "value"))


@pytest.mark.parametrize(("content", "words"), [
    (b"<!DOCTYPE html><html>", "web page in place of the file"), (b"a;b\n1;2\n", "lacks the columns code, value"),
    (b"", "it is empty"),
    (b"PK\x03\x04cut", "it is cut or damaged")])
def test_a_file_that_is_not_what_was_promised(tmp_path, content, words):
    path = tmp_path / ".it.csv.part"
    path.write_bytes(content)
    with pytest.raises(TableError, match=words):
        check_file(path, SOURCE)


def test_an_archive_of_many_years_is_what_was_promised(tmp_path):
    path = tmp_path / "it.zip"
    with zipfile.ZipFile(path, "w") as pack:
        for year in ("2019", "2020"):
            pack.writestr(f"{year}.csv", "code,value\n1,2\n")
        pack.writestr("country_codes.csv", "a,b\n1,2\n")
    check_file(path, SOURCE)


def test_a_source_without_columns_is_only_no_web_page(tmp_path):
    path = tmp_path / "it.bin"
    path.write_bytes(b"\x00\x01")
    check_file(path, replace(SOURCE, columns=()))
