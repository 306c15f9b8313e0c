"""Every real article that is carried over is valid JATS again."""

from __future__ import annotations

from sitegen.exporters.jats import EXPORTER
from tests.corpus.carry_over import carry_over, slug
from tests.corpus.reading import read_files
from tests.corpus.shared_cases import shared_cases
from tests.made_cases import as_published, site_with_everything
from tests.schemas import schema


def test_every_jats_article_is_valid_jats_again() -> None:
    site, against = site_with_everything(), schema(EXPORTER.schema)
    for path in sorted(shared_cases("jats").glob("*.xml")):
        case, _ = read_files(slug(path), carry_over(path.read_bytes()).files)
        assert case is not None, path.name
        assert EXPORTER.write is not None
        assert against.errors(EXPORTER.write(as_published(case, site), site)) == [], path.name
