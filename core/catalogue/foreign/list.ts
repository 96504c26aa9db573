/** Short form for lists of words parted by semicolons. */
export const parts = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Words by field and code. */
export const byCode = (
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =>
  Object.fromEntries(
    Object.entries(words).map(([field, codes]) => [
      field,
      Object.fromEntries(Object.entries(codes).map(([code, text]) => [code, parts(text)])),
    ]),
  );
