"""English, as machine-translated pages and our own pages write it."""

from __future__ import annotations

from ashore.knowledge.reading.grammar import Bounds, Grammar, Stages
from ashore.knowledge.reading.latin import DIGITS_EDGE, EDGE, END, ISO_DATE, ISO_MONTH, NAME_WORDS, NAMES, either, numbered, words

_ONES = numbered("one two three four five six seven eight nine", start=1)
_TEENS = numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", start=10)
_TENS = numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10)
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_MONTHS = numbered(
    "january|jan feb|february march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov "
    "december|dec",
    start=1,
)

_N99 = rf"(?:(?:{either(_TENS)})(?:[ -](?:{either(_ONES)}){END})?|{either(_TEENS)}|{either(_ONES)})"
_N999 = rf"(?:(?:(?:{either(_ONES)})[ -]hundred|an? hundred)(?: (?:and )?{_N99}{END})?|{_N99}(?: hundred{END})?)"
_WORDS = (
    rf"(?:(?:{_N999}|an?) million(?: (?:and )?{_N999} thousand)?|(?:{_N999}|an?) thousand(?:,? (?:and )?{_N999}{END})?|{_N999}|"
    rf"(?:a )?dozen(?! of)|half(?: an?)? (?:hundred|thousand|million|billion))"
)
_DIGITS = (
    rf"{DIGITS_EDGE}(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?:[ -]?(?:hundred|thousand|million|billion){END})?"
)
_MONTH = rf"(?P<m>{either(_MONTHS)})\.?"
_DAY = r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = r"(?:(?: ?-| to| and) ?(?P<d2>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
_HOUR = r"[01]?[0-9]|2[0-4]|" + either(words("one two three four five six seven eight nine ten eleven twelve"))
_PART = r" (?:in the |at )(?P<{}>morning|afternoon|evening|night)"

