/** The page that tells fault by fault what was changed and what shows it, `docs/sample-faults.md`. */
import { ALL_HELP } from './all-help.ts';
import type { Fault, Look } from './fault.ts';
import { CANNOT, CHAPTERS } from './index.ts';

const INTRO = `# A country gone wrong

\`samples/xts-faults\` is the fictional country of \`samples/xts\` with a fault for every rule on data and every finding on the
plan. \`samples/xts-all-help\` is a second, small exercise, since one finding excludes another. Both are written from the
list below by \`npm run samples\`; a test compares the list with what the product finds, in both directions.

Rows are changed where the sample has their key, and added elsewhere. What shows a fault is a rule with the sheet of its
issue, or a finding with its severity and key. Beside them stands what \`samples/xts\` shows without any fault, and S18 on META
of every workbook, which says that the country is an invented one.
`;

export function faultsPage(): string {
  const chapters = CHAPTERS.map(([title, faults]) => [`## ${title}`, ...faults.map(section)].join('\n\n'));
  const cannot = Object.entries(CANNOT).map(([rule, reason]) => `- **${rule}** ${reason}.`);
  return `${[
    INTRO,
    ...chapters,
    `## Where migration only helps\n\n\`samples/xts-all-help\`, an exercise of one workbook.`,
    ...ALL_HELP.map(section),
    '## What no sample can show',
    cannot.join('\n'),
  ].join('\n\n')}\n`.replace(/\n{3,}/g, '\n\n');
}

function section({ what, put, again, drop, looks = [], file, shows, hides = [] }: Fault): string {
  const said = [
    ...(drop === undefined ? [] : [`Taken out:\n${aligned(drop)}`]),
    ...(put === undefined ? [] : [aligned(put)]),
    ...(again === undefined ? [] : [`Once more:\n${aligned(again)}`]),
    ...looks.map(looksLike),
    ...(file ? [`A file ${file.name}`] : []),
  ];
  const codes = (lines: readonly string[]): string => lines.map((line) => `\`${line}\``).join(', ');
  return [
    `### ${what}`,
    ...(said.length === 0 ? [] : [`\`\`\`text\n${said.join('\n')}\n\`\`\``]),
    `Shown by: ${codes(shows)}`,
    ...(hides.length === 0 ? [] : [`Gone because of it: ${codes(hides)}`]),
  ].join('\n\n');
}

/** The text without the indentation that all of its lines share. */
function aligned(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const margin = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const bars = first.indexOf('|');
  const shift = rest.length === 0 || bars < 0 ? 0 : Math.max(0, margin - (first.startsWith('|') ? 0 : bars));
  return [first, ...rest.map((line) => (line.trim().startsWith('|') ? line.slice(shift) : line.trim()))]
    .map((line) => line.trimEnd())
    .join('\n');
}

function looksLike({ sheet, merge, hideColumn, hideSheet, fill, note, formula, below }: Look): string {
  if (merge !== undefined) return `${sheet}: cells ${merge} merged`;
  if (hideSheet) return `${sheet}: sheet hidden`;
  if (hideColumn !== undefined) return `${sheet}: column ${hideColumn} hidden`;
  if (fill) return `${sheet}: cell ${fill[0]} coloured ${fill[1]}`;
  if (note) return `${sheet}: note at ${note[0]}: ${note[1]}`;
  if (formula) return `${sheet}: ${formula[0]} holds =${formula[1]} without a result`;
  return `${sheet}: after ${String(below?.blank ?? 0)} blank rows\n${(below?.rows ?? '').replace(/\n\s+/g, '\n')}`;
}
