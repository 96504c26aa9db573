/** `mainstream explain`: a sheet, rule, indicator, finding or refusal in the reader's language; without an id, the list. */
import {
  explain as explanationOf,
  explainable,
  Failure,
  fill,
  type Catalogue,
  type Explanation,
} from '../../core/index.ts';
import { uiOf, type Context } from '../context.ts';
import { wrap } from '../print/wrap.ts';

export function explain(id: string | undefined, context: Context): Promise<number> {
  context.streams.out(id === undefined ? listText(context) : oneText(id, context));
  return Promise.resolve(0);
}

function oneText(id: string, context: Context): string {
  const near = similar(id, context.catalogue);
  const [only = id] = near.exact;
  const found = explanationOf(only, context.catalogue, context.language);
  if (!found)
    throw new Failure('NOT_FOUND', near.like.length > 0 ? 'near' : 'id', { id, near: near.like.join(', ') });
  const sections = found.sections.map((section) => sectionText(section, context));
  return `${wrap(`${found.id}  ${found.title}`, '', ' '.repeat(found.id.length + 2))}\n\n${sections.join('\n\n')}\n`;
}

function sectionText({ label, lines, table }: Explanation['sections'][number], context: Context): string {
  const indent = label ? '  ' : '';
  const hang = lines.length > 1 ? `${indent}  ` : indent;
  return [
    ...(label ? [fill(uiOf(context).label, { text: label }, context.language)] : []),
    ...lines.map((line) => (table ? `${indent}${line}` : wrap(line, indent, hang))),
  ].join('\n');
}

function listText(context: Context): string {
  const ui = uiOf(context);
  const all = explainable(context.catalogue);
  const title = (id: string): string => explanationOf(id, context.catalogue, context.language)?.title ?? '';
  const groups = (['sheets', 'rules', 'indicators', 'findings', 'refusals'] as const).map((kind) =>
    [
      fill(ui.label, { text: ui.explain[kind] }, context.language),
      ...all[kind].map((id) => wrap(title(id), `  ${id.padEnd(18)} `, ' '.repeat(21))),
    ].join('\n'),
  );
  return `${ui.explain.list}\n\n${groups.join('\n\n')}\n`;
}

/**
 * `exact`: the id that differs only in case, punctuation and leading zeros (`ctx3` is CTX-03), where there is one;
 * `like`: at most five with the same letters, or else that begin alike.
 */
function similar(
  id: string,
  catalogue: Catalogue,
): { readonly exact: readonly string[]; readonly like: readonly string[] } {
  const plain = (text: string): string =>
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/([A-Z])0+(?=\d)/g, '$1');
  const wanted = plain(id);
  const all = Object.values(explainable(catalogue)).flat();
  const exact = all.filter((each) => plain(each) === wanted);
  const letters = /^[A-Z]+/.exec(wanted)?.[0] ?? '';
  const alike = all.filter((each) => /^[A-Z]+/.exec(plain(each))?.[0] === letters);
  const begins = all.filter((each) => plain(each).startsWith(letters.slice(0, 3)));
  const like = letters === '' ? [] : alike.length > 0 ? alike : begins;
  return { exact: exact.length === 1 ? exact : [], like: like.slice(0, 5) };
}
