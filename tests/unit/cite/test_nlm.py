from __future__ import annotations

from sitegen.cite.bibtex import read
from sitegen.cite.nlm import Nlm
from sitegen.model.diagnostic import SourceText
from sitegen.model.document import Citation, CiteItem
from sitegen.model.walk import plain_text

FIVE = r"""
@article{gutierrez2007, author = {Gutierrez, J. C. and Perez, E. A. and Franceschi, D. and Moffat, Jr., F. L. and
  Livingstone, A. S. and Koniaris, L. G.}, year = 2007, volume = 141, number = 1, pages = {105--114},
  title = {Outcomes for soft-tissue sarcoma in 8249 cases from a large state cancer registry},
  journal = {The Journal of Surgical Research}, doi = {10.1016/j.jss.2007.02.026}}
@article{singer2003, author = {Singer, S. and Antonescu, C. R. and Riedel, E. and Brennan, M. F.}, year = {2003},
  title = {Histologic subtype and margin of resection predict pattern of recurrence and survival for retroperitoneal
  liposarcoma}, journal = {Annals of Surgery}, volume = {121}, number = {3}, pages = {52--65},
  doi = {10.1097/01.sla.0000086542.11899.38}}
@article{thway2016, author = {Thway, K. and Jones, R. L. and Noujaim, J. and Zaidi, S. and Miah, A. B. and Fisher, C.},
  title = {Dedifferentiated liposarcoma: updates on morphology, genetics, and therapeutic strategies},
  journal = {Advances in Anatomic Pathology}, year = 2016, volume = 23, number = 1, pages = {30--40},
  doi = {10.1097/PAP.0000000000000101}}
@article{tokuhashi2009, author = {Tokuhashi, Y. and Ajiro, Y. and Umezawa, N.}, journal = {Spine}, year = 2009,
  title = {Outcome of treatment for spinal metastases using scoring system for preoperative evaluation of prognosis},
  volume = 34, number = 1, pages = {69--73}, doi = {10.1097/brs.0b013e3181913f19}}
@article{fourney2011, author = {Fourney, D. R. and Frangou, E. M. and Ryken, T. C. and others}, year = 2011,
  title = {Spinal instability neoplastic score: an analysis of reliability and validity from the spine oncology study
  group}, journal = {Journal of Clinical Oncology}, volume = 29, number = 22, pages = {3072--3077},
  doi = {10.1200/JCO.2010.34.3897}}
"""


def test_the_five_references_of_a_real_case_come_out_as_pubmed_has_them() -> None:
    found = read(SourceText(file="references.bib", text=FIVE))
    assert found.diagnostics == ()
    entries = Nlm().process(found.references, (), "en").bibliography
    assert [plain_text(entry.text) for entry in entries] == [
        "Gutierrez JC, Perez EA, Franceschi D, Moffat FL Jr, Livingstone AS, Koniaris LG. Outcomes for "
        "soft-tissue sarcoma in 8249 cases from a large state cancer registry. "
        "The Journal of Surgical Research. 2007;141(1):105–114. "
        "doi: 10.1016/j.jss.2007.02.026.",
        "Singer S, Antonescu CR, Riedel E, Brennan MF. Histologic subtype and margin of resection predict pattern of "
        "recurrence and survival for retroperitoneal liposarcoma. Annals of Surgery. 2003;121(3):52–65. "
        "doi: 10.1097/01.sla.0000086542.11899.38.",
        "Thway K, Jones RL, Noujaim J, Zaidi S, Miah AB, Fisher C. Dedifferentiated liposarcoma: updates on "
        "morphology, genetics, and therapeutic strategies. Advances in Anatomic Pathology. 2016;23(1):30–40. "
        "doi: 10.1097/PAP.0000000000000101.",
        "Tokuhashi Y, Ajiro Y, Umezawa N. Outcome of treatment for spinal metastases using scoring system for "
        "preoperative evaluation of prognosis. Spine. 2009;34(1):69–73. doi: 10.1097/brs.0b013e3181913f19.",
        "Fourney DR, Frangou EM, Ryken TC, et al. Spinal instability neoplastic score: an analysis of reliability and "
        "validity from the spine oncology study group. Journal of Clinical Oncology. 2011;29(22):3072–3077. "
        "doi: 10.1200/JCO.2010.34.3897.",
    ]
    assert entries[0].links == (("DOI", "https://doi.org/10.1016/j.jss.2007.02.026"),)


def test_entries_are_numbered_in_the_order_given_and_citations_by_their_number() -> None:
    found = read(SourceText(file="references.bib", text=FIVE)).references
    formatted = Nlm().process(found[:3], [Citation(7, (CiteItem("thway2016"),))], "")
    assert [(entry.number_label, entry.key) for entry in formatted.bibliography] == [
        ("1.", "gutierrez2007"), ("2.", "singer2003"), ("3.", "thway2016"),
    ]  # fmt: skip
    assert list(formatted.citations) == [7]
