/** English: rules on single cells. */
import type { RuleWords } from '../../rule-words.ts';

export const values = {
  S03: {
    title: 'Value not allowed in this column',
    text: '“{found}” is not one of the codes of this column. Allowed: {allowed}.',
    why: 'A code that nobody else uses cannot be added up or compared.',
    todo: 'Choose a code from the drop-down list of the cell.',
    variants: {
      TOO_LONG: {
        text: 'The text is longer than this column allows.',
        todo: 'Shorten the text, and put the details into the note column.',
      },
    },
  },
  S04: {
    title: 'Not a number that can be read',
    text: '“{found}” is not a number.',
    why: 'A figure that is guessed wrongly is worse than one that is missing, so the row is not used.',
    todo: 'Type the number with digits only. Leave the cell blank if there is no figure, and put words into the note column.',
    variants: {
      NOT_A_NUMBER: {
        text: '“{found}” is not a number.',
        todo: 'Type the number with digits only. Leave the cell blank if there is no figure, and put words into the note column.',
      },
      AMBIGUOUS_NUMBER: {
        text: '“{found}” can be read in two ways: the mark may separate decimals or thousands.',
        todo: 'Type the number without separators for thousands, or state META.decimal_sep.',
      },
      NUMBER_RANGE: {
        text: '“{found}” is a range, not one number.',
        todo: 'Type the best single figure with obs_status E (estimate), and the range into the note column.',
      },
      ERROR_VALUE: {
        text: 'The cell shows the spreadsheet error {found}.',
        todo: 'Repair the formula, or replace it by its value.',
      },
      MAYBE_ZERO: {
        text: 'The dash “{found}” is read as “no figure”. This sheet has several dashes and no zero, so it may mean zero.',
        todo: 'Type 0 where zero is meant, or state META.dash_means.',
      },
      NUMBER_AS_TEXT: {
        text: '“{found}” is a number stored as text. It was read as a number.',
        todo: 'Nothing has to be done; accept the proposal to make it a real number.',
      },
    },
  },
  S05: {
    title: 'A number that is not possible',
    text: '{found} is not possible: this column holds whole numbers of zero or more.',
    why: 'People and cases are counted one by one; an impossible figure shows a slip in the sheet.',
    todo: 'Correct the number.',
    variants: {
      NEGATIVE: {
        text: '{found} is below zero.',
        todo: 'Correct the number. A decrease belongs in a column of its own, not into a count.',
      },
      FRACTION: {
        text: '{found} is not a whole number.',
        todo: 'Type the count itself. If the sheet counts in thousands, state META.count_mult.',
      },
      ROUNDED: {
        text: '{found} is not quite a whole number; {rounded} seems to be meant.',
        todo: 'Replace the formula or the pasted value by the whole number.',
      },
      OUT_OF_RANGE: {
        text: '{found} is outside the range that is possible in this column.',
        todo: 'Correct the number; check the unit (percent as 0–100, years with four digits).',
      },
    },
  },
  S10: {
    title: 'A total named in words',
    text: '“{found}” names a total or a group. It was taken as {suggestion}.',
    why: 'A total that looks like a member would be counted twice.',
    todo: 'Write _T for the total of the column, _AGG for a sum over a region; otherwise name the member.',
  },
  S15: {
    title: 'A date that is not possible',
    text: '“{found}” is not a date.',
    why: 'What was in force when, and what came first, is decided by dates.',
    todo: 'Write the date as year-month-day: 2023-07-01.',
    variants: {
      NOT_A_DATE: {
        text: '“{found}” is not a date.',
        todo: 'Write the date as year-month-day: 2023-07-01.',
      },
      AMBIGUOUS_DATE: {
        text: '“{found}” can be read in two ways: nothing tells day from month.',
        todo: 'Write the date as year-month-day (2023-07-01), or state META.date_order.',
      },
      ORDER: {
        text: '{later} ({laterDate}) lies before {earlier} ({earlierDate}).',
        todo: 'Correct one of the two dates.',
      },
    },
  },
  S18: {
    title: 'Country or area not known',
    text: '“{found}” is not a country, an area or a special code.',
    why: 'Figures of two ministries can only be compared if they name a country in the same way.',
    todo: 'Write the three-letter code (SEN), or a usual name of the country. Use _O for other, _U for unknown.',
    variants: {
      UNKNOWN_AREA: {
        text: '“{found}” is not a country, an area or a special code.',
        todo: 'Write the three-letter code (SEN), or a usual name of the country. Use _O for other, _U for unknown.',
      },
      AMBIGUOUS_AREA: {
        text: '“{found}” may mean several countries.',
        todo: 'Write the three-letter code of the country you mean.',
      },
      AREA_GROUP: {
        text: '“{found}” is a group of countries, or a state that no longer exists. It was taken as {suggestion}.',
        todo: 'Give the countries of today one by one if you have them; otherwise write _O (other).',
      },
      USER_ASSIGNED: {
        text: '{found} is a code for a test or an invented country; ISO leaves it to its users.',
        todo: 'Nothing has to be done for a test. For a real submission write the code of your country.',
      },
    },
  },
  S30: {
    title: 'Footnote mark removed',
    text: '“{found}” carries a footnote mark; the number was read without it.',
    why: 'The mark may say something that a reader of the figure needs to know.',
    todo: 'Put what the footnote says into the note column.',
    variants: {
      HEADER: {
        text: 'The header “{found}” carries a footnote mark; the column was read as {fieldName}.',
        todo: 'Put what the footnote says into the note column of the rows.',
      },
    },
  },
  S32: {
    title: 'Formula without a result',
    text: 'The cell holds a formula whose result is not stored in the file; it is read as blank.',
    why: 'Formulas that point to other files have no value on another computer.',
    todo: 'Open the file in Excel, calculate and save it, or replace the formula by its value.',
  },
  S45: {
    title: 'Stray spaces',
    text: '“{found}” has spaces in front, behind or doubled.',
    why: 'It was understood here, but filters and formulas of others will not find it.',
    todo: 'Take the spaces out; the text stays the same.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
