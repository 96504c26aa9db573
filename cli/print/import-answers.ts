/** How what is asked about an import is answered on the command line. */
import { catalogue, words, type Language, type Mapping, type Question } from '../../core/index.ts';

/** How to answer on the command line: `--across origin`. */
export function answerTo({ id, args }: Question, { as, columns }: Mapping, language: Language): string {
  const { answers } = words(language).imports;
  const template = catalogue.templates.find((each) => each.id === as);
  const measures = template?.fields.filter(({ role }) => role === 'measure').map((field) => field.id) ?? [];
  const either = (...options: string[]): string => options.join(` ${answers.or} `);
  const text = String(args['label'] ?? '');
  const field = String(args['field'] ?? '');
  switch (id) {
    case 'no-table':
      return `--sheet ${answers.name} --table N`;
    case 'which-table':
      return '--table N';
    case 'which-axis': {
      const sides = new Set(
        columns.flatMap(({ use, field: own, at = {} }) => [
          ...(use === 'key' && own ? [own] : []),
          ...Object.keys(at),
        ]),
      );
      const areas = [...sides].filter((each) => each === 'reporting' || typeOf(as, each) === 'area');
      return either(...areas.map((each) => `--across ${each}`));
    }
    case 'which-country':
    case 'country-not-found':
      return `--country ${answers.code}`;
    case 'no-year':
      return '--set year=2019';
    case 'no-field': {
      const codes = codesOf(as, field);
      return codes.length > 0 && codes.length <= 4
        ? either(...codes.map((code) => `--set ${field}=${code}`))
        : `--set ${field}=${answers.code}`;
    }
    case 'lone-m':
      return either('--column "M=female"', '--column "M=male"');
    case 'unknown-label':
    case 'ambiguous-label': {
      const code = args['suggestion'] === null ? answers.code : String(args['suggestion'] ?? answers.code);
      return either(`--label "${text}=${code}"`, `--leave-out "${text}"`);
    }
    case 'key-gone':
      return `--column "${answers.header}=${field}"`;
    case 'more-labels':
      return '--yes';
    case 'double':
      return `--column "${answers.header}=${answers.field}"`;
    default:
      return `--column "${answers.header}=${measures.slice(0, 4).join('|') || answers.measure}"`;
  }
}

const fieldOf = (sheet: string, id: string) =>
  catalogue.templates.find((each) => each.id === sheet)?.fields.find((each) => each.id === id);
const typeOf = (sheet: string, id: string): string | undefined => fieldOf(sheet, id)?.type;

function codesOf(sheet: string, id: string): readonly string[] {
  const field = fieldOf(sheet, id);
  return field?.only ?? catalogue.codeLists.find((list) => list.id === field?.codes)?.codes ?? [];
}
