import type { templates as english } from '../en/templates.ts';
import type { Same } from '../same.ts';

export const templates: Same<typeof english> = {};
