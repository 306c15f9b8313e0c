"""The law of the cache: whatever happened before, an incremental build is a clean build.

A hypothesis state machine edits a small project as an author, an editor and a bad disk would, builds it after
each step with the cache, and compares files and diagnostics with a build that has none. A deliberately broken
key must be caught (`test_a_broken_key_is_caught`), or the machine proves nothing.
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from sitegen import files
from sitegen.build import compiled, reading, searching
from sitegen.build.compiled import CompiledTemplates
from sitegen.build.pipeline import build
from sitegen.build.report import Options
from sitegen.cite import lock
from sitegen.model.reference import Reference
from sitegen.model.site import Card
from sitegen.model.struct import fingerprint
from sitegen.pages import _case_inputs, _shared_citations, case as case_page
from sitegen.render.views.downloads import Several
from sitegen.resolve import similar
from tests.grey_png import png

# With files of all cases at the root of the site.
HARVESTED = b"""title: Cases
url: https://cases.example.org/
contact: editors@cases.example.org
oai: {gateway: "https://gateway.example.org/oai/"}
exports: [+oai, +datacite, +ro-crate]
"""
SLUGS = st.sampled_from(["a", "b", "c"])
STEPS = int(os.environ.get("SITEGEN_PROPERTY_STEPS", "12"))
SEQUENCES = int(os.environ.get("SITEGEN_PROPERTY_SEQUENCES", "4"))


def bib(title: str) -> bytes:
    return f"@article{{ref,\n  author = {{Doe, Jane}},\n  title = {{{title}}},\n  year = 2020\n}}\n".encode()


def csl(word: str) -> bytes:
    """A citation style that says *word*, and one that is broken when that is empty."""
    layout = f'<layout prefix="{word} "><text variable="title"/></layout>'
    style = f'<style version="1.0"><citation>{layout}</citation><bibliography>{layout}</bibliography></style>'
    return style.encode() if word else b"<style"


def index(
    title: str, date: str, status: str, text: str, style: str = "", facts: str = "authors: [Jane Doe]\n"
) -> bytes:
    front = f"title: {title}\ndate: {date}\nstatus: {status}\n{facts}"
    front += f"csl: {style}\n" if style else ""
    figure = '![A picture.](figures/x.png){#fig-x alt="A grey square"}'
    return f"---\n{front}---\n\n## Case\n\n{text} As cited [@ref].\n\n{figure}\n".encode()


JANE, JOHN = "Jane Doe", "John Roe"
FACTS = st.sampled_from([
    f"authors: [{JANE}]\n", f"authors: [{JANE}, {JOHN}]\nvolume: 3\n", f"authors: [{JOHN}]\nvolume: 3\nissue: 2\n",
    f"authors:\n  - {{name: {JANE}, orcid: 0000-0002-1825-0097}}\nvolume: 3\nissue: 2\n",
    f"authors:\n  - {{name: {JANE}, orcid: 0000-0001-5109-3700}}\nvenue: {{title: Other}}\nvolume: 3\n",
    f"authors: [{JANE}]\nlang: es\nrelated: [{{type: translation-of, case: b}}]\n", f"authors: [{JANE}]\nlang: pt-BR\n",
    f"authors: [{JANE}]\nkeywords: [gout, toe]\n", f"authors: [{JANE}]\nkeywords: [gout]\nrelated: [{{type: comment-on, case: a}}]\n",
    "type: retraction\nrelated: [{type: retracts, case: a}]\n", "mesh: [Toe]\ntype: retraction\nrelated: [{type: retracts, doi: 10.5555/x}]\n",
])  # fmt: skip
TEXTS = st.sampled_from([
    "Plain words.", "Other words.", "Fetched [@pmid:20023].", "Fetched [@doi:10.5555/x; @pmid:7].", "See [a](../a/).", "See [b](../b/#fig-x).", "A broken [@missing].", "Line one.\n\n\nLine two.",
])  # fmt: skip


Tree = dict[str, tuple[int, bytes]]
Built = tuple[bool, list[object], Tree]  # whether it failed, what it said, what it left


def tree(folder: Path) -> Tree:
    """Modes and bytes by path."""
    return {entry.path: (entry.mode, files.read(folder / entry.path)) for entry in files.scan_output(folder)}


def standing_in(folder: Path) -> tuple[tuple[str, bytes | None], ...]:
    """Everything in a folder, empty folders too."""
    found = sorted(folder.rglob("*"))
    return tuple((str(path.relative_to(folder)), None if path.is_dir() else path.read_bytes()) for path in found)


class Project(RuleBasedStateMachine):
    """A project folder, and the site that its last good state has."""

    search = False  # most of what an author does has nothing to do with search, and the indexer is another program
    # Clean builds by what they are made of, which is all they can know: a state that comes again is not built clean again.
    # Each test has its own, and the templates of each theme are compiled once: some tests break the code.
    known: dict[object, Built] = {}
    shelves: dict[object, CompiledTemplates] = {}

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="sitegen-property-"))
        self.drafts = False
        self.good: dict[str, bytes] | None = None

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    def write(self, path: str, data: bytes) -> None:
        files.write(self.root / path, data)

    def case(self, slug: str) -> Path:
        return self.root / "content/cases" / slug

    @initialize()
    def begin(self) -> None:
        self.write("content/site.yml", b"title: Cases\n")
        for slug in ("a", "b"):
            self.edit(slug, "Plain words.", f"Case {slug}", "2020-01-02", "published")
            self.write(f"content/cases/{slug}/references.bib", bib("A title"))
            self.write(f"content/cases/{slug}/figures/x.png", png(40))

    @rule(slug=SLUGS, text=TEXTS, title=st.sampled_from(["One", "Two", "Three: four"]),
          date=st.sampled_from(["2020-01-02", "2021-03", "{online: 2020-01-02}", "{published: 2021-03, online: 2020-01-02}"]), status=st.sampled_from(["published", "published", "draft"]),
          style=st.sampled_from(["", "", "apa", "own.csl"]), facts=FACTS)  # fmt: skip
    def edit(
        self, slug: str, text: str, title: str, date: str, status: str, style: str = "",
        facts: str = f"authors: [{JANE}]\n",
    ) -> None:  # fmt: skip
        self.write(f"content/cases/{slug}/index.md", index(f'"{title}"', date, status, text, style, facts))

    @rule(place=st.sampled_from(["content/own.csl", "content/cases/a/own.csl", "content/cases/b/own.csl"]),
          word=st.sampled_from(["see", "compare", "see", "compare", "", None]))  # fmt: skip
    def edit_style(self, place: str, word: str | None) -> None:
        (self.root / place).unlink(missing_ok=True)
        if word is not None:
            self.write(place, csl(word))

    @rule(slug=SLUGS, title=st.sampled_from(["A title", "Another title", "Broken {"]))
    def edit_references(self, slug: str, title: str) -> None:
        self.write(f"content/cases/{slug}/references.bib", bib(title))

    @rule(works=st.sampled_from([{"20023": "One"}, {"20023": "Two", "7": "Three"}, {"7": "Four"}, {}, None]))
    def fetch(self, works: dict[str, str] | None) -> None:
        records = [
            Reference(key=number, text={"title": title, "PMID": number}) for number, title in (works or {}).items()
        ]
        data = lock.write(lock.Locked(record=record, source="", fetched="") for record in records)
        self.write("content/references.lock", b"{" if works is None else data)

    @rule()
    def forget_what_was_fetched(self) -> None:
        (self.root / "content/references.lock").unlink(missing_ok=True)

    @rule(slug=SLUGS, shade=st.sampled_from([40, 90, 200]), broken=st.booleans())
    def edit_picture(self, slug: str, shade: int, broken: bool) -> None:
        self.write(f"content/cases/{slug}/figures/x.png", b"not a picture" if broken and shade == 90 else png(shade))

    @rule(slug=SLUGS)
    def delete_case(self, slug: str) -> None:
        shutil.rmtree(self.case(slug), ignore_errors=True)

    @rule(slug=SLUGS, other=SLUGS)
    def rename_case(self, slug: str, other: str) -> None:
        if self.case(slug).exists() and not self.case(other).exists():
            self.case(slug).rename(self.case(other))

    @rule(slug=SLUGS, other=SLUGS)
    def copy_case(self, slug: str, other: str) -> None:
        if self.case(slug).exists() and not self.case(other).exists():
            shutil.copytree(self.case(slug), self.case(other))

    @rule(slug=SLUGS)
    def edit_keeping_size_and_time(self, slug: str) -> None:
        path = self.case(slug) / "index.md"
        if path.exists():
            before = path.stat()
            path.write_bytes(path.read_bytes().swapcase().replace(b"TITLE:", b"title:").replace(b"\n", b"\n"))
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule(slug=SLUGS)
    def add_unknown_file(self, slug: str) -> None:
        if self.case(slug).exists():
            self.write(f"content/cases/{slug}/notes.docx", b"x")

    @rule(config=st.sampled_from([
        b"title: Cases\n", b"title: Other cases\nlang: es\n", b"title: Cases\npage_size: 1\n", b"title: Cases\ntheme: mine\n",
        b'title: Cases\ntheme: {options: {logo: logo.png, accent: "#7a1f3d"}}\n',
        b"title: Cases\nurl: https://cases.example.org/\n", b"title: Cases\nlanguages: [en, fr]\n", b"titel: Cases\n", b"title: [\n",
        b"title: Cases\ncsl: ama\n", b"title: Cases\ncsl: own.csl\n",
        b"title: Cases\ncite_styles: [own.csl]\n", b"title: Cases\ncite_styles: [vancouver, own.csl]\nexports: [ris]\n",
        b"title: Cases\nexports: [nbib, csl-json]\nshort_title: C\n", b"title: Cases\nexports: [none]\n",
        HARVESTED,
    ]))  # fmt: skip
    def reconfigure(self, config: bytes) -> None:
        self.write("content/site.yml", config)

    @rule(logo=st.sampled_from([png(1), png(200), b"no picture", None]))
    def brand(self, logo: bytes | None) -> None:
        (self.root / "content/logo.png").unlink(missing_ok=True)
        if logo is not None:
            self.write("content/logo.png", logo)

    @rule(css=st.sampled_from([b"body { color: #000 }\n", b"body { color: #111 }\n", None]))
    def retheme(self, css: bytes | None) -> None:
        shutil.rmtree(self.root / "themes", ignore_errors=True)
        if css is not None:
            self.write("themes/mine/theme.yml", b"name: mine\nextends: default\n")
            self.write("themes/mine/static/mine.css", css)

    @rule(said=st.sampled_from(["Apuntes", "Citas", "{value}", None]))
    def translate(self, said: str | None) -> None:
        path = self.root / "themes/mine/locales/es.po"
        path.unlink(missing_ok=True)
        if said is not None and (self.root / "themes/mine").exists():
            files.write(path, f'msgid "References"\nmsgstr "{said}"\n'.encode())

    @rule(source=st.sampled_from([b"{{ page.nothing }}", b"{% if %}", b"<p>{{ site.title }}</p>", None]))
    def break_template(self, source: bytes | None) -> None:
        path = self.root / "themes/mine/templates/not_found.html"
        path.unlink(missing_ok=True)
        if source is not None and (self.root / "themes/mine").exists():
            files.write(path, source)

    @rule(
        name=st.sampled_from(["about", "cases", "policy"]),
        text=st.sampled_from(["Words.", "See [a](../cases/a/).", None]),
    )
    def edit_page(self, name: str, text: str | None) -> None:
        path = self.root / f"content/pages/{name}.md"
        path.unlink(missing_ok=True)
        if text is not None:
            files.write(path, f"---\ntitle: Page {name}\n---\n\n{text}\n".encode())

    @rule(drafts=st.booleans())
    def ask_for_drafts(self, drafts: bool) -> None:
        self.drafts = drafts

    @rule(
        pick=st.integers(0, 10_000),
        where=st.integers(0, 1_000_000),
        how=st.sampled_from(["flip", "cut", "drop", "empty"]),
    )
    def damage_store(self, pick: int, where: int, how: str) -> None:
        entries = files.scan_output(self.root / ".sitegen/store")
        if not entries:
            return
        path = self.root / ".sitegen/store" / ("results.db" if pick % 2 else entries[pick % len(entries)].path)
        if how == "drop":
            path.unlink(missing_ok=True)
        elif path.exists() and path.stat().st_size:
            where %= path.stat().st_size
            with path.open("r+b") as file:  # in place: a page of the site may be the same file
                file.seek(where)
                byte = file.read(1)
                file.seek(where)
                file.write(bytes([byte[0] ^ 1]))
                if how != "flip":
                    file.truncate(where if how == "cut" else 0)

    @rule(name=st.sampled_from(["memory", "stamp.json"]), data=st.sampled_from([None, b"", b"\x93garbage", b"flip"]))
    def damage_memory(self, name: str, data: bytes | None) -> None:
        path = self.root / ".sitegen" / name
        if path.exists():
            whole = bytearray(path.read_bytes())
            path.unlink()
            if data == b"flip" and whole:
                whole[len(whole) // 3] ^= 1
                path.write_bytes(whole)
            elif data is not None:
                path.write_bytes(data)

    @rule()
    def clear_cache(self) -> None:
        shutil.rmtree(self.root / ".sitegen", ignore_errors=True)

    @rule(pick=st.integers(0, 10_000), how=st.sampled_from(["delete", "tamper", "edit", "touch", "close", "foreign"]))
    def meddle_with_output(self, pick: int, how: str) -> None:
        output = self.root / "public"
        if how == "foreign" and output.exists():
            files.write(output / "foreign" / "file.txt", b"x")
        standing = [entry for entry in files.scan_output(output) if entry.path != "_headers"]  # the mark of the folder
        if standing and how != "foreign":
            path = output / standing[pick % len(standing)].path
            if how == "touch":
                os.utime(path)
            elif how == "close":
                path.chmod(0o600)
            else:
                self.meddle_with(path, how)
        self.good = self.good and None

    def meddle_with(self, path: Path, how: str) -> None:
        if how != "edit":  # an edit in place reaches the store, which the page is linked to
            path.unlink()
        if how != "delete":
            path.write_bytes(b"tampered")

    def run(self, *, cache: bool, output: str) -> Built:
        options = Options(jobs=1, cache=cache, drafts=self.drafts, output=output, search=self.search)
        report = build(self.root, options, lambda stage, done, total: None)
        folder = self.root / output
        return report.failed, list(report.diagnostics), tree(folder)

    def run_clean(self) -> Built:
        themes = standing_in(self.root / "themes")
        state = self.drafts, self.search, standing_in(self.root / "content"), themes
        if state not in self.known:
            shutil.rmtree(self.root / "clean", ignore_errors=True)
            shelf = self.shelves.setdefault(themes, CompiledTemplates())
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(compiled, "CompiledTemplates", lambda: shelf)
                self.known[state] = self.run(cache=False, output="clean")
        return self.known[state]

    @invariant()
    def incremental_is_clean(self) -> None:
        if not (self.root / "content").exists():
            return
        standing = tree(self.root / "public")
        failed, said, made = self.run(cache=True, output="public")
        clean_failed, clean_said, clean_tree = self.run_clean()
        assert said == clean_said
        assert failed == clean_failed
        assert made == (standing if failed else clean_tree)


def machine(sequences: int, steps: int, phases: tuple[Phase, ...] = tuple(Phase)) -> None:
    run_state_machine_as_test(
        Project,
        settings=settings(
            phases=phases, report_multiple_bugs=False,
            max_examples=sequences, stateful_step_count=steps, deadline=None, print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip


def test_incremental_builds_are_clean_builds():
    machine(SEQUENCES, STEPS)


def references_go_through(titles: tuple[str, ...]) -> None:
    """A site of two cases, the references of one of which change."""
    project = Project()
    try:
        project.begin()
        for title in titles:
            project.edit_references("a", title)
            project.incremental_is_clean()
    finally:
        project.teardown()


def test_references_are_those_of_now():
    references_go_through(("One", "Two", "One"))


def test_a_broken_key_is_caught(monkeypatch: pytest.MonkeyPatch):
    """A key of reading that forgets the references must be found by what the machine does and asks."""

    def forgetful(context, slug, digests):
        known = {name: digest for name, digest in digests.items() if not name.endswith(".bib")}
        return fingerprint(("read", slug, known))

    monkeypatch.setattr(reading, "read_key", forgetful)
    with pytest.raises(AssertionError):
        references_go_through(("One", "Two"))


SITES = (
    b"title: Cases\n", b"title: Cases\nexports: [ris]\n", b"title: Cases\nexports: [nbib, bibtex]\n", b"title: Other\n",
    b"title: Cases\ncite_styles: [own.csl]\n", b"title: Cases\ncite_styles: [own.csl, apa]\nexports: [ris]\n",
    HARVESTED,
)  # fmt: skip
CARDS = (
    "authors: [Jane Doe]\n", "authors: [Jane Doe, John Roe]\nvolume: 3\nissue: 2\n",
    "authors:\n  - {name: Jane Doe, orcid: 0000-0002-1825-0097}\nvolume: 3\n",
)  # fmt: skip


def citations_go_through(sites: Sequence[bytes] = SITES, cards: Sequence[str] = CARDS) -> None:
    """A site whose settings and whose other case change, built each time with the cache and without."""
    project = Project()
    try:
        project.begin()
        project.write("content/own.csl", csl("see"))
        for slug in ("a", "b"):
            project.edit(slug, "Plain words.", f"Case {slug}", "2020-01-02", "published", "", CARDS[1])
        for site in sites:
            project.reconfigure(site)
            project.incremental_is_clean()
        for card, date in itertools.product(cards, ("2020-01-02", "{online: 2020-01-02}")):
            project.edit("b", "Plain words.", "Case b", date, "published", "", card)
            project.incremental_is_clean()
        project.write("content/own.csl", csl("compare"))
        project.incremental_is_clean()
    finally:
        project.teardown()


def test_languages_are_shown_as_catalogues_and_other_cases_say_now():
    """A translation is found, changes its language and goes; the theme changes a word; the site lists languages."""
    project = Project()
    spanish, arabic = "lang: es\n{}related: [{{type: translation-of, case: b}}]\n", "lang: ar\n{}"
    authors = f"authors: [{JANE}]\n"
    try:
        project.begin()
        project.incremental_is_clean()
        for facts in (spanish.format(authors), arabic.format(authors), spanish.format(authors)):
            project.edit("a", "Plain words.", "Case a", "2020-01-02", "published", "", facts)
            project.incremental_is_clean()
        project.edit("b", "Plain words.", "Case b", "2020-01-02", "published", "", f"{authors}lang: pt-BR\n")
        project.retheme(b"body { color: #000 }\n")
        for config in (
            b"title: Cases\nurl: https://cases.example.org/\n",
            b"title: Cases\nlanguages: [en, fr]\n",
            b"title: Cases\ntheme: mine\n",
        ):
            project.reconfigure(config)
            project.incremental_is_clean()
        for said in ("Apuntes", "{value}", "Citas", None):
            project.translate(said)
            project.incremental_is_clean()
    finally:
        project.teardown()


def test_citations_are_shown_as_settings_and_other_cases_say_now():
    citations_go_through()


def test_a_page_that_forgets_what_files_it_shares_is_caught(monkeypatch: pytest.MonkeyPatch):
    """Links to files of issues and authors that were no input of the page must be found by the same test."""
    whole: dict[str, tuple[Several, ...]] = {}

    def shared(cases: Sequence[Card]) -> dict[str, tuple[Several, ...]]:
        whole.clear()
        whole.update(_shared_citations.shared_citations(cases))
        return {}

    monkeypatch.setattr(_case_inputs, "shared_citations", shared)
    monkeypatch.setattr(
        case_page, "files_of", lambda found, exports: _shared_citations.files_of(whole.get("a", ()), exports)
    )
    with pytest.raises(AssertionError):
        citations_go_through(SITES[:1])


TOPICS = ("keywords: [gout]\n", "mesh: [{term: Gout, major: true}, Toe]\n", "diagnosis: [Toe]\n", "")


def by(given: str) -> str:
    """Facts of a case with an author, without whom nothing would be built that could be compared."""
    return f"authors: [{JANE}]\n{given}"


def similar_cases_go_through(topics: Sequence[str] = TOPICS) -> None:
    """A site of which one case comes to be about this and that, built each time with the cache and without."""
    project = Project()
    try:
        project.begin()
        for slug, given in (("a", topics[0]), ("b", topics[0]), ("c", topics[1])):
            project.edit(slug, "Plain words.", f"Case {slug}", "2020-01-02", "published", "", by(given))
            project.write(f"content/cases/{slug}/references.bib", bib("A title"))
            project.write(f"content/cases/{slug}/figures/x.png", png(40))
        project.incremental_is_clean()
        for given, status, title in itertools.product(topics, ("published", "withdrawn"), ("Case b", "Toe")):
            project.edit("b", "Plain words.", title, "2020-01-02", status, "", by(given))
            project.incremental_is_clean()
        project.delete_case("b")
        project.incremental_is_clean()
    finally:
        project.teardown()


OF_LOCKS: dict[object, Built] = {}  # few, for many tests


@pytest.fixture(autouse=True)
def clean_builds_are_made_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a test; those with states of the lock share them."""
    monkeypatch.setattr(Project, "known", OF_LOCKS if "states" in request.fixturenames else {})
    monkeypatch.setattr(Project, "shelves", {})


