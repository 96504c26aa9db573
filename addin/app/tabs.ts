/** The tabs in order, each a file that is loaded when it is first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PaneProps } from '../panes/pane.ts';
import type { TabId } from './state.ts';

export interface Tab {
  readonly id: TabId;
  readonly Content: LazyExoticComponent<ComponentType<PaneProps>>;
}

export const TABS: readonly Tab[] = [
  { id: 'template', Content: lazy(() => import('../panes/Template.tsx')) },
  { id: 'check', Content: lazy(() => import('../panes/Check.tsx')) },
  { id: 'indicators', Content: lazy(() => import('../panes/Indicators.tsx')) },
  { id: 'coherence', Content: lazy(() => import('../panes/Coherence.tsx')) },
  { id: 'consolidate', Content: lazy(() => import('../panes/Consolidate.tsx')) },
];
