/** How a foreign sheet is understood: nothing is written before a person has seen this and answered what is asked. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill, show, type Value } from '../../../core/index.ts';
import type { ForeignAsked, MappingFile } from '../../worker/jobs.ts';
import type { ForeignPreview } from '../../worker/results.ts';
import { messageOf } from '../check/FixDialog.tsx';
import { download } from '../../host/download.ts';
import { hand } from '../hand-file.ts';
import type { PaneProps } from '../pane.ts';
import { useTableStyles } from '../table-styles.ts';
import { useRun } from '../use-run.ts';
import { mappingName } from './kept-mappings.ts';
import { Questions } from './Questions.tsx';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: '18px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props extends PaneProps {
  readonly asked: ForeignAsked;
  readonly preview: ForeignPreview;
  readonly country: string;
  readonly onShow: (asked: ForeignAsked) => void;
  /** Its rows were taken: the mapping is kept for the next time. */
  readonly onTaken: (mapping: MappingFile) => void;
}

export function Preview({ asked, preview, country, onShow, onTaken, ...props }: Props) {
  const styles = useStyles();
  const { session, work, words, language, settings, tell } = props;
  const text = words.template;
  const run = useRun(props);
  const [answers, setAnswers] = useState<Pick<ForeignAsked, 'fixed' | 'labels'>>(asked);
  const now = { ...asked, ...answers, country: country === '' ? null : country };
  const open = preview.questions.filter(({ mayStay }) => !mayStay);
  const isReady = open.length === 0 && preview.count > 0 && !run.isWorking;
  const mapping = { name: mappingName(asked.as, asked.sheet), text: preview.mapping };
  const put = (): void => {
    run.start(async (watch) => {
      if (!session) return;
      const cells = await work.ask('foreignCells', { language, settings, ...asked }, watch);
      const written = await session.write(cells, fill(text.step, { sheet: asked.sheet }, language));
      const { text: message, kind } = messageOf(written, props);
      tell({ kind, text: message });
      if (written.done.length === 0) return;
      onTaken(mapping);
      await session.take(asked.sheet, asked.as);
    });
  };
  const make = (): void => {
    run.start(async (watch) => {
      const file = await work.ask('foreignBook', { language, settings, ...asked }, watch);
      await hand(file, { opened: text.madeOpened, downloaded: text.madeDownloaded }, props);
      onTaken(mapping);
    });
  };
  const save = (): void => {
    onTaken(mapping);
    download(mapping.name, new TextEncoder().encode(mapping.text), 'application/json');
    tell({ kind: 'done', text: fill(text.madeDownloaded, { file: mapping.name }, language) });
  };
  return (
    <section className={styles.preview} aria-label={fill(text.preview, { sheet: asked.sheet }, language)}>
      <h3 className={styles.heading}>{fill(text.preview, { sheet: asked.sheet }, language)}</h3>
      {preview.changes.length > 0 && (
        <>
          <Text weight="semibold">{text.changes}</Text>
          <ul className={styles.list}>
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <Columns preview={preview} {...props} />
      {preview.fixed.length > 0 && (
        <>
          <Text weight="semibold">{text.fixed}</Text>
          <ul className={styles.list}>
            {preview.fixed.map(({ field, label, value, sure, why }) => (
              <li key={field}>
                {label} = {value} ({sure ? why : `${text.check}${words.shell.colon}${why}`})
              </li>
            ))}
          </ul>
        </>
      )}
      <Text>
        {fill(text.rows, { n: preview.count }, language)}. {preview.cells}
      </Text>
      {preview.rows.length > 0 && <Rows preview={preview} {...props} />}
      <ul className={styles.list}>
        {preview.leftOut.map(({ n, reason }) => (
          <li key={reason}>{fill(text.leftOut, { n, reason }, language)}</li>
        ))}
        {preview.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      {preview.questions.length > 0 && (
        <>
          <Questions questions={preview.questions} answers={answers} onAnswer={setAnswers} {...props} />
          <div>
            <Button
              onClick={() => {
                onShow(now);
              }}
            >
              {text.again}
            </Button>
          </div>
        </>
      )}
      <div className={styles.tools}>
        {preview.hasTarget && session && (
          <Button appearance="primary" disabled={!isReady} onClick={put}>
            {fill(text.put, { sheet: asked.as }, language)}
          </Button>
        )}
        <Button disabled={!isReady} onClick={make}>
          {text.make}
        </Button>
        <Button disabled={!isReady} title={text.saveMappingHint} onClick={save}>
          {text.saveMapping}
        </Button>
      </div>
    </section>
  );
}

function Columns({ preview: { columns }, words }: PaneProps & { readonly preview: ForeignPreview }) {
  const tables = useTableStyles();
  const text = words.template;
  return (
    <div className={tables.wide} tabIndex={0} role="group" aria-label={text.use}>
      <table className={tables.grid}>
        <thead>
          <tr>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ where, text: use, sure, why }) => (
            <tr key={`${where} ${use}`}>
              <th scope="row">{where}</th>
              <td>{use}</td>
              <td>{sure ? why : `${text.check}${words.shell.colon}${why}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows({
  preview: { head, rows },
  words,
  language,
}: PaneProps & { readonly preview: ForeignPreview }) {
  const tables = useTableStyles();
  const text = words.template;
  const shown = (value: Value): string => (value === null ? '' : show(value, language, true));
  return (
    <div className={tables.wide} tabIndex={0} role="group" aria-label={text.firstRows}>
      <table className={tables.grid}>
        <caption>{text.firstRows}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column}>{shown(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
