/** What every pane is given: the workbook, the worker, the reader's words, and where to tell what happened. */
import type { Language, PaneWords, Settings } from '../../core/index.ts';
import type { Kept } from '../app/kept.ts';
import type { Session } from '../app/session.ts';
import type { Preferences } from '../app/surroundings.ts';
import type { WorkbookHost } from '../host/host.ts';
import type { WorkClient } from '../worker/client.ts';

export interface PaneProps {
  /** Null on the page without Excel until a workbook was dropped. */
  readonly host: WorkbookHost | null;
  /** The way to change the workbook; null where there is none. */
  readonly session: Session | null;
  /** What was changed and marked so far. */
  readonly kept: Kept;
  readonly work: WorkClient;
  readonly language: Language;
  readonly words: PaneWords;
  readonly settings: Settings;
  /** What is remembered on this computer. */
  readonly preferences: Preferences;
  /** Shows one message with a way on; failures are worded by their code and reason. */
  readonly tell: (message: Message) => void;
  /** Opens the explanation of an id (S06, CTX-03, C-204). */
  readonly explain: (id: string) => void;
}

export type Message =
  | { readonly kind: 'done' | 'note'; readonly text: string }
  | { readonly kind: 'failure'; readonly failure: unknown; readonly retry?: () => void };
