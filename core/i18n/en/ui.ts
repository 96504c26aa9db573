/** English: words of the command line. */
import { disclosure } from './disclosure.ts';
import { imports } from './import.ts';
import { upgrade } from './upgrade.ts';

export const ui = {
  tagline: 'Migration in development planning: from ministry workbooks to one coherence workbook.',
  /** How a heading before a list or a value is written. */
  label: '{text}:',
  usage: 'Usage',
  argumentsTitle: 'Arguments',
  optionsTitle: 'Options',
  commandsTitle: 'Commands',
  globalOptionsTitle: 'Options for every command',
  helpHint: 'Help for a command: mainstream <command> --help',
  /** What stands for a value in the help pages: `<file>`. */
  placeholders: {
    sheet: 'sheet',
    value: 'value',
    field: 'field',
    header: 'header',
    label: 'label',
    text: 'text',
    power: 'power',
    options: 'options',
    command: 'command',
    path: 'path',
    id: 'id',
    code: 'code',
    file: 'file',
    folder: 'folder',
    years: 'years',
    date: 'date',
    severity: 'severity',
    name: 'name',
    n: 'n',
    version: 'version',
    key: 'key',
    function: 'function',
    dialect: 'dialect',
    dimension: 'dimension',
  },
  commands: {
    template: 'write the workbook that an institution fills in',
    validate: 'check workbooks and say what is wrong, where, and how to repair it',
    keep: 'explain an unusual but true value, so that it need not be explained again',
    sign: 'make a workbook final, signed by a function',
    unmark: 'take the marks off a marked copy',
    undo: 'put a fixed file back as it was',
    indicators: 'compute the indicators, down to the ministry’s cell',
    consolidate: 'make one coherence workbook from the workbooks of the ministries',
    convert: 'turn workbooks into long tables of facts (CSV or JSON)',
    import: imports.command,
    upgrade: upgrade.command,
    explain: 'explain a rule, an indicator, a finding or a sheet: S06, CTX-03, C-204, STA_FLOW',
  },
  arguments: {
    file: 'the file with your table',
    paths: 'workbooks, or folders that hold them',
    oneFile: 'the workbook',
    key: 'the cell (MFA_CONS!D7), or the key of the issue',
    undo: 'the file NAME.undo.json that was written beside the fixed copy',
    id: 'what to explain; without it, everything that can be explained is listed',
  },
  options: {
    help: 'show this help',
    version: 'show the version',
    language: 'language of messages and workbooks: en, fr or es',
    config: 'settings file (default: mainstream.config.json in this folder)',
    country: 'country, three letters (MDA)',
    because: 'why the value is right',
    by: 'function or unit that says so, not a person',
    asOfExplained: 'day of the explanation (default: submitted_on of META)',
    asOfSigned: 'day of the signature (default: submitted_on of META)',
    outputCopy: 'where the copy goes (default: beside the file)',
    fix: 'carry out all safe fixes in a copy, with a file beside it that undoes them',
    accept: 'carry out the proposal for this cell (MFA_CONS!C8) or issue key as well, safe or not',
    outputFixed:
      'where the fixed copy goes (a folder for several files; default: NAME.fixed.xlsx beside the file)',
    outputUnmarked: 'file to write (default: NAME.unmarked.xlsx beside the copy)',
    outputUndone: 'where the restored file goes (default: NAME.undone.xlsx)',
    prefill:
      'start from last year’s workbook (or a folder of them): what was accepted is filled in, what is due is marked',
    plan: 'workbook of the planning authority, or a folder with it: drop-downs offer its goals, policies and plans',
    asOfIssue: 'date of issue (default: the last day of the period)',
    asOf: 'date that stands for today (default: the newest date of submission)',
    quiet: 'print results only',
    verbose: 'say more about what is done',
    noColor: 'no colours',
    institution: 'institution code (STA, INT, LAB …)',
    all: 'one workbook for every institution',
    period: 'first and last year, as 2015-2023',
    currency: 'currency code, three letters (USD)',
    output: 'file to write',
    outputEither: 'file to write; with --all the folder to write to',
    outputFolder: 'folder to write to',
    force: 'replace a file that somebody else wrote',
    format: 'form of the result: {choices} (default: {usual})',
    report: 'also write a report (.html, .json, .ndjson or .sarif)',
    summaryPdf: 'also print the page 01_SUMMARY as a PDF, through LibreOffice',
    reportOrCopy:
      'also write a report (.html, .json, .ndjson or .sarif) or, of one workbook, a copy with marks (.xlsx)',
    failOn: 'exit with 1 from this severity on: error (default), warning, info or never',
    limit: 'most issues to list; the totals stay exact',
    indicator: 'only this indicator (may be repeated)',
    sql: 'write the figures as SQL over their facts (docs/sql.md)',
    facts: 'write the facts behind the figures, one a line (csv)',
    byDimension: 'with the figures broken down by this dimension: partner, age, region …',
    to: 'csv (default) or json',
    raw: 'texts as they are, without the apostrophe that keeps a spreadsheet from running them (csv)',
  },
  kept: '{key} is explained in {target}',
  keptError: 'It is an error: its row stays out of the figures until it is corrected.',
  signed: 'Signed by {by} on {day}: {target}',
  signedErrors: 'It still has {n} {n|error|errors}.',
  templatePrefilled:
    '{file}: {institution}, {carried} {carried|row|rows} carried over, {due} due, {left} left out because of errors',
  templateWritten: '{file}: {n} {n|sheet|sheets} for {institution}',
  reportAt: 'Report: {file}',
  summaryAt: 'Summary: {file}',
  traceAt: 'Trace: {file} (too long for the workbook)',
  factsAt: 'Facts: {file} ({facts} {facts|fact|facts})',
  workbookAt: 'Workbook: {file}',
  leftOver:
    '{file}: left over from a run that was broken off. Delete it, unless another run is writing just now.',
  convertedFile: '{file}: {facts} {facts|fact|facts} from {rows} {rows|row|rows}',
  convertReceipt:
    '{files} {files|workbook|workbooks}: {read} rows read = {accepted} accepted + {rejected} rejected + {ignored} left out. {facts} {facts|fact|facts} written to {folder}.',
  notRead: '{file}: not read. {why}',
  pooled: '{country} stands for {list} together: components added, money in US dollars.',
  fileRead: '{file}: read',
  /** What a setting or a value of an option must be. */
  expected: {
    ...imports.expected,
    disclosure: 'open, standard or strict',
    country: 'three capital letters (MDA)',
    language: 'en, fr or es',
    periodStart: 'a year from 1950 to 2100',
    periodEnd: 'a year from 1950 to 2100, not before periodStart',
    currency: 'three capital letters (USD)',
    asOf: 'a date (2024-03-31)',
    limits: 'names of limits with whole numbers ({ "cells": 80000000 })',
    parameters: 'names with numbers or texts ({ "material": 2 })',
    years: 'years (2015-2023)',
    date: 'a date (2024-03-31)',
    n: 'a whole number (1000)',
    code: 'three letters',
  },
  progress: {
    open: 'Opening',
    read: 'Reading',
    check: 'Checking',
    compute: 'Computing',
    assess: 'Assessing',
    layout: 'Laying out',
  },
  summary: {
    title: '{country}, {start}–{end}: {n} {n|workbook|workbooks} consolidated',
    received: 'Received: {list}',
    missing: 'Nothing received from: {list}',
    rows: '{read} rows read: {accepted} accepted, {rejected} rejected, {ignored} left out.',
    issues:
      '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings} and {infos} {infos|note|notes} in the data.',
    indicators: '{n} of {total} indicators have a value; newest figures:',
    figure: '{name}: {value} {unit} ({year})',
    findings:
      '{n} {n|finding|findings} on the plan: {h} high, {m} medium, {l} low, {i} for information. First ones:',
    noFindings: 'No findings on the plan.',
    finding: '{severity} · {message}',
    next: 'Open the workbook at its page 01_SUMMARY; everything on it can be followed to the ministry’s own cell.',
  },
  explain: {
    list: 'What can be explained',
    sheets: 'Sheets',
    rules: 'Rules',
    indicators: 'Indicators',
    findings: 'Findings',
    refusals: 'Refused files',
    rule: 'Rule',
    severity: 'Severity',
    why: 'Why it matters',
    todo: 'What to do',
    example: 'Example',
    exampleNote: 'A code in braces marks the cell that the rule reports.',
    unit: 'Unit',
    formula: 'Formula',
    inputs: 'Needs the sheets',
    disaggregation: 'Also by',
    aggregation: 'Put together over regions, periods and countries',
    missing: 'Where data are missing',
    missingHere: 'Where data are missing, in this formula',
    decimals: 'Decimals shown',
    minCell: 'Smallest count that may be published',
    sdg: 'SDG',
    gcm: 'Global Compact objective',
    source: 'Standard',
    note: 'Note',
    message: 'Message',
    suggestion: 'Suggestion',
    institution: 'Filled in by',
    key: 'A row is unique by',
    findingKey: 'Known again by',
    columns: 'Columns',
    kind: 'Kind',
    kinds: {
      stock: 'stock: how many there are on a day',
      flow: 'flow: how many came, left or happened in a year',
      survey: 'survey: estimates of a sample',
      list: 'list: one row for each thing named',
      form: 'form: one field on each line',
    },
    types: {
      count: 'whole number of persons or cases',
      integer: 'whole number',
      decimal: 'number',
      percent: 'percentage, 0 to 100',
      money: 'money in the currency of META',
      usd: 'whole US dollars',
      area: 'country or area',
      date: 'date',
      year: 'year',
      period: 'year, quarter or month',
      text: 'text',
      code: 'code',
      codes: 'codes, separated by semicolons',
    },
    everyInstitution: 'Every institution',
    compares: 'Compares',
    forEach: 'for each {by}',
    tolerance: '{relation}; up to {percent} % difference is accepted',
  },
  failures: {
    ...imports.failures,
    ...upgrade.failures,
    ...disclosure.failures,
    'NOT_FOUND.path':
      'There is no file or folder {path}. Check the name, and whether the drive is connected.',
    'NOT_FOUND.folder': 'The folder {path} cannot be opened ({cause}). Check your rights to it.',
    'NOT_FOUND.no-workbooks':
      'No workbook or table found in {path}. Name a folder that holds .xlsx, .xls, .xlsb, .ods, .csv or .tsv files, or the files themselves.',
    'UNREADABLE.state':
      'What an earlier, or a later, edition of Mainstream kept in this workbook cannot be read: its list of changes and its marks. The data are not affected. Marks can be taken off by hand, or with the edition that put them there.',
    'LIMIT.state':
      'The list of changes and the marks of this workbook need more than {limit} characters. Remove the marks, then save the workbook under another name.',
    'UNREADABLE.nothing-usable':
      'None of the files could be used, so nothing was written. The reasons stand above.',
    'UNREADABLE.no-sheets':
      'No sheet of these workbooks can be used, so nothing was written. The reasons: mainstream validate',
    'NOT_FOUND.id': 'There is nothing called {id}. Try: mainstream explain',
    'NOT_FOUND.near': 'There is nothing called {id}. Did you mean {near}?',
    'BAD_SETTINGS.not-json':
      '{file} is not valid JSON. Open it in a text editor and check commas, quotes and braces.',
    'BAD_SETTINGS.unknown-key':
      '{file} has a setting that does not exist: {field}. Check its spelling, or remove it.',
    'BAD_SETTINGS.bad-value': '{file}: the value of {field} cannot be used. Expected: {expected}.',
    'BAD_SETTINGS.unknownOption': 'There is no option {found}. See: mainstream --help',
    'BAD_SETTINGS.unknownCommand': 'There is no command {found}. See: mainstream --help',
    'BAD_SETTINGS.not-object': '{file} must hold one object of settings in braces, such as {example}.',
    'BAD_SETTINGS.unknownOption-near': 'There is no option {found}. Did you mean {near}?',
    'BAD_SETTINGS.unknownCommand-near': 'There is no command {found}. Did you mean {near}?',
    'BAD_SETTINGS.conflictingOption': '{found} and {value} exclude one another. Choose one.',
    'BAD_SETTINGS.output-is-input':
      '{file} is one of the workbooks to read and cannot be written to as well. Choose another name.',
    'BAD_SETTINGS.excessArguments': 'Too many words for this command. Names that contain spaces need quotes.',
    'BAD_SETTINGS.missingArgument': 'Something is missing after the command: {found}. See: mainstream --help',
    'BAD_SETTINGS.missingMandatoryOptionValue': 'The option {found} is needed.',
    'BAD_SETTINGS.optionMissingArgument': 'The option {found} needs a value.',
    'BAD_SETTINGS.invalidArgument': '{value} cannot be used for {found}. Expected: {expected}.',
    'BAD_SETTINGS.help': 'Choose a command. See: mainstream --help',
    'BAD_SETTINGS.fix-stdin': 'Standard input cannot be fixed in place. Save it as a file first.',
    'BAD_SETTINGS.fix-format': '{file}: fixes are made in .xlsx and .csv only. Save the file as .xlsx first.',
    'BAD_SETTINGS.fix-key':
      'No proposal belongs to {found}. Name the cell (MFA_CONS!C8) or the key of the issue, which the JSON report shows.',
    'BAD_SETTINGS.undo-file': '{file} is not a file that undoes a fix. It is called {expected}.',
    'BAD_SETTINGS.undo-changed':
      '{file} was changed or saved after it was fixed, so its cells cannot be put back exactly. Take the original file.',
    'BAD_SETTINGS.undo-other': '{file} is not the file that was fixed.',
    'BAD_SETTINGS.weights-zero':
      'All weights of the score are 0 ({list}), so nothing could be scored. Set at least one of them above 0.',
    'BAD_SETTINGS.weight-negative':
      'The weight {name} is {value}. A negative weight would reward what harms; set it to 0 or more.',
    'BAD_SETTINGS.UNKNOWN_PARAMETER':
      'There is no parameter {name}. See the list in docs/reference/findings.md.',
    'BAD_SETTINGS.PARAMETER_VALUE':
      'The parameter {name} cannot be {value}: that is out of its bounds. See the list in docs/reference/findings.md.',
    'BAD_SETTINGS.keep-several': '{found} has several issues. Name one by its key: {list}',
    'BAD_SETTINGS.keep-key':
      'No issue stands at {found}. Name the cell (MFA_CONS!C8) or the key of the issue, which the JSON report shows.',
    'BAD_SETTINGS.keep-sheet':
      '{file} has no sheet EXPLAIN. Templates have one; add it with the columns issue_key, value_at_that_time and explanation.',
    'BAD_SETTINGS.sign-meta': '{file} has no sheet META to hold the signature. Start from the template.',
    'BAD_SETTINGS.sign-day':
      'Say on which day it is signed (--as-of 2024-03-31), or fill in submitted_on in META.',
    'BAD_SETTINGS.sign-field': 'META of {file} has no line {field}. Start from a fresh template.',
    'BAD_SETTINGS.own-unknown': 'Settings, {field}: “{found}” is not known here. Known: {list}',
    'BAD_SETTINGS.own-taken': 'Settings, {field}: “{found}” exists already. Choose another name.',
    'BAD_SETTINGS.own-formula':
      'Settings, {field}: “{found}” does not belong here. docs/own-indicators.md lists what a formula may hold.',
    'BAD_SETTINGS.own-formula-key':
      'Settings, {field}: “{found}” means nothing in this part of a formula. Take it out, or see docs/own-indicators.md.',
    'BAD_SETTINGS.own-formula-missing':
      'Settings, {field} is missing, so the formula is not complete. Fill it in; docs/own-indicators.md shows how.',
    'BAD_SETTINGS.own-cycle':
      'Settings, {field}: the indicator needs its own value ({list}), so it can never be computed. Take one of these references out.',
    'BAD_SETTINGS.own-member':
      'Settings, {field}: “member” means a member of a list, and there is no list around it. Name a code, or put it into the “each” of a list.',
    'BAD_SETTINGS.own-no-member':
      'Settings, {field}: nothing here says which member is meant, so all members would have the same value. Write { "member": true } in “where”.',
    'BAD_SETTINGS.own-range': 'Settings, {field}: {found} is not between {min} and {max}.',
    'BAD_SETTINGS.own-value': 'Settings, {field}: {reason}',
    'BAD_SETTINGS.prefill-nothing':
      'None of the workbooks in {file} names its institution and period in META (or the institution asked for), so nothing was filled in. Check META.',
    'BAD_SETTINGS.institution-or-all': 'Say which institution (--institution LAB) or all of them (--all).',
    'BAD_SETTINGS.institution': 'There is no institution {found}. Known are: {list}.',
    'BAD_SETTINGS.country': '{found} is not a country code. Use three letters as in ISO 3166, such as MDA.',
    'BAD_SETTINGS.country-needed': 'Say for which country: --country MDA',
    'BAD_SETTINGS.period-needed': 'Say for which years: --period 2015-2023',
    'BAD_SETTINGS.other-country':
      'All workbooks are about {found}, none about {country}, so nothing was written.',
    'BAD_SETTINGS.whose-country':
      '{file} does not say whose it is, and the others are about several countries. Fill in META, field country, or name one with --country.',
    'BAD_SETTINGS.few-countries':
      'A comparison needs workbooks of two countries at least; these name: {found}. Add the workbooks of another country, or make the coherence workbook of one: mainstream consolidate',
    'BAD_SETTINGS.two-finished':
      '{file} and {other} are both finished workbooks of {country}, and their answers may differ. Leave one of them out.',
    'BAD_SETTINGS.two-comparisons':
      '{file} and {other} are both earlier comparisons, and their decisions may differ. Leave one of them out.',
    'BAD_SETTINGS.no-country':
      'No workbook names its country. Fill in META, field country, or use --country.',
    'BAD_SETTINGS.indicator': 'There is no indicator {found}. See: mainstream explain',
    'BAD_SETTINGS.dimension': 'There is no breakdown {found}. There are: {list}',
    'BAD_SETTINGS.figures-file':
      '{file} holds no figures of an earlier run. Name what was written with: mainstream indicators … --format json -o figures.json, or the workbook of: mainstream consolidate',
    'BAD_SETTINGS.not-a-coherence-book':
      '{file} is no coherence workbook of Mainstream: it has no sheet 05_FINDINGS of ours. Name the workbook that an earlier `mainstream consolidate` wrote, or its figures (.json).',
    'BAD_SETTINGS.names-row-gone':
      'Sheet {sheet} of {file} has lost its row of small names (row 4), by which answers are found, so nothing was written. Put that row back from the workbook as it was written, or leave --previous away.',
    'BAD_SETTINGS.previous-country':
      '{file} is about {found}, and this consolidation is about {country}, so nothing was written. Name the earlier workbook of the same country.',
    'BAD_SETTINGS.not-answers':
      '{file} is no workbook of Mainstream with answers: it needs the sheet 05_FINDINGS. Name a feedback workbook that came back, or a coherence workbook.',
    'BAD_SETTINGS.answers-alone':
      '--answers needs the workbook to which the answers belong. Name it too: --previous coherence.xlsx',
    'BAD_SETTINGS.feedback-public':
      'A feedback workbook shows a ministry its own cells, so it goes with the full edition only. Leave --edition public or --feedback away.',
    'BAD_SETTINGS.trace-many':
      'There is no indicator {found}. After --trace stands an indicator (--trace FLW-04) or nothing; put the workbooks first.',
    'BAD_SETTINGS.output-name': 'The file to write must end in {expected}: {file}',
    'BAD_SETTINGS.marked-one':
      'A marked copy is made of one workbook, and {n} were read. Name one workbook, or write a report on all of them: --report check.html',
    'BAD_SETTINGS.marked-format':
      'Marks can be set in .xlsx and .xlsm files only, and {file} is of another format. Save it as .xlsx in Excel or LibreOffice and check that file, or write a page: --report check.html',
    'BAD_SETTINGS.marked-extension':
      'The marked copy keeps what {file} is, so its name must end in {expected}.',
    'BAD_SETTINGS.marked-changed': '{file} was changed while it was being checked. Run the command again.',
    'BAD_SETTINGS.unmark-none': '{file} has no marks of Mainstream. Name the marked copy.',
    'NOT_FOUND.libreoffice':
      'The summary is printed as a PDF by LibreOffice, which was not found on this computer. Install it (libreoffice.org) or name its program in the variable SOFFICE; or leave out --summary-pdf and print the sheet 01_SUMMARY from Excel: it is set up for one page.',
    'UNWRITABLE.pdf':
      'LibreOffice made no PDF of the summary; nothing was written. Close LibreOffice where it is open and try again; or leave out --summary-pdf and print the sheet 01_SUMMARY from Excel.',
    'UNWRITABLE.pdfTime':
      'LibreOffice made no PDF of the summary within {seconds} seconds and was ended; nothing was written. Try again; or leave out --summary-pdf and print the sheet 01_SUMMARY from Excel.',
    'UNWRITABLE.target':
      'Cannot write {file} ({cause}). Check that the folder exists, is not read-only and has room. What stood there is unchanged.',
    'UNWRITABLE.open':
      '{file} is open in another program. Close it there and try again. Nothing was changed.',
    'UNWRITABLE.folder': '{file} is a folder. Name a file to write.',
    'UNWRITABLE.noFile':
      '{file} is no ordinary file: a device, a pipe, or a link that leads nowhere. Name a file to write.',
    'UNWRITABLE.protected':
      '{file} is write-protected. Remove the protection or choose another name, or use --force to replace it.',
    'UNWRITABLE.exists':
      '{file} exists and was written or changed by somebody. Choose another name, or use --force to replace it.',
    'SKIPPED.lock':
      'left aside: it shows that a workbook is open in another program; the last saved version of that workbook was used.',
    'SKIPPED.facts': 'left aside: it is a table of facts that mainstream wrote.',
    'SKIPPED.xml': 'left aside: it is an XML file, but none of IATI activities.',
    'SKIPPED.tables':
      'left aside: text tables in a folder below workbooks, mostly what these were made of. To read them, name the folder or the files.',
    'SKIPPED.output': 'left aside: it is the coherence workbook that this run replaces.',
    'STOPPED.signal': 'Stopped. No file was left half written.',
    'BUG.unexpected':
      'Something went wrong inside the program; this is our mistake, not yours. No file was left half written. Please report it with this line: {cause}',
  },
};
