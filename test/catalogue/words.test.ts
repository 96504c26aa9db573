/** Words of sheets, columns and codes in every language, and how they are looked up. */
import { describe, expect, test } from 'vitest';
import { areas } from '../../core/catalogue/codes/areas.ts';
import { codeLists } from '../../core/catalogue/codes/index.ts';
import { templates } from '../../core/catalogue/templates/index.ts';
import { codeLabel, fieldHelp, fieldLabel, sheetName, sheetPurpose } from '../../core/i18n/labels.ts';
import { words } from '../../core/i18n/translate.ts';
import { LANGUAGES } from '../../core/model.ts';
import { fold } from '../../core/read/fold.ts';

describe.each(LANGUAGES)('words in %s', (language) => {
  test('every sheet has a name of at most 60 characters and a purpose', () => {
    for (const { id } of templates) {
      expect(sheetName(language, id), id).not.toBe(id);
      expect(sheetName(language, id).length, id).toBeLessThanOrEqual(60);
      expect(sheetPurpose(language, id), id).not.toBe('');
    }
  });

  test('sheet names differ', () => {
    const names = templates.map(({ id }) => fold(sheetName(language, id)));
    expect(names).toEqual([...new Set(names)]);
  });

  test('every column has a label of at most 60 and a help of at most 160 characters', () => {
    for (const { id, fields } of templates)
      for (const field of fields) {
        const label = fieldLabel(language, id, field.id);
        const help = fieldHelp(language, id, field.id);
        expect(label, `${id}.${field.id}`).not.toBe(field.id);
        expect(label.length, `${id}.${field.id}`).toBeLessThanOrEqual(60);
        expect(help, `${id}.${field.id}`).not.toBe('');
        expect(help.length, `${id}.${field.id}: ${help}`).toBeLessThanOrEqual(160);
      }
  });

  test('every listed code has a label of its own in its list', () => {
    for (const { id, codes } of codeLists) {
      const labels = codes.map((code) => codeLabel(language, id, code));
      for (const [index, label] of labels.entries())
        expect(label, `${id} ${String(codes[index])}`).not.toBe(codes[index]);
      expect(labels, id).toEqual([...new Set(labels)]);
    }
  });

  test('words stand only for sheets, columns and codes that exist', () => {
    const { fields, sheets } = words(language).templates;
    const used = new Set(templates.flatMap((template) => template.fields.map(({ id }) => id)));
    expect(Object.keys(fields).filter((id) => !used.has(id))).toEqual([]);
    expect(Object.keys(sheets).sort()).toEqual(templates.map(({ id }) => id).sort());
    for (const [id, own] of Object.entries(sheets))
      if ('fields' in own) {
        const ids = templates.find((each) => each.id === id)?.fields.map((each) => each.id);
        for (const field of Object.keys(own.fields)) expect(ids, id).toContain(field);
      }
    const lists = new Map(codeLists.map((each) => [each.id, each.codes]));
    for (const [id, labels] of Object.entries(words(language).codes))
      if (id !== 'CL_AREA' && id !== 'CL_AGE')
        expect(Object.keys(labels).sort(), id).toEqual([...(lists.get(id) ?? [])].sort());
  });

  test('every country has a name', () => {
    for (const { alpha3 } of areas.countries) expect(codeLabel(language, 'CL_AREA', alpha3)).not.toBe(alpha3);
  });
});

test('a header in any language, or another spelling of it, never means two columns of a sheet', () => {
  for (const { id, fields } of templates) {
    const owners = new Map<string, string>(fields.map((field) => [fold(field.id), field.id]));
    for (const field of fields)
      for (const header of [
        ...LANGUAGES.map((language) => fieldLabel(language, id, field.id)),
        ...(field.aliases ?? []),
      ]) {
        expect(owners.get(fold(header)) ?? field.id, `${id}: ${header}`).toBe(field.id);
        owners.set(fold(header), field.id);
      }
  }
});

test('the same holds for the codes of a list', () => {
  for (const { id, codes } of codeLists) {
    const owners = new Map<string, string>();
    for (const code of codes)
      for (const label of LANGUAGES.map((language) => fold(codeLabel(language, id, code)))) {
        expect(owners.get(label) ?? code, `${id}: ${label}`).toBe(code);
        owners.set(label, code);
      }
  }
});

test.each([
  ['en', 'CL_AGE', 'Y20T24', '20–24 years'],
  ['fr', 'CL_AGE', 'Y_GE65', '65 ans et plus'],
  ['es', 'CL_AGE', 'Y_LT15', 'Menos de 15 años'],
  ['fr', 'CL_AGE', '_T', 'Tous âges'],
  ['fr', 'CL_AREA', 'DEU', 'Allemagne'],
  ['es', 'CL_AREA', 'COG', 'República del Congo'],
  ['en', 'CL_AREA', 'XKX', 'Kosovo'],
  ['en', 'CL_AREA', 'XXA', 'Stateless'],
  ['fr', 'CL_INSTITUTION', 'INT', 'Intérieur, immigration, frontières'],
  ['es', 'CL_GCM', '23', 'Cooperación internacional'],
  ['en', 'CL_DIMENSION', 'GOV', 'Governance, M&E'],
  ['en', 'CL_NOWHERE', 'X', 'X'],
  ['en', 'CL_REGION', 'XT-A', 'XT-A'],
] as const)('in %s the label of %s %s is %s', (language, list, code, label) => {
  expect(codeLabel(language, list, code)).toBe(label);
});

test('a column has its own words in the sheets where it means something else', () => {
  expect(fieldLabel('en', 'STA_FLOW', 'direction')).toBe('Direction');
  expect(fieldLabel('en', 'FIN_REMIT', 'direction')).toBe('Received or paid');
  expect(fieldLabel('fr', 'PLN_LINKS', 'direction')).toBe('Sens du lien');
  expect(fieldLabel('en', 'STA_FLOW', 'no_such_column')).toBe('no_such_column');
});
