import type { ui as english } from '../en/ui.ts';
import type { Same } from '../same.ts';
import { disclosure } from './disclosure.ts';
import { imports } from './import.ts';
import { upgrade } from './upgrade.ts';

/** Spanish: words of the command line. */
export const ui: Same<typeof english> = {
  tagline:
    'La migración en la planificación del desarrollo: de los libros de los ministerios a un solo libro de coherencia.',
  label: '{text}:',
  usage: 'Uso',
  argumentsTitle: 'Argumentos',
  optionsTitle: 'Opciones',
  commandsTitle: 'Órdenes',
  globalOptionsTitle: 'Opciones de todas las órdenes',
  helpHint: 'Ayuda sobre una orden: mainstream <orden> --help',
  /** What stands for a value in the help pages: `<file>`. */
  placeholders: {
    sheet: 'hoja',
    value: 'valor',
    field: 'campo',
    header: 'encabezado',
    label: 'etiqueta',
    text: 'texto',
    power: 'potencia',
    options: 'opciones',
    command: 'orden',
    path: 'ruta',
    id: 'id',
    code: 'código',
    file: 'archivo',
    folder: 'carpeta',
    years: 'años',
    date: 'fecha',
    severity: 'gravedad',
    name: 'nombre',
    n: 'n',
    version: 'versión',
    key: 'clave',
    function: 'función',
    dialect: 'dialecto',
    dimension: 'dimensión',
  },
  commands: {
    template: 'escribir el libro que rellena una institución',
    validate: 'revisar libros y decir qué está mal, dónde y cómo corregirlo',
    keep: 'explicar un valor inusual pero cierto, para no tener que explicarlo otra vez',
    sign: 'hacer definitivo un libro, firmado por una función',
    unmark: 'quitar las marcas de una copia marcada',
    undo: 'devolver un archivo corregido a como estaba',
    indicators: 'calcular los indicadores, hasta la celda del ministerio',
    consolidate: 'hacer un solo libro de coherencia a partir de los libros de los ministerios',
    convert: 'convertir libros en tablas largas de hechos (CSV o JSON)',
    import: imports.command,
    upgrade: upgrade.command,
    explain: 'explicar una regla, un indicador, una constatación o una hoja: S06, CTX-03, C-204, STA_FLOW',
  },
  arguments: {
    file: 'el archivo de su cuadro',
    paths: 'libros, o carpetas que los contienen',
    oneFile: 'el libro',
    key: 'la celda (MFA_CONS!D7), o la clave de la incidencia',
    undo: 'el archivo NOMBRE.undo.json que se escribió junto a la copia corregida',
    id: 'lo que se quiere explicar; sin ello se enumera todo lo que puede explicarse',
  },
  options: {
    help: 'mostrar esta ayuda',
    version: 'mostrar la versión',
    language: 'idioma de los mensajes y los libros: en, fr o es',
    config: 'archivo de ajustes (por defecto: mainstream.config.json en esta carpeta)',
    country: 'país, tres letras (MDA)',
    because: 'por qué el valor es correcto',
    by: 'función o unidad que lo afirma, no una persona',
    asOfExplained: 'día de la explicación (por defecto: submitted_on de META)',
    asOfSigned: 'día de la firma (por defecto: submitted_on de META)',
    outputCopy: 'dónde va la copia (por defecto: junto al archivo)',
    fix: 'hacer todas las correcciones seguras en una copia, con un archivo al lado que las deshace',
    accept: 'hacer también la propuesta para esta celda (MFA_CONS!C8) o clave de incidencia, segura o no',
    outputFixed:
      'dónde va la copia corregida (una carpeta para varios archivos; por defecto: NOMBRE.fixed.xlsx junto al archivo)',
    outputUnmarked: 'archivo que se escribe (por omisión: NOMBRE.unmarked.xlsx junto a la copia)',
    outputUndone: 'dónde va el archivo restaurado (por defecto: NOMBRE.undone.xlsx)',
    prefill:
      'partir del libro del año pasado (o de una carpeta de libros): lo aceptado se rellena, lo que falta se marca',
    plan: 'libro de la autoridad de planificación, o una carpeta que lo contiene: las listas desplegables ofrecen sus objetivos, políticas y planes',
    asOfIssue: 'fecha de emisión (por defecto: el último día del período)',
    asOf: 'fecha que hace de hoy (por defecto: la fecha de entrega más reciente)',
    quiet: 'mostrar solo los resultados',
    verbose: 'decir más sobre lo que se hace',
    noColor: 'sin colores',
    institution: 'código de la institución (STA, INT, LAB …)',
    all: 'un libro por institución',
    period: 'primer y último año, como 2015-2023',
    currency: 'código de la moneda, tres letras (USD)',
    output: 'archivo que se escribe',
    outputEither: 'archivo que se escribe; con --all, la carpeta',
    outputFolder: 'carpeta en la que se escribe',
    force: 'reemplazar un archivo escrito por otra persona',
    format: 'forma del resultado: {choices} (por defecto: {usual})',
    report: 'escribir también un informe (.html, .json, .ndjson o .sarif)',
    summaryPdf: 'imprimir también la página 01_SUMMARY en PDF, mediante LibreOffice',
    reportOrCopy:
      'escribir también un informe (.html, .json, .ndjson o .sarif) o, de un solo libro, una copia marcada (.xlsx)',
    failOn: 'salir con 1 a partir de esta gravedad: error (por defecto), warning, info o never',
    limit: 'máximo de problemas que se enumeran; los totales siguen siendo exactos',
    indicator: 'solo este indicador (puede repetirse)',
    sql: 'escribir las cifras como consultas SQL sobre sus hechos (docs/sql.md)',
    facts: 'escribir los hechos que hay detrás de las cifras, uno por línea (csv)',
    byDimension: 'con las cifras desglosadas por esta dimensión: partner, age, region…',
    to: 'csv (por defecto) o json',
    raw: 'textos tal cual, sin el apóstrofo que impide que una hoja de cálculo los ejecute (csv)',
  },
  kept: '{key} está explicado en {target}',
  keptError: 'Es un error: su fila queda fuera de las cifras hasta que se corrija.',
  signed: 'Firmado por {by} el {day}: {target}',
  signedErrors: 'Todavía tiene {n} {n|error|errores}.',
  templatePrefilled:
    '{file}: {institution}, {carried} {carried|fila tomada|filas tomadas}, {due} {due|pendiente|pendientes}, {left} {left|descartada|descartadas} por errores',
  templateWritten: '{file}: {n} {n|hoja|hojas} para {institution}',
  reportAt: 'Informe: {file}',
  summaryAt: 'Resumen: {file}',
  traceAt: 'Traza: {file} (demasiado larga para el libro)',
  factsAt: 'Hechos: {file} ({facts} {facts|hecho|hechos})',
  workbookAt: 'Libro: {file}',
  leftOver:
    '{file}: resto de una ejecución interrumpida. Bórrelo, salvo que otra ejecución esté escribiendo ahora mismo.',
  convertedFile: '{file}: {facts} {facts|hecho|hechos} de {rows} {rows|fila|filas}',
  convertReceipt:
    '{files} {files|libro|libros}: {read} {read|fila leída|filas leídas} = {accepted} {accepted|aceptada|aceptadas} + {rejected} {rejected|rechazada|rechazadas} + {ignored} {ignored|dejada|dejadas} de lado. {facts} {facts|hecho escrito|hechos escritos} en {folder}.',
  notRead: '{file}: no leído. {why}',
  pooled: '{country} significa {list} en conjunto: componentes sumados, importes en dólares estadounidenses.',
  fileRead: '{file}: leído',
  /** What a setting or a value of an option must be. */
  expected: {
    ...imports.expected,
    disclosure: 'open, standard o strict',
    country: 'tres letras mayúsculas (MDA)',
    language: 'en, fr o es',
    periodStart: 'un año de 1950 a 2100',
    periodEnd: 'un año de 1950 a 2100, no anterior a periodStart',
    currency: 'tres letras mayúsculas (USD)',
    asOf: 'una fecha (2024-03-31)',
    limits: 'nombres de límites con números enteros ({ "cells": 80000000 })',
    parameters: 'nombres con números o textos ({ "material": 2 })',
    years: 'años (2015-2023)',
    date: 'una fecha (2024-03-31)',
    n: 'un número entero (1000)',
    code: 'tres letras',
  },
  progress: {
    open: 'Apertura',
    read: 'Lectura',
    check: 'Revisión',
    compute: 'Cálculo',
    assess: 'Análisis',
    layout: 'Composición',
  },
  summary: {
    title: '{country}, {start}–{end}: {n} {n|libro consolidado|libros consolidados}',
    received: 'Recibido de: {list}',
    missing: 'Nada recibido de: {list}',
    rows: '{read} {read|fila leída|filas leídas}: {accepted} {accepted|aceptada|aceptadas}, {rejected} {rejected|rechazada|rechazadas}, {ignored} {ignored|dejada|dejadas} de lado.',
    issues:
      '{errors} {errors|error|errores}, {warnings} {warnings|advertencia|advertencias} y {infos} {infos|nota|notas} en los datos.',
    indicators: '{n} de {total} indicadores tienen valor; cifras más recientes:',
    figure: '{name}: {value} {unit} ({year})',
    findings:
      '{n} {n|constatación|constataciones} sobre el plan: {h} de gravedad alta, {m} media, {l} baja, {i} informativas. Las primeras:',
    noFindings: 'Ninguna constatación sobre el plan.',
    finding: '{severity} · {message}',
    next: 'Abra el libro en la página 01_SUMMARY; todo lo que contiene puede seguirse hasta la celda del ministerio.',
  },
  explain: {
    list: 'Lo que puede explicarse',
    sheets: 'Hojas',
    rules: 'Reglas',
    indicators: 'Indicadores',
    findings: 'Constataciones',
    refusals: 'Archivos rechazados',
    rule: 'Regla',
    severity: 'Gravedad',
    why: 'Por qué importa',
    todo: 'Qué hacer',
    example: 'Ejemplo',
    exampleNote: 'Un código entre llaves marca la celda que señala la regla.',
    unit: 'Unidad',
    formula: 'Fórmula',
    inputs: 'Necesita las hojas',
    disaggregation: 'También por',
    aggregation: 'Agrupación de regiones, períodos y países',
    missing: 'Si faltan datos',
    missingHere: 'Si faltan datos, en esta fórmula',
    decimals: 'Decimales mostrados',
    minCell: 'Recuento mínimo publicable',
    sdg: 'ODS',
    gcm: 'Objetivo del Pacto Mundial',
    source: 'Norma',
    note: 'Nota',
    message: 'Mensaje',
    suggestion: 'Sugerencia',
    institution: 'La rellena',
    key: 'Una fila es única por',
    findingKey: 'Se reconoce de una vez a otra por',
    columns: 'Columnas',
    kind: 'Naturaleza',
    kinds: {
      stock: 'stock: cuántos hay en un día',
      flow: 'flujo: cuántos llegaron, se fueron u ocurrieron en un año',
      survey: 'encuesta: estimaciones de una muestra',
      list: 'lista: una fila por cada elemento nombrado',
      form: 'formulario: un campo por línea',
    },
    types: {
      count: 'número entero de personas o casos',
      integer: 'número entero',
      decimal: 'número',
      percent: 'porcentaje, de 0 a 100',
      money: 'importe en la moneda de META',
      usd: 'dólares de los Estados Unidos, número entero',
      area: 'país o zona',
      date: 'fecha',
      year: 'año',
      period: 'año, trimestre o mes',
      text: 'texto',
      code: 'código',
      codes: 'códigos, separados por punto y coma',
    },
    everyInstitution: 'Todas las instituciones',
    compares: 'Compara',
    forEach: 'por cada {by}',
    tolerance: '{relation}; se admite una diferencia de hasta {percent} %',
  },
  failures: {
    ...imports.failures,
    ...upgrade.failures,
    ...disclosure.failures,
    'NOT_FOUND.path':
      'No hay ningún archivo ni carpeta {path}. Compruebe el nombre y si la unidad está conectada.',
    'NOT_FOUND.folder': 'No se puede abrir la carpeta {path} ({cause}). Compruebe sus permisos.',
    'NOT_FOUND.no-workbooks':
      'No hay ningún libro ni tabla en {path}. Indique una carpeta con archivos .xlsx, .xls, .xlsb, .ods, .csv o .tsv, o los propios archivos.',
    'UNREADABLE.state':
      'No se puede leer lo que otra versión de Mainstream guardó en este libro: su lista de cambios y sus marcas. Los datos no están afectados. Las marcas se quitan a mano, o con la versión que las puso.',
    'LIMIT.state':
      'La lista de cambios y las marcas de este libro necesitan más de {limit} caracteres. Quite las marcas y guarde el libro con otro nombre.',
    'UNREADABLE.nothing-usable':
      'No se pudo usar ninguno de los archivos, así que no se escribió nada. Los motivos figuran arriba.',
    'UNREADABLE.no-sheets':
      'Ninguna hoja de estos libros puede usarse; no se escribió nada. Los motivos: mainstream validate',
    'NOT_FOUND.id': 'Nada se llama {id}. Pruebe: mainstream explain',
    'NOT_FOUND.near': 'Nada se llama {id}. ¿Quiso decir {near}?',
    'BAD_SETTINGS.not-json':
      '{file} no es JSON válido. Ábralo en un editor de texto y revise comas, comillas y llaves.',
    'BAD_SETTINGS.unknown-key':
      '{file} tiene un ajuste que no existe: {field}. Revise la ortografía o quítelo.',
    'BAD_SETTINGS.bad-value': '{file}: el valor de {field} no puede usarse. Se espera: {expected}.',
    'BAD_SETTINGS.unknownOption': 'No existe la opción {found}. Véase: mainstream --help',
    'BAD_SETTINGS.unknownCommand': 'No existe la orden {found}. Véase: mainstream --help',
    'BAD_SETTINGS.not-object':
      '{file} debe contener un solo objeto de ajustes entre llaves, por ejemplo {example}.',
    'BAD_SETTINGS.unknownOption-near': 'No existe la opción {found}. ¿Quiso decir {near}?',
    'BAD_SETTINGS.unknownCommand-near': 'No existe la orden {found}. ¿Quiso decir {near}?',
    'BAD_SETTINGS.conflictingOption': '{found} y {value} se excluyen. Elija una.',
    'BAD_SETTINGS.output-is-input':
      '{file} es uno de los libros que se leen y no puede ser también la salida. Elija otro nombre.',
    'BAD_SETTINGS.excessArguments':
      'Demasiadas palabras para esta orden. Los nombres con espacios necesitan comillas.',
    'BAD_SETTINGS.missingArgument': 'Falta algo después de la orden: {found}. Véase: mainstream --help',
    'BAD_SETTINGS.missingMandatoryOptionValue': 'Hace falta la opción {found}.',
    'BAD_SETTINGS.optionMissingArgument': 'La opción {found} necesita un valor.',
    'BAD_SETTINGS.invalidArgument': '{value} no puede usarse para {found}. Se espera: {expected}.',
    'BAD_SETTINGS.help': 'Elija una orden. Véase: mainstream --help',
    'BAD_SETTINGS.fix-stdin': 'La entrada estándar no puede corregirse. Guárdela antes en un archivo.',
    'BAD_SETTINGS.fix-format':
      '{file}: solo se corrigen archivos .xlsx y .csv. Guarde antes el archivo como .xlsx.',
    'BAD_SETTINGS.fix-key':
      'No hay propuesta para {found}. Nombre la celda (MFA_CONS!C8) o la clave de la incidencia, que muestra el informe JSON.',
    'BAD_SETTINGS.undo-file': '{file} no es un archivo que deshace una corrección. Se llama {expected}.',
    'BAD_SETTINGS.undo-changed':
      '{file} se cambió o se guardó después de corregirlo, así que sus celdas no pueden devolverse exactamente. Tome el archivo original.',
    'BAD_SETTINGS.undo-other': '{file} no es el archivo que se corrigió.',
    'BAD_SETTINGS.weights-zero':
      'Todos los pesos de la puntuación son 0 ({list}): no se podría puntuar nada. Ponga al menos uno por encima de 0.',
    'BAD_SETTINGS.weight-negative':
      'El peso {name} es {value}. Un peso negativo premiaría lo que perjudica; ponga 0 o más.',
    'BAD_SETTINGS.UNKNOWN_PARAMETER':
      'No hay ningún parámetro {name}. Vea la lista en docs/reference/findings.md.',
    'BAD_SETTINGS.PARAMETER_VALUE':
      'El parámetro {name} no puede valer {value}: está fuera de sus límites. Vea la lista en docs/reference/findings.md.',
    'BAD_SETTINGS.keep-several': '{found} tiene varias incidencias. Nombre una por su clave: {list}',
    'BAD_SETTINGS.keep-key':
      'No hay incidencia en {found}. Nombre la celda (MFA_CONS!C8) o la clave de la incidencia, que muestra el informe JSON.',
    'BAD_SETTINGS.keep-sheet':
      '{file} no tiene la hoja EXPLAIN. Las plantillas la tienen; añádala con las columnas issue_key, value_at_that_time y explanation.',
    'BAD_SETTINGS.sign-meta': '{file} no tiene hoja META para la firma. Parta de la plantilla.',
    'BAD_SETTINGS.sign-day': 'Indique qué día se firma (--as-of 2024-03-31), o rellene submitted_on en META.',
    'BAD_SETTINGS.sign-field': 'META de {file} no tiene la línea {field}. Parta de una plantilla nueva.',
    'BAD_SETTINGS.own-unknown': 'Ajustes, {field}: «{found}» no se conoce aquí. Se conocen: {list}',
    'BAD_SETTINGS.own-taken': 'Ajustes, {field}: «{found}» ya existe. Elija otro nombre.',
    'BAD_SETTINGS.own-formula':
      'Ajustes, {field}: «{found}» no corresponde aquí. docs/own-indicators.md dice qué puede contener una fórmula.',
    'BAD_SETTINGS.own-formula-key':
      'Ajustes, {field}: «{found}» no significa nada en esta parte de una fórmula. Quítelo o consulte docs/own-indicators.md.',
    'BAD_SETTINGS.own-formula-missing':
      'Ajustes, falta {field}, así que la fórmula no está completa. Rellénelo; docs/own-indicators.md muestra cómo.',
    'BAD_SETTINGS.own-cycle':
      'Ajustes, {field}: el indicador necesita su propio valor ({list}) y por eso nunca podrá calcularse. Quite una de estas referencias.',
    'BAD_SETTINGS.own-member':
      'Ajustes, {field}: «member» es un miembro de una lista y no hay ninguna lista alrededor. Indique un código o póngalo en el «each» de una lista.',
    'BAD_SETTINGS.own-no-member':
      'Ajustes, {field}: nada dice aquí de qué miembro se trata, así que todos tendrían el mismo valor. Escriba { "member": true } en «where».',
    'BAD_SETTINGS.own-range': 'Ajustes, {field}: {found} no está entre {min} y {max}.',
    'BAD_SETTINGS.own-value': 'Ajustes, {field}: {reason}',
    'BAD_SETTINGS.prefill-nothing':
      'Ningún libro de {file} indica en META su institución y su período (o la institución pedida): no se ha rellenado nada. Revise META.',
    'BAD_SETTINGS.institution-or-all': 'Indique la institución (--institution LAB) o todas (--all).',
    'BAD_SETTINGS.institution': 'No existe la institución {found}. Se conocen: {list}.',
    'BAD_SETTINGS.country':
      '{found} no es un código de país. Use tres letras como en ISO 3166, por ejemplo MDA.',
    'BAD_SETTINGS.country-needed': 'Indique el país: --country MDA',
    'BAD_SETTINGS.period-needed': 'Indique los años: --period 2015-2023',
    'BAD_SETTINGS.other-country':
      'Todos los libros tratan de {found}, ninguno de {country}; no se escribió nada.',
    'BAD_SETTINGS.whose-country':
      '{file} no indica su país, y los demás libros tratan de varios países. Rellene META, campo country, o elija uno con --country.',
    'BAD_SETTINGS.few-countries':
      'Una comparación necesita los libros de dos países como mínimo; estos nombran: {found}. Añada los libros de otro país, o haga el libro de coherencia de uno solo: mainstream consolidate',
    'BAD_SETTINGS.two-finished':
      '{file} y {other} son dos libros de coherencia del mismo país ({country}), y sus respuestas pueden diferir. Deje uno de ellos fuera.',
    'BAD_SETTINGS.two-comparisons':
      '{file} y {other} son dos comparaciones anteriores, y sus decisiones pueden diferir. Deje una de ellas fuera.',
    'BAD_SETTINGS.no-country': 'Ningún libro indica su país. Rellene META, campo country, o use --country.',
    'BAD_SETTINGS.indicator': 'No existe el indicador {found}. Véase: mainstream explain',
    'BAD_SETTINGS.dimension': 'No existe el desglose {found}. Existen: {list}',
    'BAD_SETTINGS.figures-file':
      '{file} no contiene las cifras de una ejecución anterior. Indique lo que se escribió con: mainstream indicators … --format json -o cifras.json, o el libro de: mainstream consolidate',
    'BAD_SETTINGS.not-a-coherence-book':
      '{file} no es un libro de coherencia de Mainstream: no tiene nuestra hoja 05_FINDINGS. Indique el libro que escribió un `mainstream consolidate` anterior, o sus cifras (.json).',
    'BAD_SETTINGS.names-row-gone':
      'La hoja {sheet} de {file} ha perdido su fila de nombres pequeños (fila 4), por los que se encuentran las respuestas, y no se ha escrito nada. Reponga esa fila a partir del libro original, o no use --previous.',
    'BAD_SETTINGS.previous-country':
      '{file} trata de {found}, y esta consolidación de {country}; no se ha escrito nada. Indique el libro anterior del mismo país.',
    'BAD_SETTINGS.not-answers':
      '{file} no es un libro de Mainstream con respuestas: necesita la hoja 05_FINDINGS. Indique un libro de devolución que haya vuelto, o un libro de coherencia.',
    'BAD_SETTINGS.answers-alone':
      '--answers necesita el libro al que corresponden las respuestas. Indíquelo también: --previous coherence.xlsx',
    'BAD_SETTINGS.feedback-public':
      'Un libro de devolución muestra a un ministerio sus propias celdas, así que solo acompaña a la edición completa. No use --edition public o --feedback.',
    'BAD_SETTINGS.trace-many':
      'No existe el indicador {found}. Después de --trace va un indicador (--trace FLW-04) o nada; indique primero los libros.',
    'BAD_SETTINGS.output-name': 'El nombre del archivo que se escribe debe terminar en {expected}: {file}',
    'BAD_SETTINGS.marked-one':
      'Una copia marcada se hace de un solo libro, y se leyeron {n}. Indique un libro, o escriba un informe sobre todos: --report control.html',
    'BAD_SETTINGS.marked-format':
      'Solo se pueden poner marcas en archivos .xlsx y .xlsm, y {file} es de otro formato. Guárdelo como .xlsx en Excel o LibreOffice y revise ese archivo, o escriba una página: --report control.html',
    'BAD_SETTINGS.marked-extension':
      'La copia marcada sigue siendo del mismo tipo que {file}: su nombre debe terminar en {expected}.',
    'BAD_SETTINGS.marked-changed': '{file} cambió mientras se revisaba. Ejecute la orden de nuevo.',
    'BAD_SETTINGS.unmark-none': '{file} no tiene marcas de Mainstream. Indique la copia marcada.',
    'NOT_FOUND.libreoffice':
      'El resumen lo imprime en PDF LibreOffice, que no se encontró en este equipo. Instálelo (libreoffice.org) o indique su programa en la variable SOFFICE; o bien omita --summary-pdf e imprima la hoja 01_SUMMARY desde Excel: está preparada para una página.',
    'UNWRITABLE.pdf':
      'LibreOffice no produjo el PDF del resumen; no se escribió nada. Cierre LibreOffice si está abierto e inténtelo de nuevo; o bien omita --summary-pdf e imprima la hoja 01_SUMMARY desde Excel.',
    'UNWRITABLE.pdfTime':
      'LibreOffice no produjo el PDF del resumen en {seconds} segundos y se detuvo; no se escribió nada. Inténtelo de nuevo; o bien omita --summary-pdf e imprima la hoja 01_SUMMARY desde Excel.',
    'UNWRITABLE.target':
      'No se puede escribir {file} ({cause}). Compruebe que la carpeta existe, no es de solo lectura y tiene espacio. Lo que había allí no ha cambiado.',
    'UNWRITABLE.open':
      '{file} está abierto en otro programa. Ciérrelo y vuelva a intentarlo. No se cambió nada.',
    'UNWRITABLE.folder': '{file} es una carpeta. Indique un archivo.',
    'UNWRITABLE.noFile':
      '{file} no es un archivo corriente: un dispositivo, una tubería o un enlace que no lleva a ninguna parte. Indique un archivo.',
    'UNWRITABLE.protected':
      '{file} está protegido contra escritura. Quite la protección o elija otro nombre, o use --force para reemplazarlo.',
    'UNWRITABLE.exists':
      '{file} existe y alguien lo escribió o modificó. Elija otro nombre, o use --force para reemplazarlo.',
    'SKIPPED.lock':
      'omitido: indica que un libro está abierto en otro programa; se usó la última versión guardada de ese libro.',
    'SKIPPED.facts': 'omitido: es una tabla de datos escrita por mainstream.',
    'SKIPPED.xml': 'se dejó a un lado: es un archivo XML, pero no de actividades IATI.',
    'SKIPPED.tables':
      'se dejó a un lado: tablas de texto en una subcarpeta de libros, casi siempre su origen. Para leerlas, indique la carpeta o los archivos.',
    'SKIPPED.output': 'omitido: es el libro de coherencia que esta ejecución reemplaza.',
    'STOPPED.signal': 'Detenido. Ningún archivo quedó a medio escribir.',
    'BUG.unexpected':
      'Algo falló dentro del programa; es un error nuestro, no suyo. Ningún archivo quedó a medio escribir. Comuníquelo con esta línea: {cause}',
  },
};
