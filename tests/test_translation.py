"""Every sentence marked with `tr` has its French, with the same blanks to fill in."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / 'resources' / 'i18n' / 'ressort_fr.ts'


def marked():
    """Literals inside `tr(...)`, with their file."""
    for folder in ('plugin', 'processing', 'engine'):
        for path in sorted((ROOT / folder).rglob('*.py')):
            for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
                is_tr = isinstance(node, ast.Call) and getattr(node.func, 'id', '') == 'tr'
                if is_tr and node.args and isinstance(node.args[0], ast.Constant):
                    yield path.relative_to(ROOT).as_posix(), node.args[0].value


def french():
    messages = ElementTree.parse(TS).getroot().iter('message')
    return {found.findtext('source'): found.find('translation').text or '' for found in messages}


def test_every_sentence_has_its_french():
    """`python3 resources/i18n/translate.py` collects new sentences and lists those without French."""
    known = french()
    assert [(path, text) for path, text in marked() if not known.get(text)] == []


def test_french_keeps_the_blanks():
    blanks = re.compile(r'{[^}]*}')
    assert [text for text, translated in french().items()
            if translated and set(blanks.findall(text)) != set(blanks.findall(translated))] == []


def test_french_has_its_space_before_a_colon():
    """A plain or unbreakable space; addresses and codes such as EPSG:2154 aside."""
    wrong = re.compile(r'[^\W\d]:(?!//|\d|\w)')
    said = (re.sub(r'{[^}]*}', '', translated) for translated in french().values())
    assert [sentence for sentence in said if wrong.search(sentence)] == []


def test_french_quotation_marks_keep_to_their_words():
    """An unbreakable space inside them: a line of a page would begin with a closing mark."""
    assert [sentence for sentence in french().values() if '« ' in sentence or ' »' in sentence] == []
