/** Reads `mainstream.config.json`; flag > environment > file > default is settled by who calls. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure, settingsSchema, type Settings } from '../core/index.ts';

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
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Failure('BAD_SETTINGS', 'not-json', { file });
  }
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join(
    '.',
  );
  throw new Failure('BAD_SETTINGS', issue?.code === 'unrecognized_keys' ? 'unknown-key' : 'bad-value', {
    file,
    field,
    expected: issue?.message ?? '',
  });
}
