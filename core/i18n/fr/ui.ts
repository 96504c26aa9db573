import type { ui as english } from '../en/ui.ts';
import type { Same } from '../same.ts';
import { disclosure } from './disclosure.ts';
import { imports } from './import.ts';
import { upgrade } from './upgrade.ts';

/** French: words of the command line. */
export const ui: Same<typeof english> = {
  tagline:
    'La migration dans la planification du développement : des classeurs des ministères à un seul classeur de cohérence.',
  label: '{text} :',
  usage: 'Utilisation',
  argumentsTitle: 'Arguments',
  optionsTitle: 'Options',
  commandsTitle: 'Commandes',
  globalOptionsTitle: 'Options de toutes les commandes',
  helpHint: 'Aide sur une commande : mainstream <commande> --help',
  /** What stands for a value in the help pages: `<file>`. */
  placeholders: {
    sheet: 'feuille',
    value: 'valeur',
    field: 'champ',
    header: 'en-tête',
    label: 'libellé',
    text: 'texte',
    power: 'puissance',
    options: 'options',
    command: 'commande',
    path: 'chemin',
    id: 'id',
    code: 'code',
    file: 'fichier',
    folder: 'dossier',
    years: 'années',
    date: 'date',
    severity: 'gravité',
    name: 'nom',
    n: 'n',
    version: 'version',
    key: 'clé',
    function: 'fonction',
    dialect: 'dialecte',
    dimension: 'dimension',
  },
  commands: {
    template: 'écrire le classeur qu’une institution remplit',
    validate: 'contrôler des classeurs et dire ce qui ne va pas, où, et comment le corriger',
    keep: 'expliquer une valeur inhabituelle mais exacte, pour ne pas avoir à l’expliquer de nouveau',
    sign: 'rendre un classeur définitif, signé par une fonction',
    unmark: 'retirer les marques d’une copie annotée',
    undo: 'remettre un fichier corrigé dans son état d’avant',
    indicators: 'calculer les indicateurs, jusqu’à la cellule du ministère',
    consolidate: 'faire un seul classeur de cohérence à partir des classeurs des ministères',
    convert: 'transformer des classeurs en longues tables de faits (CSV ou JSON)',
    import: imports.command,
    upgrade: upgrade.command,
    explain: 'expliquer une règle, un indicateur, un constat ou une feuille : S06, CTX-03, C-204, STA_FLOW',
  },
  arguments: {
    file: 'le fichier de votre tableau',
    paths: 'classeurs, ou dossiers qui les contiennent',
    oneFile: 'le classeur',
    key: 'la cellule (MFA_CONS!D7), ou la clé du constat',
    undo: 'le fichier NOM.undo.json écrit à côté de la copie corrigée',
    id: 'ce qu’il faut expliquer ; sans cela, tout ce qui peut l’être est énuméré',
  },
  options: {
    help: 'afficher cette aide',
    version: 'afficher la version',
    language: 'langue des messages et des classeurs : en, fr ou es',
    config: 'fichier de réglages (par défaut : mainstream.config.json dans ce dossier)',
    country: 'pays, trois lettres (MDA)',
    because: 'pourquoi la valeur est juste',
    by: 'fonction ou service qui l’affirme, pas une personne',
    asOfExplained: 'jour de l’explication (par défaut : submitted_on de META)',
    asOfSigned: 'jour de la signature (par défaut : submitted_on de META)',
    outputCopy: 'où va la copie (par défaut : à côté du fichier)',
    fix: 'faire toutes les corrections sûres dans une copie, avec à côté un fichier qui les annule',
    accept:
      'faire aussi la proposition pour cette cellule (MFA_CONS!C8) ou cette clé de constat, sûre ou non',
    outputFixed:
      'où va la copie corrigée (un dossier pour plusieurs fichiers ; par défaut : NOM.fixed.xlsx à côté du fichier)',
    outputUnmarked: 'fichier à écrire (par défaut : NOM.unmarked.xlsx à côté de la copie)',
    outputUndone: 'où va le fichier rétabli (par défaut : NOM.undone.xlsx)',
    prefill:
      'partir du classeur de l’an dernier (ou d’un dossier de classeurs) : ce qui a été accepté est rempli, ce qui est attendu est signalé',
    plan: 'classeur de l’autorité de planification, ou un dossier qui le contient : les listes déroulantes proposent ses objectifs, politiques et plans',
    asOfIssue: 'date d’émission (par défaut : le dernier jour de la période)',
    asOf: 'date qui tient lieu d’aujourd’hui (par défaut : la plus récente date de transmission)',
    quiet: 'n’afficher que les résultats',
    verbose: 'en dire plus sur ce qui est fait',
    noColor: 'sans couleurs',
    institution: 'code de l’institution (STA, INT, LAB …)',
    all: 'un classeur par institution',
    period: 'première et dernière année, comme 2015-2023',
    currency: 'code de la monnaie, trois lettres (USD)',
    output: 'fichier à écrire',
    outputEither: 'fichier à écrire ; avec --all, dossier où écrire',
    outputFolder: 'dossier où écrire',
    force: 'remplacer un fichier écrit par quelqu’un d’autre',
    format: 'forme du résultat : {choices} (par défaut : {usual})',
    report: 'écrire aussi un rapport (.html, .json, .ndjson ou .sarif)',
    summaryPdf: 'imprimer aussi la page 01_SUMMARY en PDF, au moyen de LibreOffice',
    reportOrCopy:
      'écrire aussi un rapport (.html, .json, .ndjson ou .sarif) ou, pour un seul classeur, une copie annotée (.xlsx)',
    failOn: 'sortir avec 1 à partir de cette gravité : error (par défaut), warning, info ou never',
    limit: 'nombre maximal de problèmes à énumérer ; les totaux restent exacts',
    indicator: 'seulement cet indicateur (peut être répété)',
    sql: 'écrire les chiffres sous forme de requêtes SQL sur leurs faits (docs/sql.md)',
    facts: 'écrire les faits derrière les chiffres, un par ligne (csv)',
    byDimension: 'avec les chiffres ventilés selon cette dimension : partner, age, region…',
    to: 'csv (par défaut) ou json',
    raw: 'textes tels quels, sans l’apostrophe qui empêche un tableur de les exécuter (csv)',
  },
  kept: '{key} est expliqué dans {target}',
  keptError: 'C’est une erreur : sa ligne reste hors des chiffres tant qu’elle n’est pas corrigée.',
  signed: 'Signé par {by} le {day} : {target}',
  signedErrors: 'Il contient encore {n} {n|erreur|erreurs}.',
  templatePrefilled:
    '{file} : {institution}, {carried} {carried|ligne reprise|lignes reprises}, {due} {due|attendue|attendues}, {left} {left|écartée|écartées} à cause d’erreurs',
  templateWritten: '{file} : {n} {n|feuille|feuilles} pour {institution}',
  reportAt: 'Rapport : {file}',
  summaryAt: 'Synthèse : {file}',
  traceAt: 'Trace : {file} (trop longue pour le classeur)',
  factsAt: 'Faits : {file} ({facts} {facts|fait|faits})',
  workbookAt: 'Classeur : {file}',
  leftOver:
    '{file} : reste d’une exécution interrompue. Supprimez-le, sauf si une autre exécution est en train d’écrire.',
  convertedFile: '{file} : {facts} {facts|fait tiré|faits tirés} de {rows} {rows|ligne|lignes}',
  convertReceipt:
    '{files} {files|classeur|classeurs} : {read} {read|ligne lue|lignes lues} = {accepted} {accepted|acceptée|acceptées} + {rejected} {rejected|rejetée|rejetées} + {ignored} {ignored|laissée|laissées} de côté. {facts} {facts|fait écrit|faits écrits} dans {folder}.',
  notRead: '{file} : non lu. {why}',
  pooled: '{country} désigne {list} réunis : composantes additionnées, montants en dollars des États-Unis.',
  fileRead: '{file} : lu',
  /** What a setting or a value of an option must be. */
  expected: {
    ...imports.expected,
    disclosure: 'open, standard ou strict',
    country: 'trois lettres majuscules (MDA)',
    language: 'en, fr ou es',
    periodStart: 'une année de 1950 à 2100',
    periodEnd: 'une année de 1950 à 2100, pas avant periodStart',
    currency: 'trois lettres majuscules (USD)',
    asOf: 'une date (2024-03-31)',
    limits: 'des noms de limites avec des nombres entiers ({ "cells": 80000000 })',
    parameters: 'des noms avec des nombres ou des textes ({ "material": 2 })',
    years: 'des années (2015-2023)',
    date: 'une date (2024-03-31)',
    n: 'un nombre entier (1000)',
    code: 'trois lettres',
  },
  progress: {
    open: 'Ouverture',
    read: 'Lecture',
    check: 'Contrôle',
    compute: 'Calcul',
    assess: 'Analyse',
    layout: 'Mise en page',
  },
  summary: {
    title: '{country}, {start}–{end} : {n} {n|classeur consolidé|classeurs consolidés}',
    received: 'Reçu de : {list}',
    missing: 'Rien reçu de : {list}',
    rows: '{read} {read|ligne lue|lignes lues} : {accepted} {accepted|acceptée|acceptées}, {rejected} {rejected|rejetée|rejetées}, {ignored} {ignored|laissée|laissées} de côté.',
    issues:
      '{errors} {errors|erreur|erreurs}, {warnings} {warnings|avertissement|avertissements} et {infos} {infos|remarque|remarques} dans les données.',
    indicators: '{n} indicateurs sur {total} ont une valeur ; chiffres les plus récents :',
    figure: '{name} : {value} {unit} ({year})',
    findings:
      '{n} {n|constat|constats} sur le plan : {h} de gravité élevée, {m} moyenne, {l} faible, {i} pour information. Les premiers :',
    noFindings: 'Aucun constat sur le plan.',
    finding: '{severity} · {message}',
    next: 'Ouvrez le classeur à la page 01_SUMMARY ; tout ce qui s’y trouve se suit jusqu’à la cellule du ministère.',
  },
  explain: {
    list: 'Ce qui peut être expliqué',
    sheets: 'Feuilles',
    rules: 'Règles',
    indicators: 'Indicateurs',
    findings: 'Constats',
    refusals: 'Fichiers refusés',
    rule: 'Règle',
    severity: 'Gravité',
    why: 'Pourquoi c’est important',
    todo: 'Que faire',
    example: 'Exemple',
    exampleNote: 'Un code entre accolades marque la cellule que la règle signale.',
    unit: 'Unité',
    formula: 'Formule',
    inputs: 'A besoin des feuilles',
    disaggregation: 'Aussi par',
    aggregation: 'Regroupement de régions, de périodes et de pays',
    missing: 'Si des données manquent',
    missingHere: 'Si des données manquent, dans cette formule',
    decimals: 'Décimales affichées',
    minCell: 'Plus petit effectif publiable',
    sdg: 'ODD',
    gcm: 'Objectif du Pacte mondial',
    source: 'Norme',
    note: 'Note',
    message: 'Message',
    suggestion: 'Suggestion',
    institution: 'Remplie par',
    key: 'Une ligne est unique par',
    findingKey: 'Reconnu d’une fois à l’autre par',
    columns: 'Colonnes',
    kind: 'Nature',
    kinds: {
      stock: 'stock : combien il y en a un jour donné',
      flow: 'flux : combien sont arrivés, partis ou survenus en un an',
      survey: 'enquête : estimations d’un échantillon',
      list: 'liste : une ligne pour chaque élément nommé',
      form: 'formulaire : un champ par ligne',
    },
    types: {
      count: 'nombre entier de personnes ou de cas',
      integer: 'nombre entier',
      decimal: 'nombre',
      percent: 'pourcentage, de 0 à 100',
      money: 'montant dans la monnaie de META',
      usd: 'dollars des États-Unis, nombre entier',
      area: 'pays ou zone',
      date: 'date',
      year: 'année',
      period: 'année, trimestre ou mois',
      text: 'texte',
      code: 'code',
      codes: 'codes, séparés par des points-virgules',
    },
    everyInstitution: 'Toutes les institutions',
    compares: 'Compare',
    forEach: 'pour chaque {by}',
    tolerance: '{relation} ; une différence jusqu’à {percent} % est admise',
  },
  failures: {
    ...imports.failures,
    ...upgrade.failures,
    ...disclosure.failures,
    'NOT_FOUND.path':
      'Il n’y a pas de fichier ni de dossier {path}. Vérifiez le nom, et si le lecteur est connecté.',
    'NOT_FOUND.folder': 'Le dossier {path} ne peut pas être ouvert ({cause}). Vérifiez vos droits d’accès.',
    'NOT_FOUND.no-workbooks':
      'Aucun classeur ni tableau dans {path}. Indiquez un dossier qui contient des fichiers .xlsx, .xls, .xlsb, .ods, .csv ou .tsv, ou les fichiers eux-mêmes.',
    'UNREADABLE.state':
      'Ce qu’une autre version de Mainstream a gardé dans ce classeur ne peut pas être lu : sa liste de changements et ses marques. Les données ne sont pas touchées. Les marques s’enlèvent à la main, ou avec la version qui les a mises.',
    'LIMIT.state':
      'La liste des changements et les marques de ce classeur demandent plus de {limit} caractères. Enlevez les marques, puis enregistrez le classeur sous un autre nom.',
    'UNREADABLE.nothing-usable':
      'Aucun des fichiers n’a pu être utilisé ; rien n’a donc été écrit. Les raisons figurent ci-dessus.',
    'UNREADABLE.no-sheets':
      'Aucune feuille de ces classeurs ne peut être utilisée ; rien n’a été écrit. Les raisons : mainstream validate',
    'NOT_FOUND.id': 'Rien ne s’appelle {id}. Essayez : mainstream explain',
    'NOT_FOUND.near': 'Rien ne s’appelle {id}. Vouliez-vous dire {near} ?',
    'BAD_SETTINGS.not-json':
      '{file} n’est pas du JSON valide. Ouvrez-le dans un éditeur de texte et vérifiez virgules, guillemets et accolades.',
    'BAD_SETTINGS.unknown-key':
      '{file} contient un réglage qui n’existe pas : {field}. Vérifiez l’orthographe ou supprimez-le.',
    'BAD_SETTINGS.bad-value':
      '{file} : la valeur de {field} ne peut pas être utilisée. Attendu : {expected}.',
    'BAD_SETTINGS.unknownOption': 'Il n’y a pas d’option {found}. Voir : mainstream --help',
    'BAD_SETTINGS.unknownCommand': 'Il n’y a pas de commande {found}. Voir : mainstream --help',
    'BAD_SETTINGS.not-object':
      '{file} doit contenir un seul objet de réglages entre accolades, par exemple {example}.',
    'BAD_SETTINGS.unknownOption-near': 'Il n’y a pas d’option {found}. Vouliez-vous dire {near} ?',
    'BAD_SETTINGS.unknownCommand-near': 'Il n’y a pas de commande {found}. Vouliez-vous dire {near} ?',
    'BAD_SETTINGS.conflictingOption': '{found} et {value} s’excluent. Choisissez l’une des deux.',
    'BAD_SETTINGS.output-is-input':
      '{file} est l’un des classeurs à lire et ne peut pas servir aussi de sortie. Choisissez un autre nom.',
    'BAD_SETTINGS.excessArguments':
      'Trop de mots pour cette commande. Les noms qui contiennent des espaces doivent être mis entre guillemets.',
    'BAD_SETTINGS.missingArgument':
      'Il manque quelque chose après la commande : {found}. Voir : mainstream --help',
    'BAD_SETTINGS.missingMandatoryOptionValue': 'L’option {found} est nécessaire.',
    'BAD_SETTINGS.optionMissingArgument': 'L’option {found} demande une valeur.',
    'BAD_SETTINGS.invalidArgument': '{value} ne peut pas être utilisé pour {found}. Attendu : {expected}.',
    'BAD_SETTINGS.help': 'Choisissez une commande. Voir : mainstream --help',
    'BAD_SETTINGS.fix-stdin':
      'L’entrée standard ne peut pas être corrigée. Enregistrez-la d’abord dans un fichier.',
    'BAD_SETTINGS.fix-format':
      '{file} : les corrections se font dans les .xlsx et .csv seulement. Enregistrez d’abord le fichier en .xlsx.',
    'BAD_SETTINGS.fix-key':
      'Aucune proposition pour {found}. Nommez la cellule (MFA_CONS!C8) ou la clé du constat, que montre le rapport JSON.',
    'BAD_SETTINGS.undo-file':
      '{file} n’est pas un fichier qui annule une correction. Il s’appelle {expected}.',
    'BAD_SETTINGS.undo-changed':
      '{file} a été modifié ou enregistré après la correction : ses cellules ne peuvent pas être rétablies exactement. Prenez le fichier d’origine.',
    'BAD_SETTINGS.undo-other': '{file} n’est pas le fichier qui a été corrigé.',
    'BAD_SETTINGS.weights-zero':
      'Tous les poids du score valent 0 ({list}) : rien ne pourrait être noté. Donnez à l’un d’eux au moins une valeur supérieure à 0.',
    'BAD_SETTINGS.weight-negative':
      'Le poids {name} vaut {value}. Un poids négatif récompenserait ce qui nuit ; mettez 0 ou plus.',
    'BAD_SETTINGS.UNKNOWN_PARAMETER':
      'Il n’y a pas de paramètre {name}. Voir la liste dans docs/reference/findings.md.',
    'BAD_SETTINGS.PARAMETER_VALUE':
      'Le paramètre {name} ne peut pas valoir {value} : c’est hors de ses limites. Voir la liste dans docs/reference/findings.md.',
    'BAD_SETTINGS.keep-several': '{found} a plusieurs constats. Nommez-en un par sa clé : {list}',
    'BAD_SETTINGS.keep-key':
      'Aucun constat en {found}. Nommez la cellule (MFA_CONS!C8) ou la clé du constat, que montre le rapport JSON.',
    'BAD_SETTINGS.keep-sheet':
      '{file} n’a pas de feuille EXPLAIN. Les modèles en ont une ; ajoutez-la avec les colonnes issue_key, value_at_that_time et explanation.',
    'BAD_SETTINGS.sign-meta': '{file} n’a pas de feuille META pour la signature. Partez du modèle.',
    'BAD_SETTINGS.sign-day':
      'Dites quel jour il est signé (--as-of 2024-03-31), ou remplissez submitted_on dans META.',
    'BAD_SETTINGS.sign-field': 'META de {file} n’a pas de ligne {field}. Partez d’un modèle neuf.',
    'BAD_SETTINGS.own-unknown': 'Réglages, {field} : « {found} » n’est pas connu ici. Connus : {list}',
    'BAD_SETTINGS.own-taken': 'Réglages, {field} : « {found} » existe déjà. Choisissez un autre nom.',
    'BAD_SETTINGS.own-formula':
      'Réglages, {field} : « {found} » n’a pas sa place ici. docs/own-indicators.md dit ce qu’une formule peut contenir.',
    'BAD_SETTINGS.own-formula-key':
      'Réglages, {field} : « {found} » ne veut rien dire dans cette partie d’une formule. Retirez-le, ou voyez docs/own-indicators.md.',
    'BAD_SETTINGS.own-formula-missing':
      'Réglages, {field} manque ; la formule n’est donc pas complète. Remplissez-le ; docs/own-indicators.md montre comment.',
    'BAD_SETTINGS.own-cycle':
      'Réglages, {field} : l’indicateur a besoin de sa propre valeur ({list}) et ne peut donc jamais être calculé. Retirez l’un de ces renvois.',
    'BAD_SETTINGS.own-member':
      'Réglages, {field} : « member » désigne un membre d’une liste, et il n’y a pas de liste autour. Nommez un code, ou placez-le dans le « each » d’une liste.',
    'BAD_SETTINGS.own-no-member':
      'Réglages, {field} : rien n’y dit de quel membre il s’agit ; tous auraient donc la même valeur. Écrivez { "member": true } dans « where ».',
    'BAD_SETTINGS.own-range': 'Réglages, {field} : {found} n’est pas compris entre {min} et {max}.',
    'BAD_SETTINGS.own-value': 'Réglages, {field} : {reason}',
    'BAD_SETTINGS.prefill-nothing':
      'Aucun classeur de {file} ne nomme son institution et sa période dans META (ou l’institution demandée) : rien n’a été rempli. Vérifiez META.',
    'BAD_SETTINGS.institution-or-all': 'Indiquez l’institution (--institution LAB) ou toutes (--all).',
    'BAD_SETTINGS.institution': 'Il n’y a pas d’institution {found}. Sont connues : {list}.',
    'BAD_SETTINGS.country':
      '{found} n’est pas un code de pays. Utilisez trois lettres comme dans ISO 3166, par exemple MDA.',
    'BAD_SETTINGS.country-needed': 'Indiquez le pays : --country MDA',
    'BAD_SETTINGS.period-needed': 'Indiquez les années : --period 2015-2023',
    'BAD_SETTINGS.other-country':
      'Tous les classeurs portent sur {found}, aucun sur {country} ; rien n’a été écrit.',
    'BAD_SETTINGS.whose-country':
      '{file} n’indique pas son pays, et les autres classeurs portent sur plusieurs pays. Remplissez META, champ country, ou choisissez-en un avec --country.',
    'BAD_SETTINGS.few-countries':
      'Une comparaison demande les classeurs de deux pays au moins ; ceux-ci nomment : {found}. Ajoutez les classeurs d’un autre pays, ou faites le classeur de cohérence d’un seul : mainstream consolidate',
    'BAD_SETTINGS.two-finished':
      '{file} et {other} sont deux classeurs de cohérence du même pays ({country}), et leurs réponses peuvent différer. Laissez-en un de côté.',
    'BAD_SETTINGS.two-comparisons':
      '{file} et {other} sont deux comparaisons antérieures, et leurs décisions peuvent différer. Laissez-en une de côté.',
    'BAD_SETTINGS.no-country':
      'Aucun classeur n’indique son pays. Remplissez META, champ country, ou utilisez --country.',
    'BAD_SETTINGS.indicator': 'Il n’y a pas d’indicateur {found}. Voir : mainstream explain',
    'BAD_SETTINGS.dimension': 'Il n’y a pas de ventilation {found}. Il y a : {list}',
    'BAD_SETTINGS.figures-file':
      '{file} ne contient pas les chiffres d’une exécution antérieure. Indiquez ce qui a été écrit avec : mainstream indicators … --format json -o chiffres.json, ou le classeur de : mainstream consolidate',
    'BAD_SETTINGS.not-a-coherence-book':
      '{file} n’est pas un classeur de cohérence de Mainstream : il n’a pas notre feuille 05_FINDINGS. Indiquez le classeur écrit par un `mainstream consolidate` précédent, ou ses chiffres (.json).',
    'BAD_SETTINGS.names-row-gone':
      'La feuille {sheet} de {file} a perdu sa ligne de petits noms (ligne 4), par lesquels les réponses sont retrouvées ; rien n’a donc été écrit. Remettez cette ligne d’après le classeur d’origine, ou renoncez à --previous.',
    'BAD_SETTINGS.previous-country':
      '{file} porte sur {found}, et cette consolidation sur {country} ; rien n’a donc été écrit. Indiquez le classeur précédent du même pays.',
    'BAD_SETTINGS.not-answers':
      '{file} n’est pas un classeur de Mainstream avec des réponses : il lui faut la feuille 05_FINDINGS. Indiquez un classeur de retour rempli, ou un classeur de cohérence.',
    'BAD_SETTINGS.answers-alone':
      '--answers a besoin du classeur auquel se rapportent les réponses. Indiquez-le aussi : --previous coherence.xlsx',
    'BAD_SETTINGS.feedback-public':
      'Un classeur de retour montre à un ministère ses propres cellules ; il va donc avec l’édition complète seulement. Renoncez à --edition public ou à --feedback.',
    'BAD_SETTINGS.trace-many':
      'L’indicateur {found} n’existe pas. Après --trace vient un indicateur (--trace FLW-04) ou rien ; indiquez d’abord les classeurs.',
    'BAD_SETTINGS.output-name': 'Le nom du fichier à écrire doit finir par {expected} : {file}',
    'BAD_SETTINGS.marked-one':
      'Une copie annotée se fait d’un seul classeur, et {n} ont été lus. Nommez un classeur, ou écrivez un rapport sur tous : --report controle.html',
    'BAD_SETTINGS.marked-format':
      'Les marques ne peuvent être posées que dans des fichiers .xlsx et .xlsm, et {file} est d’un autre format. Enregistrez-le en .xlsx dans Excel ou LibreOffice et contrôlez ce fichier, ou écrivez une page : --report controle.html',
    'BAD_SETTINGS.marked-extension':
      'La copie annotée reste du même type que {file} : son nom doit se terminer par {expected}.',
    'BAD_SETTINGS.marked-changed': '{file} a été modifié pendant le contrôle. Relancez la commande.',
    'BAD_SETTINGS.unmark-none': '{file} ne porte aucune marque de Mainstream. Nommez la copie annotée.',
    'NOT_FOUND.libreoffice':
      'La synthèse est imprimée en PDF par LibreOffice, introuvable sur cet ordinateur. Installez-le (libreoffice.org) ou indiquez son programme dans la variable SOFFICE ; ou bien omettez --summary-pdf et imprimez la feuille 01_SUMMARY depuis Excel : elle est réglée sur une page.',
    'UNWRITABLE.pdf':
      'LibreOffice n’a pas produit le PDF de la synthèse ; rien n’a été écrit. Fermez LibreOffice s’il est ouvert et recommencez ; ou bien omettez --summary-pdf et imprimez la feuille 01_SUMMARY depuis Excel.',
    'UNWRITABLE.pdfTime':
      'LibreOffice n’a pas produit le PDF de la synthèse en {seconds} secondes et a été arrêté ; rien n’a été écrit. Recommencez ; ou bien omettez --summary-pdf et imprimez la feuille 01_SUMMARY depuis Excel.',
    'UNWRITABLE.target':
      'Impossible d’écrire {file} ({cause}). Vérifiez que le dossier existe, n’est pas en lecture seule et a de la place. Ce qui s’y trouvait est inchangé.',
    'UNWRITABLE.open':
      '{file} est ouvert dans un autre programme. Fermez-le et réessayez. Rien n’a été changé.',
    'UNWRITABLE.folder': '{file} est un dossier. Indiquez un fichier à écrire.',
    'UNWRITABLE.noFile':
      '{file} n’est pas un fichier ordinaire : un périphérique, un tube ou un lien qui ne mène nulle part. Indiquez un fichier à écrire.',
    'UNWRITABLE.protected':
      '{file} est protégé en écriture. Retirez la protection ou choisissez un autre nom, ou --force pour le remplacer.',
    'UNWRITABLE.exists':
      '{file} existe et a été écrit ou modifié par quelqu’un. Choisissez un autre nom, ou --force pour le remplacer.',
    'SKIPPED.lock':
      'laissé de côté : il signale qu’un classeur est ouvert dans un autre programme ; la dernière version enregistrée de ce classeur a été utilisée.',
    'SKIPPED.facts': 'laissé de côté : c’est un tableau de faits écrit par mainstream.',
    'SKIPPED.xml': 'laissé de côté : c’est un fichier XML, mais pas d’activités IATI.',
    'SKIPPED.tables':
      'laissé de côté : tableaux en texte dans un sous-dossier de classeurs, le plus souvent leur source. Pour les lire, nommez le dossier ou les fichiers.',
    'SKIPPED.output': 'laissé de côté : c’est le classeur de cohérence que cette exécution remplace.',
    'STOPPED.signal': 'Arrêté. Aucun fichier n’est resté à moitié écrit.',
    'BUG.unexpected':
      'Une erreur s’est produite dans le programme ; c’est notre faute, pas la vôtre. Aucun fichier n’est resté à moitié écrit. Merci de la signaler avec cette ligne : {cause}',
  },
};
