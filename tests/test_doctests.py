"""Every example printed in the engine's docstrings is true."""

import doctest
import importlib
import pkgutil

import pytest

pytest.importorskip('pandas')
engine = importlib.import_module('ressort.engine')
MODULES = [engine.__name__] + [found.name for found in pkgutil.walk_packages(engine.__path__, f'{engine.__name__}.')]


@pytest.mark.parametrize('name', MODULES)
def test_examples(name):
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failed == 0
