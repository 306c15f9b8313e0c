"""A case as the site publishes it: all that an export may say of it, made once and given to every format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sitegen.model.case import Case
from sitegen.model.document import Footnote, Inlines
from sitegen.model.phrase import Catalogue
from sitegen.model.printed import Formatted
from sitegen.model.site import Member, ShownPicture
from sitegen.model.struct import Value

# What a file beside a page is to the case: its text in another form, a description of it for programs, data behind it.
FileRole = Literal["text", "description", "data", "supplement"]


class PublicFile(Value, frozen=True, array_like=True):
    """A file beside the page of a case: its name there (`lung-abscess.ris`, `supplement/labs.csv`), what it is.

    `format` is the name of the export format that made it; empty for files of the author's and of tables. `profile` is
    the address of what it keeps to, where its media type says too little.
    """

    name: str
    media_type: str
    label: str
    role: FileRole
    format: str = ""
    profile: str = ""


class OtherWork(Value, frozen=True, kw_only=True):
    """A work that the case stands in a relation to: the relation is one of `model/metadata.py`'s.

    `said_there` is true when the other work, a case of this site, says so of this one: then the relation is read the
    other way round (it is what `corrects` this case). `named` is what the author calls it, `title` its own title.
    `url` is absolute, and empty where no address is known. `date` is an ISO date.
    """

    relation: str
    said_there: bool = False
    title: Inlines = ()
    named: str = ""
    lang: str = ""
    doi: str = ""
    url: str = ""
    date: str = ""


class Published(Value, frozen=True, kw_only=True):
    """`case`, and what the site adds to it.

    `printed` are its citations and its reference list as its style prints them; with a note style `footnotes` are all
    notes and `marks` the numbers of the author's among them (`resolve/citations.py`). `labels` say what each target of
    a cross-reference is called (`labels.py`). `pictures` are what its originals became, by path, `files`
    what else lies beside its page. `translations` are the cases of this site that are this one in another language.
    `lang` is the language of its page, and `words` are the words of the interface in it: nothing where the theme has
    none, and in English. `catalogues` are those words in the languages of its other abstracts.
    """

    case: Case
    printed: Formatted = Formatted()
    backlinks: Mapping[str, tuple[str, ...]] = {}
    footnotes: tuple[Footnote, ...] = ()
    marks: Mapping[int, int] = {}
    labels: Mapping[str, tuple[str, str]] = {}
    pictures: Mapping[str, ShownPicture] = {}
    files: tuple[PublicFile, ...] = ()
    works: tuple[OtherWork, ...] = ()
    translations: tuple[Published, ...] = ()
    lang: str = "en"
    words: Catalogue = {}
    catalogues: Mapping[str, Catalogue] = {}


class HeadLink(Value, frozen=True, array_like=True):
    """A `<link>` in the head of a page. `href` is absolute, or relative to the page."""

    rel: str
    href: str
    media_type: str = ""
    title: str = ""


class Batch(Value, frozen=True, kw_only=True):
    """What a file of many cases says of itself: a name, and a number that must grow with each file about a case.

    `stamp` is the time of export as YYYYMMDDhhmmss in UTC, which the command line reads off the clock. `member` is who
    deposits with Crossref, `gateway` the address at which harvesters get the file: no page may depend on them. `issues`
    are the dates of all cases of the site in each issue of its journal (`volume-3-issue-2`), whichever are in the file;
    `printed` are the issues whose date is that of print.
    """

    id: str
    stamp: int
    member: Member = Member()
    gateway: str = ""
    issues: Mapping[str, tuple[str, ...]] = {}
    printed: frozenset[str] = frozenset()
