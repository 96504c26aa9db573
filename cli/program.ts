/** The command line: words, options and exit codes. Each command's work stands in its own file. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Failure, fill, LANGUAGES, words, type Language, type Settings } from '../core/index.ts';
import { consolidate, type ConsolidateOptions } from './commands/consolidate.ts';
import { convert, type ConvertOptions } from './commands/convert.ts';
import { explain } from './commands/explain.ts';
import { indicators, type IndicatorOptions } from './commands/indicators.ts';
import { template, type TemplateOptions } from './commands/template.ts';
import { validate, type ValidateOptions } from './commands/validate.ts';
import { progressLine, type Context, type Streams } from './context.ts';
import { exitCodeOfFailure } from './exit-code.ts';
import { failureText } from './print/failure.ts';
import { readSettings } from './settings-file.ts';

interface GlobalOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Runs one command; the number is the exit code (design: 0–4, 70, 130). Nothing is thrown. */
export async function main(argv: readonly string[], streams: Streams, toolVersion: string): Promise<number> {
  const asked = languageAsked(argv, streams.environment);
  let language: Language = asked ?? systemLanguage(streams.environment) ?? 'en';
  let verbose = false;
  try {
    const settings = (named: string | undefined): Settings => readSettings(streams.folder, named);
    let exitCode = 0;
    const program = build(language, streams, toolVersion, (run) => async (options: GlobalOptions) => {
      verbose = options.verbose ?? false;
      const file = settings(options.config ?? streams.environment['MAINSTREAM_CONFIG']);
      language = asked ?? (file.language as Language | undefined) ?? language;
      exitCode = await run(contextOf(streams, language, file, options, toolVersion));
    });
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      streams.err(`${usageText(error, language)}\n`);
      return 2;
    }
    const failure =
      error instanceof Failure ? error : new Failure('BUG', 'unexpected', { cause: String(error) });
    streams.err(`${failureText(failure, language)}\n`);
    if (verbose && failure.code === 'BUG' && error instanceof Error) streams.err(`${error.stack ?? ''}\n`);
    return exitCodeOfFailure(failure);
  }
}

function contextOf(
  streams: Streams,
  language: Language,
  settings: Settings,
  options: GlobalOptions,
  toolVersion: string,
): Context {
  const quiet = options.quiet ?? false;
  return {
    streams,
    language,
    settings,
    quiet,
    verbose: options.verbose ?? false,
    colour: streams.terminal && (options.color ?? true) && !streams.environment['NO_COLOR'],
    host: { signal: streams.signal, progress: progressLine(streams, language, quiet) },
    toolVersion,
  };
}

type Bind = (run: (context: Context) => Promise<number>) => (options: GlobalOptions) => Promise<void>;

