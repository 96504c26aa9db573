/** Reads `mainstream.config.json`; flag > environment > file > default is settled by who calls. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LIMITS } from '../core/formats/index.ts';
import { Failure, parseSettings, type Settings } from '../core/index.ts';

const DEFAULT_NAME = 'mainstream.config.json';

export function readSettings(folder: string, named: string | undefined): Settings {
  const path = resolve(folder, named ?? DEFAULT_NAME);
  if (!existsSync(path)) {
    if (named !== undefined) throw new Failure('NOT_FOUND', 'path', { path: named });
    return {};
  }
  const file = named ?? DEFAULT_NAME;
  return parseSettings(readFileSync(path, 'utf8'), file, Object.keys(LIMITS));
}
