"""The deploy files say what the program says."""

import tomllib

from sitegen.render.policy import HEADERS
from tests.places import REPO


def netlify():
    return tomllib.loads((REPO / "netlify.toml").read_text("utf-8"))


def test_netlify_sends_the_headers_of_the_pages():
    (rule,) = netlify()["headers"]
    values = rule["values"]
    assert rule["for"] == "/*"
    assert values.pop("Cache-Control") == "public, max-age=0, must-revalidate"
    assert values == dict(HEADERS)


def test_netlify_stops_without_an_address_and_on_warnings():
    toml = netlify()
    commands = [toml["build"]["command"], *(context["command"] for context in toml["context"].values())]
    assert len(commands) == 3
    assert all(":?" in command and "--strict" in command for command in commands)


def test_the_documented_policy_is_the_one_sent():
    documented = (REPO / "docs" / "deploy.md").read_text("utf-8")
    assert f"Content-Security-Policy: {dict(HEADERS)['Content-Security-Policy']}\n" in documented
