/** Which template a sheet follows, and where its table begins (profile-sheets §6.1). */
import type { Grid, Template } from '../model.ts';
import { foldName } from './fold.ts';
import { findForm, formFields } from './form.ts';
import { headerRow, headerTexts } from './headers.ts';
import { markLists, sheetNames, SUPPORT_SHEETS } from './labels.ts';

export interface Recognised {
  readonly template: Template;
  /** Row of the headers; null where none was found. A form is looked at again when it is read. */
  readonly headerRow: number | null;
}

/** The template of a sheet; `support` for the sheets of a template workbook that hold no data; null = unknown. */
export function recogniseSheet(
  grid: Grid,
  templates: readonly Template[],
  institution: string | null,
): Recognised | 'support' | null {
  const name = foldName(grid.name);
  const own = templates.find((each) => foldName(each.id) === name);
  if (own) return { template: own, headerRow: headerOf(grid, own) };
  const bare = foldName(grid.name.replace(/ \(\d+\)$/, ''));
  if (markLists().some((each) => foldName(each) === bare)) return 'support';
  if (SUPPORT_SHEETS.some((each) => foldName(each) === name)) return 'support';
  return byTitle(grid, templates, name) ?? byHeader(grid, templates, institution);
}

/** By the name that a template has in one of the languages. Others use such words too: the header must fit as well. */
function byTitle(grid: Grid, templates: readonly Template[], name: string): Recognised | undefined {
  return templates
    .filter((each) => sheetNames(each.id).some((title) => isTitle(title, name)))
    .map((template) => ({ template, headerRow: headerOf(grid, template) }))
    .find((each) => each.headerRow !== null);
}

/** The name of a sheet has at most 31 characters. */
const isTitle = (title: string, name: string): boolean =>
  foldName(title) === name || (title.length > 31 && foldName(title.slice(0, 31)) === name);

/** A sheet that carries a template's name needs two of its columns in a row to show its header. */
function headerOf(grid: Grid, template: Template): number | null {
  if (template.layout === 'form') return findForm(grid, template)?.row ?? null;
  const { row, fields } = headerRow(headerTexts(grid), template);
  return fields.size >= Math.min(2, template.fields.length) ? row : null;
}

// ── By header ────────────────────────────────────────────────────────────────────────────────────────────

interface Candidate extends Recognised {
  /** Columns found, less required columns not found. */
  readonly score: number;
  readonly isOwn: boolean;
}

function byHeader(grid: Grid, templates: readonly Template[], institution: string | null): Recognised | null {
  const texts = headerTexts(grid);
  const candidates = templates.flatMap((template): Candidate[] => {
    const found = template.layout === 'form' ? matchForm(grid, template) : matchTable(texts, template);
    return found ? [{ ...found, template, isOwn: template.institution === institution }] : [];
  });
  const [best] = candidates.sort((a, b) => b.score - a.score || Number(b.isOwn) - Number(a.isOwn));
  return best ? { template: best.template, headerRow: best.headerRow } : null;
}

type Match = Pick<Candidate, 'headerRow' | 'score'> | null;

/** At least three columns and at least half of the required ones (§6.1 2). */
function matchTable(texts: ReturnType<typeof headerTexts>, template: Template): Match {
  const { row, fields } = headerRow(texts, template);
  const required = template.fields.filter((field) => field.required);
  const absent = required.filter((field) => !fields.has(field.id)).length;
  return fields.size >= 3 && absent * 2 <= required.length
    ? { headerRow: row, score: fields.size - absent }
    : null;
}

/** A form without its name: a header, and half of the required fields under it. */
function matchForm(grid: Grid, template: Template): Match {
  const start = findForm(grid, template);
  if (!start || start.row === 0) return null;
  const found = new Set(formFields(grid, template, start).keys());
  const required = template.fields.filter((field) => field.required);
  const absent = required.filter((field) => !found.has(field.id)).length;
  return found.size >= 3 && absent * 2 <= required.length
    ? { headerRow: start.row, score: found.size - absent }
    : null;
}
