/** Rules on what a workbook says of itself: the template it was issued as, and its signature (profile-sheets §2). */
import { signatureOf } from '../../marks/signature.ts';
import { defineRule } from '../define.ts';

/**
 * The fingerprint in META is not that of the template of this version: the template itself was altered, or comes
 * from an issue with other sheets, columns or lists. What is missing in it is told by the rules on columns.
 */
export const otherTemplate = defineRule({
  id: 'S42',
  severity: 'warning',
  scope: 'consolidation',
  check(all, report, { fingerprintOf }) {
    for (const submission of all) {
      const { fingerprint, institution, templateVersion } = submission.meta;
      const dataset = submission.datasets.find(({ template }) => template.id === 'META');
      if (!dataset || fingerprint === null || institution === null) continue;
      if (fingerprint === fingerprintOf(institution)) continue;
      const extra = submission.datasets.flatMap(({ sheet, unknownColumns }) =>
        unknownColumns.map((column) => `${sheet}: ${column}`),
      );
      const args = { found: fingerprint, version: templateVersion, extra: extra.slice(0, 8).join(', ') };
      const at = { submission, dataset, row: null, field: 'fingerprint' };
      report(at, args, extra.length > 0 ? { variant: 'COLUMNS' } : {});
    }
  },
  example: `
    META    | fingerprint | 0123456789abcdef {S42 warning} |
    STA_POP | year | age | total |
            | 2023 | _T  | 100   |`,
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
