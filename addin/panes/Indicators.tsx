/** Tab *Indicators*: the figures that the workbook allows, each with its course, its formula and the cells behind it. */
import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { fill } from '../../core/index.ts';
import type { IndicatorLine, IndicatorList } from '../worker/results.ts';
import { FoundFrame } from './FoundFrame.tsx';
import { Details } from './indicators/Details.tsx';
import { idOfLine, Line } from './indicators/Line.tsx';
import { PutFigures } from './indicators/PutFigures.tsx';
import type { PaneProps } from './pane.ts';
import { useFound } from './use-found.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300 },
});

export default function Indicators(props: PaneProps) {
  const { work, words } = props;
  const found = useFound(props, (asked, watch) => work.ask('indicators', asked, watch));
  const { result, scope } = found;
  const [opened, setOpened] = useState<string | null>(null);
  const line = result?.lines.find(({ id }) => id === opened);
  const closed = useRef<string | null>(null);
  useEffect(() => {
    if (opened !== null || closed.current === null) return;
    document.getElementById(idOfLine(closed.current))?.focus();
    closed.current = null;
  }, [opened]);
  if (result && line)
    return (
      <Details
        {...props}
        key={`${line.id} ${scope}`}
        line={line}
        scope={scope}
        onBack={() => {
          closed.current = line.id;
          setOpened(null);
        }}
      />
    );
  return (
    <FoundFrame {...props} found={found} text={words.figures}>
      {result && <List {...props} list={result} onOpen={setOpened} />}
      {result?.lines.some(({ figure }) => figure !== null) && <PutFigures {...props} scope={scope} />}
    </FoundFrame>
  );
}

function List({
  list: { lines },
  onOpen,
  ...props
}: PaneProps & { readonly list: IndicatorList; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.figures;
  const [typed, setTyped] = useState('');
  const [subject, setSubject] = useState('');
  const [withAbsent, setWithAbsent] = useState(false);
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const subjects = new Map(lines.map(({ dimension }) => [dimension.id, dimension.label]));
  const meant = lines.filter(
    ({ id, label, dimension }) =>
      `${id} ${label}`.toLowerCase().includes(wanted) && (subject === '' || dimension.id === subject),
  );
  const shown = meant.filter(({ figure }) => withAbsent || figure !== null);
  const absent = meant.filter(({ figure }) => figure === null).length;
  if (lines.every(({ figure }) => figure === null)) return <p>{text.nothing}</p>;
  return (
    <>
      <Field label={text.search} hint={text.searchHint}>
        <Input
          type="search"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <Field label={text.dimension}>
        <Select
          value={subject}
          onChange={(_, { value }) => {
            setSubject(value);
          }}
        >
          <option value="">{text.allDimensions}</option>
          {[...subjects].map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={text.showAbsent}
        checked={withAbsent}
        onChange={(_, { checked }) => {
          setWithAbsent(checked === true);
        }}
      />
      <Text role="status">
        {meant.length === 0 ? text.noMatch : fill(text.found, { n: meant.length, none: absent }, language)}
      </Text>
      {bySubject(shown).map(([label, own]) => (
        <section key={label} aria-label={label}>
          <h3 className={styles.heading}>{label}</h3>
          <ul className={styles.list}>
            {own.map((line) => (
              <Line key={line.id} line={line} words={words} language={language} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function bySubject(
  lines: readonly IndicatorLine[],
): readonly (readonly [string, readonly IndicatorLine[]])[] {
  const groups = new Map<string, IndicatorLine[]>();
  for (const line of lines) {
    const own = groups.get(line.dimension.label);
    if (own) own.push(line);
    else groups.set(line.dimension.label, [line]);
  }
  return [...groups];
}
