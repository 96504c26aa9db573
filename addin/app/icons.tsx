/** The few signs of the pane, drawn here; they take the colour of their text. Names stand beside or over them. */
import type { ReactNode } from 'react';
import type { Severity } from '../../core/index.ts';

const Drawing = ({ children }: { readonly children: ReactNode }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const SettingsIcon = () => (
  <Drawing>
    <path d="M3 6h5m4 0h5M3 14h8m4 0h2" />
    <circle cx="10" cy="6" r="2" />
    <circle cx="13" cy="14" r="2" />
  </Drawing>
);

export const HelpIcon = () => (
  <Drawing>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M7.8 8.2a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M10 14.2v.1" />
  </Drawing>
);

export const CloseIcon = () => (
  <Drawing>
    <path d="m5 5 10 10M15 5 5 15" />
  </Drawing>
);

export const ChevronIcon = ({ isOpen }: { readonly isOpen: boolean }) => (
  <Drawing>
    <path d={isOpen ? 'm5 8 5 5 5-5' : 'm8 5 5 5-5 5'} />
  </Drawing>
);

/** Different shapes, so that colour need not be seen: a cross, a triangle, a circle. */
export const SeverityIcon = ({ severity }: { readonly severity: Severity }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {severity === 'error' && (
      <g stroke="currentColor" strokeWidth="2.4" strokeLinecap="round">
        <path d="m4 4 8 8M12 4l-8 8" />
      </g>
    )}
    {severity === 'warning' && <path fill="currentColor" d="M8 2 15 14H1z" />}
    {severity === 'info' && (
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <circle cx="8" cy="8" r="6.2" />
        <path strokeLinecap="round" d="M8 7.4v3.8M8 4.8v.1" />
      </g>
    )}
  </svg>
);
