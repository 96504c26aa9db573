/** Tables that follow no template, one by one, each with the template sheet or the kept mapping by which it is understood. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { ForeignAsked, MappingFile } from '../../worker/jobs.ts';
import type { ForeignTable, Recognised } from '../../worker/results.ts';
import { FileChoice } from '../FileChoice.tsx';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props extends PaneProps {
  readonly known: Recognised;
  readonly mappings: readonly MappingFile[];
  readonly country: string;
  readonly onShow: (asked: ForeignAsked) => void;
  /** Template sheets into which rows were put before, by name of the foreign sheet. */
  readonly taken: ReadonlyMap<string, string>;
  /** A mapping file was chosen. */
  readonly onOpen: (file: File) => void;
}

export function UnknownTables({ known, mappings, country, taken, onShow, onOpen, ...props }: Props) {
  const text = props.words.template;
  return (
    <>
      <Text weight="semibold">{text.unknown}</Text>
      {known.unknown.map((table) => (
        <UnknownTable
          key={`${table.sheet} ${String(table.table)} ${String(table.mapping)}`}
          table={table}
          known={known}
          mappings={mappings}
          country={country}
          before={taken.get(table.sheet) ?? null}
          onShow={onShow}
          {...props}
        />
      ))}
      <div>
        <FileChoice
          name={text.openMapping}
          hint={text.openMappingHint}
          accept=".json"
          size="small"
          onChoose={([file]) => {
            if (file) onOpen(file);
          }}
        />
      </div>
    </>
  );
}

/** Values of the choice that stand for mappings; templates have no colon in their ids. */
const KEPT = 'mapping:';

function UnknownTable({
  table: { sheet, table, of, range, title, mapping },
  known: { templates },
  mappings,
  country,
  before,
  onShow,
  ...props
}: Omit<Props, 'onOpen' | 'taken'> & {
  readonly table: ForeignTable;
  /** Where its rows were put before. */
  readonly before: string | null;
}) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.template;
  const [chosen, setChosen] = useState(mapping === null ? (before ?? '') : `${KEPT}${mapping}`);
  const name = of === 1 ? sheet : fill(text.tableOf, { sheet, table, of }, language);
  const show = (): void => {
    const kept = mappings.find((each) => `${KEPT}${each.name}` === chosen);
    const as = kept ? sheetOf(kept) : chosen;
    onShow({
      ...{ sheet, table, as, fixed: {}, labels: {}, mapping: kept ?? null },
      country: country === '' ? null : country,
    });
  };
  return (
    <div className={styles.table}>
      <Text>{name}</Text>
      {range !== '' && (of > 1 || title !== '') && (
        <Text size={200} className={styles.quiet}>
          {[range, title].filter(Boolean).join(' – ')}
        </Text>
      )}
      {before !== null && <Text size={200}>{fill(text.takenBefore, { sheet: before }, language)}</Text>}
      <Field label={text.as} {...(mapping !== null && { hint: text.mappingFits })}>
        <Select
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          <option value="">{text.choose}</option>
          {mappings.length > 0 && (
            <optgroup label={text.mappings}>
              {mappings.map((each) => (
                <option key={each.name} value={`${KEPT}${each.name}`}>
                  {each.name}
                </option>
              ))}
            </optgroup>
          )}
          {templates.map(({ id, label }) => (
            <option key={id} value={id}>
              {label} [{id}]
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabled={chosen === ''}
        aria-label={fill(text.mapName, { sheet: name }, language)}
        onClick={show}
      >
        {text.map}
      </Button>
    </div>
  );
}

/** The worker looks closer, and says so where it is none. */
function sheetOf({ text }: MappingFile): string {
  const [, as = ''] = /"as"\s*:\s*"(\w+)"/.exec(text) ?? [];
  return as;
}
