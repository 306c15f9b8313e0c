"""Answers under `/_sitegen/`: the list of cases, what the overlay tells, the script itself."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from tornado.web import HTTPError

from sitegen.serve.addresses import OWN, pages_at
from sitegen.serve.answering import Answering
from sitegen.serve.client_files import client_files
from sitegen.serve.counted import Counted
from sitegen.serve.headers import content_type
from sitegen.serve.problems import state_json
from sitegen.serve.site_pages import digest_of
from sitegen.serve.state_page import state_page

_MOST_PARAMETERS, _LONGEST = 20, 2000  # of an address, and characters of each


class _Own(Answering):
    def query(self) -> dict[str, str]:
        """The first value of each parameter, none of them long."""
        pairs = parse_qsl(self.request.query, keep_blank_values=True)[:_MOST_PARAMETERS]
        return {name: value[:_LONGEST] for name, value in reversed(pairs)}

    def head(self, *names: str) -> None:
        """As GET; tornado leaves the body out."""
        self.get(*names)


class ToStatePage(_Own):
    """Its address without the last slash."""

    def get(self) -> None:
        """The way to it."""
        self.move(OWN)


class StatePage(_Own):
    """The list of cases, `/_sitegen/`."""

    counted: Counted

    def initialize(self, **given: Any) -> None:
        """With what was counted of the cases for those who asked before."""
        self.counted = given["counted"]
        super().initialize(**given)

    def get(self) -> None:
        """The page."""
        self.send_page(state_page(self.shown, self.query(), self.counted))


class StateJson(_Own):
    """`/_sitegen/state.json?page=/cases/x/`."""

    def initialize(self, **given: Any) -> None:
        """With whether tabs are to go to the page whose source was saved."""
        self.follow = given["follow"]
        super().initialize(**given)

    def get(self) -> None:
        """What is to be told of the page, and the digest of its bytes as they are now."""
        page = self.query().get("page", "")
        digest = max([digest_of(self.shown, path) for path in pages_at(page)], default="")
        self.set_header("Content-Type", "application/json")
        self.finish(state_json(self.shown.state(), page, digest=digest, follow=self.follow))


class ClientFile(_Own):
    """`/_sitegen/preview.js` and what lies beside it."""

    def get(self, name: str) -> None:
        """The file."""
        data = client_files().get(name)
        if data is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Content-Type", content_type(name))
        self.finish(data)
