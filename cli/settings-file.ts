/** Reads `mainstream.config.json`; flag > environment > file > default is settled by who calls. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LIMITS } from '../core/formats/index.ts';
import { catalogue, Failure, settingsSchema, type Settings } from '../core/index.ts';

const DEFAULT_NAME = 'mainstream.config.json';

export function readSettings(folder: string, named: string | undefined): Settings {
  const path = resolve(folder, named ?? DEFAULT_NAME);
  if (!existsSync(path)) {
    if (named !== undefined) throw new Failure('NOT_FOUND', 'path', { path: named });
    return {};
  }
  const file = named ?? DEFAULT_NAME;
  let content: unknown;
  try {
    // some editors put a byte-order mark in front
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new Failure('BAD_SETTINGS', 'not-json', { file });
  }
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) {
    const unknown = unknownName(parsed.data);
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
function unknownName({ parameters = {}, limits = {} }: Settings): string | undefined {
  const known = new Set([
    ...catalogue.parameters.map(({ name }) => `parameters.${name}`),
    ...Object.keys(LIMITS).map((name) => `limits.${name}`),
  ]);
  return [
    ...Object.keys(parameters).map((name) => `parameters.${name}`),
    ...Object.keys(limits).map((name) => `limits.${name}`),
  ].find((name) => !known.has(name));
}
