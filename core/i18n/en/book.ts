/** English: book. */
export const book = {} as const;
