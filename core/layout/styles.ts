/** Colours that all workbooks of the product share (coherence-workbook §2.4), and the styles of the templates. */
import type { Style, StyleColour } from './plan.ts';

export const palette = {
  ink: '1F2A37',
  quiet: '66717F',
  faint: 'A0A8B0',
  white: 'FFFFFF',
  /** Heads of required columns, titles. */
  deep: '22384F',
  /** Heads of expected columns. */
  middle: '8FA9C2',
  /** Heads of optional columns. */
  band: 'DCE5EE',
  /** Cells to be filled by people. */
  input: 'FFF8D6',
  /** Cells that wait for a figure of a new year. */
  due: 'FCE4B8',
  /** Written by the template. */
  issued: 'EEF0F2',
  /** Row of names for machines. */
  machine: 'F6F7F9',
  link: '1B5E9B',
} as const satisfies Record<string, StyleColour>;

/** Colours of charts. Two of them always differ in marker, dash or hatch too. */
export const chartColours = {
  blue: '2166AC',
  orange: 'B35806',
  grey: '66717F',
  /** The rest of a whole. */
  light: 'C9D1D9',
} as const satisfies Record<string, StyleColour>;

export const tabs = { read: '22384F', fill: 'E3B505', lists: 'B8C0C8' } as const satisfies Record<
  string,
  StyleColour
>;

const input = { fill: palette.input, border: 'all', vertical: 'top', unlocked: true } as const;
const head = { size: 10, bold: true, wrap: true, vertical: 'middle', border: 'all' } as const;

export const templateStyles = {
  title: { bold: true, size: 18, colour: palette.deep, vertical: 'middle' },
  subtitle: { size: 12, colour: palette.quiet, vertical: 'middle' },
  section: { bold: true, size: 12, colour: palette.deep, border: 'bottom', vertical: 'bottom' },
  text: { size: 11, colour: palette.ink, wrap: true, vertical: 'top' },
  textBeside: { size: 11, colour: palette.ink, wrap: true, vertical: 'top', indent: 1 },
  number: { bold: true, size: 11, colour: palette.deep, vertical: 'top' },
  code: { bold: true, size: 11, colour: palette.ink, vertical: 'top' },
  link: { bold: true, size: 11, colour: palette.link, vertical: 'top' },
  small: { size: 9, colour: palette.quiet, wrap: true, vertical: 'top' },
  machine: { size: 9, colour: palette.quiet, fill: palette.machine, border: 'all', vertical: 'middle' },
  required: { ...head, colour: palette.white, fill: palette.deep },
  expected: { ...head, colour: palette.ink, fill: palette.middle },
  optional: { ...head, colour: palette.ink, fill: palette.band },
  input,
  inputWrapped: { ...input, wrap: true },
  /** Beyond the last column people may keep notes of their own, and rows can be inserted and deleted. */
  beside: { unlocked: true },
  issued: { fill: palette.issued, colour: palette.quiet, border: 'all', vertical: 'top', wrap: true },
  fieldName: { size: 9, colour: palette.quiet, vertical: 'top', border: 'bottom' },
  fieldLabel: { bold: true, size: 10, colour: palette.ink, vertical: 'top', wrap: true, border: 'bottom' },
  fieldHelp: { size: 10, colour: palette.quiet, vertical: 'top', wrap: true, border: 'bottom' },
  listTitle: { bold: true, size: 11, colour: palette.deep, vertical: 'bottom' },
  listHead: { bold: true, size: 9, colour: palette.ink, fill: palette.band, border: 'all' },
  listCode: { size: 10, colour: palette.ink, border: 'all', format: '@' },
  listNumber: { size: 10, colour: palette.ink, border: 'all', format: '0', align: 'left' },
  listMeaning: { size: 10, colour: palette.quiet, border: 'all' },
} as const satisfies Record<string, Style>;
