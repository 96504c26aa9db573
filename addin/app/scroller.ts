/** The element in which the open tab scrolls: a long list must know it to draw only what is seen. */
import { createContext } from 'react';

export const ScrollerContext = createContext<HTMLElement | null>(null);
