/** The pane as it stands in Excel's task pane. */
import { Pane } from './Pane.tsx';
import { Themed } from './Themed.tsx';
import { useApp, type AppOptions } from './use-app.ts';

export function App(options: AppOptions) {
  const app = useApp(options);
  return (
    <Themed app={app}>
      <Pane app={app} />
    </Themed>
  );
}
