/** A checker of add-in manifests that needs no network: what Excel's schema and its rules of the shop ask for, as a list of faults. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allOf, named, parseXml, type Element } from './xml-tree.ts';

/** Children in the order that the schema wants; `?` may be absent. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description?', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
/** Most characters of a text by the list it stands in. */
const LONGEST: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const COMMAND_SIZES = [16, 32, 80];

export interface Expected {
  readonly base: string;
  readonly locales: readonly string[];
  /** Least ExcelApi that the code is written for. */
  readonly excelApi: string;
  /** Folder in which the files of the base address lie. */
  readonly folder: string;
}

/** Every fault in a sentence; none where the manifest is good. */
export function manifestFaults(xml: string, expected: Expected): string[] {
  let root: Element;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well formed: ${String(error)}`];
  }
  return [
    ...orderFaults(root),
    ...identityFaults(root),
    ...requirementFaults(root, expected),
    ...resourceFaults(root),
    ...addressFaults(root, expected),
    ...iconFaults(root, expected),
    ...localeFaults(root, expected),
  ];
}

const orderFaults = (root: Element): string[] =>
  allOf(root).flatMap((element) => {
    const order = ORDER[element.name];
    if (!order) return [];
    const found = element.children.map(({ name }) => name);
    const wanted = order.filter((name) => !name.endsWith('?') || found.includes(name.slice(0, -1)));
    const plain = wanted.map((name) => name.replace('?', ''));
    return found.join() === plain.join()
      ? []
      : [`${element.name} holds ${found.join(', ')} and not ${plain.join(', ')}`];
  });

const textOf = (root: Element, name: string): string => named(root, name)[0]?.text.trim() ?? '';

function identityFaults(root: Element): string[] {
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(textOf(root, 'Id')))
    faults.push('Id is no GUID');
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf(root, 'Version'))) faults.push('Version has not four parts');
  const ids = allOf(root).flatMap(({ attributes }) => (attributes['id'] ? [attributes['id']] : []));
  for (const id of ids) if (id.length > 32) faults.push(`id ${id} is longer than 32 characters`);
  for (const id of new Set(ids))
    if (ids.filter((each) => each === id).length > 1) faults.push(`id ${id} is given twice`);
  return faults;
}

function requirementFaults(root: Element, { excelApi }: Expected): string[] {
  const sets = named(root, 'Set').map(({ attributes }) => attributes);
  const found = sets.find(({ Name }) => Name === 'ExcelApi')?.['MinVersion'];
  return found === excelApi ? [] : [`ExcelApi ${String(found)} is asked for, the code needs ${excelApi}`];
}

/** Every reference leads to a resource of the right kind, and every resource is used. */
function resourceFaults(root: Element): string[] {
  const [resources] = named(root, 'Resources');
  if (!resources) return ['no Resources'];
  const kinds = new Map(
    resources.children.flatMap((list) =>
      list.children.map((each) => [each.attributes['id'] ?? '', list.name] as const),
    ),
  );
  const faults: string[] = [];
  const used = new Set<string>();
  for (const { name, attributes } of allOf(root)) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const kind = kinds.get(resid);
    if (kind === undefined) faults.push(`${name} refers to ${resid}, which is nowhere`);
    else if (kind !== kindFor(name)) faults.push(`${name} refers to ${resid} of ${kind}`);
  }
  for (const id of kinds.keys()) if (!used.has(id)) faults.push(`resource ${id} is not used`);
  return faults;
}

const kindFor = (name: string): string =>
  name === 'bt:Image'
    ? 'bt:Images'
    : /Url$|^SourceLocation$|^FunctionFile$/.test(name)
      ? 'bt:Urls'
      : name === 'Description'
        ? 'bt:LongStrings'
        : 'bt:ShortStrings';

const addresses = (root: Element): string[] =>
  allOf(root).flatMap(({ attributes }) =>
    /^[a-z]+:\/\//.test(attributes['DefaultValue'] ?? '') ? [attributes['DefaultValue'] ?? ''] : [],
  );

const addressFaults = (root: Element, { base }: Expected): string[] =>
  addresses(root).flatMap((address) => [
    ...(address.startsWith('https://') ? [] : [`${address} is not https`]),
    ...(address.startsWith(base) ? [] : [`${address} does not stand under ${base}`]),
  ]);

function iconFaults(root: Element, { base, folder }: Expected): string[] {
  const sizes = new Map<string, number>();
  const [small] = named(root, 'IconUrl');
  const [high] = named(root, 'HighResolutionIconUrl');
  sizes.set(small?.attributes['DefaultValue'] ?? '', 32);
  sizes.set(high?.attributes['DefaultValue'] ?? '', 64);
  const urls = new Map(
    named(root, 'bt:Images').flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? ''] as const),
    ),
  );
  const faults: string[] = [];
  for (const icon of named(root, 'Icon')) {
    const given = icon.children.map(({ attributes }) => Number(attributes['size']));
    if (given.join() !== COMMAND_SIZES.join()) faults.push(`an icon comes in ${given.join(', ')} pixels`);
    for (const { attributes } of icon.children)
      sizes.set(urls.get(attributes['resid']) ?? '', Number(attributes['size']));
  }
  for (const [url, size] of sizes) {
    const file = join(folder, url.slice(base.length));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) faults.push(`${url} is not there`);
    else if (pngSize(readFileSync(file)) !== `${String(size)} × ${String(size)}`)
      faults.push(`${url} is ${pngSize(readFileSync(file))} and not ${String(size)} pixels`);
  }
  return faults;
}

const pngSize = (png: Buffer): string =>
  png.toString('latin1', 1, 4) === 'PNG'
    ? `${String(png.readUInt32BE(16))} × ${String(png.readUInt32BE(20))}`
    : 'no PNG';

/** Whatever people read comes in every language, and fits. */
function localeFaults(root: Element, { locales }: Expected): string[] {
  const texts = [
    ...named(root, 'DisplayName'),
    ...named(root, 'Description').filter(({ attributes }) => 'DefaultValue' in attributes),
    ...named(root, 'bt:String'),
  ];
  const lists = named(root, 'Resources').flatMap(({ children }) => children);
  return texts.flatMap((each) => {
    const label = each.attributes['id'] ?? each.name;
    const found = each.children.map(({ attributes }) => attributes['Locale']);
    const longest = LONGEST[lists.find(({ children }) => children.includes(each))?.name ?? ''] ?? 250;
    const values = [each, ...each.children].map(
      ({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? '',
    );
    return [
      ...locales.filter((locale) => !found.includes(locale)).map((locale) => `${label} is not in ${locale}`),
      ...values.filter((text) => text.trim() === '').map(() => `${label} is blank`),
      ...values.filter((text) => text.length > longest).map((text) => `${label} is too long: ${text}`),
    ];
  });
}
