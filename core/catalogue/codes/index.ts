import type { CodeList } from '../../model.ts';

export const codeLists: readonly CodeList[] = [];
