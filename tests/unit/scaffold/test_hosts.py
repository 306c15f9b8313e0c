"""The files for web hosts say what this project's own say, and stop where something is missing."""

import re
import tomllib

import pytest
import yaml

from sitegen.render.policy import HEADERS
from sitegen.scaffold.hosts import netlify, workflow
from tests.places import REPO


def test_netlify_sends_the_headers_of_the_pages_and_stops_without_an_address_or_on_a_warning():
    toml = tomllib.loads(netlify())
    values = toml["headers"][0]["values"]
    assert values.pop("Cache-Control") == "public, max-age=0, must-revalidate"
    assert values == dict(HEADERS)
    commands = [toml["build"]["command"], *(context["command"] for context in toml["context"].values())]
    assert len(commands) == 3
    assert all(":?" in command and "build --strict" in command for command in commands)


def test_github_checks_every_change_and_publishes_the_main_branch_alone():
    jobs = yaml.safe_load(workflow())["jobs"]
    steps = [step.get("run", "") for step in jobs["build"]["steps"]]
    assert "sitegen check --strict --format github" in steps
    assert "refs/heads/main" in jobs["publish"]["if"]
    assert jobs["publish"]["needs"] == "build"
    assert all("timeout-minutes" in job for job in jobs.values())


def test_actions_have_the_versions_of_this_projects_own():
    own = set(re.findall(r"uses: (\S+)", (REPO / ".github/workflows/pages.yml").read_text("utf-8")))
    assert set(re.findall(r"uses: (\S+)", workflow())) == own


@pytest.mark.parametrize("text", [netlify(), workflow()])
def test_a_host_without_sitegen_says_where_to_look(text: str):
    assert "requirements.txt does not say where sitegen comes from" in text
    assert "install sitegen" not in text
    assert "@FOUND@" not in text
