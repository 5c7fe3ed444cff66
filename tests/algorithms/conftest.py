"""What the tests of several algorithms share: files to import, cells of a result."""

import pytest


@pytest.fixture
def file(tmp_path):
    """`file(text, name)`: its path."""

    def made(text, name='file.csv'):
        path = tmp_path / name
        path.write_text(text, encoding='utf-8')
        return str(path)

    return made


@pytest.fixture
def rows():
    """`rows(layer, *names)`: those cells of each of its features."""

    def read(layer, *names):
        return [[feature[name] for name in names] for feature in layer.getFeatures()]

    return read
