/** The manifest is what Excel expects of it, in every variant that is made of it; and the checker finds what is wrong. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkedBase,
  DEVELOPMENT_BASE,
  developmentManifest,
  manifestFor,
} from '../../addin/build/manifest.ts';
import { EXCEL_API_FLOOR } from '../../addin/host/requirements.ts';
import { manifestFaults, type Expected } from './manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const template = readFileSync(resolve(root, 'manifest.xml'), 'utf8');
const expected: Expected = {
  base: DEVELOPMENT_BASE,
  locales: ['fr-FR', 'es-ES'],
  excelApi: EXCEL_API_FLOOR,
  folder: resolve(root, 'addin'),
};

describe('manifest', () => {
  it('is good as it stands', () => {
    expect(manifestFaults(template, expected)).toEqual([]);
  });

  it('is good for another address', () => {
    const base = 'https://statistics.example.gov/tools/mainstream/';
    const made = manifestFor(template, base);
    expect(manifestFaults(made, { ...expected, base })).toEqual([]);
    expect(made).not.toContain('localhost');
  });

  it('is good for development, beside the other one', () => {
    const made = developmentManifest(template);
    expect(manifestFaults(made, expected)).toEqual([]);
    const idOf = (xml: string): string => /<Id>(.*)<\/Id>/.exec(xml)?.[1] ?? '';
    expect(idOf(made)).not.toBe(idOf(template));
    expect(made).toContain('DefaultValue="Mainstream (development)"');
  });

  it.each([
    'http://example.gov/',
    'https://example.gov/mainstream',
    'https://example.gov/?x=1/',
    'example.gov/',
    'https://example.gov/#/',
  ])('is not made for the address %s', (base) => {
    expect(() => checkedBase(base)).toThrow();
  });

  it.each([
    ['order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1', /^OfficeApp holds/],
    ['id', /<Id>8c/, '<Id>Zc', /GUID/],
    ['version', '1.0.0.0', '1.0', /four parts/],
    ['long id', /icon\.16/g, 'icon.16.of.the.group.of.the.ribbon.of.excel', /longer than 32/],
    ['id twice', ' id="check.16"', ' id="icon.16"', /twice/],
    ['reference to nothing', 'resid="check.label"', 'resid="check.lable"', /nowhere/],
    [
      'reference to another kind',
      'Label resid="check.label"',
      'Label resid="check.tip"',
      /of bt:LongStrings/,
    ],
    [
      'unused',
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="url.more" DefaultValue="https://localhost:3000/m" />',
      /not used/,
    ],
    ['plain http', /https:(\/\/localhost:3000\/icons\/icon-32)/, 'http:$1', /not https/],
    [
      'other place',
      'https://localhost:3000/icons/icon-64',
      'https://example.org/icon-64',
      /does not stand under/,
    ],
    ['icon that is not there', 'icon-80.png', 'icon-81.png', /is not there/],
    ['icon of another size', 'check-80.png', 'check-64.png', /64 × 64 and not 80/],
    ['missing size', '<bt:Image size="32" resid="check.32" />', '', /comes in 16, 80/],
    ['missing language', /<bt:Override Locale="es-ES" Value="Plantilla" \/>/, '', /not in es-ES/],
    ['blank text', 'Value="Plantilla"', 'Value=" "', /blank/],
    ['long text', 'Value="Plantilla"', `Value="${'a'.repeat(126)}"`, /too long/],
    ['other requirement', 'MinVersion="1.9"', 'MinVersion="1.12"', /1\.12 is asked for/],
    ['cut', '</OfficeApp>', '', /not well formed/],
  ] as const)('with a fault of %s is found out', (_, from, to, fault) => {
    const broken = template.replace(from, to);
    expect(broken).not.toBe(template);
    expect(manifestFaults(broken, expected)).toContainEqual(expect.stringMatching(fault));
  });
});
