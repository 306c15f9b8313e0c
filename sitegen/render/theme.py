"""A theme: templates that see `page`, `site` and `theme`, and nothing else; static files; words in other languages.

Templates come from the theme's files in memory. What they print is escaped unless the renderer made it: there is no
`safe` filter, and `autoescape` cannot be switched off. A name that does not exist is an error, and so is one that
leads out of these values into the program (see `confined`).
"""

from __future__ import annotations

import codecs
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Protocol

import jinja2

from sitegen.model.diagnostic import SourceText, Span
from sitegen.model.phrase import Catalogue
from sitegen.model.site import SiteInfo
from sitegen.model.struct import Value
from sitegen.read.nearest import nearest
from sitegen.render.blocks import extended_by, left_out
from sitegen.render.confined import Confined, count
from sitegen.render.escape import encode_page
from sitegen.render.filters import FILTERS, FORBIDDEN
from sitegen.render.locales import fallbacks
from sitegen.render.manifest import OptionValue, ThemeInfo, theme_info
from sitegen.render.phrases import Phrases, phrases
from sitegen.render.views.head import Head

MANIFEST = "theme.yml"
TEMPLATES = "templates/"
LOCALES, CATALOGUE = "locales/", ".po"
VARIABLES = ("page", "site", "theme", "ui_lang")
_QUOTED = re.compile(r"'([^']+)'")


class TemplateProblem(Exception):
    """A template cannot be read or used: its file, the line, the text of that line, what is wrong."""

    def __init__(self, template: str, line: int, message: str, source: str = "") -> None:
        super().__init__(template, line, message, source)
        self.template, self.line, self.message, self.source = template, line, message, source

    @property
    def span(self) -> Span:
        """The place in the template: the word that the message quotes, or the whole line."""
        for word in _QUOTED.findall(self.message):
            if word in self.source:
                return Span(self.line, self.source.index(word) + 1, len(word))
        indent = len(self.source) - len(self.source.lstrip())
        return Span(self.line, indent + 1, max(1, len(self.source.strip())))


class _Absent(jinja2.StrictUndefined):
    """A name that does not exist, with the one that may be meant."""

    @property
    def _undefined_message(self) -> str:
        name, around = str(self._undefined_name), self._undefined_obj
        if around is jinja2.utils.missing:
            return f"there is no variable called '{name}'{_meant(name, VARIABLES)}"
        if not isinstance(around, Value):
            return super()._undefined_message
        known = ", ".join(around.__struct_fields__)
        return f"there is no '{name}' in this variable{_meant(name, around.__struct_fields__) or f'; it has {known}'}"


