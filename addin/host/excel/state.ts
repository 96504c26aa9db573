/**
 * Our part of the workbook: one piece of custom XML, known by its namespace. A setting of ours names it, so that one
 * look at the settings tells that the workbook was ours.
 */
import { STATE_NAMESPACE } from '../../../core/index.ts';
import type { Context } from './session.ts';

const SETTING = 'mainstream.state';

export async function readState(context: Context): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const xml = parts.items[0]?.getXml();
  if (!xml) return null;
  await context.sync();
  return xml.value;
}

/** Where several panes left a part each, the first is written and the others go. */
export async function writeState(context: Context, xml: string): Promise<void> {
  const { customXmlParts, settings } = context.workbook;
  const parts = customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const [first, ...others] = parts.items;
  const part = first ?? customXmlParts.add(xml);
  first?.setXml(xml);
  for (const other of others) other.delete();
  part.load('id');
  await context.sync();
  settings.add(SETTING, part.id);
  await context.sync();
}
