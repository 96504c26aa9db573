/** Language, protection of persons, and the settings file of the country. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select, Text } from '@fluentui/react-components';
import { startTransition } from 'react';
import { fill, type DisclosureProfile, type Language } from '../../core/index.ts';
import { FileChoice } from '../panes/FileChoice.tsx';
import type { App } from './use-app.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '20px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
  heading: { margin: 0, fontSize: 'inherit' },
});

const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];
const PROFILES: readonly DisclosureProfile[] = ['standard', 'strict', 'open'];

export default function Settings({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { state, dispatch, words } = app;
  const text = words.options;
  return (
    <div className={styles.list}>
      <Field label={text.language} hint={text.languageHint}>
        <Select
          value={state.language}
          onChange={(_, { value }) => {
            // all stays in sight until the words of the other language are there
            startTransition(() => {
              dispatch({ type: 'language', language: value as Language });
            });
          }}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {text.languages[each]}
            </option>
          ))}
        </Select>
      </Field>
      <CountrySettings app={app} />
      <Field label={text.profile} hint={text.profileHint}>
        <RadioGroup
          value={state.profile ?? ''}
          onChange={(_, { value }) => {
            dispatch({ type: 'profile', profile: value === '' ? null : (value as DisclosureProfile) });
          }}
        >
          <Radio value="" label={state.settings.disclosure ? text.fromSettings : text.profiles.standard} />
          {PROFILES.filter((each) => state.settings.disclosure !== undefined || each !== 'standard').map(
            (each) => (
              <Radio key={each} value={each} label={text.profiles[each]} />
            ),
          )}
        </RadioGroup>
      </Field>
      <Text>{text.privacy}</Text>
    </div>
  );
}

function CountrySettings({ app }: { readonly app: App }) {
  const styles = useStyles();
  const { state, dispatch, words, pane } = app;
  const text = words.options;
  const { language, settingsFile } = state;
  const open = async (file: File): Promise<void> => {
    try {
      const settings = await pane.work.ask('settings', { file: file.name, text: await file.text() });
      dispatch({ type: 'settings', settings, file: file.name });
      pane.tell({ kind: 'done', text: fill(text.taken, { file: file.name }, language) });
    } catch (failure) {
      pane.tell({ kind: 'failure', failure });
    }
  };
  return (
    <div className={styles.part} role="group" aria-labelledby="country-settings">
      <h2 className={styles.heading} id="country-settings">
        {text.country}
      </h2>
      <Text>{text.countryText}</Text>
      <Text>
        {settingsFile === null ? text.noSettings : fill(text.used, { file: settingsFile }, language)}
      </Text>
      <FileChoice
        name={text.open}
        accept=".json,application/json"
        onChoose={([file]) => {
          if (file) void open(file);
        }}
      />
      {settingsFile !== null && (
        <Button
          appearance="subtle"
          onClick={() => {
            dispatch({ type: 'settings', settings: {}, file: null });
          }}
        >
          {text.remove}
        </Button>
      )}
    </div>
  );
}
