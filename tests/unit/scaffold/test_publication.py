"""What a journal needs of a case, and a collection does not."""

from sitegen.scaffold.publication import Journal, publication


def test_a_collection_is_asked_nothing():
    assert publication(Journal(license="CC-BY-4.0"), "a") == ""


def test_the_lines_are_notes_until_they_are_known():
    told = publication(Journal(issn="2049-3630", license="CC-BY-NC-4.0"), "gout")
    assert all(line.startswith("#") for line in told.splitlines() if line)
    assert [
        key for key in ("doi", "volume", "issue", "elocation_id", "license", "copyright") if f"# {key}: " not in told
    ] == []
    assert "CC-BY-NC-4.0" in told


def test_a_doi_is_asked_for_where_crossref_is_to_get_the_case():
    told = publication(Journal("10.5555", ("crossref", "doaj")), "gout")
    assert 'doi: "[FILL IN: 10.5555/' in told
    assert "# doi: 10.5555/gout " in publication(Journal("10.5555", ("doaj",)), "gout")
