/** Multiplication by powers of ten without the traces of binary arithmetic (rulings A6). */

/** `value` × 10^`power`, rounded once: 1.1 × 10^6 is exactly 1 100 000. */
export function scale(value: number, power: number): number {
  if (power === 0 || value === 0) return value;
  if (power > 0 && Number.isInteger(value)) {
    const product = value * 10 ** power;
    if (Number.isSafeInteger(product)) return product;
  }
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${String(Number(exponent) + power)}`);
}
