"""Names of natural persons and contact addresses stay in the source: they never reach an output of Ressort.

Owners are named only where the file says that all of them are legal persons. The producer is kept where it is the
source itself or an organisation. In free text, addresses, telephone numbers and names after a civil title are hidden;
a person's name without one cannot be told from a firm's.
"""

from __future__ import annotations

import re

import pandas as pd

from .brownfield_fields import Field
from .brownfield_findings import WITHHELD
from .files import key

LEGAL_PERSON = "personne morale"
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w/.-])(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}(?![\w/])")
TITLED = re.compile(r"\b(?:M\.|Mr\.?|MM\.|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)\s+(?:et\s+(?:Mme|Madame)\s+)?"
                    r"[A-ZÉÈÀÂÎÔÇ][\w'’-]+(?:\s+[A-ZÉÈÀÂÎÔÇ][\w'’-]+)?")
ORGANISATION = re.compile(
    r"\b(?:epfl?|ddtm?|dreal|driea|cerema|ademe|adir|brgm|sem|spla?|scot|cci|caue|safer|sncf|vnf|onf|insee|ign|dgaln?|"
    r"agglom\w*|agglo|m[eé]tropole|communaut[eé]|cc|ca|cu|commune|ville|mairie|d[eé]partement\w*|r[eé]gion\w*|"
    r"conseil|syndicat|agence|[eé]tablissement|observatoire|minist[eè]re|pr[eé]fecture|direction|appel|programme|"
    r"association|soci[eé]t[eé]|universit[eé]|grand|pays|institut|service|bureau)\b", re.IGNORECASE)


def withheld(values: pd.Series, field: Field, table: dict[str, pd.Series]) -> pd.Series:
    """The column with what is private taken out. `table`: columns already read."""
    if field.privacy == "contact":
        return pd.Series("", values.index, dtype=object)
    if field.privacy == "owner_name":
        legal = table.get("proprio_personne", pd.Series("", values.index)) == LEGAL_PERSON
        natural = table.get("proprio_type", pd.Series("", values.index)).str.contains("X1a", regex=False)
        return _scrubbed(values.where(legal & ~natural & (values != WITHHELD), ""))
    if field.privacy == "producer":
        sources = table.get("source_nom", pd.Series("", values.index))
        public = {text: bool(ORGANISATION.search(text)) for text in values.unique()}
        same = values.map(key) == sources.map(key)
        return _scrubbed(values.where(same | values.map(public).astype(bool), ""))
    return _scrubbed(values) if field.privacy == "scrub" else values


def _scrubbed(values: pd.Series) -> pd.Series:
    """Free text without mail addresses, telephone numbers and names after a title."""
    clean = {text: TITLED.sub(WITHHELD, PHONE.sub(WITHHELD, MAIL.sub(WITHHELD, text))) for text in values.unique()}
    return values.map(clean).astype(object)
