/**
 * Where the pane runs, and the small choices of the person: all that is used of office-js-helpers, which its makers no
 * longer keep up. Loaded when needed, so that the first picture does not wait for it.
 */
import type * as OfficeHelpers from '@microsoft/office-js-helpers';
import type { OfficeGlobals } from './excel/session.ts';

export interface Environment {
  /** True inside Excel; both the library and the helpers must say so. */
  readonly isAddin: boolean;
  /** `OFFICE_ONLINE`, `PC`, `MAC`, `IOS`; null where it cannot be told. */
  readonly platform: string | null;
  readonly preferences: StoredPreferences;
}

/** Choices kept in this browser only; gone where it keeps nothing. */
export interface StoredPreferences {
  get(name: string): string | null;
  set(name: string, value: string | null): void;
}

type Helpers = typeof OfficeHelpers;

/** On the web, browsers give a frame a storage of its own in each page around it, and Excel says under which key. */
const containerOf = (context: OfficeGlobals['Office']['context']): string =>
  `${(context as { readonly partitionKey?: string }).partitionKey ?? ''}mainstream`;

export async function loadEnvironment(
  office: OfficeGlobals['Office'],
  load: () => Promise<Helpers> = loadHelpers,
): Promise<Environment> {
  const { Storage, Utilities } = await load();
  const { requirements } = office.context as Partial<OfficeGlobals['Office']['context']>;
  return {
    isAddin: Utilities.isAddin && Utilities.host === 'EXCEL' && requirements !== undefined,
    platform: (Utilities.platform as string | null | undefined) ?? null,
    preferences: preferencesIn(new Storage<string>(containerOf(office.context))),
  };
}

async function loadHelpers(): Promise<Helpers> {
  const loaded: unknown = await import('@microsoft/office-js-helpers');
  // A script of the old kind comes as the module itself, or as its default, by who bundles it.
  const { default: inner } = loaded as { readonly default: unknown };
  return ('Storage' in (loaded as object) ? loaded : inner) as Helpers;
}

function preferencesIn(storage: InstanceType<Helpers['Storage']>): StoredPreferences {
  return {
    get(name) {
      try {
        const value: unknown = storage.get(name);
        return typeof value === 'string' ? value : null;
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value !== null) storage.set(name, value);
        else if (storage.has(name)) storage.delete(name);
      } catch {
        // Nothing is lost but the choice.
      }
    },
  };
}
