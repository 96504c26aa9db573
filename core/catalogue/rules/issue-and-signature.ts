/** Rules on what a workbook says of itself: the template it was issued as, and its signature (profile-sheets §2). */
import { signatureOf } from '../../marks/signature.ts';
import { compareVersions, isVersion } from '../../marks/version.ts';
import type { Dataset, Template } from '../../model.ts';
import { defineRule } from '../define.ts';

/**
 * The fingerprint in META is not that of the template of this version: the template itself was altered, or comes
 * from an issue with other sheets, columns or lists. Where it is the right one, sheets or columns may have been taken out
 * since. Another version has another fingerprint; that is told by the rule on versions.
 */
export const otherTemplate = defineRule({
  id: 'S42',
  severity: 'warning',
  scope: 'consolidation',
  check(all, report, { fingerprintOf, sheetsOf, allOf, versions }) {
    for (const submission of all) {
      const { fingerprint, institution, templateVersion } = submission.meta;
      const dataset = submission.datasets.find(({ template }) => template.id === 'META');
      if (!dataset || fingerprint === null || institution === null) continue;
      if (templateVersion !== null && !isVersion(templateVersion, versions.known)) continue;
      const at = { submission, dataset, row: null, field: 'fingerprint' };
      const args = { found: fingerprint, version: templateVersion };
      if (fingerprint !== fingerprintOf(institution)) {
        const extra = shortList(
          submission.datasets.flatMap(({ sheet, unknownColumns }) =>
            unknownColumns.map((column) => `${sheet}: ${column}`),
          ),
        );
        report(at, { ...args, extra }, extra === '' ? {} : { variant: 'COLUMNS' });
        continue;
      }
      const missing = shortList(takenOut(allOf(submission), sheetsOf(institution)));
      if (missing !== '') report(at, { ...args, missing }, { variant: 'MISSING' });
    }
  },
  example: `
    META    | fingerprint | 0123456789abcdef {S42 warning} |
    STA_POP | year | age | total |
            | 2023 | _T  | 100   |`,
});

/** Sheets and columns of the template that the workbook no longer has. */
function takenOut(datasets: readonly Dataset[], issued: readonly Template[]): string[] {
  return issued.flatMap((template) => {
    const dataset = datasets.find((each) => each.template.id === template.id);
    if (!dataset) return [template.id];
    return template.fields
      .filter(({ id }) => !dataset.columns.has(id))
      .map(({ id }) => `${template.id}: ${id}`);
  });
}

const shortList = (names: readonly string[]): string =>
  names.slice(0, 8).join(', ') + (names.length > 8 ? ' …' : '');

/**
 * The workbook is of a template of another version (coherence-workbook §8). One with another MAJOR may mean something else
 * by the same columns, so it stays out, unless there is a known way from it to this version.
 */
export const otherVersion = defineRule({
  id: 'S47',
  severity: 'error',
  scope: 'consolidation',
  logged: true,
  check(all, report, { versions: { known, older, upgradable } }) {
    for (const submission of all) {
      const found = submission.meta.templateVersion;
      const dataset = submission.datasets.find(({ template }) => template.id === 'META');
      const stands = compareVersions(found, known);
      if (!dataset || found === null || stands === 'same') continue;
      const at = { submission, dataset, row: null, field: 'template_version' };
      const args = { found, known };
      if (stands === null)
        report(at, args, { severity: 'warning', variant: 'UNREADABLE', blocks: 'nothing' });
      else if (stands === 'newerMinor')
        report(at, args, { severity: 'info', variant: 'NEWER', blocks: 'nothing' });
      else if (older.some((version) => isVersion(found, version)))
        report(at, args, { severity: 'warning', variant: 'OLDER', blocks: 'nothing' });
      else if (upgradable.some((version) => isVersion(found, version)))
        report(at, args, { variant: 'UPGRADE', blocks: 'workbook' });
      else report(at, args, { blocks: 'workbook', ...(stands === 'older' && { variant: 'TOO_OLD' }) });
    }
  },
  example: `
    META@xts-sta.xlsx | template_version | 2.0 {S47 error} |
    STA_POP           | year | age | total |
                      | 2023 | _T  | 100   |
    META@xts-pln.xlsx | template_version | 0.9 {S47 warning} |
    PLN_GOALS         | goal_id | level | title        |
                      | G1      | GOAL  | Less poverty |
    META@xts-int.xlsx | template_version | 1.4 {S47 info} |
    INT_DEATHS        | year | route | status | total |
                      | 2023 | Sea   | DEAD   | 12    |`,
});

/** A final workbook is signed by a function on a day, and its data are those that were signed. */
export const signature = defineRule({
  id: 'S43',
  severity: 'warning',
  scope: 'consolidation',
  check(all, report) {
    for (const submission of all) {
      const { status, signedBy, signedOn, signedHash } = submission.meta;
      const dataset = submission.datasets.find(({ template }) => template.id === 'META');
      if (!dataset || status !== 'FINAL') continue;
      const args = { by: signedBy, on: signedOn };
      const at = { submission, dataset, row: null };
      if (signedBy === null || signedOn === null || signedHash === null)
        report({ ...at, field: 'status' }, args, { variant: 'UNSIGNED' });
      else if (signedHash !== signatureOf(submission.datasets)) report({ ...at, field: 'signed_hash' }, args);
    }
  },
  example: `
    META@xts-sta.xlsx | status | FINAL |
            | signed_by   | Head of the census department |
            | signed_on   | 2024-03-31 |
            | signed_hash | 0000 {S43 warning} |
    STA_POP | year | age | total |
            | 2023 | _T  | 100   |
    META@xts-int.xlsx | status | FINAL {S43 warning} |
    INT_DEATHS        | year   | route | status | total |
                      | 2023   | _T    | DEAD   | 10    |`,
});
