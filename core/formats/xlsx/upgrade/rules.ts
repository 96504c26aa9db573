/**
 * The rules on what may be typed into columns of a sheet that have another meaning now: the older ones are taken off
 * these columns, new ones put in, each at its place in the order of the sheet's elements.
 */
import { columnLetters, fromA1 } from '../../../grid/address.ts';
import type { UpgradeRule } from '../../../model/upgrade.ts';
import type { Splice } from '../mark/splice.ts';
import {
  append,
  attributeOf,
  childOf,
  rootOf,
  tagOf,
  withAttribute,
  type XmlNode,
} from '../mark/xml-text.ts';
import { xmlText } from '../write/text.ts';

/** What may stand behind the rules in a sheet. */
const BEHIND = new Set([
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  'extLst',
]);

export function ruleSplices(text: string, part: string, rules: readonly UpgradeRule[]): readonly Splice[] {
  const root = rootOf(text, part);
  const columns = new Set(rules.map(({ column }) => column));
  const list = childOf(root, 'dataValidations');
  const made = rules.filter(({ allows }) => allows !== 'anything');
  const items = (prefix: string): string => made.map((rule) => ruleXml(rule, prefix)).join('');
  const newer = newerRules(text, root, columns);
  if (!list) {
    if (made.length === 0) return newer;
    const before = root.children.find(({ local }) => BEHIND.has(local));
    const now = `<${root.prefix}dataValidations count="${String(made.length)}">${items(root.prefix)}</${root.prefix}dataValidations>`;
    return [...newer, { at: before?.from ?? root.closeFrom, was: '', now }];
  }
  const kept: Splice[] = [];
  let count = made.length;
  for (const rule of list.children) {
    const tag = tagOf(text, rule);
    const ranges = (attributeOf(tag, 'sqref') ?? '').split(/\s+/).filter(Boolean);
    const left = ranges.filter((range) => !isWithin(range, columns));
    if (left.length === 0) kept.push({ at: rule.from, was: text.slice(rule.from, rule.to), now: '' });
    else count++;
    if (left.length > 0 && left.length < ranges.length)
      kept.push({ at: rule.from, was: tag, now: withAttribute(tag, 'sqref', left.join(' ')) });
  }
  return [...newer, ...kept, ...append(text, list, items(list.prefix), count)];
}

/** Rules that name other sheets stand in an extension in files of Excel. */
function newerRules(text: string, root: XmlNode, columns: ReadonlySet<number>): readonly Splice[] {
  const ext = childOf(root, 'extLst')?.children.find((each) => childOf(each, 'dataValidations'));
  const list = ext && childOf(ext, 'dataValidations');
  if (!ext || !list) return [];
  const isOld = (rule: XmlNode): boolean => {
    const sqref = childOf(rule, 'sqref');
    const ranges = sqref ? text.slice(sqref.tagEnd, sqref.closeFrom).trim().split(/\s+/) : [];
    return ranges.length > 0 && ranges.every((range) => isWithin(range, columns));
  };
  const old = list.children.filter(isOld);
  if (old.length === 0) return [];
  if (old.length === list.children.length) {
    const all = childOf(root, 'extLst');
    const node = all?.children.length === 1 ? all : ext;
    return [{ at: node.from, was: text.slice(node.from, node.to), now: '' }];
  }
  const tag = tagOf(text, list);
  const counted =
    attributeOf(tag, 'count') === undefined
      ? tag
      : withAttribute(tag, 'count', String(list.children.length - old.length));
  return [
    { at: list.from, was: tag, now: counted },
    ...old.map(({ from, to }) => ({ at: from, was: text.slice(from, to), now: '' })),
  ];
}

/** Whether all cells of a range stand in columns of these. */
function isWithin(range: string, columns: ReadonlySet<number>): boolean {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [fromA1(first)?.column, fromA1(last)?.column];
  if (from === undefined || to === undefined) return false;
  for (let column = from; column <= to; column++) if (!columns.has(column)) return false;
  return true;
}

function ruleXml({ column, firstRow, lastRow, allows }: UpgradeRule, prefix: string): string {
  if (allows === 'anything') return '';
  const letter = columnLetters(column);
  const sqref = `${letter}${String(firstRow)}:${letter}${String(lastRow)}`;
  const formula = (name: string, value: string): string => `<${prefix}${name}>${value}</${prefix}${name}>`;
  const [type, content] =
    'codes' in allows
      ? ['list', formula('formula1', xmlText(`"${allows.codes.join(',')}"`))]
      : ['whole', formula('formula1', String(allows.min)) + formula('formula2', String(allows.max))];
  return `<${prefix}dataValidation type="${type}" allowBlank="1" showErrorMessage="1" sqref="${sqref}">${content}</${prefix}dataValidation>`;
}
