"""Words that say nothing of a case: the commonest words of the languages of the interface, and what any report says.

How common a word is on a site is counted too (`weights`), but only the strongest words of a case are kept, and these
would take their places.
"""

from __future__ import annotations

_LISTS = {
    "en": "about above after again against all also although among and any are because been before being between both "
    "but can could did does doing down due during each few following for from further had has have having her here "
    "hers him his how however into its itself least less long many may might month months more most much must near "
    "nor not now off once one only onto other our out over own rather same several she should since some such than "
    "that the their them then there therefore these they this those though three through thus too two under until "
    "upon use used using very via was week weeks well were what when where whereas which while who whom whose will "
    "with within without would yet you your day days year years four five six",
    "es": "algunos ante antes aunque años cada como con contra cual cuando del desde después días donde durante ella "
    "ellos entre era esta este estos esto fue fueron había han hasta las los mas más meses mientras muy ni nos otra "
    "otro otros para pero por porque que quien según ser sido sin sobre son sus también tiene todo tras tres una uno "
    "unos",
    "fr": "ainsi alors ans après aussi autre autres aux avait avant avec car ces cet cette chez comme contre dans "
    "des deux donc dont elle elles entre est été être eux fait ils jours les leur leurs lors mais mois même nous ont "
    "par pas pendant peut plus pour puis quand que qui sans ses son sont sous sur tous tout très trois une vers vous",
    "de": "aber alle als also andere auch auf aus bei beim bis dann das dass dem den der des die dies diese dieser "
    "durch ein eine einem einen einer eines einige für gegen hat hatte hatten ich ihr ihre immer ist jahre jahren "
    "jedoch kann keine man mehr mit monate monaten nach nicht noch nur ober oder ohne sehr sein seine sich sie sind "
    "sowie tage tagen über und unter vom von vor war waren wegen weil werden wie wird worden wurde wurden zeigte "
    "zeigten zum zur zwei zwischen",
    "it": "alla alle anche anni ancora che chi come con contro cui dal dalla degli dei del della delle dello dopo "
    "dove due durante era essere fino fra giorni gli hanno loro mesi nei nel nella nelle non ogni per perché più "
    "prima quale quando quella quello questa questo senza sia sono stata stato sua suo sul sulla tra tre tutti una "
    "uno",
    "pt": "ainda ano anos antes ao aos após até cada com como contra das depois desde dias dos durante ela ele eles "
    "entre era essa esse esta este foi foram isso mais mas meses mesmo muito não nas nos num numa outra outro para "
    "pela pelo por porque quando que quem sem ser seu sua são sob sobre também tem três uma uns",
    "ar": "أن إلى التي الذي ان بعد بين بعض تم ثم حيث حتى ذلك على عن غير "
    "في قبل كان كانت كما لا لم مع من منذ هذا هذه هو هي",
    "reports": "authors case cases clinical condition described diagnosis diagnosed disease diseases evaluation "
    "examination figure figures finding findings history hospital initial introduction literature man medical old "
    "outcome outcomes patient patients presentation presented presenting present report reported reports result "
    "results reveal revealed review show showed shown showing study studies symptom symptoms table treated treatment "
    "woman discussion conclusion conclusions caso casos paciente pacientes patiente fall fälle patienten patientin "
    "cas diagnóstico tratamiento diagnostic traitement diagnose behandlung diagnosi trattamento paziente tratamento "
    "المريض حالة",
}

STOP_WORDS = frozenset(word for words in _LISTS.values() for word in words.split())

# Keywords and headings that name the kind of publication, and MeSH's check tags, which nearly every record bears:
# https://www.nlm.nih.gov/mesh/features2002.html
EMPTY_TOPICS = (
    "case", "report", "case report", "case study", "case series", "clinical image", "image", "letter", "editorial",
    "commentary", "review", "literature review", "case report and literature review", "human", "animal", "male",
    "female", "adult", "young adult", "middle aged", "aged", "aged, 80 and over", "adolescent", "caso clínico",
    "informe de caso", "relato de caso", "cas clinique", "Fallbericht", "caso clinico",
    "症例報告", "病例报告", "تقرير حالة",
)  # fmt: skip
