"""What metadata.txt says of the plugin: version and home page, read once."""

from __future__ import annotations

from configparser import ConfigParser
from functools import lru_cache

from .i18n import RESOURCES


@lru_cache(maxsize=None)
def about(entry: str) -> str:
    """An entry of the [general] section."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(RESOURCES.parent / 'metadata.txt', encoding='utf-8')
    return metadata.get('general', entry)
