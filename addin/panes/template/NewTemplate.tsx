/** For whom, where and for which years; then the sheets, in this workbook or in a new one. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../core/index.ts';
import type { TemplateChoices } from '../../worker/results.ts';
import { hand } from '../hand-file.ts';
import type { PaneProps } from '../pane.ts';
import { useRun } from '../use-run.ts';
import { Working } from '../Working.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  years: { display: 'flex', gap: '8px', flexWrap: 'wrap', '& > *': { flex: '1 1 100px' } },
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const FIRST = 1950;
const LAST = 2100;

interface Props extends PaneProps {
  readonly choices: TemplateChoices;
  readonly country: string;
  readonly onCountry: (code: string) => void;
}

export function NewTemplate({ choices, country, onCountry, ...props }: Props) {
  const styles = useStyles();
  const { host, work, words, language, settings, tell } = props;
  const text = words.template;
  const [institution, setInstitution] = useState('');
  const [from, setFrom] = useState(String(settings.periodStart ?? ''));
  const [to, setTo] = useState(String(settings.periodEnd ?? ''));
  const [currency, setCurrency] = useState('');
  const [isAsked, setAsked] = useState(false);
  const run = useRun(props);
  const chosen = choices.institutions.find(({ id }) => id === institution);
  const years = isYear(from) && isYear(to) && Number(from) <= Number(to);
  const isCurrency = currency === '' || /^[A-Za-z]{3}$/.test(currency);
  const isReady = chosen !== undefined && years && isCurrency;
  const asked = {
    ...{ language, settings, institution },
    country: country === '' ? null : country,
    ...{ periodStart: Number(from), periodEnd: Number(to) },
    ...(currency !== '' && { currency: currency.toUpperCase() }),
  };
  /** Says what is missing instead of doing nothing. */
  const whenReady = (work: () => void) => (): void => {
    setAsked(true);
    if (isReady) work();
  };
  const insert = whenReady(() => {
    run.start(async (watch) => {
      if (!host) return;
      const plan = await work.ask('template', asked, watch);
      const { sheets, undo } = await host.insert(plan);
      const done =
        sheets.length === 0
          ? text.insertedNone
          : fill(text.inserted, { sheets: sheets.join(', ') }, language);
      tell({ kind: 'done', text: undo === 'lost' && sheets.length > 0 ? `${done} ${text.undoLost}` : done });
    });
  });
  const make = whenReady(() => {
    run.start(async (watch) => {
      const file = await work.ask('templateFile', asked, watch);
      await hand(file, { opened: text.madeOpened, downloaded: text.madeDownloaded }, props);
    });
  });
  const canInsert = host !== null && host.capabilities.insert !== 'none';
  return (
    <div className={styles.form}>
      <Field
        label={text.institution}
        required
        {...(isAsked && !chosen && { validationMessage: text.needInstitution })}
      >
        <Select
          value={institution}
          onChange={(_, { value }) => {
            setInstitution(value);
          }}
        >
          <option value="">{text.choose}</option>
          {choices.institutions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && (
        <Text size={200} className={styles.quiet}>
          {fill(text.sheets, { sheets: chosen.sheets.map(({ label }) => label).join(', ') }, language)}
        </Text>
      )}
      <Field label={text.country}>
        <Select
          value={country}
          onChange={(_, { value }) => {
            onCountry(value);
          }}
        >
          <option value="">{text.choose}</option>
          {choices.countries.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.years}>
        <Field label={text.from} required {...(isAsked && !years && { validationMessage: text.wrongYears })}>
          <Input
            inputMode="numeric"
            value={from}
            onChange={(_, { value }) => {
              setFrom(value.trim());
            }}
          />
        </Field>
        <Field label={text.to} required>
          <Input
            inputMode="numeric"
            value={to}
            onChange={(_, { value }) => {
              setTo(value.trim());
            }}
          />
        </Field>
      </div>
      <Field
        label={text.currency}
        hint={text.currencyHint}
        {...(!isCurrency && { validationMessage: text.wrongCurrency })}
      >
        <Input
          value={currency}
          onChange={(_, { value }) => {
            setCurrency(value.trim());
          }}
        />
      </Field>
      <div className={styles.tools}>
        {canInsert && (
          <Button
            appearance="primary"
            disabledFocusable={run.isWorking}
            title={text.insertHint}
            onClick={insert}
          >
            {text.insert}
          </Button>
        )}
        <Button
          appearance={canInsert ? 'secondary' : 'primary'}
          disabledFocusable={run.isWorking}
          onClick={make}
        >
          {text.file}
        </Button>
      </div>
      {run.isWorking && <Working step={run.step} stop={run.stop} words={words} language={language} />}
    </div>
  );
}

const isYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= FIRST && Number(text) <= LAST;
