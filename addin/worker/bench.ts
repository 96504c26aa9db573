/** What a job finds at hand in the worker: the workbook, what was found in it, and a way to tell how far it is. */
import {
  assessedFrom,
  catalogue as builtIn,
  catalogueWith,
  examine,
  Failure,
  figuresOf,
  openReport,
  newestSubmission,
  nothingKept,
  settingsSchema,
  type Book,
  type Catalogue,
  type CountryFigures,
  type Host,
  type Issue,
  type Kept,
  type Language,
  type OpenReport,
  type Outcome,
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
  report(asked: Asked): Promise<OpenReport>;
  /** Figures of the workbook as it stands, or of the workbooks consolidated last; as `outcome`, but without its findings. */
  figures(asked: Asked, of: Scope): Promise<Pick<Outcome, 'checked' | 'computed'>>;
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
  /** With one catalogue, as long as the settings stay; and what its figures hand on from one state of the workbook to the next. */
  rules?: { readonly settings: string; readonly options: RunOptions; readonly kept: Kept };
  examined?: Examined;
  report?: { readonly found: Found; readonly language: Language; readonly report: OpenReport };
  consolidation?: Outcome;
}

/** The workbook as it was read and checked with the settings, and what was made of that. */
interface Examined {
  readonly book: Book;
  readonly options: RunOptions;
  readonly kept: Kept;
  readonly checked: CountryFigures['checked'];
  found?: Found;
  figures?: CountryFigures;
  outcome?: Outcome;
}

export const benchOf = (shelf: Shelf, memory: Memory, host: Host): Bench => {
  const bench: Bench = {
    shelf,
    host,
    async found({ settings }) {
      const own = await examined(shelf, memory, settings, host);
      return (own.found ??= checkOf(own, host));
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
    async figures(asked, of) {
      if (of === 'consolidation') return bench.outcome(asked, of);
      const own = await examined(shelf, memory, asked.settings, host);
      return figuresIn(own, asked.settings, host);
    },
    async outcome({ settings }, of) {
      if (of === 'consolidation') {
        if (!memory.consolidation) throw new Failure('NOT_FOUND', 'consolidation');
        return memory.consolidation;
      }
      const own = await examined(shelf, memory, settings, host);
      return (own.outcome ??= assessedFrom(figuresIn(own, settings, host), optionsOf(own, settings, host)));
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

/** Reads and checks the workbook, once for the same cells and settings. */
async function examined(shelf: Shelf, memory: Memory, given: Settings, host: Host): Promise<Examined> {
  const settings = settingsOf(given);
  const book = await shelf.book({ limits: settings.limits ?? {}, host });
  const name = JSON.stringify(settings);
  if (memory.rules?.settings !== name)
    memory.rules = { settings: name, options: runOptionsOf(settings, {}), kept: nothingKept() };
  const { options, kept } = memory.rules;
  const known = memory.examined;
  if (known?.book === book && known.options === options) return known;
  const checked = examine([book], { ...options, ...{ kept, listAll: true, host } });
  return (memory.examined = { book, options, kept, checked });
}

/** As `mainstream consolidate` does it with one workbook. */
const optionsOf = ({ options, kept }: Examined, settings: Settings, host: Host): RunOptions => ({
  ...options,
  ...{ kept, host },
  parameters: settings.parameters ?? {},
  disclosure: { profile: settings.disclosure ?? 'standard' },
});

const figuresIn = (own: Examined, settings: Settings, host: Host): CountryFigures =>
  (own.figures ??= figuresOf(own.checked, optionsOf(own, settings, host)));

/** As `mainstream validate` does it, with every issue listed. */
function checkOf({ book, checked, options, kept }: Examined, host: Host): Found {
  const { computed } = figuresOf(checked, { ...options, ...{ kept, host, indicators: [] } });
  return { book, checked, computed, issues: [...checked.issues, ...computed.issues] };
}

function reportOf({ book, checked, computed }: Found, { language, settings }: Asked): OpenReport {
  const { file, sha256, dialect } = book;
  return openReport(
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
