/** Runs around each file of tests: nothing stays in the folder for temporary files; bytes are compared at once. */
import { afterAll } from 'vitest';
import './byte-equality.ts';
import { removeTemporaryFolders } from './folders.ts';

afterAll(removeTemporaryFolders);
