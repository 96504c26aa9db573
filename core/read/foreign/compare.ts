/** What changed in the layout of a file since a mapping was saved. */
import type { LayoutChange, Mapping, Proposal } from '../../model/import.ts';
import { fold } from '../fold.ts';
import { placeColumns } from './carry-out.ts';

/** Differences between a saved mapping and what is proposed for the file at hand; empty where the layout is the same. */
export function compareLayout(saved: Mapping, { mapping: fresh }: Proposal): readonly LayoutChange[] {
  const { changes } = placeColumns(saved, fresh);
  const titles = new Set(fresh.blocks.map(({ title }) => fold(title)));
  const known = new Set(saved.blocks.map(({ title }) => fold(title)));
  return [
    ...(fold(saved.sheet) === fold(fresh.sheet)
      ? []
      : [{ id: 'sheet-renamed', args: { from: saved.sheet, to: fresh.sheet } }]),
    ...(saved.table === fresh.table
      ? []
      : [{ id: 'table-moved', args: { from: saved.table, to: fresh.table } }]),
    ...changes,
    ...saved.blocks
      .filter(({ title }) => !titles.has(fold(title)))
      .map(({ title }) => ({ id: 'block-gone', args: { title } })),
    ...fresh.blocks
      .filter(({ title }) => !known.has(fold(title)))
      .map(({ title }) => ({ id: 'block-new', args: { title } })),
    ...fixedChanges(saved, fresh),
    ...Object.keys(fresh.leaveOut)
      .filter((label) => saved.leaveOut[label] === undefined)
      .map((label) => ({ id: 'label-new', args: { label, reason: fresh.leaveOut[label] ?? '' } })),
  ];
}

/** Values that the file itself gives: the year in the title. */
function fixedChanges(saved: Mapping, fresh: Mapping): LayoutChange[] {
  return Object.entries(fresh.fixed).flatMap(([field, { value }]) => {
    const before = saved.fixed[field];
    if (before && (before.value === value || before.guess.reason === 'set-by-user')) return [];
    return [{ id: 'value-changed', args: { field, from: before?.value ?? null, to: value } }];
  });
}
