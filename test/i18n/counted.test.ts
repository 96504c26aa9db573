/** Sentences that count: one, none and several, as each language says it. French counts none like one. */
import { expect, test } from 'vitest';
import { fill, words } from '../../core/i18n/translate.ts';

const rows = (read: number, accepted: number) => ({ read, accepted, rejected: read - accepted, ignored: 0 });

test.each([
  ['fr', rows(1, 0), '1 ligne lue = 0 acceptée + 1 rejetée + 0 laissée de côté'],
  ['fr', rows(5, 3), '5 lignes lues = 3 acceptées + 2 rejetées + 0 laissée de côté'],
  ['es', rows(1, 1), '1 fila leída = 1 aceptada + 0 rechazadas + 0 dejadas de lado'],
] as const)('rows in %s: %o', (language, args, expected) => {
  expect(fill(words(language).report.rowsRead, args, language)).toBe(expected);
});

test.each([
  ['fr', 1, /1 chiffre compte peu de personnes ou permettrait/],
  ['fr', 4, /4 chiffres comptent peu de personnes ou permettraient/],
  ['es', 4, /4 cifras cuentan pocas personas o permitirían/],
] as const)('figures of few persons in %s: %i', (language, n, expected) => {
  expect(fill(words(language).disclosure.warning, { n }, language)).toMatch(expected);
});

test.each([
  [
    'en',
    'The 2 costed goals need 160 million USD; 67 million (42 %) have no funding yet, 42 million of it for goal G2, Health.',
  ],
  // a count right before an amount would be read as its thousands
  [
    'fr',
    'Pour 2 objectifs chiffrés, il faut 160 millions USD ; il en manque encore 67 millions (42 %), dont 42 millions pour l’objectif G2, Health.',
  ],
  [
    'es',
    'Para 2 objetivos con costo hacen falta 160 millones USD; 67 millones (42 %) no tienen financiación todavía, de ellos 42 millones para el objetivo G2, Health.',
  ],
] as const)('money in %s', (language, expected) => {
  const args = {
    costed: 2,
    cost: 160,
    currency: 'USD',
    gap: 67,
    share: 42,
    largest: 42,
    goal: 'G2',
    title: 'Health',
  };
  expect(fill(words(language).book.sentences.money.given, args, language)).toBe(expected);
});
