# Lists unscoped enum accesses (Qt5 style, broken on Qt6) and scoped ones absent from the QGIS it runs on; exit 1 if any.
# Usage: python3 enum_scan.py plugin processing   (run it on a Qt5 QGIS; end a line with "# any-qgis" to accept it)
import ast
import importlib
import pathlib
import sys

MODULES = ['qgis.core', 'qgis.gui', 'qgis.analysis'] + ['qgis.PyQt.' + name for name in (
    'QtCore', 'QtGui', 'QtWidgets', 'QtNetwork', 'QtXml', 'QtSvg', 'QtPrintSupport')]


def classes():
    """Every class of QGIS and Qt that this QGIS offers, by name."""
    found = {}
    for name in MODULES:
        module = importlib.import_module(name)
        found.update({key: value for key, value in vars(module).items() if isinstance(value, type) or key == 'Qt'})
    return found


def scoped_spelling(owner_name, owner, attribute, value):
    """The scoped spelling to write instead, looked for on the live class."""
    if owner_name == 'QVariant':
        return 'field() of processing/compat.py (QVariant and QMetaType types each fail on one side)'
    for scope, candidate in sorted(vars(owner).items()):
        if isinstance(candidate, type) and type(value) is candidate and hasattr(candidate, attribute):
            return f'{owner_name}.{scope}.{attribute}'
    return f'{type(value).__qualname__}.{attribute}'


def findings(path, known):
    text = pathlib.Path(path).read_text(encoding='utf-8')
    lines = text.splitlines()
    tree = ast.parse(text, str(path))
    alias = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            alias.update({item.asname: item.name for item in node.names if item.asname})
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or lines[node.lineno - 1].rstrip().endswith('# any-qgis'):
            continue
        inner = node.value
        if isinstance(inner, ast.Name):
            name = alias.get(inner.id, inner.id)
            value = getattr(known.get(name), node.attr, None) if name in known else None
            if isinstance(value, int) and type(value) not in (int, bool):
                yield node.lineno, f'unscoped {name}.{node.attr} -> {scoped_spelling(name, known[name], node.attr, value)}'
        elif isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name) and inner.attr[:1].isupper():
            name = alias.get(inner.value.id, inner.value.id)
            if name in known and not hasattr(getattr(known[name], inner.attr, None), node.attr):
                yield node.lineno, f'absent from this QGIS: {name}.{inner.attr}.{node.attr}'


def scan(paths):
    known = classes()
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob('*.py')) if path.is_dir() else [path]
    return [(str(file), *finding) for file in files for finding in findings(file, known)]


if __name__ == '__main__':
    result = scan(sys.argv[1:])
    for file, line, message in result:
        print(f'{file}:{line}: {message}')
    print(len(result), 'finding(s)')
    sys.exit(bool(result))
