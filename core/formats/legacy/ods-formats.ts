/** Makes number format codes, as spreadsheets show them, of the elements with which OpenDocument describes them. */
import type { OdsElement } from './ods-xml.ts';

const STYLE = /^number:(?:number|currency|percentage|date|time|boolean|text)-style$/;

/** Parts of a style that are text in an element of their own. */
const WRITTEN = new Set(['number:text', 'number:currency-symbol', 'number:fill-character']);

interface Section {
  /** Code of this section alone. */
  code: string;
  /** Styles for values that meet a condition; they stand before this one. */
  readonly others: string[];
}

/** Gathers the number styles of a document. */
export class OdsFormats {
  private readonly sections = new Map<string, Section>();
  private section: Section | null = null;
  /** A duration runs on behind 24 hours: its first unit is in brackets. */
  private runsOn = false;
  private written: string | null = null;

  /** True where the element belongs to a number style. */
  open(element: OdsElement): boolean {
    const { name } = element;
    if (STYLE.test(name)) {
      this.section = { code: '', others: [] };
      this.runsOn = element.attribute('number:truncate-on-overflow') === 'false';
      this.sections.set(element.attribute('style:name') ?? '', this.section);
      if (name === 'number:text-style') this.section.code = '@';
      return true;
    }
    if (!this.section) return false;
    if (name === 'style:map') this.section.others.push(element.attribute('style:apply-style-name') ?? '');
    else if (WRITTEN.has(name)) this.written = '';
    else this.add(element, this.section);
    return true;
  }

  text(text: string): void {
    if (this.written !== null) this.written += text;
  }

  close(name: string): void {
    if (STYLE.test(name)) this.section = null;
    if (!WRITTEN.has(name) || this.written === null || !this.section) return;
    this.section.code += name === 'number:fill-character' ? `*${this.written}` : literal(this.written);
    this.written = null;
  }

  /** Code of a style with all its sections; empty where it is General or unknown. */
  code(name: string): string {
    const section = this.sections.get(name);
    if (!section) return '';
    const before = section.others.map((each) => this.sections.get(each)?.code ?? '');
    return [...before, section.code].join(';');
  }

  private add({ name, attribute }: OdsElement, section: Section): void {
    const isLong = attribute('number:style') === 'long';
    const unit = (letter: string): string => {
      const code = isLong ? letter + letter : letter;
      if (!this.runsOn) return code;
      this.runsOn = false;
      return `[${code}]`;
    };
    const count = (attributeName: string, otherwise = 0): number =>
      Math.min(30, Math.max(0, Number(attribute(attributeName) ?? otherwise) || 0));
    switch (name) {
      case 'number:number':
        section.code += digits(attribute, count);
        break;
      case 'number:scientific-number':
        section.code += `${digits(attribute, count)}E+${'0'.repeat(count('number:min-exponent-digits', 2))}`;
        break;
      case 'number:fraction':
        section.code += `# ${'?'.repeat(count('number:min-numerator-digits', 1))}/${
          attribute('number:denominator-value') ?? '?'.repeat(count('number:min-denominator-digits', 1))
        }`;
        break;
      case 'number:day':
        section.code += isLong ? 'dd' : 'd';
        break;
      case 'number:month':
        section.code += (attribute('number:textual') === 'true' ? 'mmm' : 'm') + (isLong ? 'm' : '');
        break;
      case 'number:year':
        section.code += isLong ? 'yyyy' : 'yy';
        break;
      case 'number:day-of-week':
        section.code += isLong ? 'dddd' : 'ddd';
        break;
      case 'number:hours':
        section.code += unit('h');
        break;
      case 'number:minutes':
        section.code += unit('m');
        break;
      case 'number:seconds': {
        const decimals = count('number:decimal-places');
        section.code += unit('s') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
        break;
      }
      case 'number:am-pm':
        section.code += 'AM/PM';
        break;
      case 'number:text-content':
        section.code += '@';
        break;
    }
  }
}

/** `0.00`, `#,##0` … Without decimal places the number is shown as it is: General. */
function digits(
  attribute: OdsElement['attribute'],
  count: (name: string, otherwise?: number) => number,
): string {
  if (attribute('number:decimal-places') === undefined) return 'General';
  const whole = '0'.repeat(count('number:min-integer-digits'));
  const grouped = attribute('number:grouping') === 'true' ? `#,${whole.padStart(3, '#')}` : whole || '#';
  const decimals = count('number:decimal-places');
  const least = count('number:min-decimal-places', decimals);
  const fraction = '0'.repeat(Math.min(least, decimals)) + '#'.repeat(Math.max(0, decimals - least));
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}

/** Text of a format, in quotes where it could be taken for a code. */
const literal = (text: string): string => (/^[-\s/:.,()%$€£¥+]*$/.test(text) ? text : `"${text}"`);