ENGLISH = Grammar(
    lang="en",
    script="Latin",
    digits=_DIGITS,
    decimal=".",
    numbers={**_ONES, **_TEENS, **_TENS, "dozen": 12, "a": 1, "an": 1},
    scales=_SCALES,
    number=rf"{EDGE}(?:{_WORDS}){END}",
    vague={
        "a couple of": (2, 2),
        "couple of": (2, 2),
        "a few": (2, 9),
        "several": (2, 9),
        "dozens of": (20, 90),
        "hundreds of": (200, 900),
        "thousands of": (2_000, 9_000),
        "tens of thousands of": (20_000, 90_000),
        "hundreds of thousands of": (200_000, 900_000),
        "millions of": (2_000_000, 9_000_000),
    },
    articled=frozenset({"a", "an", "one day"}),
    article_before=r"(?:within|over|than|after|for|in|about|nearly|almost|around|roughly|exceed\w*|least|most|lasts?|lasting|"
    r"beyond|under) $",
    article_after=r" (?:ago|later|late|overdue|past due|in arrears|or (?:more|less|so|longer)|and a half)",
    durations={
        **dict.fromkeys(("second", "seconds"), ("day", 1 / 86_400)),
        **dict.fromkeys(("minute", "minutes", "min", "mins"), ("day", 1 / 1_440)),
        **dict.fromkeys(("hour", "hours", "hrs", "hr"), ("day", 1 / 24)),
        **dict.fromkeys(("day", "days", "calendar days", "natural days", "days'", "day's"), ("day", 1)),
        **dict.fromkeys(("working day", "working days", "business day", "business days", "workdays", "workday"), ("workday", 1)),
        **dict.fromkeys(("week", "weeks", "weeks'", "week's"), ("day", 7)),
        **dict.fromkeys(("fortnight", "fortnights"), ("day", 14)),
        **dict.fromkeys(("month", "months", "months'", "month's", "calendar months"), ("day", 30)),
        **dict.fromkeys(("year", "years", "years'", "year's", "yr", "yrs"), ("day", 365)),
        **dict.fromkeys(("decade", "decades"), ("day", 3_650)),
    },
    currencies={
        **dict.fromkeys(("yuan", "rmb", "cny", "renminbi", "chinese yuan", "yuan rmb", "¥"), "CNY"),
        **dict.fromkeys(("us dollars", "dollars", "dollar", "usd", "us$", "$"), "USD"),
        **dict.fromkeys(("euros", "euro", "eur", "€"), "EUR"),
        **dict.fromkeys(("hong kong dollars", "hkd", "hk$"), "HKD"),
    },
    not_units="(?!)",
    percent_before={},
    percent=r" ?%| ?per ?cent(?:age points?)?(?![a-z])| percentage points?",
    unit_gap=r"[ -]?(?:of )?",
    half_before=rf"{EDGE}half(?:[ -]|-| an? | of an? |)(?=(?:hour|day|month|year|decade)(?![a-rt-z]))",
    half_inside=r" and (?:a half|one half|1/2)(?= )",
    half_after=r" and a half(?![a-z])",
    and_more=r"(?:,? and |,? )",
    joins=r" ?(?:-|~|to|until|up to) ?",
    or_joins=r" or ",
    between=r"(?:between)(?: \S+)? $",
    between_joins=r" ?(?:and|-|to) ?",
    before=Bounds(
        more=r"more than|over|longer than|greater than|higher than|larger than|above|exceed(?:s|ed|ing)?|in excess of|beyond|upwards? of|"
        r"at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|minimum|starting (?:at|from)|"
        r"no shorter than|not shorter than|not below|no lower than|not lower than",
        less=r"less than|under|below|fewer than|shorter than|lower than|smaller than|up to|at most|at the most|no more than|"
        r"not more than|"
        r"no longer than|not longer than|never more than|not exceed(?:ing)?|never exceed|within|a maximum of|maximum of|maximum|"
        r"not over|not above|no later than|not later than|inside|as (?:much|many|long) as|in less than|in under|not beyond|"
        r"no higher than|not higher than|longest|(?:in|within|during|of|for|over) the first|the first",
        about=r"about|around|nearly|almost|approximately|roughly|close to|an estimated|circa|some|only|just",
        passed=r"after|(?<!the )past",
        within=r"in",
        span=r"for|during",
    ),
    after=Bounds(
        more=r" ?\+(?![0-9])| (?:or|and) (?:more|longer|above|over|upwards?|older|later)|, or more| at least| plus(?![a-z])|-plus",
        less=r" (?:or|and) (?:less|fewer|under|below|shorter|sooner)| at (?:the )?most| at (?:the )?latest| maximum| or more recently",
        about=r" or so| or thereabouts| approximately",
        passed=r" after(?! that)",
    ),
    bound_gap=r"(?: (?:the|a|an|about|around|nearly|almost|cny|rmb|some|just|only|even|that of|or equal to))* ",
    owed=r"(?:ow(?:e|es|ed|ing)|amounts?|sum|debts?|arrears|borrow(?:s|ed|ing)?|principal|fines?|fee|limit|loans? of)(?![a-z])",
    measures=r" (?!and |or |to |in |is |are |was |were |at |by |for |on |from |the |a |an |as |if |it |per )[a-z]",
    uncounted=r"(?!)",
    ages=r"[ -]years?[ -](?:old|of age)",
    labels=words(
        "figure figures fig. figs. table tables step steps stage stages phase phases note notes page pages p. chapter chapters "
        "part parts section sections class level levels type types no. nos. nr. item items point points case cases paragraph "
        "paragraphs source sources grade category question answer tip method reason room building floor bus route appendix annex "
        "volume vol. issue day month week year days months weeks"
    ),
    time_labels=r"(?:days|weeks|months|(?<!per )(?<!a )(?<!each )(?<!every )(?<!one )(?<!any )(?<!that )(?:day|month|week|year)) +$",
    not_after=r"[ -](?:thirds?|quarters?|fifths?|tenths?)(?![a-z])|(?:st|nd|rd|th)(?![a-z])|/[0-9]",
    names=NAMES,
    name_words=NAME_WORDS,
    idioms=r"(?!)",
    months=_MONTHS,
    dates=(
        ISO_DATE,
        rf"{EDGE}{_DAY}{_DAY2} (?:of )?{_MONTH},?(?: (?:of )?{_YEAR})?{END}",
        rf"{EDGE}{_MONTH} (?:the )?{_DAY}{_DAY2}{END}(?![0-9:]|,?[0-9])(?:,? (?:of )?{_YEAR})?",
        rf"{EDGE}{_MONTH},? (?:of )?(?:the year )?{_YEAR}",
        ISO_MONTH,
    ),
    year_leads=rf"{EDGE}(?:in|since|until|till|during|before|after|by|from|of|year|between|to|end of|early|late|mid|mid-|"
    rf"beginning of|start of|or|"
    r"middle of|and|through|the|around|about|for|-)(?: the)?(?: year)? ?$",
    clock=rf"{EDGE}(?:(?:(?P<b>{_HOUR}) ?(?:-|to) ?)?(?P<h>{_HOUR})(?:[:.](?P<m>[0-5][0-9]))?(?: ?(?P<p>[ap]\.? ?m\.?(?![a-z]))|"
    rf" o'clock(?:{_PART.format('p2')})?|{_PART.format('p3')})|(?P<h2>[01]?[0-9]|2[0-4]):(?P<m2>[0-5][0-9])(?![0-9:]))",
    clock_signs=(":", ".m", "clock", " night", "morning", "evening", "afternoon", "am", "pm"),
    clock_joins=r" ?(?:-|~|to|until|till|through)(?: the)?(?: (?:next|following) (?:day|morning))?(?: at)? ?",
    clock_between=r" ?and ?",
    parts_of_day={
        "am": "morning",
        "pm": "evening",
        "morning": "morning",
        "afternoon": "evening",
        "evening": "evening",
        "night": "night",
    },
    articles=rf"{EDGE}art(?:icle)?s?\.? ?(?P<n>[0-9]{{1,4}}(?![0-9%]))",
    article_joins=r",? ?(?:and|or|&|to|-|through|,) ?(?:art(?:icle)?s?\.? ?)?",
    inserted={"bis": 1, "ter": 2, "a": 1, "b": 2},
    dials=r"call|calls|calling|called|dial|dials|dialing|dialling|ring|phone|phones|telephone|tel|hotlines?|line|number|numbers|"
    r"text from|texts? to|"
    r"police|report|reports|report them to|then|ask|on|contact|helpline|mobile|fax|whatsapp|wechat",
    dials_after=r"police|hotline|helpline|line|service line|number|or go to",
    phone_joins=r" *(?:,| and| or|,? /|/)+ *(?:the )?(?:\([a-z ,.'-]{0,60}\)(?:,| and| or)* ?)?",
    negations={
        "require": r"cannot but|can't (?:help )?but|no (?:choice|alternative|option) but|must not fail to|not fail to",
        "exempt": r"need(?:s|ed)? not|needn't|(?:do|does|did|will|would) not (?:need|have) to|(?:don't|doesn't|didn't|"
        "won't) (?:need|have) to|"
        r"never (?:need|have) to|not (?:required|obliged|obligated|necessary|compulsory|bound|have to)|no (?:need|obligation|"
        r"duty)(?: to)?|"
        r"without having to|owes? (?:you )?no",
        "forbid": r"must not|mustn't|may not|can not|cannot|can't|could not|couldn't|shall not|shan't|should not|shouldn't|ought not|"
        r"must never|may never|can never|should never|(?:is|are|be|was|were) not (?:allowed|permitted|entitled)|isn't allowed|"
        r"aren't allowed|"
        r"not be (?:allowed|permitted)|prohibit(?:s|ed|ing|ion)?|forbid(?:s|den)?|strictly forbidden|banned|(?:no one|nobody) may|"
        r"(?:(?<=[.!?:;,] )|(?<=\n)|^|(?<=and )|(?<=please )|(?<=but )|(?<=so )|(?<=or ))(?:do not|don't|never)",
        "affirm": r"not without|not impossible|not (?:un[a-z]+)|never without",
        "plain": r"not|never|neither|nor|nobody|no one|none|nothing|nowhere|without|no|[a-z]+n't",
    },
    no_negations=r"not only|not just|not merely|no more than|not more than|no less than|not less than|no fewer than|"
    r"not fewer than|no later than|"
    r"not later than|no longer than|no matter|no doubt|nothing but|no\.|(?:(?:should|must|may|shall|can|does|"
    r"do) )?not (?:be more than|take more than|be over|exceed(?:ing)?)|cannot exceed|whether or not|no (?:shorter|higher|"
    r"lower) than|not over|"
    r"none other|nor(?= )(?= any)|not to mention",
    concord=r"(?!)",
    stages=Stages(
        names={
            "early": r"early|initial|beginning|first days|at first|at the start|short overdue|begin(?:s|ning)? of|preliminary|"
            "first month|first week",
            "middle": r"middle|mid-?(?:term|overdue|stage|period)?|intermediate|medium[ -]term",
            "late": r"late(?:r)?(?= (?:stage|period|overdue|in|phase))|late|final (?:stage|phase)|last (?:stage|phase)|advanced|"
            "serious(?:ly)? overdue|"
            r"severely overdue|long-term|home collection|door-to-door|come to (?:the|your) door|home visits?",
            "lawsuit": r"lawsuits?|sued?|suing|prosecut(?:e|es|ed|ion)|litigation|legal (?:action|proceedings)|court|summons|judicial",
        },
        overdue=r"overdue|past due|in arrears|arrears|late payment|late|default(?:s|ed)?|delay(?:ed)?|expire[sd]?|deadline|"
        r"due date|collection|collect",
        other=r"limitation|statute|credit record|kept|record for|on record|retained|prison|sentence|imprison\w*|objection|"
        r"instal\w*|grace|"
        r"working days|file|effective|contract|calls? (?:a|per) day|interest-free|detention|detain\w*|enforce\w*|since|ago|years of",
        from_on=r"(?:from|since|starting|beginning)(?: with| in| from)?(?: the)? $",
        ordinals=r"(?P<o>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)(?: (?:and|to|or|-) (?P<o2>second|third|"
        r"fourth|fifth|sixth))?"
        r" (?P<u>months?|weeks?)",
        ordinal_values=numbered("first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th", start=1),
        ordinal_units={"month": 30, "months": 30, "week": 7, "weeks": 7},
    ),
)
