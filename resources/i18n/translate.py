"""Refresh the French catalogue: sentences from the sources, translations kept, compiled for QGIS.

    python3 resources/i18n/translate.py                    refresh ressort_fr.ts, compile ressort_fr.qm, list what is missing
    python3 resources/i18n/translate.py < pairs.tsv        the same, after filling in lines "English<TAB>French"

Needs pylupdate5 and lrelease (Debian: pyqt5-dev-tools, qttools5-dev-tools). pylupdate6 files sentences under other names.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / 'resources' / 'i18n' / 'ressort_fr.ts'
PRO = ROOT / 'ressort.pro'
FOLDERS = ('plugin', 'processing', 'engine')


def sources():
    """Python files that hold sentences, by path."""
    return sorted(path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob('*.py'))


def refresh():
    """Write ressort.pro and let pylupdate5 collect the sentences."""
    PRO.write_text('SOURCES = ' + ' \\\n    '.join(sources()) + f'\nTRANSLATIONS = {TS.relative_to(ROOT).as_posix()}\n'
                   'CODECFORTR = UTF-8\n', encoding='utf-8')
    try:
        subprocess.run(['pylupdate5', '-noobsolete', PRO.name], cwd=ROOT, check=True)
    finally:
        PRO.unlink()


def unbroken(french):
    """No line ends after an opening quotation mark, nor before a closing one."""
    return french.replace('« ', '«\u00a0').replace(' »', '\u00a0»')


def fill(pairs):
    """Translate the sentences of `pairs`, drop places in the sources (they change at each commit), list the rest."""
    tree = ElementTree.parse(TS)
    missing = []
    for context in tree.getroot().findall('context'):
        for message in sorted(context.findall('message'), key=lambda found: found.findtext('source')):
            context.remove(message)
            context.append(message)
            for place in message.findall('location'):
                message.remove(place)
            translation = message.find('translation')
            source = message.findtext('source')
            if source in pairs:
                translation.text = pairs[source]
            if translation.text:
                translation.text = unbroken(translation.text)
                translation.attrib.pop('type', None)
            else:
                missing.append(source)
    ElementTree.indent(tree, '    ')
    body = ElementTree.tostring(tree.getroot(), encoding='unicode')
    TS.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding='utf-8')
    return missing


def main():
    pairs = {} if sys.stdin.isatty() else dict(
        line.rstrip('\n').split('\t', 1) for line in sys.stdin if '\t' in line)
    refresh()
    missing = fill(pairs)
    subprocess.run(['lrelease', '-silent', TS], check=True)
    print(*missing, f'{len(missing)} without French', sep='\n')
    return bool(missing)


if __name__ == '__main__':
    sys.exit(main())
