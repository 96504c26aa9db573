/** Ties state, workbook, worker and preferences together for React. */
import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { paneWords, type DisclosureProfile, type Language, type PaneWords } from '../../core/index.ts';
import type { WorkbookHost } from '../host/host.ts';
import type { Message, PaneProps } from '../panes/pane.ts';
import type { WorkClient } from '../worker/client.ts';
import { languageOf } from './languages.ts';
import { Session } from './session.ts';
import { initialState, reduce, settingsInForce, type Action, type State, type TabId } from './state.ts';
import type { Preferences, Surroundings } from './surroundings.ts';
import { useThemeName, type ThemeName } from './theme.ts';

export interface App {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly words: PaneWords;
  readonly theme: ThemeName;
  readonly pane: PaneProps;
}

export interface AppOptions {
  readonly host: WorkbookHost | null;
  readonly work: WorkClient;
  readonly surroundings: Surroundings;
  /** Tab to begin with. */
  readonly tab?: TabId;
}

export function useApp({ host, work, surroundings, tab = 'check' }: AppOptions): App {
  const { preferences, isDark } = surroundings;
  const [state, dispatch] = useReducer(reduce, surroundings, (from) => beginning(from, tab));
  const { language, profile, kept } = state;
  const session = useSession(host, dispatch);
  useRemembered(preferences, 'language', language);
  useRemembered(preferences, 'profile', profile);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = paneWords(language);
  const settings = useMemo(() => settingsInForce(state), [state.settings, state.profile]);
  const tell = useCallback((message: Message) => {
    dispatch({ type: 'tell', message });
  }, []);
  const explain = useCallback((id: string) => {
    dispatch({ type: 'explain', id });
  }, []);
  const pane = useMemo(
    (): PaneProps => ({
      ...{ host, session, kept, work, language, words },
      ...{ settings, preferences, tell, explain },
    }),
    [host, session, kept, work, language, words, settings, preferences, tell, explain],
  );
  return { state, dispatch, words, theme: useThemeName(isDark), pane };
}

function beginning({ languages, preferences }: Surroundings, tab: TabId): State {
  const language: Language = languageOf([preferences.get('language'), ...languages]);
  const profile = preferences.get('profile');
  return { ...initialState(language, tab), profile: isProfile(profile) ? profile : null };
}

const isProfile = (text: string | null): text is DisclosureProfile =>
  text === 'open' || text === 'standard' || text === 'strict';

function useSession(host: WorkbookHost | null, dispatch: (action: Action) => void): Session | null {
  const session = useMemo(
    () =>
      host &&
      new Session(
        host,
        (kept) => {
          dispatch({ type: 'kept', kept });
        },
        (failure, retry) => {
          dispatch({ type: 'tell', message: { kind: 'failure', failure, retry } });
        },
      ),
    [host, dispatch],
  );
  useEffect(() => {
    if (!session) return;
    session.open().catch((failure: unknown) => {
      dispatch({ type: 'tell', message: { kind: 'failure', failure } });
    });
    return () => {
      session.close();
    };
  }, [session, dispatch]);
  return session;
}

/** The language is remembered once it was chosen: till then Excel's own counts. */
function useRemembered(preferences: Preferences, name: string, value: string | null): void {
  const [first] = useReducer((same: string | null) => same, value);
  useEffect(() => {
    if (value !== first || preferences.get(name) !== null) preferences.set(name, value);
  }, [preferences, name, value, first]);
}
