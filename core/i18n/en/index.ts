import { book } from './book.ts';
import { charts } from './charts.ts';
import { codes } from './codes.ts';
import { coherence } from './coherence.ts';
import { companion } from './companion.ts';
import { csv } from './csv.ts';
import { disclosure } from './disclosure.ts';
import { declared } from './declared.ts';
import { docs } from './docs.ts';
import { failures } from './failures.ts';
import { feedback } from './feedback.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { formula } from './formula.ts';
import { imports } from './import.ts';
import { flags, indicators, reasons, units, unitsInCurrency } from './indicators.ts';
import { marked } from './marked.ts';
import { measured } from './measured.ts';
import { pilots } from './pilots.ts';
import { planSheets } from './plan-sheets.ts';
import { report } from './report.ts';
import { round } from './round.ts';
import { rules } from './rules/index.ts';
import { scores } from './scores.ts';
import { linkQualifiers, sdgs, standards } from './standards.ts';
import { templateBook } from './template-book.ts';
import { templates } from './templates.ts';
import { thresholds } from './thresholds.ts';
import { ui } from './ui.ts';
import { upgrade } from './upgrade.ts';

/** English is the source; the other languages are typed against it. */
export const en = {
  ui,
  book,
  charts,
  pilots,
  planSheets,
  round,
  scores,
  templates,
  templateBook,
  codes,
  coherence,
  companion,
  csv,
  rules,
  thresholds,
  report,
  marked,
  fixes,
  formula,
  declared,
  measured,
  sdgs,
  linkQualifiers,
  standards,
  indicators,
  units,
  unitsInCurrency,
  reasons,
  flags,
  feedback,
  figures,
  findings,
  failures,
  imports,
  upgrade,
  disclosure,
  docs,
};
