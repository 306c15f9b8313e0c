"""Headings by which reports answer an item of the CARE checklist, in the languages of the interface.

CARE has been translated into each of them (https://www.care-statement.org); journals' own customs are added. The names
are written as `folded` leaves them. A heading that could mean two items is not here: its author can say `care=`.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[\d一二三四五六七八九十]+|[ivx]+")
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652]|(?<=\u0627)[\u0653-\u0655]")  # accents, also Arabic ones
_DIGITS = "0123456789"

_NAMES: dict[str, str] = {
    "2": """
keywords|key words|palabras clave|mots cles|schlusselworter|schlagworter|parole chiave|palavras chave|キーワード
|关键词|關鍵詞|الكلمات المفتاحية|كلمات مفتاحية""",
    "3": """
abstract|resumen|resume|riassunto|resumo|要旨|抄録|摘要|الملخص|ملخص""",
    "4": """
introduction|background|introduction and background|introduccion|contexte|introduction et contexte|einleitung
|einfuhrung|hintergrund|introduzione|introducao|はじめに|緒言|序論|緒論|序文|背景|引言|前言|导言|导论|绪论|简介
|導言|導論|簡介|المقدمة|مقدمة|خلفية|الخلفية""",
    "5": """
patient information|patient presentation|patient description|patient history|clinical history|anamnesis
|case presentation|case presentations|case report|case reports|case description|case descriptions|case history
|case histories|case summary|case|cases|the case|clinical case|clinical cases|presentation of case
|presentation of the case|presentation of cases|description of case|description of the case|report of case
|report of a case|report of the case|case presentation and management|patient and observation
|informacion del paciente|informacion de la paciente|informacion sobre el paciente|presentacion del caso
|presentacion de caso|presentacion de los casos|presentacion de casos|presentacion del caso clinico
|presentacion de caso clinico|caso clinico|casos clinicos|caso|reporte de caso|reporte del caso|reporte de casos
|reporte de caso clinico|informe de caso|informe del caso|informe de un caso|descripcion del caso
|descripcion del caso clinico|descripcion de los casos|exposicion del caso|historia clinica
|informations sur le patient|informations sur la patiente|informations relatives au patient
|information du patient|presentation du cas|presentation du cas clinique|description du cas
|description du cas clinique|cas clinique|cas cliniques|rapport de cas|rapport du cas|observation|observations
|observation clinique|patient et observation|patiente et observation|anamnese|patienteninformation
|patienteninformationen|fallbericht|fallberichte|fallbeschreibung|fallvorstellung|falldarstellung
|fallprasentation|fall|der fall|kasuistik|kasuistiken|krankengeschichte|informazioni sul paziente
|informazioni sulla paziente|informazioni relative al paziente|presentazione del caso
|presentazione del caso clinico|descrizione del caso|descrizione del caso clinico|il caso|casi clinici|anamnesi
|informacoes do paciente|informacoes da paciente|informacoes sobre o paciente|relato de caso|relato do caso
|relato de casos|relato dos casos|descricao do caso|descricao do caso clinico|apresentacao do caso
|apresentacao do caso clinico|apresentacao de caso|患者情報|症例|症例提示|症例呈示|症例の提示|症例報告
|症例の概要|病歴|患者信息|患者资料|病例|病例报告|病例介绍|病例资料|病例描述|病例摘要|临床资料|一般资料|病史
|患者資訊|病例報告|病例介紹|病例資料|臨床資料|معلومات المريض|معلومات المريضة|معلومات عن المريض|عرض الحالة
|تقديم الحالة|تقرير الحالة|تقرير حالة|وصف الحالة|الحالة|الحالة السريرية|التاريخ المرضي""",
    "5b": """
chief complaint|presenting complaint|history of present illness|history of the present illness
|motivo de consulta|enfermedad actual|motif de consultation|queixa principal|historia da doenca atual|主訴
|現病歴|主诉|现病史|الشكوى الرئيسية""",
    "5c": """
medical history|past medical history|family history|antecedentes personales|antecedentes familiares|antecedents
|antecedents medicaux|antecedents familiaux|vorgeschichte|familienanamnese|anamnesi familiare
|anamnesi patologica remota|antecedentes pessoais|historia familiar|既往歴|家族歴|既往史|家族史|السوابق المرضية""",
    "6": """
clinical findings|clinical examination|physical examination|physical exam|physical findings|examination
|findings on examination|hallazgos clinicos|exploracion fisica|exploracion clinica|examen fisico|examen clinico
|resultats cliniques|constatations cliniques|donnees cliniques|signes cliniques|examen clinique|examen physique
|klinische befunde|klinischer befund|korperliche untersuchung|klinische untersuchung|untersuchungsbefund
|untersuchungsbefunde|korperlicher untersuchungsbefund|reperti clinici|riscontri clinici|risultati clinici
|esame obiettivo|esame clinico|esame fisico|achados clinicos|exame fisico|exame clinico|臨床所見|身体所見
|理学所見|現症|診察所見|临床发现|临床表现|临床所见|体格检查|查体|臨床發現|臨床表現|體格檢查|理學檢查
|الموجودات السريرية|النتائج السريرية|الفحص السريري|الفحص البدني|الفحص الجسدي""",
    "7": """
