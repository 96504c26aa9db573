/**
 * What the oracle may find wrong in a file that is read all the same, since it cannot change a value; the cells were
 * equal each time. The names are those of `treeOf`: part, element, error.
 */

interface Allowed {
  /** Matches a whole note. */
  readonly note: RegExp;
  /** Why it cannot change a value. */
  readonly why: string;
}

/** A note about a part, in tags or elements of some names, with an error that begins so. */
const where = (places: string, errors: string): RegExp =>
  new RegExp(`^(?:worksheet|sst|workbook|relationships)/(?:${places}): (?:${errors})`);

const LEXICAL =
  'disallowed character|duplicate attribute|unquoted attribute|attribute without value|malformed|undefined entity|expected|the entity|the string is disallowed|invalid attempt';
/** Elements of which no attribute is looked at, but for namespaces, which the oracle compares. */
const BARE = 'Relationships|workbook|sheets|worksheet|sheetData|mergeCells|v|is|sst|si|r|t|rPh';
/** Elements of which the text says nothing. */
const HOLLOW =
  'Relationships|Relationship|workbook|workbookPr|sheets|sheet|worksheet|sheetData|row|c|is|mergeCells|mergeCell|sst|si|r|rPh';

export const ALLOWED: readonly Allowed[] = [
  { note: where('other|<other>', LEXICAL), why: 'an element that holds no cell and is passed over' },
  { note: where('outside', ''), why: 'before or behind the document element, where there is no cell' },
  { note: where(`<(?:${BARE})>`, LEXICAL), why: 'attributes that nobody looks at' },
  { note: where(HOLLOW, LEXICAL), why: 'text between elements, which holds nothing there' },
  {
    note: where(
      '<?\\w+>?',
      'an XML declaration must be at the start|malformed comment|the string is disallowed',
    ),
    why: 'can be understood in one way only: a declaration elsewhere, two hyphens in a comment, ]]> in a text',
  },
  {
    note: where('t|v', 'disallowed character\\.'),
    why: 'a character that XML does not allow, kept as it is',
  },
  {
    note: /^(?:worksheet|sst|workbook|relationships): a bare ampersand$/,
    why: 'in text between elements, where it holds nothing; in a value it is refused',
  },
  { note: /^(?:worksheet|sst): encoding$/, why: 'no UTF-8 in what is passed over; in a value it is refused' },
  {
    note: where('<\\w+>', 'unbound namespace prefix|malformed name|invalid attempt|prefixed attribute twice'),
    why: 'attributes with a prefix are not ours, whatever it is bound to; the oracle compares elements',
  },
  {
    note: /^relationships: another type$/,
    why: 'its last word is known, and the part must be what it says by its own name and namespace',
  },
  { note: /^c: a text in another type$/, why: 'the cell holds this text and nothing else' },
  { note: /^worksheet: two lists of merges$/, why: 'both are read' },
];

/** Notes that no entry of the list allows. */
export const notAllowed = (notes: readonly string[]): string[] =>
  notes.filter((note) => !ALLOWED.some((each) => each.note.test(note)));
