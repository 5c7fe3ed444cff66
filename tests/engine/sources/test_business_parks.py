"""Inventories of business parks: hectares and kilometres brought to metres, tables linked, shared ground counted once."""


import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sources.business_parks import read_business_parks
from specimens import OFFICIAL_FILES

REAL = OFFICIAL_FILES / "brownfields"
PARKS = "site_id;site_surf_brute;site_uf_nbre;site_uf_vacant_nbre;gare_dist\nP1;37,2;15;2;15\nP2;1;;2;\nP3;1;2;5;\n"
PLOTS = ("terr_id;site_id;terr_surf_brute;terr_acquereur;terr_url_cartofriches\n"
         "T1;P1;9.9;SA X;https://cartofriches.cerema.fr/?site=48095_11974\nT2;P9;1;;https://exemple.fr/page\n")
FIRMS = "SIRET;terr_id;etab_activite_code;etab_nom;etab_contact_mail\n34749951900010;T1;4520B;MAN;x@exemple.fr\n"


@pytest.fixture
def files(tmp_path):
    made = []
    for name, text in (("site.csv", PARKS), ("terrain.csv", PLOTS), ("etab.csv", FIRMS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        made.append(tmp_path / name)
    return made


def test_hectares_are_m2_and_kilometres_are_metres(files):
    park = read_business_parks(*files).parks.iloc[0]
    assert park["site_surf_brute"] == pytest.approx(372_000) and park["gare_dist"] == 15_000


def test_vacancy_is_vacant_over_all_and_unknown_where_one_is(files):
    vacancy = read_business_parks(*files).parks["vacancy"]
    assert vacancy.iloc[0] == pytest.approx(2 / 15)
    assert vacancy.iloc[1:].isna().all()  # no total; more vacant units than units


def test_ground_of_a_brownfield_counts_once(files):
    read = read_business_parks(*files, brownfields=pd.Series(["48095_11974"]))
    assert read.plots["brownfield"].tolist() == ["48095_11974", ""]
    assert read.plots["is_counted"].tolist() == [False, True]
    assert any("count once" in str(note) for note in read.notes)


def test_a_plot_without_its_park_is_told(files):
    assert any("(P9)" in str(note) for note in read_business_parks(*files).notes)


def test_classes_without_a_dot_and_no_contact(files):
    read = read_business_parks(*files)
    assert read.establishments["etab_class"].tolist() == ["4520"]
    everything = read.establishments.to_csv() + read.plots.to_csv()
    assert "exemple.fr/page" in everything and "x@exemple.fr" not in everything and "SA X" not in everything


def test_another_table_is_refused_with_its_columns(tmp_path):
    (tmp_path / "other.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(TableError, match="none of the keys"):
        read_business_parks(tmp_path / "other.csv")


def test_the_examples_of_the_standard():
    paths = sorted(REAL.glob("cnig_sites_economiques_*_exemple-valide.csv"))
    if not paths:
        pytest.skip("the examples of the standard are not beside this checkout")
    read = read_business_parks(*paths)
    assert [len(table) for table in (read.parks, read.plots, read.establishments, read.poles)] == [1, 1, 1, 1]
    assert read.parks["vacancy"].iloc[0] == pytest.approx(0.1333, abs=1e-4)
