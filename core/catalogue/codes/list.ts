/** Short form for declaring a code list: its codes as one text, parted by spaces, in the order in which they are shown. */
import type { CodeList } from '../../model.ts';
import { defineCodeList } from '../define.ts';

export const list = (id: string, codes: string, more: Omit<CodeList, 'id' | 'codes'> = {}): CodeList =>
  defineCodeList({ id, codes: codes.split(' '), ...more });

/** Spellings of *total* and *unknown* beside the labels in each language. */
export const TOTAL = { _T: ['T', 'all', 'ensemble', 'tous', 'toutes', 'todos', 'todas'] };
export const UNKNOWN = { _U: ['not stated', 'not known', 'non déclaré', 'no declarado', 'ignorado'] };
export const TOTAL_UNKNOWN = { aliases: { ...TOTAL, ...UNKNOWN } };
