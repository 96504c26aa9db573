/** English: how a text file of separated values was read. */
export const csv = {
  read: 'read as {encoding}, fields separated by {delimiter}',
  readWithDecimal: 'read as {encoding}, fields separated by {delimiter}, {decimal}',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'Windows text (Western European)',
  },
  delimiters: { comma: 'commas', semicolon: 'semicolons', tab: 'tabs', bar: 'vertical bars' },
  decimals: { point: 'decimal point', comma: 'decimal comma' },
  or: ' or ',
  /** What should be looked at; stands behind the sentence above. */
  doubts: {
    delimiter: 'the fields might as well be separated by {rivals}: check the columns',
    encoding: 'accented letters may be wrong: check some names',
    quotes: 'quotation marks stand within fields: check the rows that have them',
  },
};
