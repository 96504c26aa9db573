/** The page without Excel: the dropped workbook on one side, the pane on the other. Nothing is sent anywhere. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { Failure, fill } from '../../core/index.ts';
import { Pane } from '../app/Pane.tsx';
import type { Surroundings } from '../app/surroundings.ts';
import { Themed } from '../app/Themed.tsx';
import { useApp } from '../app/use-app.ts';
import type { FileHost } from '../host/file.ts';
import type { WorkClient } from '../worker/client.ts';
import { fixedName } from './fixed-name.ts';
import { openFile } from './open-file.ts';
import { ShownPlace } from './place.ts';
import { Start } from './Start.tsx';

// not needed before there is a file
const Book = lazy(() => import('./Book.tsx').then(({ Book: loaded }) => ({ default: loaded })));

const NARROW = '@media (max-width: 700px)';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', marginInlineEnd: 'auto' },
  both: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  book: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { flexGrow: 0, flexShrink: 0, flexBasis: '42%' },
  },
  start: { padding: '12px', boxSizing: 'border-box' },
  pane: {
    width: '400px',
    flexShrink: 0,
    minHeight: 0,
    boxShadow: tokens.shadow4,
    [NARROW]: { width: 'auto', flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  },
  over: { outline: `4px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
});

export interface PageProps {
  readonly work: WorkClient;
  readonly surroundings: Surroundings;
  /** The sample workbook, fetched from beside the page. */
  readonly sample: { readonly name: string; load(): Promise<Blob> };
}

export function Page({ work, surroundings, sample }: PageProps) {
  const styles = useStyles();
  const [host, setHost] = useState<FileHost | null>(null);
  const place = useMemo(() => new ShownPlace(), []);
  const app = useApp({ host, work, surroundings });
  const { words, state, pane } = app;
  const { language } = state;
  const text = words.page;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [saved, setSaved] = useState(0);
  const [opened, setOpened] = useState(0);
  const changed = host ? host.changes.length + host.shownMarks.length : 0;
  const isUnsaved = changed > 0 && changed !== saved;
  useWarning(isUnsaved);
  const open = (name: string, blob: Blob): void => {
    if (isUnsaved && !confirm(text.unsaved)) return;
    openFile(name, blob, work, pane).then(
      (next) => {
        next.view = place;
        work.end(new Failure('STOPPED', 'signal'));
        setSaved(0);
        setHost(next);
        setOpened((n) => n + 1);
      },
      (failure: unknown) => {
        pane.tell({ kind: 'failure', failure });
      },
    );
  };
  const choose = (): void => input.current?.click();
  const tryIt = (): void => {
    sample.load().then(
      (blob) => {
        open(sample.name, blob);
      },
      (failure: unknown) => {
        pane.tell({ kind: 'failure', failure });
      },
    );
  };
  const download = async (): Promise<void> => {
    if (!host) return;
    try {
      await work.ready(host);
      const { changes, shownMarks: marks } = host;
      const state = changes.length + marks.length === 0 ? null : await host.state();
      const asked = { language, settings: pane.settings, marks, state };
      const { bytes, hasFormulas } = await work.ask('copy', asked);
      const file = fixedName(await host.name());
      await host.open(file, bytes);
      setSaved(changed);
      const said = fill(text.downloaded, { file }, language);
      pane.tell({ kind: 'done', text: hasFormulas ? `${said} ${text.formulas}` : said });
    } catch (failure) {
      pane.tell({ kind: 'failure', failure });
    }
  };
  const drop = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave() {
      setOver(false);
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) open(file.name, file);
    },
  };
  return (
    <Themed app={app} className={styles.page}>
      <div className={mergeClasses(styles.both, isOver && styles.over)} {...drop}>
        <main className={mergeClasses(styles.book, !host && styles.start)}>
          {host ? (
            <Suspense fallback={<p role="status">{words.shell.loading}</p>}>
              <Book key={opened} pane={pane} place={place} />
            </Suspense>
          ) : (
            <Start words={words} onChoose={choose} onTry={tryIt} />
          )}
        </main>
        <aside className={styles.pane} aria-label={text.pane}>
          <Pane app={app} />
        </aside>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.choose}
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt,.xml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) open(file.name, file);
          currentTarget.value = '';
        }}
      />
      {host && (
        <footer className={styles.foot}>
          <span className={styles.name}>{host.fileName}</span>
          {changed > 0 && (
            <Button appearance="primary" size="small" onClick={() => void download()}>
              {text.download}
            </Button>
          )}
          <Button size="small" onClick={choose}>
            {text.another}
          </Button>
        </footer>
      )}
    </Themed>
  );
}

/** The browser asks before changes are lost. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [isNeeded]);
}
