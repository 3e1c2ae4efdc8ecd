"""What the corpus must know of Spanish."""

from __future__ import annotations

from ashore.languages.language import Language, phrases, words
from ashore.languages.repairs import LATIN_REPAIRS

SPANISH = Language(
    id="es",
    script="Latin",
    months=phrases("enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre"),
    month_of_year="{month} de {year}",
    day_of_month="{day} de {month} de {year}",
    repairs=LATIN_REPAIRS,
    typography=("spanish_quotes", "inside_quotes", "dots", "dash", "sign_space", "lost_space", "double_space", "inverted", "ordinal"),
    glue=phrases(
        "unos, unas, de, hasta, entre, casi, cerca de, desde, en, sobre, aproximadamente, tras, durante, los, las, el, al, del, menos, "
        "más, cada, por, otros, otras, artículo, dentro de"
    ),
    units=words("días día semanas semana meses mes años año horas hora minutos minuto yuanes yuan personas millones RMB CNY"),
    year_leads=phrases("en, desde, hasta, durante, año, finales de, principios de, mediados de"),
    month_leads=phrases("en, de, desde, hasta, finales de, principios de, mediados de"),
    until=phrases("a, hasta, al"),
    since=phrases("de, desde, del"),
    dials=phrases("llamar al, llame al, llamando al, llama al, marque el, marque, marcar el, marcar, teléfono, número, línea"),
    joiners=phrases("y, o, e, u"),
    never_doubled=phrases("de, el, los, las, del, una, un, su, con, por"),
    never_last=phrases("el, los, las, del, unos, unas"),
    never_ending=phrases(
        "la, los, las, unos, unas, del, al, de, en, con, por, su, sus, desde, hasta, cuyo, cuya, excepto, debido a, gracias a, "
        "respecto a, junto a, frente a, en cuanto a, "
        "conforme a, de acuerdo con"
    ),
    openers=phrases(
        "Su, Sus, Un, Una, Es, El, La, Los, Las, Si, Cuando, En, Este, Esta, Estos, Además, Después, Según, Para, Sin, Por, Pero, "
        "Como, Entonces, También, Actualmente, Generalmente, Normalmente, Aunque, Mientras, Debido, Porque, Esto, Eso, Estas, Usted, "
        "Ustedes, Todos, Todas, Algunos, Algunas, Muchos, Muchas, Cada, Ahora, Antes, Durante, Desde, Hasta, Con, No, Se, Lo, Ha, "
        "Han, Hay, Son, Qué, Cómo, Finalmente, Primero, Segundo, Tercero, Sólo, Solo, Incluso, Directamente, Tampoco, Otros, Otras, "
        "Bajo, Tras, Tan, Tal, Así, Al, Del, Y, Nunca, Siempre, Aquí, Allí, Recuerde, Especialmente, Nuestro, Nuestra, Quien, "
        "Quienes, Contrato, Reembolso, Pida, Pregunte, Guarde, Lea, Mire, Haga, Mande, Envíe, Llame, Escriba, Busque, Compruebe, "
        "Pague, Diga, Deben, Debe, Puede, Pueden, Tiene, Tienen, Ninguna, Ningún, Alguien, Nada, Nadie, Quizá, Quizás, Aun, Aún, Esa, "
        "Ese, Esas, Esos, Él, Ella, Ellos, Ellas, Les, Le, Nos, Mi, Luego, Entre, Sobre, Más, Varios, Varias, Ambos, Conteste, "
        "Explique, Conserve, Reclame, Acuda, Prestamistas, Cobradores, Bancos, A partir, A continuación, "
        "A menudo, De hecho, De lo contrario"
    ),
    enders=words("no así más todo esto eso también"),
    numbers=phrases("uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez"),
    ordinals=phrases("Primero, En segundo lugar, En tercer lugar"),
    plurals=phrases("días, semanas, meses, años, horas, minutos, personas, yuanes, veces, cuotas, plazos"),
    scales=phrases("cien, mil, millones, millones de, mil millones de"),
    foreign_money=phrases("dólares, dólar, euros, pesos, libras"),
    abroad=(
        "EE",
        "Estados Unidos",
        "estadounidense",
        "USD",
        "Hong Kong",
        "tipo de cambio",
        "Canad",
        "Austral",
        "Europ",
        "México",
        "Singapur",
        "Taiwán",
    ),
    restates=phrases("es decir, o sea, esto es"),
    rate_wholes=phrases(
        "capital, principal, monto del préstamo, importe del préstamo, saldo pendiente, monto adeudado, importe adeudado, monto vencido"
    ),
    rate_limits=phrases(
        "supera el, superan el, supera los, superado los, superado el, superar los, superior a, superiores a, superior al, exceso de, "
        "más de, mayor que, mayor a, excede de, excede los, excede, por encima de, inferior a, menos de, hasta el, dentro de"
    ),
    equals=phrases("es igual a, igual a, equivale a"),
    stated_sums=(
        r"(?P<noun>interés|intereses|cuota|pago)[^.;\n0-9]{{0,20}}(?:cada mes|al mes|mensual(?:es)?)[^.;\n0-9]{{0,16}}{month} ?{money}"
        r"[^.;\n0-9]{{0,30}}(?P=noun)[^.;\n0-9]{{0,20}}(?:al año|cada año|en un año|anual(?:es)?)[^.;\n0-9]{{0,16}}{year} ?{money}",
        r"{share}(?<=[%％]) de {whole} {money} (?:es|son|equivale a|serían) {part} ?{money}",
    ),
    auxiliaries=words(
        "debe deben deberá deberán debería pueden puede podrá podrán podría podrían será serán se "
        "lo la los las el un una ha han había es son está están"
    ),
    titles=phrases("sr, sra, srta, señor, señora, señorita, don, doña"),
    roles=phrases(
        "gerente, abogado, abogada, director, directora, juez, jueza, agente, maestro, profesor, secretario, jefe, presidente, "
        "vicepresidente, reportero, periodista, cobrador, prestatario, deudor, supervisor"
    ),
    person_roles=phrases(
        "fundador, fundadora, cofundador, cofundadora, propietario, propietaria, dueño, dueña, autor, autora, redactor, redactora, editor, "
        "editora, corresponsal, portavoz, representante legal, accionista, analista, demandante, demandado, demandada, empleado, empleada, "
        "letrado, letrada, asesor, asesora, consultor, consultora, investigador, investigadora, estudiante, fotógrafo, fotógrafa, víctima, "
        "director ejecutivo, directora ejecutiva, consejero delegado, trabajador, trabajadora, obrero, obrera, vecino, vecina, residente, "
        "ama de casa, campesino, campesina, licenciado, licenciada"
    ),
    made_by=phrases("fundado por, fundada por, escrito por, escrita por, redactado por, redactada por, entrevistado por, representado por"),
    bylines=phrases("por, texto, autor, autora, periodista, redacción, foto, entrevista, corresponsal"),
    holders=phrases("de, del, en"),
    naming=phrases("apellidado, apellidada, llamado, llamada, de apellido, se llama, nombre es"),
    links=phrases("a, o, y"),
    year_hints=phrases(
        "de, del, a, al, por, para, y, o, antes de, después de, con, el, que, período de, ya, solo, sólo, entre, fue, era, "
        "desde, durante, cuando, sobre, hacia"
    ),
    year_words=phrases("año, años"),
    month_words=phrases("mes, meses"),
    lower_ends=phrases(
        "más de, no menos de, al menos, superior a, superiores a, supera los, superan los, excede de, mayor de, mayor que, a partir de"
    ),
    upper_ends=phrases("menos de, no más de, inferior a, inferiores a, hasta, menor de, menor que, no supera los, no exceda de"),
    alternatives=phrases("o, u"),
    conditions=phrases(
        "Si, Aunque, Mientras, Porque, Siempre que, A menos que, Como no, Ya que, Puesto que, Dado que, Una vez que, Tan pronto como, "
        "Después de recibir, Después de pagar, Después de solicitar, Después de que, Antes de que, A medida que, Desde el momento, "
        "A partir de la fecha, En caso de que, En el caso de que, Durante el período"
    ),
    short_ends=words("de la el lo le se su si no ya un es en al da va he ha sé me te mi"),
    said_twice=words("muy poco casi luego sí no ya así bien tan más bla nada uno todo cada mucho ni"),
    share_links=("a", "al", "y", "o", "y el", "o el", "y un", "a un"),
    share_ends=phrases("de, del, sobre, si, cuando, anual, al año, al mes, al día, según, en"),
    shares=(
        r"(?<!\w)(?:un|el|del|al)[ ]{rate}(?=[ ](?:más|menos)[ ]que(?!\w))",
        r"(?<!\w)un[ ]{rate}(?=[ ](?:al año|al mes|al día|anual|mensual|diario|de l[oa]s|del (?:total|capital|saldo)|de la deuda)(?!\w))",
        r"(?<!\w)del[ ]{rate}(?=[ ](?:anual|mensual|diario|al año|al mes|al día|del pago|del saldo|del capital|del importe)(?!\w))",
        r"(?<!\w)(?:el|al)[ ]{rate}(?=[ ](?:anual|mensual|diario|al año|al mes|al día)(?!\w))",
        r"(?<!\w)(?:un|el|al)[ ]{rate}(?=[ ]del[ ](?:pago mínimo|importe|monto|capital|principal|saldo|precio|total)(?!\w))",
        r"(?<!\w)(?:un|el|al)[ ]{rate}(?=[ ]del[ ](?:ingreso|salario|sueldo|valor)(?!\w))",
        r"(?<!\w)[Ee]l[ ]{rate}(?=[ ]de l[oa]s[ ](?:bancos|usuarios|clientes|casos|prestatarios|deudores|personas)(?!\w))",
        r"(?<!\w)interés[ ](?:es[ ])?(?:del?[ ])?(?=0[.,]){rate}(?=[ ](?:anual|mensual|diario|al año|al mes|al día)(?!\w))",
    ),
    percent=" %",
    least=phrases("como mínimo, al menos, por lo menos, un mínimo de"),
    most=phrases("como máximo, como mucho, a lo sumo, un máximo de"),
    verb_ends=phrases("rá, rán, rás, aron, ieron, ará, aban, iendo, ándose, iéndose, arse, erse, irse, arlo, arlos"),
    leading_on=phrases(
        "y, o, e, que, pero, porque, si, cuando, aunque, sino, de, con, por, para, sin, como, donde, mientras, también, a, en, ni, "
        "el, la, los, las, un, una, del, al, su, sus, contra, entre, desde, hasta, ante, se, no, debe, deben, deberá, deberán, puede, "
        "pueden, tiene, tienen"
    ),
    never_names=phrases(
        "pagar, reembolsar, devolver, cobrar, solicitar, recibir, retener, negarse, calcular, calculado, calculada, obtener, utilizar, "
        "realizar, llamar, contactar, demandar, presentar, notificar, enviar, cancelar, liquidar, prestar, pedir, firmar, comprobar, "
        "verificar, evitar, mantener, cumplir, asumir, exigir, reclamar, deuda, deudas, préstamo, préstamos, salario, salarios, cuota, "
        "cuotas, intereses, controversia, controversias, conflictos, disputas, vencido, vencidos, vencida, vencidas, atrasado, atrasados, "
        "prestatario, prestatarios, prestamista, prestamistas, acreedores, deudores, cobradores, dinero, usuarios, clientes, empleados, "
        "trabajadores, métodos, medidas, consecuencias, razones, pruebas, agencias, gastos, multas, reembolso, reembolsos, pagos, "
        "mediante, inicie, seleccione, haga, ingrese, abra, llame, pague, envíe, póngase, comuníquese, asegúrese, consulte, solicite, "
        "verifique, compruebe, utilice"
    ),
    labelling=phrases(
        "botón, opción, opciones, pestaña, menú, sección, apartado, seleccione, selecciona, seleccionar, pulse, pulsa, pulsar, elija, "
        "elige, elegir, toque, toca, clic, marque, casilla, campo, formulario, documento, programa, plan, proyecto, operación, grupo, "
        "tipo, campaña, curso, libro, título, presente, dicho, dicha, citado, referido, letra, vitamina, generación, factor, sangre, "
        "clase, cromosoma, axis, punto, icono, página, módulo, servicio, área, departamento, sitio, blog, revista, llamado, llamada, "
        "denominado, denominada, denominados, titulado, titulada, palabra, palabras, aplicación, herramienta, concepto, término"
    ),
    often_twice=words(
        "años horas días meses siglos miles millones veces páginas kilómetros mucho mucha muchos muchas vueltas poco cientos semanas "
        "minutos segundos décadas toneladas litros metros montones intentos llamadas noches cosas decenas personas"
    ),
    counted=phrases("días hábiles, días naturales, dólares, por ciento, veces, puntos"),
    articles=phrases("artículo, artículos, art."),
    grouping=".",
    money=phrases("yuanes, yuan, RMB, CNY, dólares, euros"),
    part_words=phrases("sección, apartado, capítulo, versión, tabla, figura, página, punto, párrafo, núm., n.º, anexo, cláusula, día"),
    numbered=phrases(
        "artículo, art., pregunta, ejemplo, opción, tipo, grado, sala, número, clase, nivel, categoría, grupo, equipo, nota, "
        "semana, mes, año, formulario, código, plan, línea, piso, unidad, edificio, planta, caja, regla, principio, método, "
        "razón, caso, situación, lección, módulo, tomo, canal, zona, área, acto, modelo, puesto, ley, decreto, reglamento, "
        "anexo, calle, avenida, carretera, tel, teléfono, fax, ruta, expediente, resolución, cuadro, gráfico, lote, manzana, mz, "
        "serie"
    ),
    step_words=phrases("etapa, fase, paso, nivel"),
    loan_words=phrases("préstamo, préstamos, reembolso, reembolsará, reembolsar, pagar, pagas, crédito, hipoteca, cuotas"),
    rates=phrases(
        "tasa de interés de penalización, tasa de interés de demora, interés de penalización, tasa de interés, tasas de interés, tipo de "
        "interés, tasa anual, interés anual, tasa anualizada, interés de demora, tasa de penalización, tasa mensual, tasa diaria, interés "
        "mensual, interés diario, tipo anual, tipo diario, tipo mensual, tasa de cuota, tasa de préstamo, interés de"
    ),
    rate_leads=phrases(
        "es, son, era, era del, era el, es del, es el, de, del, al, a, supera, superar, supere, excede, alcanza, ser, unos, solo, y"
    ),
    rate_moves=phrases(
        "reduce en, reduce un, reduce a, reducen en, reducido en, baja en, baja un, bajan un, cae en, cae un, cae a, sube en, sube un, "
        "suben un, aumenta en, aumenta un, fluctúa en, fluctuación de, flota en, flotación de, rebaja de, "
        "reducción de, aumento de, disminuye en, disminuye un"
    ),
    fees=phrases("tarifas, tarifa, comisiones, comisión, tasas, cargos, recargo"),
    either_or=phrases("o, u, y, a"),
    rate_units=phrases("por mil, básicos, clases, tipos, llamadas, préstamos"),
    abbreviations=words(
        "etc núm art arts pág págs aprox máx mín tel sra sres dra prof dept avda ene feb mar abr may jun jul ago sep sept oct nov dic "
        "vid cfr ej ptas admón cía"
    ),
    small_words=words("de la el que los las en por un una para del se con su al y es lo más si sus"),
    common_words=words(
        "de la el que los las en por un una para del se con su al y es lo más si sus o como pero le les ya este esta estos estas ese "
        "esa eso cuando donde quien quienes cual cuales porque muy sin sobre entre hasta desde también ser son fue han hay puede "
        "pueden debe deben usted ustedes nos nuestro nuestra cada todo todos toda todas otro otra otros otras ni e u unos unas sí qué "
        "cómo cuándo dónde cuánto cuántos cuántas quién después nunca según mediante"
    ),
    own_letters="ñ¿¡",
)
