"""Spanish, as machine-translated pages and our own pages write it."""

from __future__ import annotations

from ashore.knowledge.reading.grammar import Bounds, Grammar, Stages
from ashore.knowledge.reading.latin import DIGITS_EDGE, EDGE, END, ISO_DATE, ISO_MONTH, NAME_WORDS, NAMES, either, numbered, words

_ONES = numbered("un|uno|una dos tres cuatro cinco seis siete ocho nueve", start=1)
_TEENS = numbered(
    "diez once doce trece catorce quince dieciséis|dieciseis diecisiete dieciocho diecinueve veinte "
    "veintiún|veintiuno|veintiuna|veintiun veintidós|veintidos veintitrés|veintitres veinticuatro veinticinco "
    "veintiséis|veintiseis veintisiete veintiocho veintinueve",
    start=10,
)
_TENS = numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", start=30, step=10)
_HUNDREDS = numbered(
    "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas "
    "seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas",
    start=100,
    step=100,
)
_SCALES = {"mil": 1_000, "millón": 1_000_000, "millon": 1_000_000, "millones": 1_000_000}
_MONTHS = numbered(
    "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct "
    "noviembre|nov diciembre|dic",
    start=1,
)

_N99 = rf"(?:(?:{either(_TENS)})(?: y (?:{either(_ONES)}){END})?|{either(_TEENS)}|{either(_ONES)})"
_N999 = rf"(?:(?:{either(_HUNDREDS)})(?: {_N99}{END})?|{_N99})"
_MIL = rf"(?:(?:{_N999} )?mil(?: {_N999}{END})?|{_N999})"
_WORDS = rf"(?:{_MIL} mill(?:ones|ón|on)(?: {_MIL}{END})?|medio mill[óo]n|{_MIL}|(?:una )?docena(?! de [a-z]+ de))"
_DIGITS = (
    rf"{DIGITS_EDGE}(?:[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?:,[0-9]+)?|[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|"
    rf"[0-9]{{1,3}}(?: [0-9]{{3}})+(?![0-9])|"
    rf"[0-9]+(?:[.,][0-9]+)?)(?: mil(?! mill){END})?(?:(?: mil)? mill(?:ones|ón|on){END})?"
)
_MONTH = rf"(?P<m>{either(_MONTHS)})\.?"
_DAY = r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?:\.?º|\.?°)?"
_DAY2 = r"(?: ?- ?| al | a | y )(?P<d2>3[01]|[12][0-9]|0?[1-9])"
_YEAR = r"(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
_HOUR = r"[01]?[0-9]|2[0-4]|" + either(words("una dos tres cuatro cinco seis siete ocho nueve diez once doce"))