function build(language: Language, streams: Streams, version: string, bind: Bind): Command {
  const ui = words(language).ui;
  const text = ui.options;
  const choose = (choices: readonly string[]): string =>
    fill(text.format, { choices: choices.join(', ') }, language);
  const program = new Command('mainstream');
  const titles: Readonly<Record<string, string>> = {
    'Usage:': `${ui.usage}:`,
    'Arguments:': `${ui.argumentsTitle}:`,
    'Options:': `${ui.optionsTitle}:`,
    'Commands:': `${ui.commandsTitle}:`,
    'Global Options:': `${ui.globalOptionsTitle}:`,
  };
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        writeOut: (line) => {
          streams.out(line);
        },
        writeErr: (line) => {
          streams.out(line);
        },
        outputError: () => undefined,
      })
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        showGlobalOptions: true,
        helpWidth: 100,
      })
      .helpOption('-h, --help', text.help);
  const add = (usage: string, summary: string): Command => dress(program.command(usage).description(summary));
  dress(program)
    .description(ui.tagline)
    .version(version, '-V, --version', text.version)
    .addOption(new Option('-l, --language <code>', text.language).choices(LANGUAGES))
    .option('--config <file>', text.config)
    .option('-q, --quiet', text.quiet)
    .option('-v, --verbose', text.verbose)
    .option('--no-color', text.noColor)
    .addHelpText('after', `\n${ui.helpHint}`)
    .helpCommand(false);
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();

  add('template', ui.commands.template)
    .option('-i, --institution <code>', text.institution)
    .option('-a, --all', text.all)
    .option('-c, --country <code>', text.country)
    .option('-p, --period <years>', text.period, period)
    .option('--currency <code>', text.currency)
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-o, --output <path>', text.output)
    .option('-f, --force', text.force)
    .action((options: TemplateOptions) => bind((context) => template(options, context))(globals()));

  add('validate', ui.commands.validate)
    .argument('<path...>', ui.arguments.paths)
    .option('-c, --country <code>', text.country)
    .addOption(
      new Option('--format <name>', choose(['text', 'json'])).choices(['text', 'json']).default('text'),
    )
    .option('-r, --report <file>', text.report)
    .addOption(
      new Option('--fail-on <severity>', text.failOn)
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--limit <n>', text.limit, wholeNumber)
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ValidateOptions) =>
      bind((context) => validate(paths, options, context))(globals()),
    );

  add('indicators', ui.commands.indicators)
    .argument('<path...>', ui.arguments.paths)
    .option('-c, --country <code>', text.country)
    .addOption(
      new Option('--format <name>', choose(['table', 'json', 'csv']))
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('-i, --indicator <id>', text.indicator, (id: string, before: string[] | undefined) => [
      ...(before ?? []),
      id.toUpperCase(),
    ])
    .option('-t, --trace', text.trace)
    .action((paths: string[], options: IndicatorOptions) =>
      bind((context) => indicators(paths, options, context))(globals()),
    );

  add('consolidate', ui.commands.consolidate)
    .argument('<path...>', ui.arguments.paths)
    .requiredOption('-o, --output <file>', text.output)
    .option('-c, --country <code>', text.country)
    .option('-r, --report <file>', text.report)
    .addOption(
      new Option('--fail-on <severity>', text.failOn)
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ConsolidateOptions) =>
      bind((context) => consolidate(paths, options, context))(globals()),
    );

  add('convert', ui.commands.convert)
    .argument('<path...>', ui.arguments.paths)
    .addOption(new Option('--to <form>', text.to).choices(['csv', 'json']).default('csv'))
    .requiredOption('-o, --output <folder>', text.outputFolder)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ConvertOptions) =>
      bind((context) => convert(paths, options, context))(globals()),
    );

  add('explain', ui.commands.explain)
    .argument('[id]', ui.arguments.id)
    .action((id: string | undefined) => bind((context) => explain(id, context))(globals()));
  return program;
}

function period(text: string): readonly [number, number] {
  const match = /^(\d{4})(?:[-–:](\d{4}))?$/.exec(text);
  const start = Number(match?.[1]);
  const end = Number(match?.[2] ?? match?.[1]);
  if (!match || start < 1950 || end > 2100 || start > end) throw new InvalidArgumentError('2015-2023');
  return [start, end];
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  )
    throw new InvalidArgumentError('2024-03-31');
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('1000');
  return Number(text);
}

/** The sentence for a wrong call, in the reader's language, with the words that were wrong. */
function usageText(error: CommanderError, language: Language): string {
  const found = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const near = /\(Did you mean (.*?)\?\)/s.exec(error.message)?.[1] ?? '';
  const kind = error.code.replace('commander.', '');
  const failure = new Failure('BAD_SETTINGS', kind, {
    found: found[0] ?? '',
    value: found[1] ?? found[0] ?? '',
    near,
    expected: /(?:Allowed choices are|argument '.*' is invalid\.) (.*?)\.?$/.exec(error.message)?.[1] ?? '',
  });
  return failureText(failure, language);
}

function languageAsked(argv: readonly string[], environment: Streams['environment']): Language | undefined {
  const at = argv.findIndex((each) => each === '--language' || each === '-l');
  const flag = at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith('--language='))?.slice(11);
  return knownLanguage(flag) ?? knownLanguage(environment['MAINSTREAM_LANGUAGE']);
}

const systemLanguage = (environment: Streams['environment']): Language | undefined =>
  knownLanguage(
    (environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '').slice(0, 2),
  );

const knownLanguage = (code: string | undefined): Language | undefined =>
  LANGUAGES.find((each) => each === code);
