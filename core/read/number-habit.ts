/** Which mark divides and which one groups in a column of typed numbers, decided once for the column (§6.5 4). */
import type { Meta, ObsStatus, Trouble } from '../model.ts';
import { type Mark, type NumberShape, numberOf, shapeOf } from './numbers.ts';

/**
 * What a lone mark before three digits does where nothing in the column tells: in counts it groups, in percentages
 * it divides, in amounts (money, decimals) nobody can know.
 */
export type NumberKind = 'count' | 'percent' | 'amount';

export interface NumberHabit {
  readonly kind: NumberKind;
  /** Decimal mark by META or by the majority of cells that prove one; null where neither tells. */
  readonly decimal: Mark | null;
  /** As many cells prove one mark as the other: every one of them is asked about. */
  readonly divided: boolean;
  /** META says that neither `.` nor `,` groups. */
  readonly ungrouped: boolean;
  /** Decimal mark usual in META.language, proposed where the column cannot tell. */
  readonly usual: Mark | null;
}

export interface NumberResult {
  readonly value: number | null;
  readonly trouble?: Trouble;
  readonly suggestion?: number;
  readonly status?: ObsStatus;
  readonly note?: string;
  /** The cell names its own scale (`2.5 million`), so that the multiplier of the sheet does not apply. */
  readonly scaled?: boolean;
}

/** What most typed numbers are, and what no mark can turn into another number: taken without looking at its shape. */
const DIGITS = /^\d{1,15}$/;

export function habitOf(texts: Iterable<string>, kind: NumberKind, meta: Meta): NumberHabit {
  const language = meta.language?.slice(0, 2).toLowerCase();
  const usual = language === 'en' ? '.' : language === 'fr' || language === 'es' ? ',' : null;
  const rest = { kind, usual, ungrouped: meta.groupSep === 'other' } as const;
  if (meta.decimalSep) return { ...rest, decimal: meta.decimalSep, divided: false };
  if (meta.groupSep === '.' || meta.groupSep === ',')
    return { ...rest, decimal: meta.groupSep === '.' ? ',' : '.', divided: false };
  const proofs = { '.': 0, ',': 0 };
  for (const text of texts) {
    if (DIGITS.test(text)) continue;
    const shape = shapeOf(text);
    if (shape === null || shape === 'RANGE' || shape.typo) continue;
    if (shape.proof === '.' || shape.proof === ',') proofs[shape.proof]++;
  }
  const lead = proofs['.'] - proofs[','];
  if (lead !== 0) return { ...rest, decimal: lead > 0 ? '.' : ',', divided: false };
  const divided = proofs['.'] > 0;
  return { ...rest, decimal: divided ? usual : null, divided: divided && usual === null };
}

/** One typed text as its column reads it. */
export function readNumberText(text: string, habit: NumberHabit): NumberResult {
  if (DIGITS.test(text)) return { value: Number(text), trouble: 'NUMBER_AS_TEXT', suggestion: Number(text) };
  const shape = shapeOf(text);
  if (shape === 'RANGE') return { value: null, trouble: 'NUMBER_RANGE' };
  if (shape === null || (shape.percent && habit.kind !== 'percent'))
    return { value: null, trouble: 'NOT_A_NUMBER' };
  const { value, proposed } = valueOf(shape, habit);
  if (shape.typo) return refused('NOT_A_NUMBER', value ?? proposed);
  if (value === null) return refused(shape.proof === 'none' ? 'NOT_A_NUMBER' : 'AMBIGUOUS_NUMBER', proposed);
  return {
    value,
    trouble: shape.note === null ? 'NUMBER_AS_TEXT' : 'FOOTNOTE',
    ...(shape.note === null && !shape.estimate && { suggestion: value }),
    ...(shape.estimate && { status: 'E' as const }),
    ...(shape.note !== null && { note: shape.note }),
    ...(shape.word !== null && { scaled: true }),
  };
}

const refused = (trouble: Trouble, suggestion: number | null): NumberResult => ({
  value: null,
  trouble,
  ...(suggestion !== null && { suggestion }),
});

/** The value where it is certain; otherwise the likely one, to be proposed. */
function valueOf(shape: NumberShape, habit: NumberHabit): { value: number | null; proposed: number | null } {
  const certain = (mark: Mark) => ({ value: numberOf(shape, mark), proposed: null });
  if (shape.proof === 'none') return certain('.');
  if (habit.decimal !== null) {
    const value = numberOf(shape, habit.decimal);
    if (value !== null || shape.proof === 'either') return { value, proposed: null };
    return { value: null, proposed: numberOf(shape, shape.proof) };
  }
  if (shape.proof !== 'either')
    return habit.divided ? { value: null, proposed: numberOf(shape, shape.proof) } : certain(shape.proof);
  const mark: Mark = shape.body.includes('.') ? '.' : ',';
  if (!habit.divided && (habit.ungrouped || habit.kind === 'percent')) return certain(mark);
  if (habit.kind === 'count' && !habit.divided) return certain(mark === '.' ? ',' : '.');
  return { value: null, proposed: habit.usual && numberOf(shape, habit.usual) };
}