@pytest.fixture(autouse=True)
def every_comparison_is_an_update(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few cases there are, they are not compared anew."""
    monkeypatch.setattr(similar, "MANY", 0)


def test_similar_cases_are_those_of_today():
    similar_cases_go_through()


@pytest.mark.parametrize("part", ["_reached", "_listing"])
def test_similar_cases_that_are_forgotten_are_caught(part: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(similar._Comparison, part, lambda *given: set())
    with pytest.raises(AssertionError):
        similar_cases_go_through()


FETCHED = ({}, {"20023": "One"}, {"20023": "Two", "7": "Three"}, {"7": "Four"}, None)


def lock_goes_through(states: tuple[dict[str, str] | None, ...]) -> None:
    """A site of which one case cites a fetched work, built in each state of the lock with the cache and without."""
    project = Project()
    try:
        project.begin()
        project.edit("a", "Fetched [@pmid:20023].", "Case a", "2020-01-02", "published")
        for state in states:
            project.fetch(state)
            project.incremental_is_clean()
    finally:
        project.teardown()


@pytest.mark.parametrize("states", [*itertools.permutations(FETCHED, 2)])
def test_what_was_fetched_is_shown_as_the_lock_says_now(states: tuple[dict[str, str] | None, ...]):
    lock_goes_through(states)


def test_a_lock_that_is_forgotten_is_caught(monkeypatch: pytest.MonkeyPatch):
    """A result that is used again whatever the lock says now must be found by the same test."""
    monkeypatch.setattr(reading, "_current", lambda context, record: True)
    with pytest.raises(AssertionError):
        lock_goes_through(FETCHED[1:3])


class Searched(Project):
    """A project that is built with its search index."""

    search = True


EDITS = (
    ("a", "Other words.", "2020-01-02", f"authors: [{JANE}]\n"),
    ("b", "Plain words.", "2021-03", f"authors: [{JANE}]\nspecialty: [Oncology, Surgery]\nlang: es\n"),
    ("c", "Plain words.", "2021-03", f"authors: [{JANE}]\ntitle_translations: {{fr: Un cas, pt-BR: Um caso}}\n"),
    ("b", "Plain words.", "2021-03", f"authors: [{JANE}]\nspecialty: [Surgery]\n"),
)  # fmt: skip
SEARCHES = (
    b"title: Cases\n", b"title: Cases\nsearch: abstract\n", b"title: Cases\nlang: de\n", b"title: Cases\nsearch: off\n",
    b"title: Other\n", b"title: Cases\n",
)  # fmt: skip


def search_goes_through() -> None:
    """A site whose words, languages and settings change, built each time with the cache and without."""
    project = Searched()
    try:
        project.begin()
        project.incremental_is_clean()
        for slug, text, date, facts in EDITS:
            project.edit(slug, text, f"Case {slug}", date, "published", "", facts)
            if slug == "c":
                project.write("content/cases/c/references.bib", bib("A title"))
                project.write("content/cases/c/figures/x.png", png(40))
            project.incremental_is_clean()
        for site in SEARCHES:
            project.reconfigure(site)
            project.incremental_is_clean()
        project.edit_references("a", "Another title")
        project.incremental_is_clean()
        project.search = False
        project.incremental_is_clean()
        project.edit("a", "Words for which nobody looks.", "Case a", "2020-01-02", "published")
        project.incremental_is_clean()
        project.search = True
        project.incremental_is_clean()
        project.delete_case("b")
        project.incremental_is_clean()
    finally:
        project.teardown()


def test_what_is_searched_is_what_stands_there_now():
    search_goes_through()


def test_an_index_that_is_never_made_anew_is_caught(monkeypatch: pytest.MonkeyPatch):
    """A name of the index that forgets the words of the cases must be found by the same test."""
    monkeypatch.setattr(searching, "fingerprint", lambda value: fingerprint("always the same"))
    with pytest.raises(AssertionError):
        search_goes_through()
