"""Authors of the front matter as contributors: names in parts, affiliations by position, slips reported."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from sitegen.model.diagnostic import MOST, Diagnostic, Severity, SourceText, Span
from sitegen.model.metadata import Affiliation, Author, Contributor, Metadata, NameParts
from sitegen.read.affiliations import Affiliations
from sitegen.read.names import Typed, parts, typed_name


def contributors(
    meta: Metadata, source: SourceText, spans: Mapping[str, Span]
) -> tuple[tuple[Contributor, ...], tuple[Affiliation, ...], tuple[Diagnostic, ...]]:
    """The authors in order, the affiliations in the order of first use, and what is wrong with them.

    Rules: `affiliation`, `missing-key` (an author without a name), `equal-contributor`.
    """
    problems: list[Diagnostic] = []

    def report(path: str, message: str, hint: str, severity: Severity = "error", rule: str = "affiliation") -> None:
        place = spans.get(path) or spans.get(path.rpartition(".")[0]) or spans.get("authors") or Span()
        if len(problems) < MOST:
            problems.append(source.diagnostic(place, rule, message, hint, severity))

    affiliations = Affiliations(meta.affiliations, meta.authors, report)
    people = []
    for number, author in enumerate(meta.authors):
        typed, path = author_name(author), f"authors.{number}"
        positions = affiliations.of(author, path)
        if typed is not None:
            people.append(_contributor(author, typed, positions))
        else:
            hint = "add 'name: …', or given: and family:"
            report(path, f"author {number + 1} has no 'name'", hint, rule="missing-key")
    affiliations.rest()
    equal = [number for number, author in enumerate(meta.authors) if author.equal_contributor]
    if len(equal) == 1:
        message = "only one author is marked as having contributed equally"
        hint = "mark the others too, or remove equal_contributor"
        report(f"authors.{equal[0]}.equal_contributor", message, hint, "warning", "equal-contributor")
    return tuple(people), tuple(affiliations.used), tuple(problems)


def author_name(author: Author) -> Typed | None:
    """The name of *author*, from its parts if there are any; None when nothing names it."""
    given = author.name if isinstance(author.name, NameParts) else author
    literal = author.literal or given.literal
    if literal:
        return Typed(typed_name("{" + literal + "}").name)
    if author.given or author.family or isinstance(author.name, NameParts):
        whole = author if author.given or author.family else given
        name = parts(whole.given, whole.family, whole.suffix, whole.particles)
        return Typed(name) if name.family else None
    typed = typed_name(author.name)
    if not typed.name.full:
        return None
    return Typed(replace(typed.name, suffix=author.suffix), typed.degrees) if author.suffix else typed


def _contributor(author: Author, typed: Typed, affiliations: tuple[int, ...]) -> Contributor:
    return Contributor(
        name=typed.name,
        orcid=author.orcid,
        email=author.email,
        corresponding=author.corresponding,
        equal_contributor=author.equal_contributor,
        deceased=author.deceased,
        degrees=author.degrees or typed.degrees,
        roles=author.roles,
        affiliations=affiliations,
        note=author.note,
    )
