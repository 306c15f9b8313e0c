"""Carries a JATS article over into a case folder: `python -m tests.corpus.carry_over ARTICLE.xml … --to FOLDER`.

The words are the article's, the pictures are placeholders. What the content format cannot hold is said on the way.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.corpus.jats_body import BodyReader
from tests.corpus.jats_front import read_front
from tests.corpus.jats_statements import statement_key
from tests.corpus.jats_targets import find_targets, target_id
from tests.corpus.jats_xml import Element, child, children, inside, name, own, parse, text
from tests.corpus.markdown_writer import document, write_blocks, write_line
from tests.corpus.placeholders import placeholder, regions

Entry = dict[str, Any]


@dataclass(frozen=True)
class Carried:
    """The files of the case folder by relative path, and what could not be kept as it was."""

    files: Mapping[str, bytes]
    losses: tuple[str, ...]


def carry_over(data: bytes) -> Carried:
    """One article as the files of one case folder."""
    article = parse(data)
    targets = find_targets(article)
    reader = BodyReader(targets)
    front = read_front(article, reader)
    body = document(reader.document(article), reader.footnotes())
    _author_notes(article, reader)
    front |= _statements(front, reader)
    figures = [(figure, _figure(figure, reader)) for figure in own(article, "fig")]
    items = targets.references.items
    front |= {"figures": [entry for _, entry in figures]} if figures else {}
    uncited = [item["id"] for item in items if item["id"] not in reader.inlines.cited]
    front |= {"nocite": uncited} if uncited else {}
    files = {"index.md": f"---\n{_yaml(front)}---\n\n{body}".encode()}
    files |= {"references.json": json.dumps(items, ensure_ascii=False, indent=1).encode()} if items else {}
    files |= {
        entry["src"] if "src" in entry else entry["panels"][0]["src"]: _picture(element, reader)
        for element, entry in figures
    }
    return Carried(files, tuple(dict.fromkeys([*reader.losses, *_left_out(article)])))


def _yaml(front: Entry) -> str:
    return yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=110)


def _statements(front: Entry, reader: BodyReader) -> Entry:
    """Statements as Markdown; a funding section joins what the front says of awards."""
    found: Entry = {key: write_blocks(blocks) for key, blocks in reader.statements.items() if blocks}
    if statement := found.get("funding"):
        found["funding"] = front.get("funding", {}) | {"statement": statement}
    return found


def _author_notes(article: Element, reader: BodyReader) -> None:
    """Author notes that are statements (conflicts of interest, funding …)."""
    for note in article.iterfind("{*}front/{*}article-meta/{*}author-notes/{*}fn"):
        key = statement_key(note)
        if key and key not in reader.statements:
            reader.statements[key] = [block for p in children(note, "p") for block in reader.paragraph(p)]
        elif not key:
            reader.losses.append(f"author note: {text(note)[:60]}")


def _figure(figure: Element, reader: BodyReader) -> Entry:
    """A figure of the front matter: one picture, or one composite picture with its panels as regions."""
    target = reader.targets.figures[target_id(figure)]
    label = text(child(figure, "label")) or f"Figure {target.id[1:]}"
    caption = child(figure, "caption")
    paragraphs = [reader.inlines.read(p) for p in children(caption, "p")] if caption is not None else []
    entry: Entry = {"id": target.id, "label": target.label}
    title = child(caption, "title")
    entry["title"] = write_line(reader.inlines.read(title)) if title is not None else ""
    entry["caption"] = " ".join(write_line(words) for words in paragraphs if words)
    src, alt = (
        f"figures/{target.id}.png",
        f"Placeholder for {label.rstrip('.:')}: the picture is not part of the source.",
    )
    if target.panels:
        places = zip(target.panels, regions(len(target.panels)), strict=True)
        panels = [
            {"id": letter, "region": region, "alt": f"Placeholder for panel {letter}."} for letter, region in places
        ]
        entry |= {"src": src, "alt": alt, "panels": panels}
    else:
        entry |= {"panels": [{"src": src, "alt": text(next(figure.iter("{*}alt-text"), None)) or alt}]}
    return {key: value for key, value in entry.items() if value}


def _picture(figure: Element, reader: BodyReader) -> bytes:
    target = reader.targets.figures[target_id(figure)]
    return placeholder(text(child(figure, "label")).rstrip(".:") or f"Figure {target.id[1:]}", target.panels)


def _left_out(article: Element) -> list[str]:
    """Parts of the article that a case folder has no place for."""
    found = [f"{name(part)} ({part.get('article-type')})" for part in article.iter("{*}sub-article", "{*}response")]
    contribs = article.iterfind("{*}front/{*}article-meta//{*}contrib")
    found += [f"contributor: {c.get('contrib-type')}" for c in contribs if c.get("contrib-type", "author") != "author"]
    found += [
        f"season {text(season)}" for season in article.iter("{*}season") if not inside(season, "ref", "sub-article")
    ]
    return list(dict.fromkeys(found))


def write_folder(carried: Carried, folder: Path) -> None:
    """The files of a case on disk."""
    for path, data in carried.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--to", type=Path, required=True, help="folder that receives one case folder an article")
    options = parser.parse_args()
    for path in options.articles:
        carried = carry_over(path.read_bytes())
        write_folder(carried, options.to / slug(path))
        sys.stdout.write(f"{path.name}: {len(carried.files)} files\n")
        sys.stdout.writelines(f"  not kept as it was: {loss}\n" for loss in carried.losses)


def slug(path: Path) -> str:
    """The case folder's name for an article."""
    return "".join(letter if letter.isalnum() else "-" for letter in path.stem.lower()).strip("-")


if __name__ == "__main__":
    main()
