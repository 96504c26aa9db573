/** How damage in an old format is refused. */
import { Failure } from '../../failure.ts';

/** The file is damaged, or of a kind that is not read. */
export const damaged = (): Failure => new Failure('UNREADABLE', 'R44');
