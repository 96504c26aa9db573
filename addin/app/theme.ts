/** Light, dark or high contrast: what the system forces, then what Excel says, then what the browser prefers. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type ThemeName = 'light' | 'dark' | 'contrast';

export const themeNameOf = (isDark: boolean | null, prefersDark: boolean, isForced: boolean): ThemeName =>
  isForced ? 'contrast' : (isDark ?? prefersDark) ? 'dark' : 'light';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function useThemeName(isDark: boolean | null): ThemeName {
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  return themeNameOf(isDark, prefersDark, isForced);
}

export const useMedia = (query: string): boolean =>
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
