/** English: rules on the shape of workbooks and sheets. */
import type { RuleWords } from '../../rule-words.ts';

export const structure = {
  S01: {
    title: 'Something required is missing',
    text: 'The required column {fieldName} is missing in the sheet {sheet}.',
    why: 'Without it the rows cannot be told apart or counted.',
    todo: 'Add the column with exactly this name in the header row, or copy your figures into a fresh template.',
    variants: {
      OTHER_COLUMNS: {
        text: 'The required column {field} is missing in the sheet {sheet}. Columns found here that are not known: {unknown}.',
        todo: 'If one of the unknown columns is meant, rename it to {field}; otherwise add the column.',
      },
      NO_HEADER: {
        text: 'No header row was found in the sheet {sheet}, so none of its rows could be read. It needs at least the columns {columns}.',
        todo: 'Put the names of the columns into one row above the figures, as in the template.',
      },
      BLANK_KEY: {
        text: 'The cell of {fieldName} is blank, but it says which figure this row holds.',
        todo: 'Fill in the code. Write _T for a total and _U for unknown.',
      },
      FIELD: {
        text: 'The field {fieldName} of the sheet {sheet} is blank.',
        todo: 'Fill in the field; the note beside it says how.',
      },
      META: {
        text: 'The workbook has no sheet META.',
        todo: 'Start from the template, or add META with at least country, institution and period. Nothing of this workbook is used until then.',
      },
      CURRENCY: {
        text: 'The sheet {sheet} holds money in {fieldName}, but META does not name the currency.',
        todo: 'Fill in META.currency with the three letters of the currency (USD) and META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Rows with the same key',
    text: 'Rows {rows} describe the same thing: {key}.',
    why: 'Nothing tells which of them is meant, so none of them is used; adding them up would count people twice.',
    todo: 'Keep one of the rows, or correct the code in which they should differ.',
    variants: {
      COPY: {
        text: 'This row repeats row {original} cell for cell.',
        todo: 'Empty one of the two; the fix empties this one.',
      },
    },
  },
  S16: {
    title: 'Year outside the announced period',
    text: 'The row is of {year}, but META announces {startYear} to {endYear}.',
    why: 'Rows outside the period are often left over from an older file.',
    todo: 'Correct the year, or widen period_start and period_end in META.',
    variants: {
      FISCAL_YEAR: {
        text: '“{found}” is a fiscal year. It was taken as the first of its two years.',
        todo: 'Write the calendar year that the figures describe best.',
      },
    },
  },
  S33: {
    title: 'Field or column repeated or not known',
    text: 'Not known here, and left out: {unknown}.',
    why: 'What is not understood is left out of the figures.',
    todo: 'Correct the name if the template has it; otherwise nothing needs to be done.',
    variants: {
      REPEATED: {
        text: '{fieldName} stands more than once, also at {cells}. The first one is used.',
        todo: 'Delete the others.',
      },
      UNKNOWN: {
        text: 'Not known here, and left out: {unknown}.',
        todo: 'Correct the name if the template has it; otherwise nothing needs to be done.',
      },
    },
  },
  S35: {
    title: 'Figures below the end of the table',
    text: '{count} {count|row stands|rows stand} below the end of the table, from row {firstRow} on, and {count|was|were} not read.',
    why: 'Figures that are not read are missing from every sum.',
    todo: 'If they belong to the table, delete the blank rows or the footer above them. Otherwise move them to another sheet.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
