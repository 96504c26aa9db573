/** 14_TRACE where there are more lines than the sheet may have (coherence-workbook §3): no target is lost, the rest in a file. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { besideTarget, traceFileOf, withoutTrace, writeBeside } from '../../cli/beside.ts';
import { findWorkbooks } from '../../cli/find-workbooks.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { layoutBook } from '../../core/layout/book.ts';
import { traceLines } from '../../core/layout/trace-lines.ts';
import type { Place } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { bookOptions } from '../helpers/outcome.ts';
import { parseExample } from '../helpers/example.ts';
import { contextOf, temporaryFolder } from '../helpers/command.ts';
