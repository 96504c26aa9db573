/** Terms that several indicators share, so that a figure is defined once. */
import {
  divided,
  either,
  indicator,
  list,
  member,
  migrantBasis,
  minus,
  optional,
  plus,
  resolved,
  sum,
} from '../../expression/build.ts';
import type { Expression, ListTerm, Selector } from '../../expression/grammar.ts';

/** Years that a census-type stock may be carried forward (indicators §1.2, rulings A4). */
export const CARRY = { lag: 5 } as const;

const MILLION = 1_000_000;
export const millions = (of: Expression): Expression => divided(of, MILLION);

// ── Population ───────────────────────────────────────────────────────────────────────────────────────────

const residents = sum('STA_POP.total', { age: '_T' });
export const population = indicator('CTX-01', residents);
export const populationBefore = indicator('CTX-01', residents, -1);
/** Population as a denominator that may be up to five years old. */
export const carriedPopulation = sum('STA_POP.total', { age: '_T' }, CARRY);

/**
 * Mean of this and the year before; only this year: that one, as an estimate; without this year: the latest within
 * five (rulings B21).
 */
export const meanPopulation = either(
  divided(plus(population, populationBefore), 2),
  { of: population, status: 'E', flag: 'MEAN_POP_APPROX' },
  carriedPopulation,
);

// ── Migration ────────────────────────────────────────────────────────────────────────────────────────────

export const immigration = indicator('FLW-01', sum('STA_FLOW.total', { direction: 'IN', duration: 'LT' }));
export const emigration = indicator('FLW-02', sum('STA_FLOW.total', { direction: 'OUT', duration: 'LT' }));
export const netMigration = indicator('FLW-03', minus(immigration, emigration));

/** Immigrants on the basis of META.migrant_basis (rulings B4). */
export const immigrants = sum('STA_STOCK.total', { basis: migrantBasis, origin: '_T' });

export const emigrants = sum('STA_EMIG.total', { destination: '_T' });
export const carriedEmigrants = sum('STA_EMIG.total', { destination: '_T' }, CARRY);
export const byDestination = (options: Omit<ListTerm, 'over' | 'each'>): ListTerm =>
  list('destination', sum('STA_EMIG.total', { destination: member }), options);

// ── Money ────────────────────────────────────────────────────────────────────────────────────────────────

const item = (direction: string, partner: Selector, code: string): Expression =>
  sum('FIN_REMIT.amount', { direction, partner, item: code });

/**
 * PT + CE − CE_TAX − CE_TRV + KT, in currency units; without PT what is reported as PR. Only PT is needed; CE without
 * its deductions is gross (rulings B12).
 */
export function personalRemittances(direction: 'REC' | 'PAID', partner: Selector): Expression {
  const of = (code: string): Expression => item(direction, partner, code);
  const deduction = (code: string): Expression => optional(of(code), { flag: 'GROSS_CE', given: of('CE') });
  const income = plus(of('PT'), optional(of('CE')));
  const net = minus(minus(income, deduction('CE_TAX')), deduction('CE_TRV'));
  return either(plus(net, optional(of('KT'))), of('PR'));
}

/** The same as one fact for each partner and year, under the item `_NET`. */
export const netRemittances = (partner: Selector): Expression =>
  resolved(indicator('REM-01', personalRemittances('REC', partner)), 'FIN_REMIT.amount', {
    direction: 'REC',
    partner,
    item: '_NET',
  });

export const remittances = indicator('REM-01', millions(personalRemittances('REC', '_T')));
export const remittancesPaid = millions(personalRemittances('PAID', '_T'));
export const socialBenefits = millions(item('REC', '_T', 'SB'));

/** A figure of FIN_MACRO in currency units. */
export const macro = (code: string): Expression => sum('FIN_MACRO.amount', { var: code });
