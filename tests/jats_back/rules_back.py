"""Rules about statements and references.

https://jats4r.niso.org/conflict-of-interest-statements/, …/ethics/, …/data-availability-statements/, …/clinical-trials/,
…/data-citations/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.jats_back.jats4r import Element, rule, said, select, where


# -- statements -----------------------------------------------------------------------------------------
def _titled(title: str, kind: str = "") -> str:
    given = f' sec-type="{kind}"' if kind else ""
    return f"<sec{given}><title>{title}</title></sec>"


@rule(
    "error", "conflicts of interest are told in a note of the authors, of the type coi-statement",
    bad=('<author-notes><fn fn-type="com"/></author-notes>', '<author-notes><fn fn-type="conflict"/></author-notes>',
         f"<back>{_titled('Competing interests')}</back>", '<back><fn-group><fn fn-type="coi-statement"/></fn-group></back>',
         f"<body>{_titled('x', 'coi-statement')}</body>"),
    good=('<front><article-meta><author-notes><fn fn-type="coi-statement"/></author-notes></article-meta></front>',),
)  # fmt: skip
def conflicts(article: Element) -> Iterator[str]:
    for node in article.iter("fn", "sec", "notes"):
        kind = node.get("fn-type") or node.get("sec-type") or node.get("notes-type") or ""
        parent = node.getparent()
        in_place = node.tag == "fn" and parent is not None and parent.tag == "author-notes"
        if (
            kind in ("com", "conflict", "COI-statement")
            or (kind == "coi-statement" and not in_place)
            or (
                not in_place
                and parent is not None
                and parent.tag == "back"
                and _COI.fullmatch(said(node.find("title")))
            )
        ):
            yield where(node)


_COI = re.compile(r"(declaration of )?(competing|conflicts? of) interests?", re.IGNORECASE)


@rule(
    "error", "ethics is one section of the type ethics-statement; sections in it have types of their own",
    bad=(f"<back>{_titled('Ethics')}</back>", f"<back>{_titled('a', 'ethics-statement')}{_titled('b', 'ethics-statement')}</back>",
         f'<back><sec sec-type="ethics-statement"><title>x</title>{_titled("Consent")}</sec></back>', '<back><fn-group><fn fn-type="ethics"/></fn-group></back>'),
    good=(f'<back><sec sec-type="ethics-statement"><title>x</title>{_titled("Consent", "ethics-consent")}</sec></back>',),
)  # fmt: skip
def ethics(article: Element) -> Iterator[str]:
    yield from (where(node) for node in select(article, "//sec[@sec-type='ethics-statement']")[1:])
    for node in select(article, "./back/sec[not(@sec-type)]|./back/notes[not(@notes-type)]"):
        if re.fullmatch(r"ethics.*|ethical.*", said(node.find("title")), re.IGNORECASE):
            yield where(node)
    for node in select(article, "//sec[@sec-type='ethics-statement']//sec[not(starts-with(@sec-type, 'ethics-'))]"):
        yield where(node)
    yield from (where(node) for node in article.iter("fn") if node.get("fn-type", "").startswith("ethics"))


@rule(
    "error",
    "the availability of data is a section of that type in the back",
    bad=(f"<back>{_titled('Data availability')}</back>", f"<body>{_titled('x', 'data-availability')}</body>"),
    good=(f"<back>{_titled('Data availability', 'data-availability')}</back>",),
)
def data_availability(article: Element) -> Iterator[str]:
    for node in article.iter("sec"):
        parent = node.getparent()
        placed = parent is not None and parent.tag == "back"
        said_so = node.get("sec-type") == "data-availability"
        named = placed and re.fullmatch(
            r"(data availability|availability of data).*", said(node.find("title")), re.IGNORECASE
        )
        if said_so != placed if said_so else named:
            yield where(node)


@rule(
    "error", "a clinical trial names its registry and its number, one each",
    bad=('<related-object document-id-type="clinical-trial-number" document-id="NCT1"/>',
         '<related-object source-type="clinical-trials-registry" source-id="x"/>'),
    good=('<related-object source-type="clinical-trials-registry" source-id="ClinicalTrials.gov" document-id-type="clinical-trial-number" document-id="NCT1"/>',),
)  # fmt: skip
def clinical_trials(article: Element) -> Iterator[str]:
    for node in article.iter("related-object"):
        trial = "clinical-trial" in node.get("document-id-type", "") or "clinical-trial" in node.get("source-type", "")
        if trial and not (node.get("source-id") and node.get("document-id")):
            yield where(node)


# -- references -----------------------------------------------------------------------------------------
@rule(
    "error", "a citation says what kind of work it cites; it has pages or an article number",
    bad=("<ref><element-citation/></ref>", "<ref><mixed-citation>x</mixed-citation></ref>", "<ref/>",
         '<ref><element-citation publication-type="journal"><fpage>1</fpage><elocation-id>e1</elocation-id></element-citation></ref>'),
    good=('<ref><element-citation publication-type="journal"><fpage>1</fpage></element-citation></ref>',),
)  # fmt: skip
def citations(article: Element) -> Iterator[str]:
    for ref in article.iter("ref"):
        found = select(ref, ".//element-citation|.//mixed-citation")
        if not found:
            yield where(ref)
        for node in found:
            if not node.get("publication-type") or (
                node.find("fpage") is not None and node.find("elocation-id") is not None
            ):
                yield where(node)


@rule(
    "error", "an identifier of a cited work says its kind and is no address",
    bad=("<ref><element-citation publication-type='x'><pub-id>1</pub-id></element-citation></ref>",
         '<pub-id pub-id-type="doi">https://doi.org/10.5555/x</pub-id>', '<pub-id pub-id-type="pmid">pmid 1</pub-id>', '<article-id>1</article-id>'),
    good=('<pub-id pub-id-type="doi">10.5555/x</pub-id>', '<pub-id pub-id-type="pmcid">PMC1</pub-id>'),
)  # fmt: skip
def ids_of_works(article: Element) -> Iterator[str]:
    shapes = {"doi": r"10\.\d{4,9}/.+", "pmid": r"\d+", "pmcid": r"PMC\d+"}
    for node in article.iter("pub-id", "article-id"):
        kind = node.get("pub-id-type", "")
        if not kind or not re.fullmatch(shapes.get(kind, r".+"), said(node)):
            yield where(node)
