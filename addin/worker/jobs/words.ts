/** Jobs that need the words and the catalogue of the core and no workbook: explanations, failures, settings. */
import {
  explain as explanationOf,
  explainable,
  failureText,
  parseSettings,
  type ExplainedKind,
} from '../../../core/index.ts';
import { LIMITS } from '../../../core/formats/browser.ts';
import { catalogueOf, settingsOf } from '../bench.ts';
import type { Job } from '../serve.ts';

export const explain: Job<'explain'> = ({ id, language, settings }) =>
  explanationOf(id, catalogueOf(settingsOf(settings)), language);

const KINDS: readonly ExplainedKind[] = ['sheets', 'rules', 'indicators', 'findings', 'refusals'];

export const ids: Job<'ids'> = ({ language, settings }) => {
  const catalogue = catalogueOf(settingsOf(settings));
  const all = explainable(catalogue);
  return KINDS.map((kind) => ({
    kind,
    entries: all[kind].map((id) => ({ id, title: explanationOf(id, catalogue, language)?.title ?? id })),
  }));
};

export const settings: Job<'settings'> = ({ file, text }) => {
  const parsed = parseSettings(text, file, Object.keys(LIMITS));
  // what a country adds is checked against the catalogue too
  catalogueOf(parsed);
  return parsed;
};

export const wording: Job<'wording'> = ({ failure, language }) => failureText(failure, language);
