"""Nomenclatures of activity: rev. 2 and its kin, NAF 2025, and what tells one from the other."""

import pandas as pd
import pytest
from ressort.engine.errors import ParameterError
from ressort.engine.nomenclatures.activities import named_nomenclature, read_nomenclature, sub_class, told_by_letter


@pytest.mark.parametrize(
    "name", ["NAFRev2", "NAF rév. 2".replace("é", "e"), "NACE Rev. 2", "CPF rev. 2.1", "CPA 2.1", "WZ 2008", "ATECO 2007"]
)
def test_kin_of_rev_2(name):
    assert read_nomenclature(name) == "NAF rev. 2"


@pytest.mark.parametrize("name", ["NAF2025", "NACE Rev. 2.1", "NAF 25"])
def test_kin_of_2025(name):
    assert read_nomenclature(name) == "NAF 2025"


def test_another_nomenclature_is_refused():
    with pytest.raises(ParameterError, match="NAFRev1"):
        read_nomenclature("NAFRev1")


def test_letters_tell_the_version():
    codes = pd.Series(["10.71G", "2562Y", "1071H Boulangerie", "10.71C", "01.11Z", "2562", "", "x", "15.8A"])
    assert told_by_letter(codes).tolist() == ["NAF 2025"] * 3 + ["NAF rev. 2"] * 2 + [""] * 3 + ["NAF rev. 2"]


def test_sub_classes_keep_their_letter():
    assert sub_class(pd.Series(["3.11Y", "10.71G", "36.00", "36.00Y", "", None]))["code"].tolist() == [
        "0311Y", "1071G", "3600", "3600Y", "", ""]


@pytest.mark.parametrize(("column", "said"), [
    ("activitePrincipaleNAF25Etablissement", "NAF 2025"), ("naf_2025", "NAF 2025"), ("NACE Rev. 2.1", "NAF 2025"),
    ("activitePrincipaleEtablissement", ""), ("naf_rev2", ""), ("nace", ""), ("CPF 2.1", ""), ("CPF 2.2", "NAF 2025")])
def test_a_column_may_name_its_nomenclature(column, said):
    assert named_nomenclature(column) == said
