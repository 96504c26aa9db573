/** English: templates. */
export const templates = {} as const;
