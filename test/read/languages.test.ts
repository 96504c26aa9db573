/** Laws over the whole catalogue: what the product prints in a language, it also reads. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { codeLabel, fieldLabel, sheetName } from '../../core/i18n/labels.ts';
import { LANGUAGES, type CodeList, type Template } from '../../core/model.ts';
import { readCode } from '../../core/read/codes.ts';
import { readSubmission } from '../../core/read/read.ts';
import { bookWith, gridFrom } from './column.ts';

const tables = catalogue.templates.filter((each) => each.layout === 'table');

function readHeader(name: string, header: readonly string[]) {
  const [dataset] = readSubmission(bookWith(gridFrom(name, [header])), catalogue).datasets;
  return {
    sheet: dataset?.template.id,
    columns: [...(dataset?.columns ?? [])].map(([field, column]) => `${field}@${String(column)}`),
    unknown: dataset?.unknownColumns,
  };
}

const expected = (template: Template) => ({
  sheet: template.id,
  columns: template.fields.map((field, index) => `${field.id}@${String(index + 1)}`),
  unknown: [],
});

describe('sheets', () => {
  it.each(tables.map((template) => [template.id, template] as const))(
    '%s by its columns alone',
    (_, template) => {
      const header = template.fields.map((field) => field.id);
      expect(readHeader('Sheet1', header)).toEqual(expected(template));
    },
  );
  it.each(
    tables.flatMap((template) => LANGUAGES.map((language) => [template.id, language, template] as const)),
  )('%s by its printed name and labels, %s', (_, language, template) => {
    const header = template.fields.map(
      (field, index) => `${index === 0 ? '# ' : ''}${fieldLabel(language, template.id, field.id)}\nrequired`,
    );
    const name = sheetName(language, template.id).slice(0, 31);
    expect(readHeader(name, header)).toEqual(expected(template));
  });
});

describe('codes', () => {
  const lists: [string, CodeList][] = catalogue.codeLists.map((list) => [list.id, list]);
  it.each(lists)('%s by themselves', (_, list) => {
    for (const code of list.codes) expect(readCode(code, list, undefined)).toEqual({ value: code });
  });
  it.each(lists)('%s by their labels', (_, list) => {
    const wrong = LANGUAGES.flatMap((language) =>
      list.codes.flatMap((code) => {
        const label = codeLabel(language, list.id, code);
        const found = readCode(label, list, undefined);
        return found.trouble === undefined && found.value !== code
          ? [`${label}: ${found.value}, not ${code}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
