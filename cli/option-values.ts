/** Values of options. A wrong one is refused with the key of `ui.expected` that says what it must be. */
import { InvalidArgumentError } from 'commander';

/** `2015-2023`, or one year. */
export function period(text: string): readonly [number, number] {
  const match = /^(\d{4})(?:[-–:](\d{4}))?$/.exec(text);
  const start = Number(match?.[1]);
  const end = Number(match?.[2] ?? match?.[1]);
  if (!match || start < 1950 || end > 2100 || start > end) throw new InvalidArgumentError('years');
  return [start, end];
}

export function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!real) throw new InvalidArgumentError('date');
  return text;
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('n');
  return Number(text);
}

/** Three letters, in capitals. */
export function threeLetters(text: string): string {
  if (!/^[A-Za-z]{3}$/.test(text)) throw new InvalidArgumentError('code');
  return text.toUpperCase();
}

/** An option that may be repeated; ids are written in capitals. */
export const ids = (id: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  id.toUpperCase(),
];

/** An option that may be repeated, as typed. */
export const several = (text: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  text,
];

/** Power of ten of the figures. */
export function power(text: string): number {
  if (!/^[0369]$/.test(text)) throw new InvalidArgumentError('power');
  return Number(text);
}
