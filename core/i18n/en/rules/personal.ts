/** English: the rule on data about single persons. */
import type { RuleWords } from '../../rule-words.ts';

const DELETE_THEM =
  'Delete the column, or what it says about persons, and send the workbook again. Send only figures about groups.';

export const personal = {
  S36: {
    title: 'Personal data in the workbook',
    text: 'Column {column} (“{header}”) seems to hold data on single persons in {count} {count|cell|cells}: {cells}.',
    why: 'The workbook goes to other ministries; data on single persons must not leave the office that keeps them. They are not shown here.',
    todo: DELETE_THEM,
    variants: {
      EMAIL: {
        text: 'Column {column} (“{header}”) seems to hold e-mail addresses of persons in {count} {count|cell|cells}: {cells}.',
        todo: 'Delete the addresses, or name the office in their place.',
      },
      PHONE: {
        text: 'Column {column} (“{header}”) seems to hold telephone numbers in {count} {count|cell|cells}: {cells}.',
        todo: 'Delete the numbers, or name the office in their place.',
      },
      ID: {
        text: 'Column {column} (“{header}”) seems to hold numbers of passports or identity documents in {count} {count|cell|cells}: {cells}.',
        todo: DELETE_THEM,
      },
      BIRTH: {
        text: 'Column {column} (“{header}”) seems to hold dates of birth in {count} {count|cell|cells}: {cells}.',
        todo: DELETE_THEM,
      },
      ADDRESS: {
        text: 'Column {column} (“{header}”) seems to hold addresses of homes in {count} {count|cell|cells}: {cells}.',
        todo: DELETE_THEM,
      },
      NAME: {
        text: 'Column {column} (“{header}”) seems to hold names of persons in {count} {count|cell|cells}: {cells}.',
        todo: DELETE_THEM,
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
