/**
 * Our part of the workbook: one piece of custom XML, known by its namespace. A setting of ours names it, so that one
 * look at the settings tells that the workbook was ours. What another pane wrote meanwhile is not written over.
 */
import { STATE_NAMESPACE } from '../../../core/index.ts';
import { trouble } from '../trouble.ts';
import type { Context } from './session.ts';

const SETTING = 'mainstream.state';

interface Parts {
  readonly all: readonly Excel.CustomXmlPart[];
  /** Of the first; null where there is none. */
  readonly xml: string | null;
}

export class StatePart {
  /** As Excel gave it last, in Excel's own spelling; undefined before the first look. */
  private known: string | null | undefined;

  async read(context: Context): Promise<string | null> {
    const { xml } = await partsOf(context);
    this.known = xml;
    return xml;
  }

  /**
   * Where several panes left a part each, the first is written and the others go. Throws `busy` where the part is no
   * longer as this pane saw it last; it has then seen it.
   */
  async write(context: Context, xml: string): Promise<void> {
    const { known } = this;
    const now = await partsOf(context);
    this.known = now.xml;
    if (known !== undefined && now.xml !== known) throw trouble('busy');
    const { customXmlParts, settings } = context.workbook;
    const [first, ...others] = now.all;
    first?.setXml(xml);
    for (const other of others) other.delete();
    const part = first ?? customXmlParts.add(xml);
    if (first) settings.add(SETTING, first.id);
    else part.load('id');
    const written = part.getXml();
    await context.sync();
    this.known = written.value;
    if (first) return;
    settings.add(SETTING, part.id);
    await context.sync();
  }
}

/** One call where there is one part or none, as nearly always. */
async function partsOf(context: Context): Promise<Parts> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  const only = parts.getOnlyItemOrNullObject();
  parts.load('items/id');
  only.load('id');
  const xml = only.getXml();
  await context.sync();
  const [first] = parts.items;
  if (!first) return { all: [], xml: null };
  if (!only.isNullObject) return { all: parts.items, xml: xml.value };
  const text = first.getXml();
  await context.sync();
  return { all: parts.items, xml: text.value };
}
