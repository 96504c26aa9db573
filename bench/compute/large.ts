/** All figures of the made-up country, in a process of its own: what `child.ts` runs and `compute.ts` prints. */
import { catalogue, compute, figures } from '../../core/index.ts';
import { makeCountry, rowsOf } from './country.ts';
import { answerInDuckDb, type DuckDbAnswer, gatherAsked } from './duckdb.ts';

export const YEARS = 25;

export interface LargeRun {
  readonly partners: number;
  readonly rows: number;
  readonly figures: number;
  readonly valued: number;
  readonly facts: number;
  /** Seconds of computing alone: every figure. */
  readonly wall: number;
  readonly cpu: number;
  /** Seconds of wall of the comparisons between ministries, which are made when somebody asks. */
  readonly compared: number;
  /** Seconds of wall of what is said of every figure then, from status to the facts behind it, for who asks for all. */
  readonly told: number;
  /** Largest resident memory of the process, in MB, with rows and checks: before computing, at the end of it, and with all that is said. */
  readonly before: number;
  readonly peak: number;
  readonly peakTold: number;
}

export function runLarge(partners: number): LargeRun {
  const { checked, rows } = checkedCountry(partners);
  const before = peak();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const computed = compute(checked, catalogue);
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const whole = peak();
  const comparing = performance.now();
  computed.issues.at(0);
  const asked = performance.now();
  const compared = (asked - comparing) / 1000;
  const facts = computed.facts.length;
  const told = (performance.now() - asked) / 1000;
  return {
    ...{ partners, rows, wall, cpu: (user + system) / 1e6, compared, told },
    ...{ before, peak: whole, peakTold: peak() },
    figures: computed.values.length,
    valued: computed.values.filter(({ value }) => value !== null).length,
    facts,
  };
}

/** The same figures by DuckDB. */
export async function largeInDuckDb(partners: number): Promise<DuckDbAnswer> {
  const { checked } = checkedCountry(partners);
  const asked = gatherAsked();
  const { facts } = compute(checked, catalogue, { bound: asked.bound });
  return answerInDuckDb(asked.figures, facts);
}

function checkedCountry(partners: number) {
  const books = makeCountry({ partners, years: YEARS });
  const { checked } = figures(books, { indicators: [] });
  return { checked, rows: rowsOf(books) };
}

const peak = (): number => process.resourceUsage().maxRSS / 1024;
