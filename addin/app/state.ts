/** The state of the pane's frame and what changes it: one reducer that knows neither Excel nor React. */
import type { DisclosureProfile, Language, Settings } from '../../core/index.ts';
import type { Message } from '../panes/pane.ts';
import { NOTHING_KEPT, type Kept } from './kept.ts';

export type TabId = 'template' | 'check' | 'indicators' | 'coherence' | 'consolidate';

export interface Told {
  readonly id: number;
  readonly message: Message;
}

export interface State {
  readonly tab: TabId;
  /** Tabs that were opened: they stay as they are while another is looked at. */
  readonly visited: readonly TabId[];
  /** What lies over the tabs. */
  readonly panel: 'settings' | 'help' | null;
  /** The id that help explains; null: the list of all. */
  readonly explained: string | null;
  readonly language: Language;
  /** Null: as the settings of the country have it. */
  readonly profile: DisclosureProfile | null;
  readonly settings: Settings;
  /** Name of the settings file in use. */
  readonly settingsFile: string | null;
  readonly messages: readonly Told[];
  readonly kept: Kept;
}

export type Action =
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'panel'; readonly panel: State['panel'] }
  | { readonly type: 'explain'; readonly id: string | null }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'profile'; readonly profile: DisclosureProfile | null }
  | { readonly type: 'settings'; readonly settings: Settings; readonly file: string | null }
  | { readonly type: 'tell'; readonly message: Message }
  | { readonly type: 'dismiss'; readonly id: number }
  | { readonly type: 'kept'; readonly kept: Kept };

export const initialState = (language: Language, tab: TabId): State => ({
  ...{ tab, language, visited: [tab], panel: null, explained: null },
  ...{ profile: null, settings: {}, settingsFile: null, messages: [], kept: NOTHING_KEPT },
});

/** Messages shown at once; older ones make room. */
const MOST_MESSAGES = 3;

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'tab':
      return {
        ...state,
        tab: action.tab,
        panel: null,
        visited: state.visited.includes(action.tab) ? state.visited : [...state.visited, action.tab],
        // a failure waits for its answer; what went well is old news on another tab
        messages: state.messages.filter(({ message }) => message.kind === 'failure'),
      };
    case 'panel':
      return { ...state, panel: action.panel, explained: null };
    case 'explain':
      return { ...state, panel: 'help', explained: action.id };
    case 'language':
      return { ...state, language: action.language };
    case 'profile':
      return { ...state, profile: action.profile };
    case 'settings':
      return { ...state, settings: action.settings, settingsFile: action.file };
    case 'tell':
      return { ...state, messages: told(state.messages, action.message) };
    case 'dismiss':
      return { ...state, messages: state.messages.filter(({ id }) => id !== action.id) };
    case 'kept':
      return { ...state, kept: action.kept };
  }
}

/** News of what was done takes the place of older news; failures stay until they are dismissed, each once. */
function told(messages: readonly Told[], message: Message): readonly Told[] {
  const id = Math.max(0, ...messages.map((each) => each.id)) + 1;
  const failures = messages.filter(
    (each) => each.message.kind === 'failure' && textOf(each.message) !== textOf(message),
  );
  return [...failures, { id, message }].slice(-MOST_MESSAGES);
}

const textOf = (message: Message): string =>
  message.kind === 'failure' ? `failure ${String(message.failure)}` : message.text;

/** What the jobs are told: the person's own choice of protection wins over the file. */
export const settingsInForce = ({ settings, profile }: State): Settings =>
  profile === null ? settings : { ...settings, disclosure: profile };
