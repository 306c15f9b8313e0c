"""`content/site.yml` of a new site: what matters first, then what may come later, each key with its reason."""

from __future__ import annotations

from sitegen.scaffold.answers import Site
from sitegen.scaffold.yaml_text import quoted

_SCHEMA = "# yaml-language-server: $schema=../schemas/site.schema.json\n"
_HEAD = """\
# The site: who publishes it, where, and how it is shown. A line that begins with # is a note, and changes nothing.
# A misspelt key is an error that names the nearest one. All keys: docs/content-reference.md of sitegen.

"""
_LATER = """
# Take the # away from what you need.
# license: CC-BY-4.0             # under which readers may use cases that do not name a licence of their own
# short_title: Casebook          # where space is short, e.g. on a phone
# description: One or two sentences for search engines.
# editors: [Given Family]
# csl: nlm                       # how references are printed; or ama, apa, mla, a .csl file in content/
# languages: [en, es]            # the languages cases are written in; a case in another is told
# issn: / eissn: / doi_prefix:   # once you have them
# theme: {name: default}         # logo, colours, links: docs/themes.md of sitegen
"""
_SEARCH = {
    True: "search: full                     # readers find words in whole cases; or abstract, or off\n",
    False: "search: off                      # the program that indexes cases is not installed; then write: full\n",
}


def site_file(site: Site, *, search: bool, schema: bool) -> str:
    """The text of the file. *search*: an indexer is installed; *schema*: the editor finds a schema of it."""
    url = f"url: {quoted(site.url)}" if site.url else "# url: https://cases.example/"
    lines = (
        f"title: {quoted(site.title)}\n",
        f"{_known('publisher', site.publisher, 'Department of Medicine, Example Hospital')}\n",
        f"{_known('contact', site.contact, 'cases@hospital.example')}    # whom readers write to; published\n",
        f"lang: {quoted(site.lang)}    # of the site; a case may be in another, and then says so\n",
        "# The public address. Links inside work without it; citation tags, feeds and the sitemap need it.\n",
        f"{url}\n",
        _SEARCH[search],
    )
    return (_SCHEMA if schema else "") + _HEAD + "".join(lines) + _LATER


def _known(key: str, value: str, example: str) -> str:
    return f"{key}: {quoted(value)}" if value else f"# {key}: {example}"
