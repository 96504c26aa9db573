/** The program of the worker: the core, the workbook at hand and the jobs of the pane. */
import '../no-eval.ts';
import { allJobs } from './jobs/index.ts';
import { serve, type Scope } from './serve.ts';

serve(globalThis as unknown as Scope, allJobs);
