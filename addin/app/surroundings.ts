/** What the pane learns from where it runs: Excel or a page of the browser. */

/** Small choices of the person, remembered on this computer only. */
export interface Preferences {
  get(name: string): string | null;
  set(name: string, value: string | null): void;
}

export interface Surroundings {
  /** Languages of the person, best first. */
  readonly languages: readonly string[];
  /** What Excel says of its theme; null where it says nothing. */
  readonly isDark: boolean | null;
  readonly preferences: Preferences;
}

/** A browser that keeps nothing (private windows) only forgets. */
export const storedPreferences = (): Preferences => ({
  get(name) {
    try {
      return localStorage.getItem(`mainstream.${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value === null) localStorage.removeItem(`mainstream.${name}`);
      else localStorage.setItem(`mainstream.${name}`, value);
    } catch {
      // nothing is lost but the choice
    }
  },
});
