/** English: codes. */
export const codes = {} as const;
