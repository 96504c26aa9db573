/** CRC-32 as zip uses it, four bytes at a step; for platforms that have none of their own. */
const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [one, two, three, four] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  one[byte] = rest;
}
for (let step = 1; step < 4; step++)
  for (let byte = 0; byte < 256; byte++) {
    const before = tables[step - 1]?.[byte] ?? 0;
    (tables[step] ?? one)[byte] = (one[before & 255] ?? 0) ^ (before >>> 8);
  }

/** CRC of `bytes`, continuing from `seed`, the CRC of what came before (0 at first). */
export function crc32(bytes: Uint8Array, seed: number): number {
  let crc = ~seed;
  const whole = bytes.length - (bytes.length % 4);
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (four[crc & 255] ?? 0) ^
      (three[(crc >>> 8) & 255] ?? 0) ^
      (two[(crc >>> 16) & 255] ?? 0) ^
      (one[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (one[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
