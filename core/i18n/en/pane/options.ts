/** English: settings and help of the pane. */
export const options = {
  language: 'Language',
  languages: { en: 'English', fr: 'Français', es: 'Español' },
  languageHint: 'Of this pane and of its messages. The workbook stays as it is.',
  country: 'Settings of the country',
  countryText:
    'A file mainstream.config.json holds what your country has agreed on: its own sheets, codes, rules and thresholds. It is read here and goes nowhere.',
  open: 'Open a settings file …',
  noSettings: 'None; the general rules apply.',
  used: 'In use: {file}',
  remove: 'Do without it',
  taken: 'The settings of {file} are in use.',
  profile: 'Protection of persons',
  profileHint: 'What is hidden in figures because it could reveal a person. It does not change the checks.',
  profiles: {
    standard: 'Standard: counts from 1 to 4 are hidden, in sensitive sheets from 1 to 9',
    strict: 'Strict: counts from 1 to 9 are hidden everywhere',
    open: 'Open: nothing is hidden; for internal work only',
  },
  fromSettings: 'as in the settings of the country',
  privacy:
    'Nothing leaves this computer: the pane sends no data anywhere, keeps no copy of the workbook, and works without a connection once it is loaded.',
  helpTitle: 'What does a code mean?',
  helpText: 'Type a code that you see in a list or a report, or a word: S06, CTX-03, remittances.',
  search: 'Code or word',
  kinds: {
    sheets: 'Sheets',
    rules: 'Rules of the check',
    indicators: 'Indicators',
    findings: 'Findings on the plan',
    refusals: 'Files that cannot be read',
  },
  nothingFound: 'Nothing is called that. Try part of the code, or another word.',
  found: '{n} {n|entry|entries}',
  all: 'All codes',
  unknown: 'There is nothing called {id}.',
  about: 'About',
  aboutText:
    'Mainstream {version} checks the migration workbooks of ministries and brings them together with the development plan.',
  free: 'Free software under the MIT licence.',
};
