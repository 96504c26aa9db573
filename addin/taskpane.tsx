/** The pane in Excel. Opened anywhere else, or in an Excel that is too old, it says so and leads to the page without Excel. */
import './no-eval.ts';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { NotHere } from './app/NotHere.tsx';
import { storedPreferences, type Preferences, type Surroundings } from './app/surroundings.ts';
import type { TabId } from './app/state.ts';
import { TABS } from './app/tabs.ts';
import { loadEnvironment } from './host/environment.ts';
import { ExcelHost } from './host/excel.ts';
import { EXCEL_API_FLOOR } from './host/requirements.ts';
import { WorkClient } from './worker/client.ts';
import { startWorker } from './worker/start.ts';

/** Milliseconds after which office.js is taken to be missing: without its file it never answers. */
const PATIENCE = 20_000;

const element = document.getElementById('root');
if (element) void start(element);

async function start(root: HTMLElement): Promise<void> {
  const found = await foundExcel();
  const render = createRoot(root);
  if (found !== 'ready') {
    const surroundings: Surroundings = {
      ...{ languages: navigator.languages, isDark: null, preferences: storedPreferences() },
    };
    render.render(
      <Suspense>
        <NotHere why={found} surroundings={surroundings} />
      </Suspense>,
    );
    return;
  }
  const work = new WorkClient(startWorker);
  const { preferences } = await loadEnvironment(Office);
  const host = new ExcelHost({ Excel, Office }, { pack: (plan) => work.ask('write', { plan }) });
  render.render(
    <Suspense>
      <App
        host={host}
        work={work}
        surroundings={surroundingsOf(Office.context, preferences)}
        {...tabAsked()}
      />
    </Suspense>,
  );
}

/** `alone`: no Excel around the page; `old`: an Excel without what the pane needs. */
async function foundExcel(): Promise<'ready' | 'alone' | 'old'> {
  // not there where Microsoft's address cannot be reached
  if (!('Office' in globalThis)) return 'alone';
  const info = await Promise.race([
    Office.onReady(),
    new Promise<null>((resolve) => {
      setTimeout(() => {
        resolve(null);
      }, PATIENCE);
    }),
  ]);
  if (String(info?.host) !== 'Excel') return 'alone';
  return Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API_FLOOR) ? 'ready' : 'old';
}

/** The theme is unknown to some editions of Excel. */
function surroundingsOf(
  { displayLanguage, officeTheme }: Partial<Office.Context>,
  preferences: Preferences,
): Surroundings {
  return {
    languages: [displayLanguage ?? '', ...navigator.languages],
    isDark: officeTheme?.isDarkTheme ?? null,
    preferences,
  };
}

/** The button of the ribbon that opened the pane. */
function tabAsked(): { readonly tab?: TabId } {
  const asked = new URLSearchParams(location.search).get('tab');
  const tab = TABS.find(({ id }) => id === asked)?.id;
  return tab === undefined ? {} : { tab };
}
