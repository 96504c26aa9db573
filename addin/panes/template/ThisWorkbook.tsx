/** Which sheets of the open workbook follow a template, and the others with the template sheet that they may become. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { ForeignAsked } from '../../worker/jobs.ts';
import type { ForeignPreview, Recognised } from '../../worker/results.ts';
import type { PaneProps } from '../pane.ts';
import { useRun } from '../use-run.ts';
import { Working } from '../Working.tsx';
import { Preview } from './Preview.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '12px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  sheet: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
});

interface Props extends PaneProps {
  readonly country: string;
  /** The country that the workbook names, where none was chosen. */
  readonly onCountry: (code: string) => void;
}

export function ThisWorkbook({ country, onCountry, ...props }: Props) {
  const styles = useStyles();
  const { host, work, words, language, settings } = props;
  const text = words.template;
  const [known, setKnown] = useState<Recognised | null>(null);
  const [shown, setShown] = useState<{
    readonly asked: ForeignAsked;
    readonly preview: ForeignPreview;
  } | null>(null);
  const run = useRun(props);
  useEffect(() => {
    setKnown(null);
    setShown(null);
  }, [host]);
  const look = (): void => {
    setShown(null);
    run.start(async (watch) => {
      if (!host) return;
      await work.read(host, { signal: watch.signal });
      const found = await work.ask('recognised', { language, settings }, watch);
      setKnown(found);
      if (country === '' && found.country !== null) onCountry(found.country);
    });
  };
  const preview = (asked: ForeignAsked): void => {
    run.start(async (watch) => {
      if (!host) return;
      await work.ready(host, { signal: watch.signal });
      setShown({ asked, preview: await work.ask('foreign', { language, settings, ...asked }, watch) });
    });
  };
  return (
    <section className={styles.part} aria-label={text.this}>
      <h2 className={styles.heading}>{text.this}</h2>
      <div>
        <Button disabledFocusable={run.isWorking} title={text.lookHint} onClick={look}>
          {text.look}
        </Button>
      </div>
      {run.isWorking && <Working step={run.step} stop={run.stop} words={words} language={language} />}
      {known && (
        <>
          <Text>
            {known.institution === null
              ? text.isOfNobody
              : fill(text.isOf, { institution: known.institution.label }, language)}{' '}
            {fill(text.known, { n: known.sheets.length }, language)}
            {known.sheets.length > 0 && `: ${known.sheets.map(({ id }) => id).join(', ')}`}.
          </Text>
          {known.unknown.length === 0 ? (
            <Text>{text.noUnknown}</Text>
          ) : (
            <Unknown known={known} country={country} onShow={preview} {...props} />
          )}
        </>
      )}
      {shown && (
        <Preview
          key={`${shown.asked.sheet} ${shown.asked.as}`}
          {...props}
          asked={shown.asked}
          preview={shown.preview}
          country={country}
          onShow={preview}
        />
      )}
    </section>
  );
}

function Unknown({
  known: { unknown, templates },
  country,
  onShow,
  ...props
}: PaneProps & {
  readonly known: Recognised;
  readonly country: string;
  readonly onShow: (asked: ForeignAsked) => void;
}) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.template;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <Text weight="semibold">{text.unknown}</Text>
      {unknown.map((sheet) => (
        <div key={sheet} className={styles.sheet}>
          <Text>{sheet}</Text>
          <Field label={text.as}>
            <Select
              value={chosen[sheet] ?? ''}
              onChange={(_, { value }) => {
                setChosen({ ...chosen, [sheet]: value });
              }}
            >
              <option value="">{text.choose}</option>
              {templates.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label} [{id}]
                </option>
              ))}
            </Select>
          </Field>
          <Button
            size="small"
            disabled={(chosen[sheet] ?? '') === ''}
            aria-label={fill(text.mapName, { sheet }, language)}
            onClick={() => {
              onShow({
                ...{ sheet, as: chosen[sheet] ?? '', fixed: {}, labels: {} },
                country: country === '' ? null : country,
              });
            }}
          >
            {text.map}
          </Button>
        </div>
      ))}
    </>
  );
}
