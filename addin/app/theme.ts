/** Light or dark: what Excel says, then what the browser prefers. Colours that the system forces win over both. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark';

/** Under forced colours Excel's own theme says nothing about the palette that the person chose. */
export const themeNameOf = (isDark: boolean | null, prefersDark: boolean, isForced: boolean): ThemeName =>
  (isForced ? prefersDark : (isDark ?? prefersDark)) ? 'dark' : 'light';

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: webLightTheme, dark: webDarkTheme };

export function useThemeName(isDark: boolean | null): ThemeName {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  return themeNameOf(isDark, prefersDark, isForced);
}

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    () => matchMedia(query).matches,
  );
