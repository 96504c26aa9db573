/** Instead of the pane where there is no Excel, or one that is too old: why, and the way on. */
import { Link } from '@fluentui/react-components';
import type { PaneWords } from '../../core/index.ts';
import { WorkClient } from '../worker/client.ts';
import { startWorker } from '../worker/start.ts';
import type { Surroundings } from './surroundings.ts';
import { Themed } from './Themed.tsx';
import { useApp } from './use-app.ts';

type Why = 'alone' | 'old';

export function NotHere({ why, surroundings }: { readonly why: Why; readonly surroundings: Surroundings }) {
  const app = useApp({ host: null, work: nobody, surroundings });
  const { title, text, link } = wordsOf(why, app.words);
  return (
    <Themed app={app}>
      <main style={{ padding: 16, maxWidth: '48ch' }}>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <Link href="standalone.html">{link}</Link>
        </p>
      </main>
    </Themed>
  );
}

/** Nothing is asked of it, so it is never started. */
const nobody = new WorkClient(startWorker);

const wordsOf = (why: Why, { shell }: PaneWords) => ({
  title: why === 'alone' ? shell.notExcel : shell.oldExcel,
  text: why === 'alone' ? shell.notExcelText : shell.oldExcelText,
  link: shell.notExcelLink,
});