timeline|time line|clinical timeline|timeline of events|case timeline|cronologia|linea de tiempo
|linea del tiempo|calendario|cronograma|chronologie|calendrier|frise chronologique|ligne du temps|zeitachse
|zeitverlauf|zeitlicher verlauf|zeitstrahl|linea temporale|sequenza temporale|linha do tempo|linha temporal
|時系列|経過表|タイムライン|时间线|时间轴|时间表|時間線|時間軸|時間表|التسلسل الزمني|الجدول الزمني|الخط الزمني""",
    "8": """
diagnostic assessment|diagnostic assessments|diagnostic evaluation|diagnostic work up|diagnostic workup
|diagnostics|diagnostic focus and assessment|diagnostic findings|evaluacion diagnostica|valoracion diagnostica
|enfoque diagnostico|evaluation diagnostique|demarche diagnostique|bilan diagnostique|diagnostische beurteilung
|diagnostische bewertung|diagnostische abklarung|diagnostisches vorgehen|diagnostik|valutazione diagnostica
|iter diagnostico|avaliacao diagnostica|診断評価|診断的評価|診断の評価|诊断评估|诊断评价|診斷評估
|التقييم التشخيصي""",
    "8a": """
diagnostic testing|diagnostic tests|diagnostic methods|diagnostic investigations|investigations
|laboratory findings|laboratory tests|laboratory investigations|laboratory examination|laboratory results
|imaging|imaging findings|imaging studies|pruebas complementarias|pruebas diagnosticas|examenes complementarios
|exploraciones complementarias|estudios complementarios|metodos diagnosticos|examens complementaires
|bilan biologique|imagerie|diagnostische untersuchungen|laborbefunde|bildgebung|esami diagnostici
|accertamenti diagnostici|indagini diagnostiche|esami di laboratorio|exames complementares|exames laboratoriais
|exames de imagem|検査所見|検査|画像所見|血液検査所見|辅助检查|实验室检查|影像学检查|輔助檢查|實驗室檢查
|影像學檢查|الفحوصات التشخيصية|الفحوصات المخبرية""",
    "8b": """
diagnostic challenges|dificultades diagnosticas|dificuldades diagnosticas|diagnostische schwierigkeiten
|diagnostische herausforderungen""",
    "8c": """
diagnosis|final diagnosis|differential diagnosis|differential diagnoses|diagnostico|diagnostico diferencial
|diagnostico final|diagnostic|diagnostic differentiel|diagnostics differentiels|diagnose|differenzialdiagnose
|differentialdiagnose|differenzialdiagnosen|diagnosi|diagnosi differenziale|診断|鑑別診断|诊断|鉴别诊断|診斷
|鑑別診斷|التشخيص|التشخيص التفريقي""",
    "8d": """
prognosis|pronostico|pronostic|prognose|prognosi|prognostico|予後|预后|預後|الانذار""",
    "9": """
therapeutic intervention|therapeutic interventions|therapeutic focus and assessment|treatment|treatments|therapy
|management|management and treatment|treatment and management|intervention|interventions|surgical treatment
|surgical intervention|medical treatment|intervencion terapeutica|intervenciones terapeuticas|intervencion
|tratamiento|tratamiento quirurgico|manejo|manejo terapeutico|intervention therapeutique
|interventions therapeutiques|traitement|prise en charge|prise en charge therapeutique
|therapeutische intervention|therapeutische interventionen|therapeutische massnahmen|therapie|behandlung
|intervento terapeutico|interventi terapeutici|trattamento|terapia|intervencao terapeutica
|intervencoes terapeuticas|intervencao|tratamento|tratamento cirurgico|conduta|conduta terapeutica|治療介入
|治療的介入|治療|治療経過|治疗干预|治疗措施|治疗|治疗经过|治疗过程|治疗方案|治療經過|治療過程|التدخل العلاجي
|التدخلات العلاجية|العلاج|المعالجة""",
    "10": """
follow up and outcomes|follow up and outcome|outcome and follow up|outcomes and follow up|follow up|followup
|outcome|outcomes|clinical outcome|clinical outcomes|seguimiento y resultados|seguimiento y desenlace
|seguimiento y evolucion|evolucion y seguimiento|resultados y seguimiento|seguimiento|evolucion
|evolucion clinica|desenlace|suivi et resultats|resultats et suivi|suivi et evolution|evolution et suivi|suivi
|evolution|devenir|evolution clinique|follow up und outcome|follow up und outcomes|follow up und ergebnisse
|nachsorge und ergebnisse|verlauf und ergebnis|verlauf und ergebnisse|verlauf und outcome|nachsorge
|nachbeobachtung|verlauf|weiterer verlauf|klinischer verlauf|follow up e risultati|follow up ed esiti
|follow up e esiti|esiti e follow up|esito|esiti|decorso|decorso clinico|seguimento e desfechos
|acompanhamento e desfechos|acompanhamento e resultados|seguimento e resultados|seguimento|acompanhamento
|desfecho|desfechos|evolucao|evolucao clinica|経過と転帰|経過および転帰|経過 転帰|フォローアップと転帰
|経過観察と転帰|フォローアップ|臨床経過|経過|転帰|随访和结局|随访与结局|随访及结局|随访和结果|随访与转归
|结局与随访|随访|结局|转归|隨訪與結果|追蹤與結果|隨訪|追蹤|المتابعة والنتائج|المتابعة والمالات|المتابعة""",
    "11": """
