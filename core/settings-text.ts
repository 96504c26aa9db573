/** Reads the text of `mainstream.config.json`, wherever it comes from: the command line and the pane say the same of it. */
import { catalogue } from './catalogue/index.ts';
import { Failure } from './failure.ts';
import { settingsSchema, type Settings } from './settings.ts';

/**
 * @param file name shown to people.
 * @param limits names that are known under `limits`.
 * Throws `BAD_SETTINGS`, which names the setting.
 */
export function parseSettings(text: string, file: string, limits: readonly string[]): Settings {
  let content: unknown;
  try {
    // some editors put a byte-order mark in front
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Failure('BAD_SETTINGS', 'not-json', { file });
  }
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) {
    const unknown = unknownName(parsed.data, limits);
    if (unknown === undefined) return parsed.data;
    throw new Failure('BAD_SETTINGS', 'unknown-key', { file, field: unknown });
  }
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new Failure('BAD_SETTINGS', 'unknown-key', {
      file,
      field: [pathOf(issue.path), issue.keys.join(', ')].filter(Boolean).join('.'),
    });
  const [field] = issue?.path ?? [];
  if (field === undefined)
    throw new Failure('BAD_SETTINGS', 'not-object', { file, example: '{ "country": "MDA" }' });
  if (
    ['sheets', 'columns', 'codeLists', 'rules', 'indicators', 'thresholds', 'goals'].includes(String(field))
  )
    throw new Failure('BAD_SETTINGS', 'own-value', {
      field: pathOf(issue?.path ?? []),
      reason: issue?.message ?? '',
    });
  throw new Failure('BAD_SETTINGS', 'bad-value', { file, field: String(field), expected: String(field) });
}

/** `rules[0].expect[1].op` */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${String(part)}]`
        : text === ''
          ? String(part)
          : `${text}.${String(part)}`,
    '',
  );

/** The first name under `parameters` or `limits` that means nothing. */
function unknownName(
  { parameters = {}, limits = {} }: Settings,
  knownLimits: readonly string[],
): string | undefined {
  const known = new Set([
    ...catalogue.parameters.map(({ name }) => `parameters.${name}`),
    ...knownLimits.map((name) => `limits.${name}`),
  ]);
  return [
    ...Object.keys(parameters).map((name) => `parameters.${name}`),
    ...Object.keys(limits).map((name) => `limits.${name}`),
  ].find((name) => !known.has(name));
}
