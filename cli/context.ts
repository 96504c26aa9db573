/** What every command is given: where to write, in which language, with which settings. */
import {
  fill,
  words,
  type Catalogue,
  type Host,
  type Language,
  type RunOptions,
  type Settings,
  type Value,
} from '../core/index.ts';

/** The streams of the program; tests hand in their own. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** True where standard error is a terminal that shows progress. */
  readonly terminal: boolean;
  /** True where standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal that standard output is; absent where it is none. */
  readonly width?: number;
  /** Standard input, where a command is told to read it. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly signal: { readonly aborted: boolean };
}

export interface Context {
  readonly streams: Streams;
  readonly language: Language;
  readonly settings: Settings;
  /** What the product knows, with what the settings of the country add. */
  readonly catalogue: Catalogue;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly colour: boolean;
  readonly host: Host;
  readonly toolVersion: string;
}

/** Words of the command line in the reader's language. */
export const uiOf = (context: Context): ReturnType<typeof words>['ui'] => words(context.language).ui;

/** Says something beside the result (standard error); silent with --quiet. */
export function say(context: Context, text: string, args: Readonly<Record<string, Value>> = {}): void {
  if (!context.quiet) context.streams.err(`${fill(text, args, context.language)}\n`);
}

/** A progress line on a terminal, from the first second on. */
export function progressLine(
  streams: Streams,
  language: Language,
  quiet: boolean,
): NonNullable<Host['progress']> {
  const begun = performance.now();
  const labels = words(language).ui.progress as Readonly<Record<string, string>>;
  return ({ stage, done, total }) => {
    if (quiet || !streams.terminal || performance.now() - begun < 1000) return;
    streams.err(
      `\r\u001b[K${labels[stage] ?? stage} ${String(done)}/${String(total)}${done + 1 >= total ? '\r\u001b[K' : ''}`,
    );
  };
}

/** What every run takes from the context: the country's catalogue and thresholds, and how to talk to the caller. */
export const runOptions = ({ catalogue, settings, host }: Context): RunOptions => ({
  catalogue,
  host,
  ...(settings.thresholds && { thresholds: settings.thresholds }),
  ...(settings.iati && { activities: settings.iati }),
});
