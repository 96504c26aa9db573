/** Accepted figures as they were supplied, one fact each: what `convert` writes. Nothing is added up here. */
import { placeOf } from '../grid/address.ts';
import type { Checked, Dataset, Fact, Field, ObsStatus, Row } from '../model.ts';
import { importedIn, openOrigins } from './origins.ts';

/** Every non-blank measure of every row that is not blocked, in order of file, sheet, row and column. */
export function observationsOf(checked: Checked): readonly Fact[] {
  const facts: Fact[] = [];
  const origins = openOrigins(importedIn(checked.submissions));
  for (const { dataset, blocked } of checked.usable) {
    if (dataset.template.layout === 'form') continue;
    const measures = dataset.template.fields.filter((field) => field.role === 'measure');
    for (const row of dataset.rows)
      if (!blocked.has(row))
        for (const field of measures) {
          const value = row.values[field.id];
          if (typeof value === 'number')
            facts.push(observation(dataset, row, field, value, origins(dataset, row, field.id)));
        }
  }
  return facts;
}

function observation(
  dataset: Dataset,
  row: Row,
  field: Field,
  value: number,
  origin: string | undefined,
): Fact {
  const text = (id: string): string | null => (row.values[id] === null ? null : String(row.values[id] ?? ''));
  const year = row.values['year'];
  const status = (row.readings?.[field.id]?.status ?? text('obs_status') ?? 'A') as ObsStatus;
  const dimensions = dataset.template.fields.filter(
    (each) => each.role === 'dimension' && !/^(year|period)$/.test(each.id),
  );
  const place = placeOf(dataset, row, field.id);
  const raw = dataset.raw(row, field.id);
  return {
    country: dataset.meta.country ?? '',
    institution: dataset.template.institution,
    sheet: dataset.template.id,
    year: typeof year === 'number' ? year : 0,
    period: text('period') ?? '',
    dimensions: Object.fromEntries(dimensions.map((each) => [each.id, text(each.id) ?? ''])),
    measure: field.id,
    value,
    unit: unitOf(field, dataset.meta.currency),
    obsStatus: status || 'A',
    confStatus: text('conf_status') ?? 'F',
    flags: [],
    sources: [
      {
        file: dataset.file,
        sheet: dataset.sheet,
        cell: place.cell ?? '',
        raw,
        value,
        step: '',
        obsStatus: status || 'A',
        ...(origin !== undefined && { origin }),
      },
    ],
  };
}

function unitOf(field: Field, currency: string | null): string {
  if (field.type === 'money') return currency ?? '';
  if (field.type === 'usd') return 'USD';
  if (field.type === 'percent') return '%';
  return field.type === 'count' ? '1' : '';
}
