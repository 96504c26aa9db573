import type { book as english } from '../en/book.ts';
import type { Same } from '../same.ts';

export const book: Same<typeof english> = {};
