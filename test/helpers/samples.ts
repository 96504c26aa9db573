/** The sample countries, from the committed workbooks on disk through the whole job. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import {
  type Book,
  type BookPlan,
  catalogue,
  type Language,
  layoutBook,
  makeReport,
  newestSubmission,
  type Outcome,
  type Report,
  run,
} from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';

export const SAMPLES = ['xts', 'moldova'] as const;

/** Countries that only `compare` shows: published figures and a few illustrations. */
export const PILOTS = ['bangladesh', 'jamaica', 'tunisia'] as const;
export type SampleName = (typeof SAMPLES)[number];

export const workbookFiles = (sample: string): readonly string[] =>
  readdirSync(join(samplesFolder(), sample))
    .filter((file) => file.endsWith('.xlsx'))
    .sort();

export const readSample = (sample: string): Promise<readonly Book[]> =>
  Promise.all(
    workbookFiles(sample).map(async (file) => {
      const source = await fileSource(join(samplesFolder(), sample, file));
      try {
        return await readWorkbook(source, nodePlatform);
      } finally {
        await source.close();
      }
    }),
  );

const outcomes = new Map<string, Promise<Outcome>>();

/** The whole run of a sample; made once, since nothing in it is ever changed. */
export function runSample(sample: string): Promise<Outcome> {
  const outcome = outcomes.get(sample) ?? readSample(sample).then((books) => run(books));
  outcomes.set(sample, outcome);
  return outcome;
}

const optionsFor = ({ checked }: Outcome, language: Language) =>
  ({
    language,
    toolVersion: 'test',
    asOf: newestSubmission(checked.submissions) ?? '1970-01-01',
  }) as const;

export const reportOf = (outcome: Outcome, language: Language = 'en'): Report =>
  makeReport(outcome, { ...optionsFor(outcome, language), catalogue });

export const planOf = (outcome: Outcome, language: Language = 'en'): BookPlan =>
  layoutBook(outcome, catalogue, {
    ...optionsFor(outcome, language),
    inputs: outcome.checked.submissions.map(({ file, sha256 }) => ({
      file,
      sha256,
      status: 'read',
      reason: null,
    })),
  });
