"""Groups of keys written by chance, in all the forms that the reader takes and some that it does not: a key spelled in
another way, one value for a list, a text for a group, words between commas, numbers in quotes, nothing at all.

YAML is written as flow (`{key: value}`), where a plain word is what it looks like.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from sitegen.model.struct import Value
from sitegen.read.hints import fields, is_mapping, literal_values, origin, plain, split_of, union_members

Text = st.SearchStrategy[str]
quoted = json.dumps
NOTHING: Text = st.sampled_from(("~", "null", ""))
PLAIN = ("word", "2018", "1.5", "true", "-1", "NO", "1:30", "0x1f", ".5", "a b", "é", "...", "-", "Ångström")
TEXTS: dict[str, tuple[str, ...]] = {
    "text": PLAIN, "markdown": PLAIN, "number": PLAIN,
    "language": ("en", "pt_BR", "zh-Hant-TW", " EN ", "x-sitegen", "eng", "english", "e", "no", "de-1996", "sl-rozaj-biske"),
    "date": ("2018", "2018-07", "2018-07-16", " 2018 ", "2018-02-29", "16.7.2018", "1499", "2018-13", "12018", "2020-02-29"),
    "doi": ("10.5555/1", "https://doi.org/10.5555/A(b)<c>", "doi: 10.1000.10/x", "DOI:10.5555/x", "dx.doi.org/10.5555/x", "11.5555/1", "10.5555", "http://DX.doi.org/10.5555/x"),
    "doi_prefix": ("10.5555", "https://doi.org/10.5555/", "doi:10.5555", "5555", "10.5555/x"),
    "pmid": ("30112240", "PMID: 30112240", "pmid30112240", "https://pubmed.ncbi.nlm.nih.gov/30112240/", "www.ncbi.nlm.nih.gov/pubmed/1", "0", "PMC1"),
    "pmcid": ("PMC6077665", "6077665", "pmcid: pmc1", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6077665/", "https://pmc.ncbi.nlm.nih.gov/articles/pmc1", "PMX1"),
    "orcid": ("0000-0002-1825-0097", "0000000218250097", "https://orcid.org/0000-0002-1825-0097/", "ORCID: 0000 0002 1694 233x", "0000–0002–1825–0098", "0000-0002"),
    "ror": ("https://ror.org/02mhbdp94", "02mhbdp94", "ROR:02MHBDP94", "ror.org/02mhbdp94/", "02mhbdp9", "012345678"),
    "issn": ("2090-6749", "20906749", "ISSN 2090-6749", "eissn: 2090–6757", "2090-6748", "1050-124x", "x"),
    "url": ("https://a.example", "HTTP://a.example/b?c#d[e]", "https://例え.example/ä", "a.example", "ftp://a.example", "https://a.example/ b"),
    "link": ("/about/", "about.md", "content/pages/about.md", "https://a.example/", "/", "..", "/a b/", "//a", "ü"),
    "email": ("a@b.example", "mailto:a.b+c@d.e.example", "ä@ü.example", "a@b", "a b@c.example", "a@b.c"),
    "identifier": ("ct", "ct-1", "ct_1", "é9", "1", "-ct", "ct 1", "c.t", " ct "),
    "path": ("a.png", "figures/a b.png", "./a", "..", "a/../b", "/a", "a\\b", "https://a.example", "a..b/..c", "1", "..a/ b "),
    "site_path": ("/cases/old/", "old", "a/./b", "../a", "//a", "/a b", "a:b", "/a?b", "é/ü", "."),
    "license": ("CC-BY-4.0", "cc by 4.0", "https://creativecommons.org/licenses/by/4.0/", "CC0-1.0", "Mine", "what I like!", "4.0"),
}  # fmt: skip


@cache
def scalar(text: str) -> Text:
    """A text of one line in any style; plain only where flow takes it for a text or a number."""
    plain_is_safe = all(sign.isalnum() or sign in "._/-+ " for sign in text) and text.strip() == text and text
    safe = plain_is_safe and text not in ("-", "...") and not text.startswith("- ")
    return st.sampled_from((quoted(text, ensure_ascii=False), text) if safe else (quoted(text, ensure_ascii=False),))


@cache
def of_texts(texts: tuple[str, ...]) -> Text:
    return st.sampled_from(texts).flatmap(scalar)


@cache
def other_spelling(value: str) -> st.SearchStrategy[str]:
    """A fixed value or a key as somebody else would spell it."""
    words = value.replace("–", "-").replace("_", " ").replace("-", " ").split()
    spelled = (
        value,
        value.upper(),
        " ".join(words),
        "-".join(words),
        "_".join(words),
        " ".join(words).title(),
        f"{value} ",
    )
    camel = words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:])
    british = value.replace("ization", "isation").replace("&", "and")
    return st.sampled_from(
        (*spelled, camel, british, f"https://a.example/terms/{'-'.join(words)}/", "".join(words), f"{value}x")
    )


def written(hint: Any, split: str = "") -> Text:
    """A value of the type *hint*."""
    kind, form = plain(hint)
    if len(members := union_members(kind)) > 1:
        return st.one_of(*map(written, members))
    if kind is str:
        return of_texts(TEXTS[form or "text"])
    if kind is bool:
        return st.sampled_from(("true", "false", "True", "yes", '"true"', "1"))
    if kind in (int, float):
        return of_texts(("1", "-240", "+5", "−8", "0", "99.5", "16", "2000", "1e3", ".5", "5.", "one", "08"))
    if origin(kind) is Literal:
        return st.sampled_from(literal_values(kind)).flatmap(
            lambda value: st.one_of(scalar(value), other_spelling(value).flatmap(scalar))
        )
    if origin(kind) is tuple:
        return listed(get_args(kind)[0], split)
    if is_mapping(kind):
        name, value = get_args(kind)
        return pairs(
            st.dictionaries(written(name), maybe(written(value, split_of(value))), max_size=2).map(
                lambda found: list(found.items())
            )
        )
    return st.deferred(lambda: group(kind))


def maybe(value: Text) -> Text:
    return st.one_of(value, value, value, NOTHING)


def listed(item: Any, split: str) -> Text:
    """A list, or what stands for one."""
    one = written(item)
    forms = [
        one,
        st.lists(maybe(one).map(lambda text: text or "~"), max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    ]
    if split and plain(item).type is not tuple:
        forms.append(
            st.lists(one.map(lambda text: json.loads(text) if text[:1] == '"' else text), max_size=3).map(
                lambda words: quoted(f"{split} ".join(words), ensure_ascii=False)
            )
        )
    return st.one_of(*forms)


@cache
def group(kind: type[Value]) -> Text:
    """A group of keys, or the text that may stand for it."""
    keys = pairs(entries(kind))
    short = next((field for field in fields(kind) if field.key == getattr(kind, "from_text", "")), None)
    return st.one_of(keys, keys, written(short.hint)) if short else keys


@cache
def entries(kind: type[Value]) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Some keys of *kind*, those that are required nearly always, with their values."""
    optional = [_entry(field) for field in fields(kind) if not field.required]
    required = [_entry(field) for field in fields(kind) if field.required]
    others = st.lists(st.one_of(optional), max_size=4) if optional else st.just([])
    return st.tuples(st.tuples(*required), others).map(lambda found: [*found[0], *found[1]])


def _entry(field: Any) -> st.SearchStrategy[tuple[str, str]]:
    names = st.sampled_from((field.key, *field.aliases))
    spelled = st.one_of(names, names, names.flatmap(other_spelling))
    return st.tuples(spelled.flatmap(scalar), maybe(written(field.hint, field.split)))


def pairs(entries: st.SearchStrategy[list[tuple[str, str]]]) -> Text:
    return entries.map(lambda found: "{" + ", ".join(f"{key}: {value}" for key, value in found) + "}")


@cache
def fresh(kind: type[Value]) -> Text:
    """A file of the keys of *kind*."""
    return pairs(entries(kind))
