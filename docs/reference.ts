/** Every generated file of this folder: path below `docs/` → text. Same catalogue, same text. */
import { figuresJsonSchema, LANGUAGES, mappingJsonSchema, reportJsonSchema } from '../core/index.ts';
import { referencePages } from './pages.ts';

export const referenceFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...LANGUAGES.flatMap((language) =>
      [...referencePages(language)].map(([path, text]): [string, string] => [`reference/${path}`, text]),
    ),
    ['report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`],
    ['figures.schema.json', `${JSON.stringify(figuresJsonSchema(), null, 2)}\n`],
    ['mapping.schema.json', `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`],
  ]);
