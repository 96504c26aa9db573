/** Figures worked out for a message, which nobody reads to the sixth decimal. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
