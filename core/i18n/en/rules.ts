/**
 * English: the rules on data. `text` says what is wrong here, `why` why it matters, `todo` what to do; a variant
 * replaces text and, where it has one, todo.
 */
import type { RuleWords } from '../rule-words.ts';

export const rules = {
  S01: {
    title: 'Something required is missing',
    text: 'The required column {field} is missing in the sheet {sheet}.',
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
        text: 'The cell of {field} is blank, but it says which figure this row holds.',
        todo: 'Fill in the code. Write _T for a total and _U for unknown.',
      },
      FIELD: {
        text: 'The field {field} of the sheet {sheet} is blank.',
        todo: 'Fill in the field; the note beside it says how.',
      },
      META: {
        text: 'The workbook has no sheet META.',
        todo: 'Start from the template, or add META with at least country, institution and period. Nothing of this workbook is used until then.',
      },
      CURRENCY: {
        text: 'The sheet {sheet} holds money in {field}, but META does not name the currency.',
        todo: 'Fill in META.currency with the three letters of the currency (USD) and META.money_mult.',
      },
    },
  },
  S02: {
    title: 'Rows with the same key',
    text: 'Rows {rows} describe the same thing: {key}.',
    why: 'Nothing tells which of them is meant, so none of them is used; adding them up would count people twice.',
    todo: 'Keep one of the rows, or correct the code in which they should differ.',
  },
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
  S06: {
    title: 'Women and men do not add up to the total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, but total is {total}. The difference is {gap}.',
    why: 'One of the figures is wrong, and nothing tells which one, so the row is not used.',
    todo: 'Correct the wrong figure, or put people of unknown sex into sex_unknown.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, but total is {total}. The difference of {gap} is small enough to be rounding.',
        todo: 'Correct it if you can; the row is used as it is.',
      },
    },
  },
  S07: {
    title: 'Only one sex is given',
    text: '{blank} is blank. From total {total}, {given} {known} and sex_unknown {unknown} it would be {derived}.',
    why: 'The derived figure is used in indicators, but it does not count as reported.',
    todo: 'Fill in the figure of your register, or accept the proposal with obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} is blank, and from total {total}, {given} {known} and sex_unknown {unknown} it would be {derived}, which is not possible.',
        todo: 'Correct total, {given} or sex_unknown.',
      },
    },
  },
  S08: {
    title: 'A part is larger than its whole',
    text: '{part} {partValue} is larger than {whole} {wholeValue}.',
    why: 'A part can be at most as large as the whole; shares would exceed 100 percent.',
    todo: 'Correct one of the two figures.',
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
  },
  S32: {
    title: 'Formula without a result',
    text: 'The cell holds a formula whose result is not stored in the file; it is read as blank.',
    why: 'Formulas that point to other files have no value on another computer.',
    todo: 'Open the file in Excel, calculate and save it, or replace the formula by its value.',
  },
  S33: {
    title: 'Field or column repeated or not known',
    text: 'Not known here, and left out: {unknown}.',
    why: 'What is not understood is left out of the figures.',
    todo: 'Correct the name if the template has it; otherwise nothing needs to be done.',
    variants: {
      REPEATED: {
        text: '{field} stands more than once, also at {cells}. The first one is used.',
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
  X01: {
    title: 'More workers registered than nationals leaving',
    text: '{year}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. More workers are registered for work abroad than nationals are counted leaving.',
    why: 'Workers are a part of all who leave, so one of the two counts is incomplete or counts something else.',
    todo: 'Compare the definitions of STA_FLOW and LAB_OUT (length of stay, renewals, people or contracts) and explain the difference.',
  },
  X04: {
    title: 'More nationals registered abroad than live there',
    text: '{year}, {partner}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. The consulates register more nationals than the statistics of the host country show.',
    why: 'Registers keep people who returned or moved on, and then the diaspora looks larger than it is.',
    todo: 'Clean the consular register for this country, or explain why the statistics are too low.',
  },
  X06: {
    title: 'Valid work permits differ',
    text: '{year}: {leftInstitution} gives {left} valid work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same permits, and plans are made with one or the other.',
    todo: 'Agree on one definition and date for LAB_FWP (VALID) and INT_PERMIT (VALID, WORK), or explain the difference.',
  },
  X07: {
    title: 'First work permits differ',
    text: '{year}: {leftInstitution} gives {left} first work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same decisions, and plans are made with one or the other.',
    todo: 'Agree on one definition for LAB_FWP (FIRST) and INT_PERMIT (FIRST, WORK), or explain the difference.',
  },
  X09: {
    title: 'Asylum seekers and pending cases differ',
    text: '{year}: {left} against {right}. The asylum seekers in INT_PROTECT and the cases pending at the end of the year in INT_ASYLUM should be nearly the same.',
    why: 'They come from the same procedure; a difference shows cases counted as people or a late register.',
    todo: 'Count persons in both sheets, at 31 December, or explain the difference.',
  },
  X11: {
    title: 'Returning nationals differ',
    text: '{year}: {leftInstitution} gives {left} nationals coming back, {rightInstitution} gives {right}.',
    why: 'Support to returnees is planned with these figures.',
    todo: 'Compare the definitions of MFA_RETURN and STA_FLOW (IN, NAT) and explain the difference.',
  },
  X24: {
    title: 'Goal not known',
    text: '{found} is not in the list of goals. Goals of the plan: {known}.',
    why: 'What belongs to no goal of the plan cannot be shown or scored there.',
    todo: 'Correct the id, or add the goal to PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} is not in the list of goals. The amount is kept as not aligned to the plan. Goals of the plan: {known}.',
        todo: 'Correct the id, or leave it blank if the money serves no goal of the plan.',
      },
    },
  },
  X25: {
    title: 'Indicator not known',
    text: '{found} is not an indicator of the catalogue.',
    why: 'Evidence counts only if everybody can look up the figure behind it.',
    todo: 'Correct the id (CTX-03), or name your source in evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} is neither an indicator of the catalogue nor explained as an indicator of the plan.',
        todo: 'Correct the id, give it a label in PLN_TARGETS, or report its values in COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Workbook of another country',
    text: 'The workbook is of {found}, but {country} is consolidated.',
    why: 'Figures of two countries must not be mixed; nothing of this workbook is used.',
    todo: 'Correct META.country, or take the file out.',
  },
  X27: {
    title: 'Sheet replaced by a later file',
    text: 'This sheet, submitted on {date}, is replaced by the one in {kept}, submitted on {keptDate}.',
    why: 'Only one version can count; the later one does.',
    todo: 'Take the older file out. If the older one is right, correct submitted_on in META.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
