/** Sheets that forbid formatting, opened for as long as one call takes, where they have no password. */
import { trouble, troubleOf } from '../trouble.ts';
import { forbids } from './sheets.ts';
import { failureOf, type Context } from './session.ts';

/** Sends what `queue` puts into the call. A sheet that was open for it is locked again whatever happens. */
export async function sendUnlocked(
  context: Context,
  sheets: readonly Excel.Worksheet[],
  queue: () => void,
): Promise<void> {
  const locked = sheets.filter((sheet) => forbids(sheet, 'allowFormatCells'));
  for (const { protection } of locked) protection.unprotect();
  queue();
  for (const { protection } of locked) protection.protect(protection.options);
  try {
    await context.sync();
  } catch (error) {
    const failure = failureOf(error);
    const names = await lockAgain(context, locked);
    // it was never open: a password is asked for
    throw troubleOf(failure) === 'protected' && names.length > 0
      ? trouble('protected', { sheet: names.join(', ') })
      : failure;
  }
}

/** Names of the sheets that were locked all the time. */
async function lockAgain(context: Context, sheets: readonly Excel.Worksheet[]): Promise<readonly string[]> {
  if (sheets.length === 0) return [];
  const options = sheets.map(({ protection }) => protection.options);
  for (const { protection } of sheets) protection.load('protected');
  try {
    await context.sync();
    const open = sheets.filter(({ protection }) => !protection.protected);
    for (const sheet of open) sheet.protection.protect(options[sheets.indexOf(sheet)]);
    if (open.length > 0) await context.sync();
    return sheets.filter((sheet) => !open.includes(sheet)).map(({ name }) => name);
  } catch {
    // Excel no longer answers: the failure in front of this one is told
    return [];
  }
}