def _meant(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"; did you mean '{near}'?" if near else ""


class Shelf(Protocol):
    """Where compiled templates are kept."""

    def get(self, name: str) -> bytes | None:
        """The compiled template of this name, or None."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Keep a compiled template."""
        ...


class _Memory:
    """A shelf for one process."""

    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}
        self.get, self.put = self.known.get, self.known.__setitem__


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates, shared by the environments of all languages; a name is made of the source's hash."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give the code if it was compiled before."""
        code = self.shelf.get(bucket.key + bucket.checksum)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code."""
        self.shelf.put(bucket.key + bucket.checksum, bucket.bytecode_to_string())


class Theme:
    """The files of a theme, those of the themes it extends included (see `merge`)."""

    def __init__(
        self,
        files: Mapping[str, bytes],
        options: Mapping[str, OptionValue] | None = None,
        compiled: Shelf | None = None,
    ) -> None:
        self.files = files
        self.options = dict(options or {})
        self._environments: dict[str, jinja2.Environment] = {}
        self._compiled = _Compiled(compiled or _Memory())
        self._catalogues: dict[str, Catalogue] = {}

    @cached_property
    def info(self) -> ThemeInfo:
        """What templates know as `theme`: name and options, the defaults overlaid."""
        return theme_info(self.files.get(MANIFEST, b""), self.options, left_out(self._sources("case.html")))

    def catalogue(self, lang: str) -> Catalogue:
        """The interface in *lang*, what it lacks in its language without the region; empty when not translated."""
        if lang not in self._catalogues:
            parts = [self._layer(name) for name in reversed(fallbacks(lang))]
            self._catalogues[lang] = {phrase: said for part in parts for phrase, said in part.items()}
        return self._catalogues[lang]

    def _layer(self, name: str) -> Catalogue:
        path = self._locales.get(name)
        if path is None:
            return {}
        from sitegen.render.catalogue import read_catalogue  # which a site in English does without

        return read_catalogue(SourceText(file=path, text=self.files[path].decode("utf-8", "replace")))[0]

    @cached_property
    def _locales(self) -> dict[str, str]:
        """The files of catalogues by language; gettext writes `pt_BR` for what the web calls `pt-BR`."""
        found = (path for path in self.files if is_catalogue(path))
        return {path[len(LOCALES) : -len(CATALOGUE)].lower().replace("_", "-"): path for path in found}

    def render(self, template: str, page: Value, site: SiteInfo) -> bytes:
        """The page that *template* makes of the view *page*. Raises `TemplateProblem`."""
        head = getattr(page, "head", None)
        words = phrases(head.lang, self.catalogue(head.lang)) if isinstance(head, Head) else Phrases()
        try:
            made = self._environment(words).get_template(template)
            html = made.render(page=page, site=site, theme=self.info, ui_lang=words.lang)
        except Exception as problem:
            raise self._problem(problem, template) from problem
        return encode_page(html)

    def compile(self) -> None:
        """Compile every template that can be; one that is broken is told when a page asks for it."""
        environment = self._environment(Phrases())
        for path in self.files:
            if path.startswith(TEMPLATES):
                with suppress(jinja2.TemplateError, UnicodeDecodeError):
                    environment.get_template(path.removeprefix(TEMPLATES))

    def _environment(self, words: Phrases) -> jinja2.Environment:
        if words.lang not in self._environments:
            self._environments[words.lang] = self._new_environment(words)
        return self._environments[words.lang]

    def _new_environment(self, words: Phrases) -> jinja2.Environment:
        environment = Confined(
            loader=jinja2.FunctionLoader(self._load),
            autoescape=True,
            undefined=_Absent,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=self._compiled,
        )
        for name in FORBIDDEN:
            environment.filters.pop(name, None)
        environment.filters.update(FILTERS)
        environment.globals = {"_": words, "_n": words.plural, "range": count, "namespace": jinja2.utils.Namespace}
        return environment

    def _load(self, name: str) -> tuple[str, str, None] | None:
        """A template; `default:case.html` is that of the theme `default`, whatever stands over it."""
        theme, _, inner = name.partition(":")
        path = TEMPLATES + (inner if theme in self.extended and TEMPLATES + name not in self.files else name)
        data = self.files.get(path)
        return None if data is None else (data.decode("utf-8"), path, None)

    def _sources(self, name: str) -> Iterator[str]:
        """The template of this *name*, the one that it extends, and so on."""
        passed: set[str] = set()
        while name not in passed and (found := self._load(name)) is not None:
            passed.add(name)
            yield found[0]
            name = extended_by(found[0])

    @cached_property
    def extended(self) -> tuple[str, ...]:
        """The names of the themes that this one extends, the nearest first."""
        return tuple(path.partition(":")[0] for path in self.files if path.endswith(f":{MANIFEST}"))

    def _problem(self, problem: Exception, template: str) -> TemplateProblem:
        if isinstance(problem, TemplateProblem):
            return problem
        file, line = TEMPLATES + template, 1
        if isinstance(problem, jinja2.TemplateSyntaxError):
            file, line = problem.filename or problem.name or file, problem.lineno
        else:
            for frame in traceback.extract_tb(problem.__traceback__):
                if frame.filename in self.files:
                    file, line = frame.filename, frame.lineno or 1
        return TemplateProblem(file, line, self._words(problem, file), self._line(file, line))

    def _words(self, problem: Exception, file: str) -> str:
        if isinstance(problem, RecursionError):
            name = f"{self.extended[0] if self.extended else 'default'}:{file.removeprefix(TEMPLATES)}"
            return f'the template extends itself; to change one block of it, write {{% extends "{name}" %}}'
        if isinstance(problem, jinja2.TemplateNotFound):
            return f"there is no template called '{problem.name}'{self._other_template(str(problem.name))}"
        from sitegen.render.template_words import in_plain_words  # which pages that can be made do without

        return in_plain_words(str(problem) or type(problem).__name__, self._environment(Phrases()).filters)

    def _other_template(self, name: str) -> str:
        """What may be meant by the *name* of a template that is not there."""
        theme, colon, _ = name.partition(":")
        if colon and theme not in self.extended:
            return f"; this theme extends {', '.join(self.extended) or 'no other'}"
        known = [path.removeprefix(TEMPLATES) for path in self.files if path.startswith(TEMPLATES)]
        return _meant(name, [*known, *(f"{theme}:{path}" for path in known if colon)])

    def _line(self, file: str, number: int) -> str:
        lines = self.files.get(file, b"").decode("utf-8", "replace").split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) else ""


def is_catalogue(path: str) -> bool:
    """Whether *path* in a theme holds the interface in a language."""
    return path.startswith(LOCALES) and path.endswith(CATALOGUE)


def merge(chain: Sequence[Mapping[str, bytes]]) -> dict[str, bytes]:
    """The files of a theme over those of the themes it extends, the theme itself first in *chain*.

    Of catalogues, which are long, a theme has as many phrases as it likes: its own follow those it extends, and the
    last translation of a phrase counts.
    """
    merged: dict[str, bytes] = {}
    for path, data in ((path, data) for files in reversed(chain) for path, data in files.items()):
        more = is_catalogue(path) and path in merged
        merged[path] = merged[path] + b"\n\n" + data.removeprefix(codecs.BOM_UTF8) if more else data
    return merged


def beneath(chain: Sequence[tuple[str, Mapping[str, bytes]]]) -> dict[str, bytes]:
    """What another theme stands over, by the name of its own: `templates/default:case.html`; `default:theme.yml`."""
    whole = merge([files for _, files in chain])
    kept: dict[str, bytes] = {}
    for place, (name, files) in enumerate(chain[1:], 1):
        lower = merge([under for _, under in chain[place:]])
        hidden = (path for path, data in lower.items() if path.startswith(TEMPLATES) and whole[path] != data)
        kept |= {f"{TEMPLATES}{name}:{path.removeprefix(TEMPLATES)}": lower[path] for path in hidden}
        kept[f"{name}:{MANIFEST}"] = files.get(MANIFEST, b"")
    return kept
