/** The result in one look: numbers by severity, which filter the list, and what they mean for the rows. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  ToggleButton,
} from '@fluentui/react-components';
import { fill, type Language, type PaneWords, type Severity } from '../../../core/index.ts';
import { SeverityIcon } from '../../app/icons.tsx';
import type { Checkup } from '../../worker/jobs.ts';
import { useSeverityStyles } from './severity.ts';
import type { Checker } from './use-check.ts';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', gap: '6px' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  count: { minWidth: 0 },
  line: { overflowWrap: 'anywhere' },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function Summary({
  checkup: { report },
  checker: { state, dispatch },
  words,
  language,
}: {
  readonly checkup: Checkup;
  readonly checker: Checker;
  readonly words: PaneWords;
  readonly language: Language;
}) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const text = words.check;
  const { errors, warnings, infos, rows, groups } = report.summary;
  const counts = { error: errors, warning: warnings, info: infos };
  const [input] = report.inputs;
  const unknown = input?.unknownSheets ?? [];
  return (
    <section className={styles.summary} aria-label={text.summary}>
      {errors + warnings === 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.clean}</MessageBarTitle>{' '}
            {fill(text.cleanText, { rows: rows.accepted }, language)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.counts} role="group" aria-label={text.summary}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.count}
            checked={state.filter.includes(severity)}
            disabledFocusable={counts[severity] === 0}
            title={fill(text.filter, { name: text.meaning[severity] }, language)}
            icon={
              <span className={colours[severity]}>
                <SeverityIcon severity={severity} />
              </span>
            }
            onClick={() => {
              dispatch({ type: 'filter', severity });
            }}
          >
            {fill(text.counts[severity], { n: counts[severity] }, language)}
          </ToggleButton>
        ))}
      </div>
      <Text role="status" size={200} className={styles.line}>
        {fill(text.rows, rows, language)}
      </Text>
      {unknown.length > 0 && (
        <Text size={200} className={styles.line}>
          {fill(text.unknownSheets, { sheets: unknown.join(', ') }, language)}
        </Text>
      )}
      {groups > report.groups.length && (
        <Text size={200}>{fill(text.cut, { shown: report.groups.length, total: groups }, language)}</Text>
      )}
    </section>
  );
}
