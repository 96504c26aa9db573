/** The one sentence for a failure, in the reader's language. */
export { failureText, type FailureRecord } from '../../core/index.ts';
