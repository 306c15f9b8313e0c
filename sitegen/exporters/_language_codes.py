"""Language tags (`pt-BR`) as the codes that indexes of libraries ask for: `PT` and `por`.

Three letters are those of ISO 639-2/B, the bibliographic ones: `fre`, `ger`, `chi`.
https://www.loc.gov/standards/iso639-2/php/code_list.php
"""

from __future__ import annotations

from collections.abc import Mapping

_PAIRS = """
aa aar ab abk af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bh bih bi bis bm bam
bn ben bo tib br bre bs bos ca cat ce che ch cha co cos cr cre cs cze cu chu cv chv cy wel da dan de ger dv div dz dzo
ee ewe el gre en eng eo epo es spa et est eu baq fa per ff ful fi fin fj fij fo fao fr fre fy fry ga gle gd gla gl glg
gn grn gu guj gv glv ha hau he heb hi hin ho hmo hu hun hy arm hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido
is ice it ita iu iku ja jpn jv jav ka geo kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor kr kau ks kas ku kur
kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah mi mao mk mac ml mal
mn mon mr mar ms may mt mlt my bur na nau nb nob nd nde ne nep ng ndo nl dut nn nno no nor nr nbl nv nav ny nya oc oci
oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro rum ru rus rw kin sa san sc srd
sd snd se sme sg sag si sin sk slo sl slv sm smo sn sna so som sq alb sr srp ss ssw st sot su sun sv swe sw swa ta tam
te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat tw twi ty tah ug uig uk ukr ur urd uz uzb
ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh chi zu zul hr hrv
"""
_CODES = _PAIRS.split()
_BIBLIOGRAPHIC: Mapping[str, str] = dict(zip(_CODES[::2], _CODES[1::2], strict=True))
# Languages, and groups of them, without a code of two letters, which authors write with three.
_WITHOUT_TWO = """
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
_ALONE = frozenset(_WITHOUT_TWO.split())


def three_letters(tag: str) -> str:
    """The code of ISO 639-2/B for a language tag; nothing for a language that has none there."""
    first = tag.partition("-")[0].lower()
    return _BIBLIOGRAPHIC.get(first) or (first if first in _ALONE else "")


def two_letters(tag: str) -> str:
    """The code of ISO 639-1 in capitals for a language tag, where there is none that of three letters, or nothing."""
    first = tag.partition("-")[0].lower()
    return first.upper() if first in _BIBLIOGRAPHIC or first in _ALONE else ""
