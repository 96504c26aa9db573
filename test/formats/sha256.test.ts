/** Our own SHA-256, which browsers use, against the published examples and the digest of the platform. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../core/formats/sha256.ts';

function sha256(...pieces: readonly Uint8Array[]): string {
  const sum = new Sha256();
  for (const piece of pieces) sum.update(piece);
  return sum.digest();
}

/** Published with the standard (FIPS 180-4, examples of NIST). */
const published: Record<string, readonly [text: string, digest: string]> = {
  'no bytes at all': ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  'one block': ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  'a length that does not fit into the last block': [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  'a million letters': [
    'a'.repeat(1_000_000),
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  ],
};

describe('SHA-256', () => {
  it.each(Object.entries(published))('%s', (_, [text, digest]) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(digest);
  });

  it('does not depend on the pieces, and agrees with the platform', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, (list) => {
        const whole = Uint8Array.from(list.flatMap((piece) => [...piece]));
        const expected = createHash('sha256').update(whole).digest('hex');
        expect(sha256(...list)).toBe(expected);
        expect(sha256(whole)).toBe(expected);
      }),
      { seed: 180 },
    );
  });
});
