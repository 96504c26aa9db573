/** Our own CRC-32, which browsers use, against the known check value and the sum of the platform. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../core/formats/index.ts';
import { crc32 } from '../../core/formats/zip/crc32.ts';

describe('crc32', () => {
  it('has the check value of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'), 0)).toBe(0xcbf43926);
  });

  it('continues over pieces, and agrees with the platform where that has a sum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (first, second) => {
        const whole = crc32(Uint8Array.from([...first, ...second]), 0);
        expect(crc32(second, crc32(first, 0))).toBe(whole);
        if (nodePlatform.crc32) expect(nodePlatform.crc32(second, nodePlatform.crc32(first, 0))).toBe(whole);
      }),
      { seed: 32 },
    );
  });
});
