/** Which workbooks a tab is about; nothing to choose until some were consolidated. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Scope } from '../worker/results.ts';
import type { Found } from './use-found.ts';
import type { PaneProps } from './pane.ts';

export function ScopeChoice({ found, ...props }: PaneProps & { readonly found: Found<unknown> }) {
  const { work, words, host } = props;
  const { scope, scopes } = words.figures;
  if (!work.hasConsolidation) return null;
  return (
    <Field label={scope}>
      <RadioGroup
        value={found.scope}
        onChange={(_, { value }) => {
          found.setScope(value as Scope);
        }}
      >
        <Radio value="workbook" label={scopes.workbook} disabled={!host} />
        <Radio value="consolidation" label={scopes.consolidation} />
      </RadioGroup>
    </Field>
  );
}
