/** Tab *Consolidate*: the ministries' workbooks in, a receipt for each and one coherence workbook out. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { fill, type Edition } from '../../core/index.ts';
import type { Consolidated } from '../worker/results.ts';
import { Feedback } from './consolidate/Feedback.tsx';
import { FileList } from './consolidate/FileList.tsx';
import { OneFile } from './consolidate/OneFile.tsx';
import { Receipt } from './consolidate/Receipt.tsx';
import { Returned } from './consolidate/Returned.tsx';
import { together } from './consolidate/together.ts';
import { hand } from './hand-file.ts';
import { FileChoice } from './FileChoice.tsx';
import type { PaneProps } from './pane.ts';
import { useRun } from './use-run.ts';
import { Working } from './Working.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'start',
    padding: '12px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}` },
});

const ENDINGS = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt,.xml';

export default function Consolidate(props: PaneProps) {
  const styles = useStyles();
  const { host, work, words, language, settings } = props;
  const text = words.consolidate;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [withOpen, setWithOpen] = useState(false);
  const [edition, setEdition] = useState<Edition>('full');
  const [previous, setPrevious] = useState<File | null>(null);
  const [published, setPublished] = useState<File | null>(null);
  const [answers, setAnswers] = useState<readonly File[]>([]);
  const [wantsFeedback, setFeedback] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const [result, setResult] = useState<Consolidated | null>(null);
  const [isOver, setOver] = useState(false);
  const drop = useRef<HTMLDivElement>(null);
  const run = useRun(props);
  const canTakeAnswers = previous !== null && !previous.name.toLowerCase().endsWith('.json');
  const canInclude = host?.capabilities.kind === 'file' || host?.capabilities.kind === 'excel';

  const add = (more: readonly File[]): void => {
    const { kept, passed } = together(files, more);
    setFiles(kept);
    setTold(passed.map(({ file, why }) => fill(text[why], { file: file.name }, language)));
    setResult(null);
  };
  const consolidate = (): void => {
    setResult(null);
    run.start(async (watch) => {
      if (withOpen && host) await work.read(host, { signal: watch.signal });
      const asked = {
        ...{ language, settings, files: files.map(named), edition },
        withOpen: withOpen && host !== null,
        feedback: wantsFeedback && edition !== 'public',
        ...(previous && { previous: named(previous) }),
        ...(published && edition === 'public' && { published: named(published) }),
        answers: canTakeAnswers ? answers.map(named) : [],
      };
      setResult(await work.ask('consolidate', asked, watch));
    });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const isReady = files.length > 0 || (withOpen && host !== null);
  return (
    <div className={styles.tab}>
      <p className={styles.hint}>{text.intro}</p>
      <div
        ref={drop}
        className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={onDrop}
      >
        <Text>{text.drop}</Text>
        <FileChoice name={text.choose} accept={ENDINGS} multiple onChoose={add}>
          {files.length === 0 ? text.choose : text.more}
        </FileChoice>
      </div>
      <FileList
        files={files}
        title={fill(text.files, { n: files.length }, language)}
        words={words}
        language={language}
        onRemove={(name) => {
          setFiles(files.filter((each) => each.name !== name));
          setTold([]);
          setResult(null);
          drop.current?.querySelector('button')?.focus();
        }}
      />
      <div role="status">
        {told.map((line) => (
          <Text key={line} block>
            {line}
          </Text>
        ))}
      </div>
      {canInclude && (
        <Checkbox
          label={text.includeOpen}
          checked={withOpen}
          onChange={(_, { checked }) => {
            setWithOpen(checked === true);
            setResult(null);
          }}
        />
      )}
      <Field label={text.edition}>
        <RadioGroup
          value={edition}
          onChange={(_, { value }) => {
            setEdition(value as Edition);
            setResult(null);
          }}
        >
          <Radio value="full" label={text.editions.full} />
          <Radio value="public" label={text.editions.public} />
        </RadioGroup>
      </Field>
      <OneFile
        {...props}
        title={text.previous}
        hint={text.previousHint}
        choose={text.choosePrevious}
        accept=".xlsx,.xlsm,.json"
        file={previous}
        onChoose={(file) => {
          setPrevious(file);
          setResult(null);
        }}
      />
      {edition === 'public' && (
        <OneFile
          {...props}
          title={text.published}
          hint={text.publishedHint}
          choose={text.choosePublished}
          accept=".xlsx,.xlsm"
          file={published}
          onChoose={(file) => {
            setPublished(file);
            setResult(null);
          }}
        />
      )}
      <Returned
        {...props}
        files={answers}
        isPossible={canTakeAnswers}
        onChoose={(chosen) => {
          setAnswers(chosen);
          setResult(null);
        }}
      />
      <Field {...(edition === 'public' && { hint: text.feedbackPublic })}>
        <Checkbox
          label={text.feedback}
          checked={wantsFeedback && edition !== 'public'}
          disabled={edition === 'public'}
          onChange={(_, { checked }) => {
            setFeedback(checked === true);
            setResult(null);
          }}
        />
      </Field>
      <div>
        <Button
          appearance={result ? 'secondary' : 'primary'}
          disabledFocusable={!isReady || run.isWorking}
          title={isReady ? undefined : text.needFiles}
          onClick={consolidate}
        >
          {text.run}
        </Button>
      </div>
      {run.isWorking && <Working step={run.step} stop={run.stop} words={words} language={language} />}
      {result && <Result result={result} {...props} />}
    </div>
  );
}

const named = (file: File) => ({ name: file.name, blob: file });

function Result({
  result: { receipt, book, counts, feedback, revisions, carried },
  ...props
}: PaneProps & { readonly result: Consolidated }) {
  const { host, words, language } = props;
  const text = words.consolidate;
  return (
    <>
      <Text role="status">
        {book ? fill(text.done, { ...counts }, language) : text.nothing} {revisions} {carried}
      </Text>
      {book && (
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              void hand(book, text, props);
            }}
          >
            {host?.capabilities.opensWorkbooks ? text.open : text.download}
          </Button>
        </div>
      )}
      {book && <Text>{text.see}</Text>}
      <Feedback {...props} files={feedback} />
      <Receipt receipt={receipt} words={words} language={language} />
    </>
  );
}
