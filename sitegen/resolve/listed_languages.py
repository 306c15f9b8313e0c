"""Whether each case is in a language that the site lists, which keeps `se` from being published for `es`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitegen.config import Config
from sitegen.model.diagnostic import Diagnostic, Span
from sitegen.model.layout import case_file
from sitegen.model.site import Card
from sitegen.read.nearest import nearest


def unlisted_languages(
    config: Config, cards: Sequence[Card], place: Callable[[str], tuple[Span, str]] = lambda file: (Span(), "")
) -> Iterator[Diagnostic]:
    """Cases in a language that the site does not list, when it lists any; `pt` stands for `pt-BR` too."""
    listed = {lang.lower() for lang in (config.lang, *config.languages)}
    for card in cards if config.languages else ():
        tag = card.lang.lower()
        if tag and tag not in listed and tag.partition("-")[0] not in listed:
            names = ", ".join(config.languages)
            message = f"the case is in the language '{card.lang}', and the site lists {names}"
            near = nearest(card.lang, config.languages)
            right = f"write lang: {near}" if near else "correct lang: here"
            hint = f"{right}, or add {card.lang} to languages: in content/site.yml"
            file = case_file(card.slug)
            span, line = place(file)
            yield Diagnostic(
                file=file, rule="case-language", severity="warning", message=message, hint=hint, span=span, source=line
            )
