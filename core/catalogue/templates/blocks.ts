/** The column blocks shared by the sheets: [KEYS], [SEX], [TAIL] (domain/profile-sheets §1.2). */
import type { Field, Template } from '../../model.ts';
import { choice, count, period, text, year } from './columns.ts';

/** Blank `period` means the year as a whole. It belongs to the key of every sheet with this block (rulings A11). */
export const KEYS: readonly Field[] = [year(), period()];

/** Persons. `female` and `male` are expected: blank is *not available*, never zero. */
export const SEX: readonly Field[] = [
  count('total', { required: true }),
  count('female', { expected: true }),
  count('male', { expected: true }),
  count('sex_unknown'),
];

export const TAIL: readonly Field[] = [
  choice('obs_status', 'CL_OBS_STATUS', { default: 'A' }),
  choice('conf_status', 'CL_CONF_STATUS', { default: 'F' }),
  text('source', { maxLength: 200 }),
  text('note'),
];

/** Parts of a total of persons, for S08. */
const SEX_PARTS: Required<Template>['parts'] = [
  ['female', 'total'],
  ['male', 'total'],
  ['sex_unknown', 'total'],
];

/** A sheet of figures by year: key `year, period` and the given columns, which also stand in that order. */
interface Figures {
  readonly id: string;
  readonly kind: 'stock' | 'flow' | 'survey';
  /** Key columns behind year and period. */
  readonly by: readonly Field[];
  readonly columns: readonly Field[];
  readonly parts?: NonNullable<Template['parts']>;
  readonly plain?: NonNullable<Template['plain']>;
  readonly sensitive?: boolean;
  readonly minCell?: number;
  readonly precedence?: NonNullable<Template['precedence']>;
  readonly otherKind?: NonNullable<Template['otherKind']>;
  readonly otherMeasures?: readonly string[];
}

const institutionOf = (id: string): string => id.slice(0, 3);

/** Figures by year with [KEYS] and [TAIL]. */
export function figures({ by, columns, ...rest }: Figures): Template {
  return {
    ...rest,
    institution: institutionOf(rest.id),
    layout: 'table',
    key: [...KEYS, ...by].map((field) => field.id),
    fields: [...KEYS, ...by, ...columns, ...TAIL],
  };
}

/** Figures by year that count persons by sex: [KEYS], key columns, [SEX], further columns, [TAIL]. */
export const persons = ({ columns, parts = [], ...rest }: Figures): Template =>
  figures({ ...rest, columns: [...SEX, ...columns], parts: [...SEX_PARTS, ...parts] });

/** A register: one row per object. The key columns come first among the given ones. */
export const register = (
  rest: Omit<Template, 'institution' | 'kind' | 'layout'> & { readonly institution?: string },
): Template => ({ institution: institutionOf(rest.id), ...rest, kind: 'list', layout: 'table' });
