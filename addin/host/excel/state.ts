/**
 * Our part of the workbook: one piece of custom XML, known by its namespace. A setting of ours names it, so that one
 * look at the settings tells that the workbook was ours. What another pane wrote meanwhile is not written over.
 */
import { STATE_NAMESPACE } from '../../../core/index.ts';
import { trouble } from '../trouble.ts';
import type { Context } from './session.ts';

const SETTING = 'mainstream.state';

export class StatePart {
  /** As Excel gave it last, in Excel's own spelling; undefined before the first look. */
  private known: string | null | undefined;

  async read(context: Context): Promise<string | null> {
    const [part] = await partsOf(context);
    const xml = part?.getXml();
    if (xml) await context.sync();
    this.known = xml?.value ?? null;
    return this.known;
  }

  /**
   * Where several panes left a part each, the first is written and the others go. Throws `busy` where the part is no
   * longer as this pane saw it last; it has then seen it.
   */
  async write(context: Context, xml: string): Promise<void> {
    const [first, ...others] = await partsOf(context);
    if (this.known !== undefined) {
      const now = first?.getXml();
      if (now) await context.sync();
      const { known } = this;
      this.known = now?.value ?? null;
      if (this.known !== known) throw trouble('busy');
    }
    const { customXmlParts, settings } = context.workbook;
    first?.setXml(xml);
    for (const other of others) other.delete();
    const part = first ?? customXmlParts.add(xml);
    part.load('id');
    const written = part.getXml();
    await context.sync();
    this.known = written.value;
    settings.add(SETTING, part.id);
    await context.sync();
  }
}

async function partsOf(context: Context): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  return parts.items;
}
