/** The pane in Excel. */
import { Failure } from '../core/index.ts';
export const later = Failure;
