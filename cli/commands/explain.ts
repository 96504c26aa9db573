/** `mainstream explain`: a sheet, rule, indicator or finding in the reader's language; without an id, the list. */
import { catalogue, explain as explanationOf, explainable, Failure } from '../../core/index.ts';
import { uiOf, type Context } from '../context.ts';

export function explain(id: string | undefined, context: Context): Promise<number> {
  context.streams.out(id === undefined ? listText(context) : oneText(id, context));
  return Promise.resolve(0);
}

function oneText(id: string, context: Context): string {
  const found = explanationOf(id, catalogue, context.language);
  if (!found) {
    const near = similar(id);
    throw new Failure('NOT_FOUND', near.length > 0 ? 'near' : 'id', { id, near: near.join(', ') });
  }
  const sections = found.sections.map(({ label, lines }) =>
    [...(label ? [`${label}:`] : []), ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${found.id}  ${found.title}\n\n${sections.join('\n\n')}\n`;
}

function listText(context: Context): string {
  const ui = uiOf(context).explain;
  const all = explainable(catalogue);
  const title = (id: string): string => explanationOf(id, catalogue, context.language)?.title ?? '';
  const groups = (['sheets', 'rules', 'indicators', 'findings'] as const).map((kind) =>
    [`${ui[kind]}:`, ...all[kind].map((id) => `  ${id.padEnd(18)} ${title(id)}`)].join('\n'),
  );
  return `${ui.list}\n\n${groups.join('\n\n')}\n`;
}

/** Ids that begin alike, or that differ only in punctuation. */
function similar(id: string): string[] {
  const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const all = Object.values(explainable(catalogue)).flat();
  const same = all.filter((each) => plain(each) === plain(id));
  return (same.length > 0 ? same : all.filter((each) => plain(each).startsWith(plain(id).slice(0, 3)))).slice(
    0,
    5,
  );
}
