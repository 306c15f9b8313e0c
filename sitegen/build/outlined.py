"""Planning anew only what may differ: most page types look at no more of a case than its outline, which no edit of its
text changes. While the outlines of all cases, the settings, the theme and the code are those of the last build, their
targets are those of the last build too, with the same keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sitegen.build.memory import Memory, Outlined
from sitegen.model.site import Site
from sitegen.model.struct import digest, encode
from sitegen.model.target import Target
from sitegen.plugins import PageType, Registry


def outlines_key(site: Site, around: bytes) -> str:
    """What the targets of such page types follow from; *around* is the part of every page's key."""
    rest = encode(replace(site, cases=(), pictures={}, similar={}))
    return digest(b"\0".join((around, rest, *(card.outline.encode() for card in site.cases))))


def targets_again(known: Outlined, key: str, memory: Memory) -> list[Target] | None:
    """The targets of the last build when they were planned under *key*: without inputs, as none is made again."""
    if known.key != key or any(path not in memory.targets for path, _, _ in known.targets):
        return None
    return [
        Target(path=path, beside=memory.targets[path].beside, maker=maker, origin=origin)
        for path, maker, origin in known.targets
    ]


def outlined(key: str, targets: Sequence[Target], page_types: Registry[PageType]) -> Outlined:
    """What to keep in mind of *targets* for the next build."""
    others = tuple(page_type.name for page_type in page_types if not page_type.of_outlines)
    return Outlined(key=key, others=others, targets=tuple(_named(targets, page_types)))


def _named(targets: Sequence[Target], page_types: Registry[PageType]) -> Iterator[tuple[str, str, str]]:
    names = {page_type.name for page_type in page_types if page_type.of_outlines}
    yield from ((target.path, target.maker, target.origin) for target in targets if target.maker in names)