discussion|discussion and conclusion|discussion and conclusions|comment|comments|discusion
|discusion y conclusion|discusion y conclusiones|comentario|comentarios|discussion et conclusion
|discussion et conclusions|commentaires|commentaire|diskussion|diskussion und fazit
|diskussion und schlussfolgerung|discussione|discussione e conclusioni|commento|discussao|discussao e conclusao
|discussao e conclusoes|考察|考察と結論|考察および結論|讨论|讨论与结论|讨论和结论|討論|討論與結論|المناقشة
|مناقشة|النقاش|المناقشة والخاتمة""",
    "11a": """
strengths and limitations|limitations|fortalezas y limitaciones|limitaciones|forces et limites|limites
|starken und limitationen|limitationen|punti di forza e limiti|limiti|pontos fortes e limitacoes|limitacoes|限界
|局限性|نقاط القوة والقيود""",
    "11b": """
literature review|review of literature|review of the literature|revision de la literatura|revision bibliografica
|revue de la litterature|literaturubersicht|revisione della letteratura|revisao da literatura|文献的考察
|文献复习|文献回顾|文獻回顧|مراجعة الادبيات""",
    "11d": """
conclusion|conclusions|concluding remarks|take away lessons|lessons learned|conclusiones|schlussfolgerung
|schlussfolgerungen|fazit|conclusione|conclusioni|conclusao|conclusoes|consideracoes finais
|consideraciones finales|結論|結語|おわりに|まとめ|结论|结语|小结|الخاتمة|خاتمة|الاستنتاج|الاستنتاجات""",
    "12": """
patient perspective|patient perspectives|patient s perspective|patients perspective|patients perspectives
|the patient s perspective|perspective of the patient|patient s view|patient s viewpoint
|perspectiva del paciente|perspectiva de la paciente|perspective du patient|perspective de la patiente
|point de vue du patient|point de vue de la patiente|patientenperspektive|perspektive des patienten
|perspektive der patientin|patientensicht|sicht des patienten|sicht der patientin|prospettiva del paziente
|prospettiva della paziente|punto di vista del paziente|punto di vista della paziente|perspectiva do paciente
|perspectiva da paciente|患者の視点|患者の観点|患者の見解|患者の声|患者视角|患者观点|患者的观点|患者角度
|患者觀點|病人觀點|منظور المريض|منظور المريضة|وجهة نظر المريض|وجهة نظر المريضة|راي المريض""",
    "13": """
informed consent|consent|patient consent|patient informed consent|consent for publication|consent to publish
|informed consent statement|consent statement|patient consent statement|patient consent for publication
|statement of consent|consentimiento informado|consentimiento|consentimiento del paciente
|consentimiento de la paciente|consentement eclaire|consentement|consentement du patient
|consentement de la patiente|einwilligung|informierte einwilligung|einwilligungserklarung
|einwilligung des patienten|einwilligung der patientin|patienteneinwilligung|einverstandniserklarung
|consenso informato|consenso|consentimento informado|consentimento|consentimento livre e esclarecido
|termo de consentimento livre e esclarecido|インフォームドコンセント|インフォームド コンセント|患者の同意|同意
|説明と同意|知情同意|知情同意书|患者知情同意|患者同意|知情同意書|الموافقة المستنيرة|الموافقة|موافقة المريض
|موافقة المريضة|الموافقة على النشر""",
}
_ITEMS: dict[str, str] = {}


def care_item(heading: str) -> str:
    """The CARE item that a section of this *heading* answers, such as `5` or `11d`; empty when it is none."""
    if not _ITEMS:
        _ITEMS.update((name.strip(), item) for item, names in _NAMES.items() for name in names.split("|"))
    return _ITEMS.get(folded(heading), "")


def folded(heading: str) -> str:
    """*heading* in small letters without accents and punctuation, numbers around it dropped: `2.1 Follow-up`."""
    text = heading.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", text)))
    words = _WORD.findall(text.replace("&", " and ") if "&" in text else text)
    while len(words) > 1 and _NUMBER.fullmatch(words[0]):
        del words[0]
    while len(words) > 1 and _NUMBER.fullmatch(words[-1]):
        del words[-1]
    return " ".join(words).strip(_DIGITS)
