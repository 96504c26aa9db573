/** The help pages: commander's layout with our words, at most 100 columns wide. */
import type { Command } from 'commander';
import { fill, words, wordsOf, type Language } from '../core/index.ts';
import type { Streams } from './context.ts';

export const HELP_WIDTH = 100;

/** Gives a command the language and the streams of the program. Help that was asked for is a result, other help is not. */
export function dress(command: Command, language: Language, streams: Streams): Command {
  const { ui } = words(language);
  const label = (text: string): string => fill(ui.label, { text }, language);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': label(ui.usage),
    'Arguments:': label(ui.argumentsTitle),
    'Options:': label(ui.optionsTitle),
    'Commands:': label(ui.commandsTitle),
    'Global Options:': label(ui.globalOptionsTitle),
  };
  const named = (text: string): string =>
    text.replace(/(?<=[<[=])[a-z]+/g, (name) => wordsOf<string>(ui.placeholders, name) ?? name);
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        streams.out(text);
      },
      writeErr: (text) => {
        streams.err(text);
      },
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: named,
      optionTerm: ({ flags }) => named(flags),
      optionDescription: ({ description }) => description,
      argumentTerm: (argument) => wordsOf<string>(ui.placeholders, argument.name()) ?? argument.name(),
      subcommandTerm: (each) => named(`${each.name()} ${each.usage()}`),
      showGlobalOptions: true,
      helpWidth: HELP_WIDTH,
    })
    .helpOption('-h, --help', ui.options.help);
}
