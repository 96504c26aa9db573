/** The tabs in order, each a file that is loaded when it is first opened. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PaneProps } from '../panes/pane.ts';
import type { TabId } from './state.ts';

export interface Tab {
  readonly id: TabId;
  readonly Content: LazyExoticComponent<ComponentType<PaneProps>>;
}

export const TABS: readonly Tab[] = [{ id: 'check', Content: lazy(() => import('../panes/Check.tsx')) }];
