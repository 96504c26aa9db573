/** English: amounts without an exchange rate. */
import type { RuleWords } from '../../rule-words.ts';

export const rates = {
  S48: {
    title: 'Amounts without an exchange rate',
    text: '{count} {count|amount|amounts} cannot be brought into {target}: the rate FX_USD of {currency} for {year} is missing.',
    why: 'What cannot be converted is left out of cost, funding and gap of the plan, and the gap may look larger or smaller than it is.',
    todo: 'Enter FX_USD for {year} on FIN_MACRO in a workbook whose currency is {currency}, or correct the currency in META.',
  },
  S49: {
    title: 'Amounts in another currency',
    text: '{count} {count|amount is|amounts are} in {currency}; other workbooks have this sheet in {target}.',
    why: 'Amounts of two currencies cannot be added: figures leave out those in {currency}.',
    todo: 'Convert the amounts to {target} and write {target} as the currency in META.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
