import type { Template } from '../../model.ts';

export const templates: readonly Template[] = [];
