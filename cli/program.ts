/** The command line: words, options and exit codes. Each command's work stands in its own file. */
import { Command, CommanderError, Option } from 'commander';
import {
  catalogue,
  catalogueWith,
  DISCLOSURE_PROFILES,
  EDITIONS,
  DIALECTS,
  Failure,
  fill,
  LANGUAGES,
  words,
  type Language,
  type Settings,
} from '../core/index.ts';
import { compare, type CompareOptions } from './commands/compare.ts';
import { consolidate, type ConsolidateOptions } from './commands/consolidate.ts';
import { convert, type ConvertOptions } from './commands/convert.ts';
import { explain } from './commands/explain.ts';
import { importTable, type ImportCommandOptions } from './commands/import.ts';
import { indicators, type IndicatorOptions } from './commands/indicators.ts';
import { keep, type KeepOptions } from './commands/keep.ts';
import { sign, type SignOptions } from './commands/sign.ts';
import { template, type TemplateOptions } from './commands/template.ts';
import { undo, type UndoOptions } from './commands/undo.ts';
import { unmark, type UnmarkOptions } from './commands/unmark.ts';
import { upgrade, type UpgradeOptions } from './commands/upgrade.ts';
import { validate, type ValidateOptions } from './commands/validate.ts';
import { progressLine, type Context, type Streams } from './context.ts';
import { exitCodeOfFailure } from './exit-code.ts';
import { dress } from './help.ts';
import { ids, isoDate, period, power, several, threeLetters, wholeNumber } from './option-values.ts';
import { forTerminal } from './print/controls.ts';
import { failureText } from './print/failure.ts';
import { FIGURE_FORMATS } from './print/figures.ts';
import { FORMATS } from './print/formats.ts';
import { readSettings } from './settings-file.ts';
import { languageAsked, systemLanguage, usageText } from './usage.ts';

interface GlobalOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Runs one command; the number is the exit code (design: 0–4, 70, 130). Nothing is thrown. */
export async function main(argv: readonly string[], terminal: Streams, toolVersion: string): Promise<number> {
  const streams: Streams = {
    ...terminal,
    err: (text) => {
      terminal.err(forTerminal(text));
    },
  };
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
      exitCode = await run(contextOf(streams, terminal, language, file, options, toolVersion));
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
  terminal: Streams,
  language: Language,
  settings: Settings,
  options: GlobalOptions,
  toolVersion: string,
): Context {
  const { environment } = streams;
  const quiet = options.quiet ?? false;
  const plain = options.color === false || Boolean(environment['NO_COLOR']) || environment['TERM'] === 'dumb';
  return {
    streams,
    language,
    settings,
    catalogue: catalogueWith(settings, catalogue),
    quiet,
    verbose: options.verbose ?? false,
    colour: streams.colour && !plain,
    host: { signal: streams.signal, progress: progressLine(terminal, language, quiet) },
    toolVersion,
  };
}

type Bind = (run: (context: Context) => Promise<number>) => (options: GlobalOptions) => Promise<void>;

