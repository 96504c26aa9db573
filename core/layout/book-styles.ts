/** Colours and styles of the coherence workbook (coherence-workbook §2.4). A colour never stands without a word or sign. */
import type { CellState } from '../model/coherence.ts';
import type { FindingSeverity } from '../model.ts';
import type { Style, StyleColour } from './plan.ts';
import { palette } from './styles.ts';

const { ink, quiet, deep, white } = palette;
export const tabColours = { people: '2166AC', evidence: palette.quiet, machine: 'B8C0C8' } as const;

const pale = { band: 'E4EAF0', input: palette.input, human: 'E6F2DF', none: 'F1F3F5' } as const;

export const styles = {
  title: { bold: true, size: 16, colour: deep },
  aid: { size: 10, colour: ink },
  provenance: { size: 8, colour: quiet },
  machineName: { size: 7, colour: palette.faint },
  header: {
    bold: true,
    size: 10,
    colour: white,
    fill: deep,
    wrap: true,
    vertical: 'middle',
    border: 'bottom',
  },
  headerRight: {
    bold: true,
    size: 10,
    colour: white,
    fill: deep,
    wrap: true,
    vertical: 'middle',
    align: 'right',
    indent: 1,
    border: 'bottom',
  },
  headerHuman: {
    bold: true,
    size: 10,
    colour: ink,
    fill: 'CBE3BD',
    wrap: true,
    vertical: 'middle',
    border: 'bottom',
  },
  headerCentre: {
    bold: true,
    size: 9,
    colour: white,
    fill: deep,
    wrap: true,
    vertical: 'middle',
    align: 'center',
    border: 'bottom',
  },
  sectionTitle: { bold: true, size: 11, colour: deep },
  section: { bold: true, size: 12, colour: deep, border: 'bottom' },
  band: { bold: true, size: 10, colour: deep, fill: pale.band },
  text: { size: 10, vertical: 'top', wrap: true, border: 'bottom' },
  code: { size: 10, vertical: 'top', border: 'bottom' },
  number: { size: 10, vertical: 'top', align: 'right', indent: 1, border: 'bottom' },
  quietText: { size: 9, colour: quiet, vertical: 'top', wrap: true, border: 'bottom' },
  link: { size: 10, colour: palette.link, vertical: 'top', border: 'bottom' },
  linkWrapped: { size: 10, colour: palette.link, vertical: 'top', wrap: true, border: 'bottom' },
  human: { size: 10, fill: pale.human, vertical: 'top', wrap: true, border: 'bottom', unlocked: true },
  humanDate: {
    size: 10,
    fill: pale.human,
    vertical: 'top',
    border: 'bottom',
    unlocked: true,
    format: 'yyyy-mm-dd',
  },
  input: {
    size: 10,
    fill: pale.input,
    vertical: 'top',
    align: 'right',
    indent: 1,
    border: 'bottom',
    unlocked: true,
  },
  nothing: { italic: true, size: 10, colour: quiet },
  label: { bold: true, size: 10, vertical: 'top' },
  plain: { size: 10, vertical: 'top', wrap: true },
} as const satisfies Record<string, Style>;

/** Number format with this many decimals; numbers are stored, never formatted texts (§2.8). */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

export const numberStyle = byDecimals((decimals) => ({ ...styles.number, format: numberFormat(decimals) }));

/** One object for all cells of equal style, by which the writer finds it again. */
export function byDecimals(make: (decimals: number) => Style): (decimals: number) => Style {
  const known = new Map<number, Style>();
  return (decimals) => {
    const style = known.get(decimals) ?? make(decimals);
    known.set(decimals, style);
    return style;
  };
}

/** Severity is also said by its letter or word. */
export const severityStyles: Readonly<Record<FindingSeverity, Style>> = {
  H: {
    size: 10,
    bold: true,
    colour: white,
    fill: '8C2D04',
    align: 'center',
    vertical: 'top',
    border: 'bottom',
  },
  M: {
    size: 10,
    bold: true,
    colour: ink,
    fill: 'FDB863',
    align: 'center',
    vertical: 'top',
    border: 'bottom',
  },
  L: { size: 10, colour: ink, fill: 'FEE8C8', align: 'center', vertical: 'top', border: 'bottom' },
  I: { size: 10, colour: ink, fill: pale.band, align: 'center', vertical: 'top', border: 'bottom' },
};

/** The darkest shades still carry dark text: some programs show a link in dark blue whatever its colour. */
const blues: readonly (readonly [fill: StyleColour, colour: StyleColour])[] = [
  ['D1E5F0', ink],
  ['92C5DE', ink],
  ['4393C3', ink],
];
const oranges: readonly (readonly [fill: StyleColour, colour: StyleColour])[] = [
  ['FEE0B6', ink],
  ['FDB863', ink],
  ['E08214', ink],
];

/**
 * Fill of a heat-map cell (coherence-workbook §5); `strength` 1–3 chooses the shade of gain and harm. One object for all
 * cells that look alike, by which the writer finds the style again.
 */
export function heatStyle(state: CellState, strength: number, size = 9): Style {
  const shade = Math.min(3, Math.max(1, Math.round(strength))) - 1;
  const key = `${state}|${String(shade)}|${String(size)}`;
  const style = heatStyles.get(key) ?? makeHeatStyle(state, shade, size);
  heatStyles.set(key, style);
  return style;
}

const heatStyles = new Map<string, Style>();

function makeHeatStyle(state: CellState, shade: number, size: number): Style {
  const base = { size, align: 'center', vertical: 'middle', border: 'all' } as const;
  switch (state) {
    case 'unexamined':
      return { ...base, fill: pale.none, colour: quiet };
    case 'none':
      return { ...base, fill: white, colour: quiet };
    case 'undecided':
      return { ...base, fill: white, colour: quiet, pattern: 'hatch' };
    case 'mixed':
      return { ...base, bold: true, fill: 'D9C8E8', colour: '3F2A56' };
    case 'gain':
    case 'harm': {
      const [fill, colour] = (state === 'gain' ? blues : oranges)[shade] ?? [white, ink];
      return { ...base, bold: true, fill, colour };
    }
  }
}
