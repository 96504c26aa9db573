/** The findings, by who is asked and by weight, each with what may be done and the cells that it rests on. */
import {
  Button,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fill, type PaneWords, type Value } from '../../../core/index.ts';
import type { FindingLine } from '../../worker/results.ts';
import { Places } from '../Places.tsx';
import { Answers } from './Answers.tsx';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'baseline' },
  line: { margin: '4px 0' },
  quiet: { color: tokens.colorNeutralForeground2 },
  H: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  M: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  L: {},
  I: { color: tokens.colorNeutralForeground2 },
});

const SEVERITIES = ['H', 'M', 'L', 'I'] as const;
/** A shape beside the word. */
const SIGNS = { H: '▲', M: '◆', L: '●', I: '○' } as const;
/** Shown at first; more on request. */
const PAGE = 50;
const NOBODY = '-';

interface Props extends PaneProps {
  readonly findings: readonly FindingLine[];
  readonly isHere: boolean;
  /** After an answer was written into the workbook. */
  readonly onWritten: () => void;
}

export function Findings({ findings, isHere, onWritten, ...props }: Props) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.coherence;
  const [owner, setOwner] = useState('');
  const [severity, setSeverity] = useState('');
  const [most, setMost] = useState(PAGE);
  const owners = useMemo(
    () => new Map(findings.map((each) => [each.owner?.id ?? NOBODY, each.owner?.label ?? text.noOwner])),
    [findings, text],
  );
  const shown = findings.filter(
    (each) =>
      (owner === '' || (each.owner?.id ?? NOBODY) === owner) &&
      (severity === '' || each.severity === severity),
  );
  return (
    <section aria-label={text.findings}>
      <h2 className={styles.heading}>{text.findings}</h2>
      <div className={styles.filters}>
        <Field label={text.owner}>
          <Select
            value={owner}
            onChange={(_, { value }) => {
              setOwner(value);
            }}
          >
            <option value="">{text.allOwners}</option>
            {[...owners].map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.severity}>
          <Select
            value={severity}
            onChange={(_, { value }) => {
              setSeverity(value);
            }}
          >
            <option value="">{text.allSeverities}</option>
            {SEVERITIES.map((id) => (
              <option key={id} value={id}>
                {text.severities[id]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Text role="status">
        {findings.length === 0 ? text.nothing : fill(text.found, { n: shown.length }, language)}
      </Text>
      <ul className={styles.list}>
        {shown.slice(0, most).map((finding) => (
          <Finding key={finding.key} finding={finding} isHere={isHere} onWritten={onWritten} {...props} />
        ))}
      </ul>
      {shown.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {fill(words.check.moreGroups, { n: Math.min(PAGE, shown.length - most) }, language)}
        </Button>
      )}
    </section>
  );
}

/** People may have written a word of their own. */
const statusText = (status: Value, known: PaneWords['coherence']['statuses']): string =>
  Object.entries(known).find(([id]) => id === status)?.[1] ?? String(status ?? '–');

function Finding({
  finding: { rule, severity, title, message, suggestion, owner, sources, answers },
  isHere,
  onWritten,
  ...props
}: PaneProps & {
  readonly finding: FindingLine;
  readonly isHere: boolean;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const { words, language, explain } = props;
  const text = words.coherence;
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <span className={styles[severity]}>
          <span aria-hidden="true">{SIGNS[severity]} </span>
          {text.severities[severity]}
        </span>
        <Link
          as="button"
          aria-label={fill(text.what, { rule }, language)}
          onClick={() => {
            explain(rule);
          }}
        >
          {rule}
        </Link>
        <strong>{title}</strong>
      </div>
      <p className={styles.line}>{message}</p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        <span aria-hidden="true">→ </span>
        {suggestion}
      </p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {text.owner}
        {words.shell.colon}
        {owner?.label ?? text.noOwner}
      </p>
      {sources.length > 0 && (
        <details>
          <summary>{text.sources}</summary>
          <Places places={sources} isHere={isHere} {...props} />
        </details>
      )}
      {answers && (
        <details>
          <summary>
            {text.answers}
            {words.shell.colon}
            {statusText(answers.status?.value ?? null, text.statuses)}
          </summary>
          <Answers rule={rule} answers={answers} onWritten={onWritten} {...props} />
        </details>
      )}
    </li>
  );
}
