/** English: rules on figures that are possible but unusual. */
import type { RuleWords } from '../../rule-words.ts';

const explain = 'Correct the figures, or say in EXPLAIN why they are right.';

export const plausible = {
  S11: {
    title: 'A total changes too much from one year to the next',
    text: '{fieldName} is {value} in {year}, after {earlier} in {yearBefore}.',
    why: 'Totals of a country seldom change so much within a year; often a unit, a source or the rows included are not the same in both years.',
    todo: 'Compare the two years with your register. Correct the figure, or say in EXPLAIN what happened.',
    variants: {
      UP: {
        text: '{fieldName} rises from {earlier} in {yearBefore} to {value} in {year}: {factor} times as much. Usual is at most {usual} times.',
        todo: 'Compare the two years with your register. Correct the figure that is wrong, or say in EXPLAIN what happened in {year}.',
      },
      DOWN: {
        text: '{fieldName} falls from {earlier} in {yearBefore} to {value} in {year}: {factor} times less. Usual is at most {usual} times.',
        todo: 'Compare the two years with your register. Correct the figure that is wrong, or say in EXPLAIN what happened in {year}.',
      },
      ZERO: {
        text: '{fieldName} falls from {earlier} in {yearBefore} to 0 in {year}.',
        todo: 'Leave the cell blank if the figure is not known yet. If it is truly zero, say in EXPLAIN why.',
      },
    },
  },
  S12: {
    title: 'One year seems to be in another unit',
    text: 'The figures of {year} and {yearBefore} in {fieldName} differ by a factor of about a thousand.',
    why: 'A factor of a thousand mostly means that one year is in persons and the other in thousands.',
    todo: 'Bring both years to the same unit, or say in EXPLAIN why they differ.',
    variants: {
      UP: {
        text: 'The median of {fieldName} is {median} in {year} and {medianBefore} in {yearBefore}: {factor} times as much. It looks as if {yearBefore} were in thousands, or {year} multiplied by a thousand.',
        todo: 'Bring both years to the same unit (the proposal does so), or say in EXPLAIN why they differ.',
      },
      DOWN: {
        text: 'The median of {fieldName} is {median} in {year} and {medianBefore} in {yearBefore}: {factor} times less. It looks as if {year} were in thousands, or {yearBefore} multiplied by a thousand.',
        todo: 'Bring both years to the same unit (the proposal does so), or say in EXPLAIN why they differ.',
      },
    },
  },
  S13: {
    title: 'A year repeats the year before',
    text: 'In {equal} of {rows} rows, {fieldName} is exactly the same in {year} as in {yearBefore}.',
    why: 'Counts hardly ever stay exactly the same in so many rows; a column may have been copied and not updated.',
    todo: 'Put in the figures of {year}. If they did not change, or if they stand for those of {yearBefore}, say so in EXPLAIN.',
  },
  S14: {
    title: 'Figures look rounded',
    text: '{rounded} of {values} figures in {fieldName} end in 0 or 5: {percent} %. By chance it would be about {usual} %.',
    why: 'Rounded or estimated figures are less exact than they look, and rounded parts do not add up to their totals.',
    todo: 'Put in the exact counts. If they are estimates or rounded on purpose, set obs_status to E, or say in EXPLAIN how they are rounded.',
  },
  S17: {
    title: 'The country is its own partner',
    text: '{fieldName} is {found}, the country that reports.',
    why: 'This column holds the other country of a movement, a permit or a payment; with the own country in it, people who never moved are counted.',
    todo: 'Put in the other country, or _U if it is not known. If the row is right, say in EXPLAIN what it holds.',
  },
  S19: {
    title: 'Very few women, or very few men',
    text: 'Of {total} persons {female} are women: {percent} %. Usual are {low} to {high} %.',
    why: 'Such a share is possible in some occupations; elsewhere the columns of women and men may be swapped, or one may be incomplete.',
    todo: explain,
  },
  S20: {
    title: 'A percentage that does not fit',
    text: 'The values of {fieldName} do not look like percentages from 0 to 100.',
    why: 'Percentages are read as 0 to 100; fractions would be a hundred times too small.',
    todo: explain,
    variants: {
      FRACTIONS: {
        text: 'None of the {values} values in {fieldName} is above 1; the largest is {largest}. They look like fractions.',
        todo: 'Multiply the column by 100 if 0.05 means 5 %. If such small percentages are right, say so in EXPLAIN.',
      },
      ABOVE: {
        text: '{fieldName} is {found} %, but a share is at most 100 %.',
        todo: 'Correct the share.',
      },
    },
  },
  S29: {
    title: 'An estimate from few respondents',
    text: 'The figures of this row rest on {found} respondents; usual are at least {least}.',
    why: 'An estimate from so few answers can be far from the truth, and single persons may be recognised.',
    todo: 'Join groups until enough respondents are behind each figure, or set obs_status to U (low reliability).',
  },
  S34: {
    title: 'More health workers leave than is usual',
    text: '{exits} exits abroad for {active} active health workers: {percent} %. Usual are at most {usual} %.',
    why: 'Certificates of good standing are often counted as exits; one person may ask for several and never leave.',
    todo: 'Count persons who left, each once. If certificates are all you have, set obs_status to E and say in EXPLAIN what is counted.',
    variants: {
      NONE: {
        text: '{exits} exits abroad, but no active health workers.',
        todo: 'Correct active or exits_abroad.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
