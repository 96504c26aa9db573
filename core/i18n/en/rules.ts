/** English: rules. */
export const rules = {} as const;
