/** Runs around each file of tests: nothing stays in the folder for temporary files. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './folders.ts';

afterAll(removeTemporaryFolders);
