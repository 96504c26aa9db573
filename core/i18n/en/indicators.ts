/** English: indicators. */
export const indicators = {} as const;
