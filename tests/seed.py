"""The case that this project began with: what PubMed says of it, as a case of a journal."""

from sitegen.model.case import Case
from sitegen.model.document import Text
from sitegen.model.metadata import Contributor, Dates, Metadata, Venue
from sitegen.model.person import Name

TITLE = (
    "Spinal Metastasis of Well-Differentiated Liposarcoma Component in Retroperitoneal Dedifferentiated Liposarcoma "
    "Treated by Minimally Invasive Surgery"
)
DOI = "10.1155/2018/1708572"
TEXT = {
    "title": TITLE, "container-title": "Case reports in orthopedics", "container-title-short": "Case Rep Orthop",
    "volume": "2018", "page": "1708572", "DOI": DOI, "PMID": "30112240", "language": "en",
}  # fmt: skip
AUTHORS = [("Ichikawa", "Jiro")]
SEED = Case(
    slug="spinal-metastasis",
    meta=Metadata(
        title=TITLE, lang="en", date=Dates(published="2018-07-16"), doi=DOI, pmid="30112240", volume="2018",
        elocation_id="1708572", venue=Venue(title="Case reports in orthopedics", short_title="Case Rep Orthop"),
    ),
    title=(Text(TITLE),),
    authors=tuple(Contributor(name=Name(family=family, given=given)) for family, given in AUTHORS),
)  # fmt: skip
