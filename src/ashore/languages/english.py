"""What the corpus must know of English."""

from __future__ import annotations

from ashore.languages.language import Language, phrases, words
from ashore.languages.repairs import LATIN_REPAIRS

ENGLISH = Language(
    id="en",
    script="Latin",
    months=phrases("January, February, March, April, May, June, July, August, September, October, November, December"),
    month_of_year="{month} {year}",
    day_of_month="{day} {month} {year}",
    repairs=LATIN_REPAIRS,
    typography=("english_quotes", "dots", "dash", "sign_space", "lost_space", "double_space"),
    glue=phrases(
        "about, around, nearly, almost, over, under, than, within, of, in, to, after, before, only, from, until, by, for, at, between, "
        "exceeding, exceeds, exceeded, approximately, reached, reach, totaling, totalling, least, most, the, is, are, and, or, overdue, "
        "exceed, during, since, every, call, dial, day, article, another, per"
    ),
    units=words("days day weeks week months month years year hours hour minutes minute yuan people percent million RMB CNY"),
    year_leads=phrases("in, since, until, during, year, end of, beginning of, start of, middle of"),
    month_leads=phrases("in, early, late, mid, end of, beginning of, start of, middle of"),
    until=phrases("to, until, till"),
    since=phrases("from, since"),
    dials=phrases("call, dial, ring, phone, hotline, number, calling, dialing, dialling, dialed, called, tel, hotlines, the national"),
    joiners=phrases("and, or"),
    never_doubled=phrases("the, of, an"),
    never_last=phrases("the, an"),
    never_ending=phrases(
        "the, an, and, or, their, your, our, its, whose, due to, because of, in order to, according to, as well as, instead of"
    ),
    seldom_ending=phrases(
        "because, although, whether, unless, than, such as, including, clear that, noted that, means that, mean that, shows that, "
        "show that, says that, stipulates that, stipulate that, ensure that, found that, believe that, think that, so that, provided that, "
        "in addition to, in case of, regardless of, in accordance with, subject to, through the"
    ),
    openers=phrases(
        "The, If, You, Your, We, Our, He, When, This, These, They, However, After, Because, It, There, According, Their, His, She, "
        "That, Those, Directly, Like, Then, Therefore, Moreover, Furthermore, Besides, Although, Though, While, Since, Once, Before, "
        "Until, During, Generally, Usually, Normally, Actually, Otherwise, Finally, Firstly, Secondly, Thirdly, Also, Even, Only, "
        "Some, Many, Most, Each, Every, Any, Do, Does, Is, Are, Can, How, What, Why, Where, Which, Who, But, And, So, Or, Not, No, "
        "Now, Please, Under, From, With, Without, For, In, On, At, As, To, By, All, Both, Such, Other, Repayment, Borrowers, Overdue, "
        "Especially, Remember, Through, Meanwhile, Additionally, Unless, Whether, Currently, Sometimes, Often, Never, Always, Just, "
        "Here, One, Two, An, Ask, Read, Look, Find, Keep, Send, Go, Say, Take, Write, Call, Check, Compare, Tell, Get, Make, Try, "
        "Somebody, Someone, Anyone, Anybody, Nobody, Everyone, Everybody, Something, Nothing, Everything, Several, Few, Much, Another, "
        "Being, Having, Using, Paying, Repaying, Borrowing, Lending, Creditors, Debtors, Collectors, Lenders, Banks, Platforms"
    ),
    enders=words("it them him not so too there then here you us me that this all more much one"),
    numbers=phrases("one, two, three, four, five, six, seven, eight, nine, ten"),
    ordinals=phrases("First, Second, Third"),
    plurals=phrases("days, weeks, months, years, hours, minutes, people, times, installments, instalments"),
    scales=phrases("hundred, thousand, million, billion"),
    foreign_money=phrases("dollars, dollar, pounds, euros"),
    abroad=("US", "U.S.", "USD", "America", "Hong Kong", "exchange rate", "Canad", "Austral", "Europe", "Brit", "Singapore", "Taiwan"),
    restates=phrases("that is, that is to say, i.e., namely"),
    rate_wholes=phrases(
        "unpaid minimum repayment amount, unpaid minimum repayment, unpaid minimum, minimum payment, minimum, overdue part, "
        "outstanding part, overdraft amount, bill amount, unpaid portion, unpaid part, remaining principal, remaining "
        "loan, total price, house price, "
        "purchase price, appraised value, evaluation value, appraisal value, minimum repayment amount, minimum repayment, "
        "consumption amount, transaction amount, credit limit, total loan, loan balance, consumption balance, cash amount, "
        "repayment amount, "
        "principal, loan amount, outstanding balance, amount owed, amount due, arrears, overdue amount, unpaid amount, loan principal"
    ),
    rate_limits=phrases(
        "exceeds, exceeding, exceeded, exceed, more than, higher than, above, over, below, within, excess of, up to, less than, beyond"
    ),
    equals=phrases("equals, equal to, is equal to"),
    stated_sums=(
        r"(?P<noun>interest|repayment|payment)(?! rate)[^.;\n0-9]{{0,30}}(?:every|each|per|a|one) month[^.;\n0-9]{{0,16}}{month} ?{money}"
        r"[^.;\n0-9]{{0,30}}(?P=noun)(?! rate)[^.;\n0-9]{{0,30}}(?:one|a|per|each|every|whole) year[^.;\n0-9]{{0,16}}{year} ?{money}",
        r"[Mm]onthly (?P<noun>interest|repayment|payment)(?! rate)[^.;\n0-9]{{0,16}}{month} ?{money}"
        r"[^.;\n0-9]{{0,16}}(?:annual|yearly) (?P=noun)(?! rate)[^.;\n0-9]{{0,16}}{year} ?{money}",
        r"{share}(?<=[%％]) of {whole} {money} (?:is|are|equals|would be|comes to) {part} ?{money}",
    ),
    auxiliaries=words(
        "may might must can cannot could need needs needed do does did will would shall should "
        "can could is are was were be been has have had a an the any ever"
    ),
    titles=phrases("mr, mrs, ms, miss, madam"),
    roles=phrases(
        "manager, general manager, account manager, customer manager, lawyer, attorney, officer, police officer, director, judge, "
        "teacher, specialist, supervisor, secretary, boss, reporter, chairman, vice chairman, president, partner, professor, uncle, "
        "aunt, doctor, captain, clerk, netizen, collector, borrower, debtor"
    ),
    person_roles=phrases(
        "founder, co-founder, cofounder, owner, co-owner, author, journalist, editor, correspondent, spokesman, spokeswoman, spokesperson, "
        "legal representative, actual controller, shareholder, analyst, CEO, CFO, chief executive, plaintiff, defendant, employee, "
        "solicitor, barrister, counsel, researcher, engineer, accountant, adviser, advisor, consultant, victim, student, photographer, "
        "factory worker, worker, villager, housewife, farmer, migrant worker"
    ),
    made_by=phrases("founded by, co-founded by, written by, edited by, reported by, told by, interviewed by, represented by"),
    bylines=phrases("by, text, author, reporter, editor, photo, interview, correspondent"),
    holders=phrases("of, at, for, from"),
    naming=phrases("surnamed, named, called, name is"),
    links=phrases("to, or, and"),
    year_hints=phrases(
        "between, of, to, from, by, for, before, after, and, or, period, early, late, mid, than, on, with, the, only, just, reaching, "
        "reached, through, about, around, that, as, when, where, which, at, year, already, was, is, were"
    ),
    year_words=phrases("year, years"),
    month_words=phrases("month, months"),
    lower_ends=phrases(
        "more than, not less than, no less than, over, above, at least, exceeding, exceeds, from, greater than, higher than"
    ),
    upper_ends=phrases("less than, not more than, no more than, below, under, up to, but less than, within, not exceeding, lower than"),
    alternatives=phrases("or"),
    conditions=phrases("If, Unless, Although, Even if, As long as, Because, Whether or not"),
    short_ends=words("is it to do of in on up us he we me my if an as at be by or so go"),
    said_twice=words("that had so very really many long far more no yes ha bye now then there well blah la is do who far much too"),
    share_links=phrases("to, and, or"),
    share_ends=phrases("of, on, in, a year, a month, a day, per, interest, each, for, when, if"),
    shares=(
        r"(?<![\w.,$€£¥])(?=[0-9]+\.[0-9]){rate}(?=[ ](?:default[ ]|penalty[ ]|late[ ])?interest(?!\w))",
        r"(?<![\w.,$€£¥])(?=0?\.[0-9]){rate}(?=[ ](?:a|per)[ ](?:day|month|year)(?!\w))",
        r"(?=[1-9][05])(?<![\w.,$€£¥:/-])(?=[1-9][05](?![0-9.,])){rate}(?=[ ]down[ -]payment)",
        r"(?=[0-9])(?<=[Dd]iscount of ){rate}(?=[ ](?:on|off)(?!\w))",
        r"(?=[0-9])(?:(?<=raised by )|(?<=increased by )|(?<=reduced by )|(?<=lowered by )){rate}"
        r"(?=[ ](?:on|over)[ ]the[ ](?:contract|original|agreed|base|basic|loan))",
        r"(?=[1-9][05])(?<![\w.,$€£¥:/-])(?=[1-9][05](?![0-9.,])){rate}"
        r"(?=[ ](?:higher|lower)[ ]than[ ]the[ ](?:rate|contract|loan|interest|original|agreed|benchmark|base))",
        r"(?=[0-9])(?:(?<=handling fee of )|(?<=handling fee is )|(?<=fee rate is )|(?<=fee rate of ))"
        r"(?=[0-9]+\.[0-9]){rate}(?=[ ](?:for|per|a|in)[ ])",
    ),
    least=phrases("at least, no less than, not less than, a minimum of"),
    most=phrases("at most, no more than, not more than, a maximum of"),
    headless=phrases("Will, Is, Are, Was, Were"),
    odd_days=(
        r"(?<= date is ){day} days(?= of| every|,)",
        r"(?<= due is ){day} days every month",
        r"(?<!\w){month} {day} day(?![\w-])",
        r"(?<!\w)(?:every|each|this|next|following|same|last) month {day}(?: day(?![\w-])| ?[-–~～] ?[0-9]+| to [0-9]+)",
        r"(?<![\w.,-]){day} day of (?:the )?(?:(?:every|each|this|next|following|same|last) month|{month})",
        r"(?<= is ){day} (?:every|each) month(?!\w)",
        r"(?<!\w)(?:on|from|by|before) [1-3]? ?[0-9] (?:the )?(?:following|next) month(?!\w)",
        r"(?<!\w)(?:[Oo]n|[Bb]efore|[Bb]y|[Ff]rom|[Aa]fter|[Uu]ntil) [0-9]{{1,2}} and [0-9]{{1,2}} (?:of )?(?:every|each|this|that) year",
    ),
    day_leads=phrases("on, in, at, by, before, until, till, since, from, after, of"),
    pairings=phrases("and, or"),
    listed_on_purpose=words(
        "never again really very please many more much long well years there sorry bills money slowly quickly location"
    ),
    nouns=words(
        "rate rates interest interests charge charges fee fees credit credits loan loans payment payments repayment repayments card cards "
        "car cars house houses record records report reports period periods amount amounts debt debts property account accounts platform "
        "platforms court courts bank banks limit limits collection contract contracts procedure procedures notarization insurance deposit "
        "deposits discount discounts agency agencies bureau lawsuit lawsuits litigation investigation information services service "
        "assistance penalty penalties fine fines installment installments instalment instalments mortgage mortgages lender lenders "
        "borrower borrowers cardholder cardholders customer customers company companies institution institutions department consumption "
        "dollars yuan arrears principal bill bills balance withdrawal withdrawals damages guarantee guarantees guarantor calls messages "
        "calculations responsibilities consequences methods documents materials evidence certificate certificates "
        "fund funds salary income business businesses"
    ),
    names_alone=words(
        "bank banks court courts fund funds bureau card cards credit department platform company institution lender borrower "
        "borrowers lenders "
        "customer cardholder guarantor loan loans agency party will with from that this what when where more here pay"
    ),
    compounds=phrases(
        "credit report, credit record, credit reporting, credit investigation, credit score, credit bureau, credit card, interest rate, "
        "repayment ability, repayment plan, repayment date, court summons, bank card, bank account, collection agency, collection company, "
        "collection call, public security, down payment, installment repayment, overdue record, overdue time, overdue interest, "
        "loan contract, "
        "loan platform, loan amount, penalty interest, lawyer letter, customer service, personal credit, personal information, "
        "address book, "
        "principal and, online loan, online lending, central bank, financial institution, financial institutions, legal procedures, "
        "legal documents, repayment amount, minimum repayment, due date, credit limit, debt collection"
    ),
    before_nouns=words(
        "and or of the a an for on in personal bank credit loan monthly daily annual overdue late private online legal other related "
        "advisory bad minimum default public security social financial one two three four five six seven eight nine ten "
        "hundred thousand million"
    ),
    plain_verbs=phrases(
        "like, contact, call, pay, repay, ask, apply, choose, check, collect, send, use, take, make, get, give, find, keep, provide, "
        "need, negotiate, submit, freeze, understand, know, go, come, tell, see, borrow, receive, affect, cause, face, become, be"
    ),
    leading_on=phrases(
        "and, or, but, because, even, that, which, if, when, than, of, with, for, while, as, although, whether, unless, until, "
        "also, then, not, may, should, must"
    ),
    counted=phrases("working days, calendar days, natural days, business days, dollars, per cent, times a day, times, points"),
    articles=phrases("article, articles, art."),
    money=phrases("yuan, RMB, CNY, dollars, euros"),
    part_words=phrases(
        "section, sections, chapter, version, table, figure, page, pages, item, paragraph, no., part, appendix, clause, day"
    ),
    numbered=phrases(
        "article, art., question, example, option, type, grade, room, number, no, class, tier, category, group, team, note, "
        "week, month, year, form, code, plan, schedule, line, flat, unit, building, floor, box, rule, principle, method, way, "
        "reason, case, scenario, situation, lesson, module, volume, issue, channel, track, zone, area, act, scene, level, size, "
        "model, rank, score, reg, regulation, annex, part, law, exhibit, address, street, road, avenue, tel, phone, fax, call, "
        "dial, post, zip, highway, route, windows, ios, iphone"
    ),
    step_words=phrases("stage, phase, step, level"),
    loan_words=phrases("loan, loans, repay, repayment, borrow, borrowed, credit, mortgage, instalments, installments"),
    rates=phrases(
        "interest rate, interest rates, annual rate, yearly rate, annualized rate, annualised rate, annual interest, penalty rate, "
        "annual percentage rate, APR, monthly rate, daily rate, monthly interest, "
        "daily interest, annualized interest, annualised interest, quotation rate, quoted rate, market rate, loan rate, lending rate, LPR"
    ),
    rate_leads=phrases("is, are, was, were, of, at, to, than, exceeds, exceed, exceeding, reaches, reach, reached, be, about, only, and"),
    rate_moves=phrases(
        "reduced by, lowered by, cut by, raised by, increased by, floated by, floats by, floating by, fluctuating by, fluctuates by, "
        "falls by, rises by, drops by, goes up by, goes down by, up by, down by, floating up by, floating down by, "
        "discounted by, reduced to, lowered to"
    ),
    fees=phrases(
        "handling fee, handling fees, service fee, service fees, instalment fee, installment fee, fees are, fee rate, rates are, rates for"
    ),
    either_or=phrases("or, and, to"),
    rate_units=phrases("basis, cents, thousandths, ten thousandths, or more, kinds, types, ways, loans, calls"),
    abbreviations=words(
        "etc vs approx incl excl inc ltd corp dept est ext fig figs max min misc tel eg ie viz cf art arts sec vol jan feb mar apr jun "
        "jul aug sep sept oct nov dec mon tue wed thu fri sat sun mrs prof gen gov rev hon mins hrs secs resp nos eds trans"
    ),
    small_words=words("the of and to is in that will you or for are it this with by on if be not has have"),
    common_words=words(
        "the of and to is in that will you or for are it this with by on if be not has have was were been they their your he she his "
        "her we our which who what when where how than then them these those there from at as an its into through within about after "
        "before because such only also any some all more most can may might must should would could do does did but so"
    ),
)
