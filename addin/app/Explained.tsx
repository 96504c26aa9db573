/** The explanation of one code: a heading and its sections, tables as tables. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Explanation } from '../../core/index.ts';
import { useTableStyles } from '../panes/table-styles.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  line: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  example: { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

export function Explained({ explanation: { id, title, sections } }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  // a stop of the Tab key: from an element that is none, the library's handling of the key leads nowhere
  const heading = useRef<HTMLHeadingElement>(null);
  // the person asked for it by a press on a code: reading goes on here
  useEffect(() => {
    heading.current?.focus();
  }, [id]);
  return (
    <article aria-labelledby="explained">
      <h2 className={styles.title} id="explained" ref={heading} tabIndex={0}>
        {id} – {title}
      </h2>
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
    </article>
  );
}

function Section({ section }: { readonly section: Explanation['sections'][number] }) {
  const styles = useStyles();
  const tables = useTableStyles();
  const { label, lines, table, cells } = section;
  return (
    <section aria-label={label === '' ? undefined : label}>
      {label !== '' && <h3 className={styles.heading}>{label}</h3>}
      {cells ? (
        <div className={tables.wide} tabIndex={0} role="group" aria-label={label}>
          <table className={tables.grid}>
            <thead>
              <tr>
                {cells.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((text, column) => (
                    <td key={column}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : table ? (
        <div className={tables.wide} tabIndex={0} role="group" aria-label={label}>
          <pre className={styles.example}>{lines.join('\n')}</pre>
        </div>
      ) : (
        lines.map((line, index) => (
          <p key={index} className={styles.line}>
            {line}
          </p>
        ))
      )}
    </section>
  );
}