SPANISH = Grammar(
    lang="es",
    script="Latin",
    digits=_DIGITS,
    decimal=",",
    numbers={**_ONES, **_TEENS, **_TENS, **_HUNDREDS, "docena": 12},
    scales=_SCALES,
    number=rf"{EDGE}(?:{_WORDS}){END}",
    vague={
        "un par de": (2, 2),
        "par de": (2, 2),
        **dict.fromkeys(
            [
                "unos",
                "unas",
                "algunos",
                "algunas",
                "varios",
                "varias",
                "pocos",
                "pocas",
                "unos pocos",
                "unas pocas",
                "unos cuantos",
                "unas cuantas",
            ],
            (2, 9),
        ),
        "decenas de": (20, 90),
        "cientos de": (200, 900),
        "centenares de": (200, 900),
        "miles de": (2_000, 9_000),
        "decenas de miles de": (20_000, 90_000),
        "cientos de miles de": (200_000, 900_000),
        "millones de": (2_000_000, 9_000_000),
    },
    articled=frozenset({"un día", "un dia", "una hora", "un minuto", "un segundo"}),
    article_before=r"(?:de|en|dentro de|casi|hasta|tras|después de|menos|al menos|durante|por lo menos|supere|superior a|pasado|"
    r"plazo de|hace|a|"
    r"aproximadamente|cerca de|unos|solo|inferior a) $",
    article_after=r" (?:después|de retraso|tarde|o más|o menos|más tarde|y medi[oa])",
    durations={
        **dict.fromkeys(("segundo", "segundos"), ("day", 1 / 86_400)),
        **dict.fromkeys(("minuto", "minutos"), ("day", 1 / 1_440)),
        **dict.fromkeys(("hora", "horas"), ("day", 1 / 24)),
        **dict.fromkeys(("día", "días", "dia", "dias", "días naturales", "dias naturales", "días corridos"), ("day", 1)),
        **dict.fromkeys(
            ("día hábil", "días hábiles", "dias habiles", "días laborables", "día laborable", "días laborales"), ("workday", 1)
        ),
        **dict.fromkeys(("semana", "semanas"), ("day", 7)),
        **dict.fromkeys(("quincena", "quincenas"), ("day", 15)),
        **dict.fromkeys(("mes", "meses"), ("day", 30)),
        **dict.fromkeys(("trimestre", "trimestres"), ("day", 90)),
        **dict.fromkeys(("semestre", "semestres"), ("day", 180)),
        **dict.fromkeys(("año", "años"), ("day", 365)),
        **dict.fromkeys(("década", "décadas"), ("day", 3_650)),
    },
    currencies={
        **dict.fromkeys(("yuanes", "yuan", "yuanes chinos", "rmb", "cny", "renminbi", "de yuanes", "de yuan", "de rmb", "¥"), "CNY"),
        **dict.fromkeys(("dólares", "dólar", "dolares", "usd", "us$", "$", "de dólares", "dólares estadounidenses"), "USD"),
        **dict.fromkeys(("euros", "euro", "eur", "€", "de euros"), "EUR"),
        **dict.fromkeys(("dólares de hong kong", "hkd", "hk$"), "HKD"),
    },
    not_units="(?!)",
    percent_before={},
    percent=r" ?%| por ?ciento(?![a-z])| puntos? porcentual(?:es)?",
    unit_gap=r" ?(?:de )?",
    half_before=rf"{EDGE}medi[oa] (?=(?:hora|día|mes|año|década)(?![a-rt-z]))",
    half_inside=r" y medi[oa](?= )",
    half_after=r" y medi[oa](?![a-z])",
    and_more=r"(?: y | con |, )",
    joins=r" ?(?:-|~|a|hasta|al|a los|hasta los|hasta las) ?",
    or_joins=r" (?:o|u) ",
    between=r"(?:entre)(?: (?:los|las|el|la))? $",
    between_joins=r" ?(?:y|e|-|a)(?: (?:los|las|el|la))? ?",
    before=Bounds(
        more=r"más del?|mas de|más que|por encima de|al menos|por lo menos|como mínimo|no menos del?|(?:un )?mínimo del?|"
        r"no inferior(?:es)? a|"
        r"superior(?:es)? al?|super(?:a|an|e|en|ó|aron|ar|ando|aba)|excede?n?|exced(?:a|an|er|ió|iendo)(?: de)?|supera de|a partir de|"
        r"mayor(?:es)? (?:de|que|a)|más allá de|desde|rebas[ae]n?|pas(?:a|an|e|en) de|no baj[ae]n? de|mínimo",
        less=r"menos del?|menos que|por debajo de|hasta|como (?:máximo|mucho),?|(?:un )?máximo del?|a lo sumo|no más del?|"
        r"no superior(?:es)? al?|dentro de(?: un plazo de)?|"
        r"en (?:un|el) plazo(?: máximo)? de|plazo máximo de|inferior(?:es)? al?|no (?:(?:deb|pued|podr)[a-zí]+ )?(?:super|exced|"
        r"rebas|pas)[a-zó]+(?: del?| al?)?|menor(?:es)? (?:de|que|a)|"
        r"antes de|en menos de|(?:en |durante |de )?(?:los|las) primer[oa]s|no llega a|sin llegar a|sin superar|máximo",
        about=r"casi|unos|unas|cerca de|aproximadamente|alrededor de|en torno a|más o menos|aprox\.?|apenas|hacia|como",
        passed=r"tras|después de|pasad[oa]s?(?: de)?|transcurrid[oa]s?|al cabo de|a los|cumplid[oa]s|desde hace",
        within=r"en",
        span=r"durante|por",
    ),
    after=Bounds(
        more=r" ?\+(?![0-9])| o más| o superior(?:es)?| como mínimo| al menos| en adelante| o mayor(?:es)?| o mas",
        less=r" o menos| como máximo| a lo sumo| o inferior(?:es)?| o menor(?:es)?| como mucho",
        about=r" aproximadamente| más o menos| aprox| o así",
        passed=r" después",
    ),
    bound_gap=r"(?: (?:el|la|los|las|unos|unas|un|una|casi|del?|cerca de|cny|rmb|aproximadamente|a|otros))* ",
    owed=r"(?:deb(?:e|en|o|a|ido|es)|adeud[a-z]+|importes?|monto|cantidad(?:es)?|deudas?|suma|préstamos? de|principal|capital|"
    r"multa|límite)(?![a-z])",
    measures=r" (?!y |o |u |a |en |es |son |por |para |con |del |el |la |los |las |que |se |si |al |no |ni )[a-zñ]",
    uncounted=r"(?!)",
    ages=r" años de edad",
    labels=words(
        "figura figuras fig. figs. tabla tablas paso pasos etapa etapas fase fases nota notas página páginas pág. págs. p. "
        "capítulo capítulos parte partes sección secciones clase nivel niveles tipo tipos n.º n.o n° nº núm. núms. punto puntos "
        "caso casos párrafo párrafos apartado apartados fuente fuentes grado categoría pregunta respuesta imagen imágenes método "
        "anexo edificio piso ruta autobús sala vol. volumen documento día mes días meses"
    ),
    time_labels=r"(?:días|meses|semanas|(?<!por )(?<!al )(?<!cada )(?<!un )(?<!ese )(?:día|mes)) +$",
    not_after=r" (?:tercios?|cuartos?|quintos?|décim[a-z]+)(?![a-z])|/[0-9]",
    names=NAMES,
    name_words=NAME_WORDS,
    idioms=r"(?!)",
    months=_MONTHS,
    dates=(
        ISO_DATE,
        rf"{EDGE}(?:{_DAY}{_DAY2}|{_DAY.replace('<d>', '<d_>')}) (?:de )?{_MONTH}{END}(?:,? (?:de |del )?(?:año )?{_YEAR})?",
        rf"{EDGE}{_MONTH},? (?:de |del )?(?:año )?{_YEAR}",
        r"(?<![0-9/.-])(?P<d>3[01]|[12][0-9]|0?[1-9])[/-](?P<m>1[0-2]|0?[1-9])[/-](?P<y>(?:19|20)[0-9]{2})(?![0-9/-])",
        ISO_MONTH,
    ),
    year_leads=rf"{EDGE}(?:en|desde|hasta|de|del|año|años|durante|entre|a|al|para|o|antes de|después de|por|finales de|principios de|"
    rf"mediados de|y|"
    r"hacia|el|sobre|tras|-)(?: el)?(?: año)? ?$",
    clock=rf"{EDGE}(?:(?P<w>las?) )?(?P<h>{_HOUR})(?![0-9])(?:[:.](?P<m>[0-5][0-9])(?![0-9]))?(?P<w2>(?: y media)?(?: ?(?:h|hs|hrs|"
    rf"horas)(?![a-z])\.?)?)"
    r"(?: de la (?P<p>mañana|tarde|noche|madrugada)| ?(?P<p2>[ap]\.? ?m(?:\.|(?![a-z]))))?",
    clock_signs=(":", " las ", "las ", " h", ".m", ". m", "a la ", "pm", "am"),
    clock_joins=r" ?(?:-|~|a|y hasta|hasta) ?",
    clock_between=r" ?y ?",
    parts_of_day={"am": "morning", "pm": "evening", "mañana": "morning", "madrugada": "morning", "tarde": "evening", "noche": "night"},
    articles=rf"{EDGE}art(?:[íi]culos?|s)?\.? ?(?P<n>[0-9]{{1,4}}(?![0-9%]))",
    article_joins=r",? ?(?:y|e|o|a|al|-|,) ?(?:art(?:ículos?|s)?\.? ?)?",
    inserted={"bis": 1, "ter": 2, "quater": 3},
    dials=r"llam[a-z]+|marc[a-z]+|teléfonos?|telefono|tel|números?|línea|líneas|sms|policía|contact[a-z]+|móvil|celular|fax|"
    r"whatsapp|consult[a-z]+|"
    r"al|el|del|compruéb[a-z]+|denunci[a-z]+|pregunt[a-z]+",
    dials_after=r"policía|línea directa|o acuda",
    phone_joins=r" *(?:,| y| o|,? /|/)+ *(?:al |el |del )?(?:\([a-záéíóúñ ,.'-]{0,60}\)(?:,| y| o)* ?)?",
    negations={
        "require": r"no (?:tiene más remedio|hay más remedio|puede(?:n)? sino|queda otra|puede(?:n)? menos)|no dej(?:e|en) de",
        "exempt": r"no (?:tiene[ns]?|tendrá[n]?|tengo|hay|tenga[n]?) (?:por qué|que|obligación|ninguna obligación)|no (?:hace|"
        "hará) falta|"
        r"no (?:es|será|son) (?:necesari[oa]s?|obligatori[oa]s?|preciso)|no necesita[n]?|no est[áa][n]? obligad[oa]s?|"
        r"sin (?:necesidad|obligación) de|"
        r"sin tener que|no le debe[n]? (?:nada|ningún)",
        "forbid": r"(?:no|nunca|jamás|tampoco)(?: (?:se|le|les|lo|la|los|las|me|te|nos))* (?:deb|pued|podr|pod|cab)[a-záéíóú]+|"
        r"no (?:est[áa]|están|estará) permitid[oa]s?|prohib[a-zíóe]+|prohíb[a-z]+|no permite[n]?|vedado|nadie puede|"
        r"(?:(?<=[.!?:;,¡¿] )|(?<=[¡¿«])|(?<=\n)|^|(?<= y )|(?<= pero ))(?:no|nunca|jamás)(?: (?:se|le|les|lo|la|los|las|me))* "
        r"(?!hay |es |son |tiene|debe|puede|hace |sabe|dice|existe|ofrece|quiere|parece|pone |viene|permite|convence|depende|"
        r"aparece|responde |fue|"
        r"conoce)(?:[a-zñáéíóú]+[eé]n?|[a-zñ]*(?:ga|ya|da|ba|ra|bra|scriba|eza|nda|sta asust|cta)n?|firme|dé|vaya)(?= |[.,;:!?]|$)",
        "affirm": r"no sin(?= )|no imposible",
        "plain": r"no|nunca|jamás|sin|nadie|nada|ningún|ninguna|ninguno|tampoco|ni",
    },
    no_negations=r"no solo|no sólo|no solamente|no más del?|no menos del?|no superior|no inferior|no (?:(?:deb|pued|"
    r"podr)[a-zí]+ )?(?:super|exced|rebas)[a-zó]+|no (?:(?:deb|pued|podr)[a-zí]+ )?pas[a-zó]+ de|sin embargo|"
    r"no obstante|"
    r"sin duda|sin perjuicio|nada más|sin llegar a|sin superar",
    concord=r"(?:nunca|jamás|nadie|nada|ningún|ninguna|ninguno|tampoco|ni)",
    stages=Stages(
        names={
            "early": r"iniciales|inicial|principio|comienzo|primeras etapas|primera etapa|primera fase|temprana|tempranas|"
            "primeros días|breve período|"
            r"breve periodo|corto|primer mes|primera semana|inicio",
            "middle": r"intermedi[oa]|media|mediados|medio plazo|mitad",
            "late": r"tardí[oa]s?|avanzad[oa]s?|última etapa|últimas etapas|final(?:es)?|etapas? posterior(?:es)?|grave|"
            "largo tiempo|a domicilio|"
            r"puerta a puerta|visitas?",
            "lawsuit": r"demandas?|demandar|tribunal(?:es)?|judicial(?:es)?|juez|juicio|litigi[oa]s?|procesad[oa]|"
            "acciones legales|citación",
        },
        overdue=r"vencid[oa]s?|vencimiento|retraso|atraso|mora|impago|impagad[oa]s?|atrasad[oa]s?|cobro|cobrar|recogida|vence",
        other=r"prescripci[óo]n|historial|conserva[a-z]*|prisión|pena|cárcel|objeci[óo]n|reclamaci[óo]n|plazos|cuotas|gracia|"
        r"hábiles|vigor|contrato|"
        r"sin intereses|detención|detenid[oa]|ejecuci[óo]n|hace|edad",
        from_on=r"(?:desde|a partir de|del|comenzando)(?: el| la)? $",
        ordinals=r"(?P<o>primera?|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa])(?: (?:y|a|al|o) (?:el |la )?(?P<o2>segund[oa]|"
        r"tercera?|cuart[oa]|"
        r"quint[oa]|sext[oa]))? (?P<u>mes|semana)",
        ordinal_values=numbered("primer|primera segundo|segunda tercer|tercera cuarto|cuarta quinto|quinta sexto|sexta", start=1),
        ordinal_units={"mes": 30, "semana": 7},
    ),
)
