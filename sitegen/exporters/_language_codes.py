"""Language tags (`pt-BR`) as the codes that registries and indexes of libraries ask for: `pt`, `PT` and `por`."""

from __future__ import annotations

from sitegen.model.languages import BIBLIOGRAPHIC

# Languages, and groups of them, without a code of two letters, which authors write with three.
_WITHOUT_TWO_TEXT = """
ace ach ada afa afh ain akk ale alg alt ang anp apa arc arn arp art arw ast ath aus ave awa bad bai bal ban bas bat
bej bem ber bho bik bin bla bnt bra btk bua bug byn cad cai car cau ceb cel chb chg chk chm chn cho chp chr chy cmc
cop cpe cpf cpp crh crp csb cus dak dar day del den dgr din doi dra dsb dua dum dyu efi egy eka elx enm ewo fan fat
fiu fon frm fro frr frs fur gaa gay gba gem gez gil gmh goh gon gor got grb grc gsw gwi hai haw hil him hit hmn hsb
hup iba ijo ilo inc ine inh ira iro jbo jpr jrb kaa kab kac kam kar kaw kbd kha khi kho kmb kok kos kpe krc krl kro
kru kum kut lad lah lam lez lol loz lua lui lun luo lus mad mag mai mak man map mas mdf mdr men mga mic min mkh mnc
mni mno moh mos mun mus mwl mwr myn myv nah nai nap nds new nia nic niu nog non nqo nso nub nym nyn nyo nzi osa ota
oto paa pag pal pam pap pau peo phi phn pon pra pro raj rap rar roa rom rup sad sah sai sal sam sas sat scn sco sel
sem sga sgn shn sid sio sit sla sma smi smj smn sms snk sog son srn srr ssa suk sus sux syc syr tai tem ter tet tig
tiv tkl tlh tli tmh tog tpi tsi tum tup tut tvl tyv udm uga umb vai vot wak wal war was wen xal yao yap ypk zap zbl
zen znd zun zza
"""
WITHOUT_TWO_LETTERS = frozenset(_WITHOUT_TWO_TEXT.split())


def three_letters(tag: str) -> str:
    """The code of ISO 639-2/B for a language tag; nothing for a language that has none there."""
    first = tag.partition("-")[0].lower()
    return BIBLIOGRAPHIC.get(first) or (first if first in WITHOUT_TWO_LETTERS else "")


def two_letters(tag: str) -> str:
    """The code of ISO 639-1 in capitals for a language tag, where there is none that of three letters, or nothing."""
    first = tag.partition("-")[0].lower()
    return first.upper() if first in BIBLIOGRAPHIC or first in WITHOUT_TWO_LETTERS else ""


def crossref_language(tag: str) -> str:
    """`pt` for `pt-BR`; nothing for a language without a code of two letters, which Crossref's schema does not list."""
    first = tag.partition("-")[0].lower()
    return first if first in BIBLIOGRAPHIC else ""
