/** Which sheets of the open workbook follow a template, and the others with the template sheet that they may become. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { ForeignAsked, MappingFile } from '../../worker/jobs.ts';
import type { ForeignPreview, Recognised } from '../../worker/results.ts';
import type { PaneProps } from '../pane.ts';
import { useRun } from '../use-run.ts';
import { Working } from '../Working.tsx';
import { keepMappings, keptMappings, withMapping } from './kept-mappings.ts';
import { Preview } from './Preview.tsx';
import { UnknownTables } from './UnknownTables.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '12px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

interface Props extends PaneProps {
  readonly country: string;
  /** The country that the workbook names, where none was chosen. */
  readonly onCountry: (code: string) => void;
}

export function ThisWorkbook({ country, onCountry, ...props }: Props) {
  const styles = useStyles();
  const { host, work, words, language, settings, preferences, tell } = props;
  const text = words.template;
  const [mappings, setMappings] = useState(() => keptMappings(preferences));
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
      const found = await work.ask('recognised', { language, settings, mappings }, watch);
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
  const keep = (mapping: MappingFile): void => {
    const all = withMapping(mappings, mapping);
    setMappings(all);
    keepMappings(preferences, all);
  };
  const open = (file: File): void => {
    run.start(async (watch) => {
      const mapping = { name: file.name, text: await file.text() };
      await work.ask('mapping', { language, settings, ...mapping }, watch);
      keep(mapping);
      if (host && known) {
        await work.ready(host, { signal: watch.signal });
        const all = withMapping(mappings, mapping);
        setKnown(await work.ask('recognised', { language, settings, mappings: all }, watch));
      }
      tell({ kind: 'done', text: fill(text.mappingTaken, { file: file.name }, language) });
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
            <UnknownTables
              known={known}
              mappings={mappings}
              country={country}
              onShow={preview}
              onOpen={open}
              {...props}
            />
          )}
        </>
      )}
      {shown && (
        <Preview
          key={`${shown.asked.sheet} ${String(shown.asked.table)} ${shown.asked.as}`}
          {...props}
          asked={shown.asked}
          preview={shown.preview}
          country={country}
          onShow={preview}
          onTaken={keep}
        />
      )}
    </section>
  );
}
