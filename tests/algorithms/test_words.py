"""What algorithms say in French: figures, reasons in a list, sentences of the engine."""

import importlib

import pytest


@pytest.fixture
def french(plugin, monkeypatch):
    i18n = importlib.import_module('ressort.processing.i18n')
    monkeypatch.setattr(i18n, 'language', lambda: 'fr')
    return i18n


def test_figures_of_the_log_have_a_decimal_comma(french):
    assert french.figure(0.707, '.1%') == '70,7\u202f%'
    assert french.figure(1234.5, ',.1f') == '1\u202f234,5'


def test_figures_stay_english_in_english(plugin):
    assert importlib.import_module('ressort.processing.i18n').figure(0.707, '.1%') == '70.7%'


def test_reasons_in_a_list_are_translated_one_by_one(french, monkeypatch):
    from ressort.engine.errors import TableError

    known = {'no value': 'pas de valeur', 'not a number': 'pas un nombre'}
    monkeypatch.setattr(french, 'tr', lambda text: known.get(text, text))
    assert french.said(TableError('({reasons})', reasons='no value, not a number')) == '(pas de valeur, pas un nombre)'


def test_limits_of_a_parameter_have_a_decimal_comma(french, refusal):
    assert '0,01' in refusal('product_space', PROXIMITY_THRESHOLD=3, LINKS='memory:')


def test_a_reason_with_commas_in_a_list_is_said_whole(monkeypatch):
    """'no territory, or abroad' is one sentence; the list parts it from the next by a comma too."""
    words = importlib.import_module('ressort.processing.i18n')
    known = {'no territory, or abroad': 'pas de territoire, ou à l\'étranger', 'no figure': 'pas de chiffre'}
    monkeypatch.setattr(words, 'tr', lambda text: known.get(text, text))
    said = words._said_word('no territory, or abroad, no figure, 08')
    assert said == "pas de territoire, ou à l'étranger, pas de chiffre, 08"


def test_notes_inside_a_note_are_said_one_by_one(french, monkeypatch):
    words = importlib.import_module('ressort.engine.words')
    monkeypatch.setattr(french, 'tr', lambda text: {'staff {share:.0%}': 'effectifs {share:.0%}'}.get(text, text))
    shares = words.Notes(words.Note('staff {share:.0%}', share=share) for share in (0.4, 0.6))
    note = words.Note('Weights: {shares}.', shares=shares)
    assert str(note) == 'Weights: staff 40%, staff 60%.'
    assert french.said(note) == 'Weights: effectifs 40\u202f%, effectifs 60\u202f%.'
