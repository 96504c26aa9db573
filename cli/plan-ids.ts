/** The ids that the drop-downs of a template offer: of the plan's workbook where one is named, else of the settings. */
import { figures, idsIn, withIds, type Checked, type TemplateOptions } from '../core/index.ts';
import { runOptions, type Context } from './context.ts';
import { findWorkbooks } from './find-workbooks.ts';
import { readInputs } from './inputs.ts';
import { printReceipt } from './print/receipt.ts';

type Ids = NonNullable<TemplateOptions['ids']>;

/** Goals of the settings, with those of workbooks read anyway, and those of a workbook or folder named for it. */
export async function planIds(
  context: Context,
  plan: string | undefined,
  read: Checked | null = null,
): Promise<Ids> {
  const { catalogue, language, settings } = context;
  const goals = (settings.goals ?? []).map(({ id, title }) => ({
    id,
    title: typeof title === 'string' ? title : (title[language] ?? Object.values(title).find(Boolean) ?? ''),
  }));
  const own: Ids = goals.length > 0 ? new Map([['PLN_GOALS', goals]]) : new Map();
  const known = read ? withIds(own, idsIn(read, catalogue.templates, language)) : own;
  if (plan === undefined) return known;
  const { books, receipt } = await readInputs(findWorkbooks([plan]), context);
  printReceipt(receipt, context);
  const { checked } = figures(books, { indicators: [], ...runOptions(context) });
  return withIds(known, idsIn(checked, catalogue.templates, language));
}
