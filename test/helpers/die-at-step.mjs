/**
 * Preloaded into a program under test (`node --import`): kills it without warning before step DIE_STEP of what it does
 * to files in DIE_FOLDER. Each call that changes something is a step; a write is two, the second with half of its bytes written.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.env['DIE_FOLDER'] ?? '';
const last = Number(process.env['DIE_STEP']);
const handles = new Set();
let step = 0;

function dieAtStep() {
  step += 1;
  if (step !== last) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const isWatched = (place) =>
  typeof place === 'number' ? handles.has(place) : folder !== '' && String(place).startsWith(folder);

for (const name of ['openSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync', 'rmSync', 'mkdirSync']) {
  const real = fs[name];
  fs[name] = (place, ...more) => {
    if (!isWatched(place)) return real(place, ...more);
    dieAtStep();
    const result = real(place, ...more);
    if (name === 'openSync') handles.add(result);
    if (name === 'closeSync') handles.delete(place);
    return result;
  };
}

const write = fs.writeSync;
fs.writeSync = (handle, bytes, at = 0, length = bytes.length - at) => {
  if (!isWatched(handle)) return write(handle, bytes, at, length);
  dieAtStep();
  const half = write(handle, bytes, at, Math.floor(length / 2));
  dieAtStep();
  return half + write(handle, bytes, at + half, length - half);
};

syncBuiltinESMExports();
