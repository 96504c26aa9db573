/** `mainstream sign`: makes a workbook final, signed by a function on a day, with a hash of the data it stands for. */
import { Failure, figures, signatureOf, type Value } from '../../core/index.ts';
import { type Context, say, uiOf } from '../context.ts';
import { changedCopy, type CopyOptions, openOne } from '../changed-copy.ts';

export interface SignOptions extends CopyOptions {
  /** Function or unit, not a person. */
  readonly by: string;
  /** Day of the signature; default: META.submitted_on. */
  readonly asOf?: string;
}

export async function sign(file: string, options: SignOptions, context: Context): Promise<number> {
  const opened = await openOne(file, context);
  const { checked } = figures([opened.book], { indicators: [], host: context.host });
  const datasets = checked.submissions.flatMap((submission) => submission.datasets);
  const meta = datasets.find(({ template }) => template.id === 'META');
  if (!meta) throw new Failure('BAD_SETTINGS', 'sign-meta', { file });
  const day = options.asOf ?? context.settings.asOf ?? meta.meta.submittedOn;
  if (day === null) throw new Failure('BAD_SETTINGS', 'sign-day', { file });
  const values: Readonly<Record<string, Value>> = {
    status: 'FINAL',
    signed_by: options.by,
    signed_on: day,
    signed_hash: signatureOf(datasets),
  };
  const edits = Object.entries(values).map(([field, to]) => {
    const row = meta.fieldRows?.get(field);
    const column = meta.columns.get(field);
    if (row === undefined || column === undefined)
      throw new Failure('BAD_SETTINGS', 'sign-field', { file, field });
    return { sheet: meta.sheet, row, column, to };
  });
  const target = await changedCopy(opened, 'signed', edits, options, context);
  say(context, uiOf(context).signed, { by: options.by, day, target });
  const errors = checked.issues
    .filter(({ severity }) => severity === 'error')
    .reduce((sum, { count = 1 }) => sum + count, 0);
  if (errors > 0) say(context, uiOf(context).signedErrors, { n: errors });
  return 0;
}
