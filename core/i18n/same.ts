import type { en } from './en/index.ts';

/** The same keys with other words: a missing or extra line does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export type Words = Same<typeof en>;
