"""A case with all that its record for citations is made of, and a site that says the rest."""

from sitegen.model.case import AbstractSection, Case
from sitegen.model.document import Emphasis, Paragraph, Text
from sitegen.model.metadata import Contributor, Dates, Metadata
from sitegen.model.person import Name
from sitegen.model.site import SiteInfo

SITE = SiteInfo(title="Reports", short_title="Rep", url="https://example.org/", eissn="2234-5676", lang="en")
CASE = Case(
    slug="coli",
    meta=Metadata(
        title="T", date=Dates(published="2018-07"), doi="10.1000/x", first_page="7", last_page="9", volume="2"
    ),
    title=(Text("Is it "), Emphasis((Text("E. coli"),)), Text("?")),
    subtitle=(Text("A case"),),
    authors=(Contributor(name=Name(family="Doe", given="Jo")),),
    abstract=(
        AbstractSection(heading="Case", children=(Paragraph((Text("One."),)),)),
        AbstractSection(heading="Conclusion", children=(Paragraph((Text("Two."),)),)),
    ),
)
