/** In a public edition a file goes by the code of its institution, and nothing tells its own name (coherence-workbook §2.6). */
import type { Checked, Dataset, Submission, Usable } from '../../model.ts';

/** Names by file: `STA`, a second one of the institution `STA 2`. */
export function publicNames(submissions: readonly Submission[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    submissions.map(({ file, meta }) => {
      const code = meta.institution ?? 'file';
      const number = (taken.get(code) ?? 0) + 1;
      taken.set(code, number);
      return [file, number === 1 ? code : `${code} ${String(number)}`];
    }),
  );
}

/** Rows of registers that their ministry keeps back; figures are looked at one by one when they are protected. */
const withoutClosed = (dataset: Dataset): Dataset =>
  dataset.template.kind === 'list'
    ? {
        ...dataset,
        rows: dataset.rows.filter(({ values }) => !CLOSED.includes(String(values['conf_status'] ?? 'F'))),
      }
    : dataset;
const CLOSED = ['N', 'C'];

export function renamed(checked: Checked, names: ReadonlyMap<string, string>): Checked {
  const nameOf = (file: string): string => names.get(file) ?? file;
  const datasets = new Map<Dataset, Dataset>();
  const dataset = (of: Dataset): Dataset => {
    const known = datasets.get(of) ?? { ...withoutClosed(of), file: nameOf(of.file) };
    datasets.set(of, known);
    return known;
  };
  const usable = (each: Usable): Usable => ({ ...each, dataset: dataset(each.dataset) });
  return {
    ...checked,
    submissions: checked.submissions.map((each) => ({
      ...each,
      file: nameOf(each.file),
      datasets: each.datasets.map(dataset),
    })),
    usable: checked.usable.map(usable),
    ...(checked.mirrors && { mirrors: checked.mirrors.map(usable) }),
    issues: checked.issues.map((issue) => ({
      ...issue,
      place: { ...issue.place, file: nameOf(issue.place.file) },
    })),
    counts: new Map([...checked.counts].map(([file, counts]) => [nameOf(file), counts])),
  };
}
