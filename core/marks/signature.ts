/**
 * What META.signed_hash holds (profile-sheets §2): a hash of all that a ministry answers for with its signature, so
 * that a change afterwards is noticed. Where cells stand, how they look and how the file was saved does not count.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Dataset, Row, Template } from '../model.ts';

/** Fields of META that signing itself writes. */
const SIGNING: readonly string[] = ['status', 'signed_by', 'signed_on', 'signed_hash'];

/** Explanations may be added after signing; where figures came from is no figure. */
const BESIDE = (template: Template): boolean => template.institution === '*' && template.layout === 'table';

/** Sixty-four hexadecimal digits over the values of META and of every data sheet, in order of sheet and row. */
export function signatureOf(datasets: readonly Dataset[]): string {
  const hash = sha256.create();
  const ordered = datasets
    .filter(({ template }) => !BESIDE(template))
    .sort((a, b) => (a.template.id < b.template.id ? -1 : a.template.id > b.template.id ? 1 : 0));
  for (const { template, rows } of ordered) {
    const fields = template.fields.map(({ id }) => id).filter((id) => !isSigning(template, id));
    hash.update(utf8ToBytes(`\u0001${template.id}`));
    for (const row of rows) hash.update(utf8ToBytes(textOf(row, fields)));
  }
  return bytesToHex(hash.digest());
}

const isSigning = ({ layout }: Template, field: string): boolean =>
  layout === 'form' && SIGNING.includes(field);

/** Values by name, without blanks: a column that a template adds later changes no signature. */
function textOf({ values, readings }: Row, fields: readonly string[]): string {
  let text = '\u0002';
  for (const field of fields) {
    const value = values[field] ?? readings?.[field]?.raw ?? null;
    if (value !== null && value !== '') text += `\u0003${field}\u0004${String(value)}`;
  }
  return text;
}
