/** English: what was not taken from a file of aid activities. */
import type { RuleWords } from '../../rule-words.ts';

export const activities = {
  S46: {
    title: 'What was taken from an IATI file',
    text: '{read} {read|activity was|activities were} read, {used} used: {count} {count|row|rows} of DON_SUPPORT.',
    why: 'Rows from IATI stand beside those of the partners and never replace them; what is left out is in no sum.',
    todo: 'Nothing; this says what the file contributed.',
    variants: {
      NO_COUNTRY: {
        text: '{count} {count|activity was|activities were} left out, since nothing says which country is meant. First at line {row}.',
        todo: 'Name the country with --country, or read the file together with the workbooks of the ministries.',
      },
      OTHER_COUNTRY: {
        text: '{count} {count|activity names|activities name} no money for this country: {names}. First at line {row}.',
        todo: 'Nothing, unless the country is missing in the file by mistake; then tell the publisher.',
      },
      OTHER_PURPOSE: {
        text: '{count} {count|activity|activities} of this country {count|has|have} no purpose that is about migration: {names}. First at line {row}.',
        todo: 'Nothing, as a rule. To take one, let its partner type the identifier in DON_SUPPORT, or name more purposes in the settings (iati.purposes).',
      },
      NO_IDENTIFIER: {
        text: '{count} {count|activity has|activities have} no iati-identifier, so nothing tells what is meant. First at line {row}.',
        todo: 'Tell the publisher; the identifier is mandatory.',
      },
      REPEATED: {
        text: '{count} {count|activity stands|activities stand} a second time, in an older or equal version: {names}. The newest counts. First at line {row}.',
        todo: 'Remove files that were replaced by newer ones.',
      },
      NO_SHARE: {
        text: '{count} {count|activity names|activities name} several countries without saying how much goes to this one: {names}. First at line {row}.',
        todo: 'Ask the publisher to state percentages; until then nothing of this is counted.',
      },
      NO_MONEY: {
        text: '{count} {count|activity has|activities have} no commitment, disbursement or expenditure for this country: {names}. First at line {row}.',
        todo: 'Nothing; such activities are often planned ones.',
      },
      NO_RATE: {
        text: 'No rate of exchange is known for {names}, so {count} {count|year of an activity was|years of activities were} left out. First at line {row}.',
        todo: 'Give FX_USD of these years in FIN_MACRO for the national currency, or rates of other currencies in the settings (iati.rates).',
      },
      NO_AMOUNT: {
        text: '{count} {count|payment has|payments have} no readable amount, currency or date ({names}) and {count|is|are} in no sum. First at line {row}.',
        todo: 'Tell the publisher. Amounts are written with a point and without spaces: 1000000.50.',
      },
      PERCENT: {
        text: 'The shares of countries and regions of {count} {count|activity|activities} do not make 100: {names}. First at line {row}.',
        todo: 'Tell the publisher. More than 100 was scaled down to 100; of less than 100 the rest was given to nobody.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
