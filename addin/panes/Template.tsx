/** Tab *Template*: the sheets of an institution, new or in this workbook, and what becomes of sheets that follow no template. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TemplateChoices } from '../worker/results.ts';
import { NewTemplate } from './template/NewTemplate.tsx';
import { ThisWorkbook } from './template/ThisWorkbook.tsx';
import type { PaneProps } from './pane.ts';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export default function Template(props: PaneProps) {
  const styles = useStyles();
  const { work, words, language, settings, tell, host } = props;
  const [choices, setChoices] = useState<TemplateChoices | null>(null);
  const [country, setCountry] = useState(settings.country ?? '');
  useEffect(() => {
    let isCurrent = true;
    work.ask('templateChoices', { language, settings }).then(
      (found) => {
        if (isCurrent) setChoices(found);
      },
      (failure: unknown) => {
        tell({ kind: 'failure', failure });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [work, language, settings, tell]);
  if (!choices) return <p role="status">{words.shell.loading}</p>;
  return (
    <div className={styles.tab}>
      <p className={styles.hint}>{words.template.intro}</p>
      <NewTemplate {...props} choices={choices} country={country} onCountry={setCountry} />
      {host && <ThisWorkbook {...props} country={country} onCountry={setCountry} />}
    </div>
  );
}
