/** Ids of goals, policies, plans and stakeholders with their titles, for the drop-downs of the next templates. */
import type { Checked, Language, Template, Value } from '../model.ts';
import type { NamedId, TemplateOptions } from './template-context.ts';

type Ids = NonNullable<TemplateOptions['ids']>;

/**
 * The ids in the sheets that columns of other sheets refer to, in their order there, each once. Rows under an error are
 * left out. Sheets without such rows are absent.
 */
export function idsIn(
  { usable }: Pick<Checked, 'usable'>,
  templates: readonly Template[],
  language: Language,
): Ids {
  const sheets = new Set(
    templates.flatMap(({ fields }) => fields.flatMap(({ refers }) => refers?.sheet ?? [])),
  );
  const found = new Map<string, Map<string, NamedId>>();
  for (const { dataset, blocked } of usable) {
    const { template, rows } = dataset;
    const key = template.key[0];
    if (!sheets.has(template.id) || key === undefined) continue;
    const own = found.get(template.id) ?? new Map<string, NamedId>();
    found.set(template.id, own);
    for (const row of rows) {
      const id = row.values[key] ?? null;
      if (id === null || blocked.has(row) || own.has(String(id))) continue;
      own.set(String(id), { id: String(id), title: titleOf(row.values, language) });
    }
  }
  return new Map([...found].flatMap(([sheet, own]) => (own.size > 0 ? [[sheet, [...own.values()]]] : [])));
}

/** In the reader's language where the plan has it; what the row calls itself otherwise. */
function titleOf(values: Readonly<Record<string, Value>>, language: Language): string {
  const said = [values[`title_${language}`], values['title'], values['name']];
  return String(said.find((each) => each !== null && each !== undefined && each !== '') ?? '');
}

/** Ids known from both: those of workbooks win over those of the settings, sheet by sheet. */
export const withIds = (known: Ids, newer: Ids): Ids => new Map([...known, ...newer]);
