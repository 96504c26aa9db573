/** Bad calls as a table: one sentence on standard error, the exit code, and a folder as it was. */
import { expect } from 'vitest';
import { command, contentOf, temporaryFolder, type Ran } from './command.ts';

export interface Case {
  readonly name: string;
  /** `DIR` stands for the folder. */
  readonly argv: readonly string[];
  readonly files?: () => Promise<Record<string, string | Uint8Array>> | Record<string, string | Uint8Array>;
  readonly code: number;
  /** What the one sentence holds. */
  readonly says: RegExp;
}

async function runCase({ argv, files }: Case): Promise<{ ran: Ran; same: boolean }> {
  const folder = temporaryFolder((await files?.()) ?? {});
  const before = contentOf(folder);
  const ran = await command(
    argv.map((word) => word.replace('DIR', folder)),
    { folder },
  );
  return { ran, same: JSON.stringify(contentOf(folder)) === JSON.stringify(before) };
}

export async function expectRefused(each: Case): Promise<void> {
  const { ran, same } = await runCase(each);
  expect({ code: ran.code, err: ran.err }).toEqual({
    code: each.code,
    err: expect.stringMatching(each.says) as string,
  });
  // help comes before the sentence where no command was given
  if (each.argv.length > 0) expect(ran.said).toHaveLength(1);
  expect(ran.err).not.toMatch(/undefined|\{\w+\}|our mistake/);
  if (each.code === 2) expect(ran.out).toBe('');
  expect(same).toBe(true);
}
