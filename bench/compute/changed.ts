/** How long figures take after one cell was typed over: a number in the first row of one sheet after the other. */
import {
  catalogue,
  type Checked,
  type Computed,
  type Dataset,
  recompute,
  type Usable,
} from '../../core/index.ts';

/** Milliseconds, in the order of the sheets. @param step every how many sheets one is changed. */
export function timesAfterChange(checked: Checked, computed: Computed, step = 1): readonly number[] {
  // Comparisons are made when somebody asks: those of before belong to what was there before.
  computed.issues.at(0);
  const sheets = checked.usable.filter(({ dataset }) => measureOf(dataset) !== undefined);
  return sheets
    .filter((_, index) => index % step === 0)
    .map((sheet) => {
      const usable = checked.usable.map((each) => (each === sheet ? changed(each) : each));
      const begun = performance.now();
      recompute({ checked, computed }, { ...checked, usable }, catalogue).issues.at(0);
      return performance.now() - begun;
    });
}

const measureOf = ({ rows, template }: Dataset): string | undefined =>
  template.fields.find(({ id, role }) => role === 'measure' && typeof rows[0]?.values[id] === 'number')?.id;

/** The same sheet with one more in its first row; the other rows stay the same objects. */
function changed({ dataset, blocked }: Usable): Usable {
  const [first, ...others] = dataset.rows;
  const measure = measureOf(dataset);
  if (!first || measure === undefined) return { dataset, blocked };
  const values = { ...first.values, [measure]: Number(first.values[measure]) + 1 };
  const { column: read, ...rest } = dataset;
  const column = (field: string) => {
    const own = read?.(field);
    const at = (index: number) => (index === 0 ? (values[field] ?? null) : (own?.at(index) ?? null));
    return own && { at, numbers: undefined };
  };
  return {
    dataset: { ...rest, rows: [{ ...first, number: first.number, values }, ...others], column },
    blocked,
  };
}
