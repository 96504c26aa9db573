/** Writes the reference pages and the schema of the report: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referenceFiles } from './reference.ts';

const folder = fileURLToPath(new URL('../../docs', import.meta.url));

for (const [path, text] of referenceFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
