/** How severities look: a colour beside a shape and a word, never alone. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});
