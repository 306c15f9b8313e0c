from __future__ import annotations

from sitegen.render.manifest import manifest


def test_name_parent_and_options() -> None:
    found = manifest(b"name: mine\nextends: default\noptions:\n  accent: teal\n  logo: ''\n", {"accent": "red"})
    assert (found.name, found.extends, found.options) == ("mine", "default", {"accent": "red", "logo": ""})


def test_empty_or_broken_manifest_is_a_theme_without_a_name() -> None:
    assert manifest(b"", {}).name == ""
    assert manifest(b"- a\n- b\n", {}).extends == ""
