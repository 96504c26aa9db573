/** Parameters of the coherence side with their defaults (coherence §2, §3.13; rulings-coherence D7, D11, B37). */
import type { ParameterDefault } from './define.ts';

const share = (name: string, value: number): ParameterDefault => ({ name, value, min: 0, max: 1 });
const weight = (component: string, value: number): ParameterDefault => ({
  name: `w_${component}`,
  value,
  min: 0,
});
const owner = (dimension: string, value: string): ParameterDefault => ({ name: `owner_${dimension}`, value });

export const parameters: readonly ParameterDefault[] = [
  /** Year of COH_EXERCISE.ref_date, else the largest period_end of the workbooks read (D7). */
  { name: 'ref_year', value: null, min: 1950, max: 2100 },
  { name: 'material', value: 2, min: 1, max: 3 },
  { name: 'recent_years', value: 5, min: 1 },
  { name: 'monitor_years', value: 3, min: 1 },
  { name: 'engage_months', value: 24, min: 1 },
  { name: 'disagree_range', value: 3, min: 1, max: 6 },
  { name: 'd_minor', value: 0.05, min: 0, max: 2 },
  { name: 'd_notable', value: 0.2, min: 0, max: 2 },
  { name: 'd_severe', value: 0.5, min: 0, max: 2 },
  { name: 'track_ok', value: 0.9, min: 0 },
  { name: 'track_slow', value: 0.5, min: 0 },
  share('gap_high', 0.5),
  share('gap_mid', 0.2),
  { name: 'overlap_donors', value: 4, min: 2 },
  share('overlap_hhi', 0.3),
  share('dependence_share', 0.75),
  share('orphan_support', 0.2),
  share('cover_min', 0.65),
  ...['EXA', 'EVI', 'RES', 'CON', 'MON', 'FIN', 'PAR'].map((component) => weight(component, 1)),
  weight('PRO', 0),
  /** A change of ±100 % or more would make a weight zero or negative (B37h). */
  { name: 'perturb', value: 0.5, min: 0, max: 0.99 },
  { name: 'draws', value: 1000, min: 1, max: 100_000 },
  { name: 'seed', value: 20101, min: 0 },
  owner('FLW', 'STA;INT'),
  owner('FRC', 'INT'),
  owner('SKL', 'LAB;EDU'),
  owner('GEN', 'STA'),
  owner('DUR', 'INT;LAB'),
  owner('SEC', 'LAB'),
  owner('REM', 'FIN'),
  owner('DIA', 'MFA'),
  owner('HEA', 'HEA'),
  owner('EDU', 'EDU'),
  owner('PRO', 'JUS;SOC'),
];
