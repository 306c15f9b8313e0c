"""The fourteen roles of CRediT as its standard writes them. https://credit.niso.org/"""

ROLES = (
    "Conceptualization", "Data curation", "Formal analysis", "Funding acquisition", "Investigation", "Methodology",
    "Project administration", "Resources", "Software", "Supervision", "Validation", "Visualization",
    "Writing – original draft", "Writing – review & editing",
)  # fmt: skip
