/** The head of a rule in the list: what is wrong in general, how often, why it matters. */
import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../core/index.ts';
import { ChevronIcon, SeverityIcon } from '../../app/icons.tsx';
import type { IssueListProps } from './IssueList.tsx';
import type { ListRow } from './rows.ts';
import { useSeverityStyles } from './severity.ts';

const useStyles = makeStyles({
  rule: { paddingTop: '12px' },
  head: { display: 'flex', alignItems: 'start', gap: '4px' },
  sign: { flexShrink: 0, paddingTop: '4px' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    paddingTop: '1px',
  },
  severity: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  count: { flexShrink: 0, marginTop: '2px' },
  why: {
    margin: '2px 0 0',
    paddingInlineStart: '48px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function RuleRow({
  row,
  checker: { dispatch },
  words,
  language,
  explain,
}: IssueListProps & { readonly row: Extract<ListRow, { readonly type: 'rule' }> }) {
  const styles = useStyles();
  const colours = useSeverityStyles();
  const text = words.check;
  const { id, rule, severity, title, why, count, isOpen } = row;
  return (
    <div className={styles.rule}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="transparent"
          icon={<ChevronIcon isOpen={isOpen} />}
          aria-expanded={isOpen}
          aria-label={fill(isOpen ? text.collapse : text.expand, { rule: `${rule} ${title}` }, language)}
          onClick={() => {
            dispatch({ type: 'fold', rule: id });
          }}
        />
        <span className={`${styles.sign} ${colours[severity]}`}>
          <SeverityIcon severity={severity} />
        </span>
        <h3 className={styles.title}>
          {title}{' '}
          <span className={styles.severity}>
            {text.severity[severity]}{' '}
            <Link
              as="button"
              inline
              aria-label={fill(text.what, { rule }, language)}
              onClick={() => {
                explain(rule);
              }}
            >
              {rule}
            </Link>
          </span>
        </h3>
        <Badge className={styles.count} appearance="tint" color="informative">
          {fill(text.cases, { n: count }, language)}
        </Badge>
      </div>
      {isOpen && why !== '' && <p className={styles.why}>{why}</p>}
    </div>
  );
}
