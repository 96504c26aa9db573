/** `--feedback`: one workbook for each institution, beside the coherence workbook. */
import { join } from 'node:path';
import { type BookPlan, Failure, layoutFeedback, type Outcome, words } from '../core/index.ts';
import { writeWorkbook } from '../core/formats/index.ts';
import { say, type Context } from './context.ts';
import type { WriteOptions } from './target.ts';
import { writeOutput } from './write-output.ts';

export interface FeedbackAsked extends WriteOptions {
  readonly feedback?: string;
  readonly edition: 'full' | 'public';
}

export interface FeedbackTarget {
  readonly file: string;
  readonly plan: BookPlan;
}

/** Before anything is done: nothing of a ministry's cells leaves with what is for everybody. */
export function refuseFeedback({ feedback, edition }: FeedbackAsked): void {
  if (feedback !== undefined && edition === 'public') throw new Failure('BAD_SETTINGS', 'feedback-public');
}

/** `feedback-hea.xlsx` …; none where nobody asked. */
export function feedbackTargets(
  outcome: Outcome,
  layout: Parameters<typeof layoutFeedback>[2],
  { feedback: folder }: FeedbackAsked,
  { catalogue }: Context,
): readonly FeedbackTarget[] {
  if (folder === undefined) return [];
  return layoutFeedback(outcome, catalogue, layout).map(({ institution, plan }) => ({
    file: join(folder, `feedback-${institution.toLowerCase().replace(/[^a-z0-9]+/g, '_')}.xlsx`),
    plan,
  }));
}

export async function writeFeedback(
  targets: readonly FeedbackTarget[],
  options: WriteOptions,
  context: Context,
): Promise<void> {
  for (const { file, plan } of targets) await writeOutput(file, await writeWorkbook(plan), options, context);
}

export function sayFeedback(n: number, { feedback: folder }: FeedbackAsked, context: Context): void {
  if (folder !== undefined) say(context, words(context.language).feedback.written, { n, folder });
}
