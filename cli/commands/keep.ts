/** `mainstream keep`: explains an unusual but true value in the EXPLAIN sheet of the workbook, by the key of its issue. */
import { explanationCells, Failure, figures, type Issue } from '../../core/index.ts';
import { type Context, runOptions, say, uiOf } from '../context.ts';
import { issuesNamed } from '../issue-names.ts';
import { changedCopy, type CopyOptions, openOne } from '../changed-copy.ts';

export interface KeepOptions extends CopyOptions {
  readonly because: string;
  /** Function or unit, not a person. */
  readonly by: string;
  readonly asOf?: string;
}

export async function keep(
  file: string,
  name: string,
  options: KeepOptions,
  context: Context,
): Promise<number> {
  const opened = await openOne(file, context);
  const { checked, computed } = figures([opened.book], {
    indicators: [],
    listAll: true,
    ...runOptions(context),
  });
  const issue = issueMeant(name, [...checked.issues, ...computed.issues]);
  const { key } = issue;
  const datasets = checked.submissions.flatMap((submission) => submission.datasets);
  const on = options.asOf ?? context.settings.asOf;
  const edits = explanationCells(issue, datasets, opened.book, {
    because: options.because,
    by: options.by,
    ...(on !== undefined && { on }),
  });
  const target = await changedCopy(opened, 'explained', edits, options, context);
  say(context, uiOf(context).kept, { key, target });
  if (issue.severity === 'error') say(context, uiOf(context).keptError);
  return 0;
}

/** Notes need no explanation: where a cell has one warning or error, that is meant. */
function issueMeant(name: string, issues: readonly Issue[]): Issue {
  const named = issuesNamed(name, issues);
  const serious = named.filter(({ severity }) => severity !== 'info');
  const [only] = named.length === 1 ? named : serious;
  if (only && (named.length === 1 || serious.length === 1)) return only;
  if (!only) throw new Failure('BAD_SETTINGS', 'keep-key', { found: name });
  throw new Failure('BAD_SETTINGS', 'keep-several', {
    found: name,
    list: serious.map((each) => each.key).join(', '),
  });
}
