/** The page without Excel: the pane beside the cells of a workbook that a person drops or chooses. */
import './no-eval.ts';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from '../core/index.ts';
import { storedPreferences } from './app/surroundings.ts';
import { Page } from './page/Page.tsx';
import { WorkClient } from './worker/client.ts';
import { startWorker } from './worker/start.ts';

const SAMPLE = 'faulty-consulates.xlsx';

async function loadSample(): Promise<Blob> {
  // as seen from where the compiler puts this file
  const answer = await fetch(new URL('../../samples/faulty-consulates.xlsx', import.meta.url));
  if (!answer.ok) throw new Failure('NOT_FOUND', 'path', { path: SAMPLE });
  return answer.blob();
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Suspense>
      <Page
        work={new WorkClient(startWorker)}
        surroundings={{ languages: navigator.languages, isDark: null, preferences: storedPreferences() }}
        sample={{ name: SAMPLE, load: loadSample }}
      />
    </Suspense>,
  );
