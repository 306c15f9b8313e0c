"""What a static repository and its records are called, whom to write to, and when a record last changed."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from sitegen.model.published import Published
from sitegen.model.site import SiteInfo

_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_DOMAIN = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+")  # as the schema of oai-identifier has it
_IN_LOCAL = "-_.!~*'();/?:@&=+$,%"


def base_url(site: SiteInfo, gateway: str, file: str) -> str:
    """Where the gateway serves the repository: its own address, then that of the file without `https://`."""
    if not gateway or not site.url:
        return ""
    of = urlsplit(site.url)
    return f"{gateway.rstrip('/')}/{of.netloc}{of.path}{file}"


def admin_email(site: SiteInfo) -> str:
    """The address that the site publishes for letters: its contact's, else an editor's."""
    known = (site.contact.removeprefix("mailto:"), *(editor.email for editor in site.editors))
    return next((address for address in known if _EMAIL.fullmatch(address)), "")


def repository_id(site: SiteInfo) -> str:
    """The name of the host, where it is one that identifiers may be made of."""
    host = _host(site)
    return host if _DOMAIN.fullmatch(host) else ""


def identifier(slug: str, site: SiteInfo) -> str:
    """`oai:cases.example:lung-abscess`. http://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm"""
    return f"oai:{_host(site) or 'localhost'}:{quote(slug, safe=_IN_LOCAL)}"


def _host(site: SiteInfo) -> str:
    """The host in letters that the network takes: `xn--…` for one in another script."""
    host = urlsplit(site.url).hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return quote(host)


def datestamp(known: Published) -> str:
    """The day of the last change that harvesters must hear of: publication, update, retraction or correction."""
    of = known.case.meta.date
    told = [work.date for work in known.works if work.said_there]
    return max([_day(date) for date in (of.issued, of.updated, *told) if date], default="") if of.issued else ""


def _day(date: str) -> str:
    """The first day of a month or year of which no day is known."""
    return date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date
