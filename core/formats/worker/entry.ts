/** The program of the reading worker; a page bundles it as a file of its own. */
import { readPackedBook } from '../read-book.ts';
import { serve, type Scope } from './serve.ts';

serve(globalThis as unknown as Scope, readPackedBook);
