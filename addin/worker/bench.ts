/** What a job finds at hand in the worker: the workbook, what was found in it, and a way to tell how far it is. */
import {
  catalogue as builtIn,
  catalogueWith,
  Failure,
  figures,
  makeReport,
  newestSubmission,
  run,
  settingsSchema,
  type Book,
  type Catalogue,
  type CountryFigures,
  type Host,
  type Issue,
  type Language,
  type Outcome,
  type Report,
  type RunOptions,
  type Settings,
} from '../../core/index.ts';
import { VERSION } from '../version.ts';
import type { Asked } from './jobs.ts';
import type { Scope } from './results.ts';
import type { Shelf } from './shelf.ts';

/** A check of the workbook: what the report is made of. */
export interface Found {
  readonly book: Book;
  readonly checked: CountryFigures['checked'];
  readonly computed: CountryFigures['computed'];
  readonly issues: readonly Issue[];
}

export interface Bench {
  readonly shelf: Shelf;
  readonly host: Host;
  /** The check of the workbook as it stands, done at most once for the same cells and settings. */
  found(asked: Asked): Promise<Found>;
  /** Its report with every issue, in the reader's language. */
  report(asked: Asked): Promise<Report>;
  /**
   * Figures and findings: of the workbook as it stands, worked out at most once, or of the workbooks consolidated last
   * (`NOT_FOUND` consolidation where the worker was ended since).
   */
  outcome(asked: Asked, of: Scope): Promise<Outcome>;
  /** Keeps what a consolidation found. */
  keep(outcome: Outcome): void;
}

/** What the bench of the next job still needs. */
export interface Memory {
  found?: { readonly book: Book; readonly settings: string; readonly found: Found };
  report?: { readonly found: Found; readonly language: Language; readonly report: Report };
  outcome?: { readonly book: Book; readonly settings: string; readonly outcome: Outcome };
  consolidation?: Outcome;
}

export const benchOf = (shelf: Shelf, memory: Memory, host: Host): Bench => {
  const bench: Bench = {
    shelf,
    host,
    async found({ settings: given }) {
      const settings = settingsOf(given);
      const book = await shelf.book({ limits: settings.limits ?? {}, host });
      const name = JSON.stringify(settings);
      const known = memory.found;
      if (known?.book === book && known.settings === name) return known.found;
      const found = checkOf(book, settings, host);
      memory.found = { book, settings: name, found };
      return found;
    },
    async report(asked) {
      const found = await bench.found(asked);
      const { language } = asked;
      const known = memory.report;
      if (known?.found === found && known.language === language) return known.report;
      const report = reportOf(found, asked);
      memory.report = { found, language, report };
      return report;
    },
    async outcome({ settings: given }, of) {
      if (of === 'consolidation') {
        if (!memory.consolidation) throw new Failure('NOT_FOUND', 'consolidation');
        return memory.consolidation;
      }
      const settings = settingsOf(given);
      const book = await shelf.book({ limits: settings.limits ?? {}, host });
      const name = JSON.stringify(settings);
      const known = memory.outcome;
      if (known?.book === book && known.settings === name) return known.outcome;
      const outcome = outcomeOf(book, settings, host);
      memory.outcome = { book, settings: name, outcome };
      return outcome;
    },
    keep(outcome) {
      memory.consolidation = outcome;
    },
  };
  return bench;
};

/** The pane sends what it was given by this worker; a page that was left open over an update may not. */
export function settingsOf(given: Settings): Settings {
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Failure('BAD_SETTINGS', 'bad-value', { file: 'mainstream.config.json', field, expected: field });
}

export const catalogueOf = (settings: Settings): Catalogue => catalogueWith(settings, builtIn);

/** What every run takes from the settings of the country. */
export const runOptionsOf = (settings: Settings, host: Host): RunOptions => ({
  catalogue: catalogueOf(settings),
  host,
  ...(settings.country !== undefined && { country: settings.country }),
  ...(settings.thresholds && { thresholds: settings.thresholds }),
  ...(settings.iati && { activities: settings.iati }),
});

/** As `mainstream consolidate` does it with one workbook. */
const outcomeOf = (book: Book, settings: Settings, host: Host): Outcome =>
  run([book], {
    ...runOptionsOf(settings, host),
    parameters: settings.parameters ?? {},
    disclosure: { profile: settings.disclosure ?? 'standard' },
  });

/** As `mainstream validate` does it, with every issue listed. */
function checkOf(book: Book, settings: Settings, host: Host): Found {
  const { checked, computed } = figures([book], {
    indicators: [],
    listAll: true,
    ...runOptionsOf(settings, host),
  });
  return { book, checked, computed, issues: [...checked.issues, ...computed.issues] };
}

function reportOf({ book, checked, computed }: Found, { language, settings }: Asked): Report {
  const { file, sha256, dialect } = book;
  return makeReport(
    { checked, computed, assessed: null },
    {
      inputs: [{ file, sha256, status: 'read', reason: null, ...(dialect && { dialect }) }],
      language,
      toolVersion: VERSION,
      catalogue: catalogueOf(settings),
      asOf: settings.asOf ?? newestSubmission(checked.submissions),
    },
  );
}
