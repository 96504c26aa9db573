/** Tables that follow no template, one by one, each with the template sheet or the kept mapping by which it is understood. */
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { ForeignAsked, MappingFile } from '../../worker/jobs.ts';
import type { ForeignTable, Recognised } from '../../worker/results.ts';
import type { PaneProps } from '../pane.ts';

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  hidden: { display: 'none' },
});

interface Props extends PaneProps {
  readonly known: Recognised;
  readonly mappings: readonly MappingFile[];
  readonly country: string;
  readonly onShow: (asked: ForeignAsked) => void;
  /** A mapping file was chosen. */
  readonly onOpen: (file: File) => void;
}

export function UnknownTables({ known, mappings, country, onShow, onOpen, ...props }: Props) {
  const styles = useStyles();
  const text = props.words.template;
  const input = useRef<HTMLInputElement>(null);
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
          onShow={onShow}
          {...props}
        />
      ))}
      <div>
        <Button
          size="small"
          title={text.openMappingHint}
          onClick={() => {
            input.current?.click();
          }}
        >
          {text.openMapping}
        </Button>
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          accept=".json"
          aria-label={text.openMapping}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onOpen(file);
            currentTarget.value = '';
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
  onShow,
  ...props
}: Omit<Props, 'onOpen'> & { readonly table: ForeignTable }) {
  const styles = useStyles();
  const { words, language } = props;
  const text = words.template;
  const [chosen, setChosen] = useState(mapping === null ? '' : `${KEPT}${mapping}`);
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
