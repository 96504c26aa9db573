/** Which cells of a row are asked for, and which are filled: for GOV-03 and GOV-04 and for the mirror of the ministries. */
import { type Dataset, type Field, NUMBER_TYPES, readColumns } from '../model.ts';

/**
 * Counts in the row at a place: what is there, out of how many. A row under an error is `isBlocked`: it has no value
 * (rulings A8).
 */
export type CountIn = (place: number, isBlocked: boolean) => readonly [number, number];

/** Rulings C: the measures, without what many sheets cannot know. */
const isAsked = ({ id, role, type }: Field): boolean =>
  role === 'measure' && NUMBER_TYPES.has(type) && !/^(sex_unknown|n_sample|ratio_median|wage_.*)$/.test(id);

/** Lists without years are no figures, and a blank answer of a questionnaire does not apply. */
const isOfFigures = ({ fields }: Dataset['template']): boolean =>
  fields.some(({ id }) => id === 'year') && !fields.some(({ id }) => id === 'question_id');

/** Required cells that are filled; what cannot exist is not asked for. Null for a sheet that is not looked at. */
export function filledCells(dataset: Dataset): CountIn | null {
  const { template, rows } = dataset;
  const asked = isOfFigures(template) ? template.fields.filter(isAsked).map(({ id }) => id) : [];
  if (asked.length === 0) return null;
  const read = readColumns(dataset);
  return (place, isBlocked) => {
    if (read(place, 'obs_status') === 'M') return [0, 0];
    const readings = rows[place]?.readings;
    const cells = readings ? asked.filter((id) => readings[id]?.status !== 'M') : asked;
    const filled = isBlocked ? [] : cells.filter((id) => read(place, id) !== null);
    return [filled.length, cells.length];
  };
}

/** Rows with women and men, out of those with a total. Null for a sheet without the columns. */
export function sexesFilled(dataset: Dataset): CountIn | null {
  const { template } = dataset;
  const has = (id: string): boolean => template.fields.some((field) => field.id === id && isAsked(field));
  if (!['total', 'female', 'male'].every(has)) return null;
  const read = readColumns(dataset);
  return (place, isBlocked) => {
    if (isBlocked || read(place, 'total') === null) return [0, 0];
    const both = read(place, 'female') !== null && read(place, 'male') !== null;
    return [both ? 1 : 0, 1];
  };
}
