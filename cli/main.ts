#!/usr/bin/env node
/** The program: hands the process's streams to the command line and leaves with its exit code. */
import { readFileSync } from 'node:fs';
import { main } from './program.ts';

const stop = { aborted: false };
process.on('SIGINT', () => {
  if (stop.aborted) process.exit(130);
  stop.aborted = true;
});
// a reader that closes early (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.exitCode = await main(
  process.argv.slice(2),
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY,
    colour: process.stdout.isTTY,
    ...(process.stdout.isTTY && { width: process.stdout.columns }),
    input: process.stdin,
    environment: process.env,
    folder: process.cwd(),
    signal: stop,
  },
  version,
);