function build(language: Language, streams: Streams, version: string, bind: Bind): Command {
  const ui = words(language).ui;
  const text = ui.options;
  const hiding = words(language).disclosure.options;
  const format = (choices: readonly [string, ...string[]]): Option =>
    new Option(
      '--format <name>',
      fill(text.format, { choices: choices.join(', '), usual: choices[0] }, language),
    )
      .choices(choices)
      .default(choices[0]);
  const failOn = (): Option =>
    new Option('--fail-on <severity>', text.failOn)
      .choices(['error', 'warning', 'info', 'never'])
      .default('error');
  const program = new Command('mainstream');
  const add = (name: string, summary: string): Command =>
    dress(program.command(name).description(summary), language, streams);
  dress(program, language, streams)
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
    .addOption(new Option('-a, --all', text.all).conflicts('institution'))
    .option('-c, --country <code>', text.country)
    .option('-p, --period <years>', text.period, period)
    .option('--currency <code>', text.currency, threeLetters)
    .option('--prefill <path>', text.prefill)
    .option('--plan <path>', text.plan)
    .option('--as-of <date>', text.asOfIssue, isoDate)
    .option('-o, --output <path>', text.outputEither)
    .option('-f, --force', text.force)
    .action((options: TemplateOptions) => bind((context) => template(options, context))(globals()));

  add('validate', ui.commands.validate)
    .argument('<path...>', ui.arguments.paths)
    .option('-c, --country <code>', text.country)
    .addOption(format(FORMATS))
    .option('-r, --report <file>', text.reportOrCopy)
    .option('--fix', text.fix)
    .option('--accept <key...>', text.accept)
    .option('-o, --output <path>', text.outputFixed)
    .addOption(failOn())
    .option('--limit <n>', text.limit, wholeNumber)
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ValidateOptions) =>
      bind((context) => validate(paths, options, context))(globals()),
    );

  add('keep', ui.commands.keep)
    .argument('<file>', ui.arguments.oneFile)
    .argument('<key>', ui.arguments.key)
    .requiredOption('--because <text>', text.because)
    .requiredOption('--by <function>', text.by)
    .option('--as-of <date>', text.asOfExplained, isoDate)
    .option('-o, --output <file>', text.outputCopy)
    .option('-f, --force', text.force)
    .action((file: string, key: string, options: KeepOptions) =>
      bind((context) => keep(file, key, options, context))(globals()),
    );

  add('sign', ui.commands.sign)
    .argument('<file>', ui.arguments.oneFile)
    .requiredOption('--by <function>', text.by)
    .option('--as-of <date>', text.asOfSigned, isoDate)
    .option('-o, --output <file>', text.outputCopy)
    .option('-f, --force', text.force)
    .action((file: string, options: SignOptions) =>
      bind((context) => sign(file, options, context))(globals()),
    );

  add('undo', ui.commands.undo)
    .argument('<file>', ui.arguments.undo)
    .option('-o, --output <file>', text.outputUndone)
    .option('-f, --force', text.force)
    .action((file: string, options: UndoOptions) =>
      bind((context) => undo(file, options, context))(globals()),
    );

  add('unmark', ui.commands.unmark)
    .argument('<file>', ui.arguments.oneFile)
    .option('-o, --output <file>', text.outputUnmarked)
    .option('-f, --force', text.force)
    .action((file: string, options: UnmarkOptions) =>
      bind((context) => unmark(file, options, context))(globals()),
    );

  const figures = words(language).figures;
  add('indicators', ui.commands.indicators)
    .argument('<path...>', ui.arguments.paths)
    .option('-c, --country <code>', text.country)
    .addOption(format(FIGURE_FORMATS))
    .option('-i, --indicator <id>', text.indicator, ids)
    .option('--by <dimension>', text.byDimension)
    .option('--year <years>', figures.years, period)
    .option('-t, --trace [id]', figures.trace)
    .option('--previous <file>', figures.previous)
    .option('-o, --output <file>', figures.output)
    .option('--as-of <date>', text.asOf, isoDate)
    .addOption(new Option('--profile <name>', hiding.profile).choices(DISCLOSURE_PROFILES))
    .addOption(new Option('--sql <dialect>', text.sql).choices(DIALECTS).conflicts(['format', 'trace']))
    .option('--facts <file>', text.facts)
    .option('-f, --force', text.force)
    .action((paths: string[], options: IndicatorOptions) =>
      bind((context) => indicators(paths, options, context))(globals()),
    );

  add('consolidate', ui.commands.consolidate)
    .argument('<path...>', ui.arguments.paths)
    .requiredOption('-o, --output <file>', text.output)
    .option('-c, --country <code>', text.country)
    .option('-r, --report <file>', text.report)
    .option('--summary-pdf <file>', text.summaryPdf)
    .addOption(new Option('--edition <name>', hiding.edition).choices(EDITIONS).default('full'))
    .addOption(new Option('--profile <name>', hiding.profile).choices(DISCLOSURE_PROFILES))
    .option('--previous <file>', figures.previousBook)
    .option('--published <file>', hiding.published)
    .option('--answers <file...>', words(language).feedback.returned)
    .option('--feedback <folder>', words(language).feedback.option)
    .addOption(failOn())
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ConsolidateOptions) =>
      bind((context) => consolidate(paths, options, context))(globals()),
    );

  add('compare', words(language).pilots.command)
    .argument('<path...>', ui.arguments.paths)
    .requiredOption('-o, --output <file>', text.output)
    .addOption(new Option('--edition <name>', hiding.edition).choices(EDITIONS).default('full'))
    .addOption(new Option('--profile <name>', hiding.profile).choices(DISCLOSURE_PROFILES))
    .addOption(failOn())
    .option('--as-of <date>', text.asOf, isoDate)
    .option('-f, --force', text.force)
    .action((paths: string[], options: CompareOptions) =>
      bind((context) => compare(paths, options, context))(globals()),
    );

  add('convert', ui.commands.convert)
    .argument('<path...>', ui.arguments.paths)
    .addOption(new Option('--to <name>', text.to).choices(['csv', 'json']).default('csv'))
    .requiredOption('-o, --output <folder>', text.outputFolder)
    .option('--raw', text.raw)
    .option('-f, --force', text.force)
    .action((paths: string[], options: ConvertOptions) =>
      bind((context) => convert(paths, options, context))(globals()),
    );

  const own = words(language).imports.options;
  add('import', ui.commands.import)
    .argument('<file>', ui.arguments.file)
    .requiredOption('--as <sheet>', own.as)
    .option('--sheet <name>', own.sheet)
    .option('--table <n>', own.table, wholeNumber)
    .option('-c, --country <code>', own.country)
    .option('--set <field=value>', own.set, several)
    .option('--column <header=field>', own.column, several)
    .option('--unit <power>', own.unit, power)
    .option('--across <field>', own.across)
    .option('--label <text=code>', own.label, several)
    .option('--leave-out <label>', own.leaveOut, several)
    .option('--mapping <file>', own.mapping)
    .option('--save-mapping <file>', own.saveMapping)
    .option('-o, --output <file>', own.output)
    .option('--into <file>', own.into)
    .option('-p, --period <years>', own.period, period)
    .option('--institution-name <name>', own.institutionName)
    .option('--as-of <date>', text.asOfIssue, isoDate)
    .addOption(format(['text', 'json']))
    .option('-f, --force', text.force)
    .option('-y, --yes', own.yes)
    .action((file: string, options: ImportCommandOptions) =>
      bind((context) => importTable(file, options, context))(globals()),
    );

  const up = words(language).upgrade.options;
  add('upgrade', ui.commands.upgrade)
    .argument('<path...>', ui.arguments.paths)
    .option('-o, --output <folder>', up.outputFolder)
    .option('--assume-version <version>', up.assume)
    .option('--to <version>', up.exportTo)
    .option('-f, --force', text.force)
    .action((paths: string[], options: UpgradeOptions) =>
      bind((context) => upgrade(paths, options, context))(globals()),
    );

  add('explain', ui.commands.explain)
    .argument('[id]', ui.arguments.id)
    .action((id: string | undefined) => bind((context) => explain(id, context))(globals()));
  return program;
}
