import type { ui as english } from '../en/ui.ts';
import type { Same } from '../same.ts';

export const ui: Same<typeof english> = {};
