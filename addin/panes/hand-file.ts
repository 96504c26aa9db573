/** Hands a finished workbook to the person: opened where the host can, else downloaded; and says which. */
import { fill } from '../../core/index.ts';
import type { MadeFile } from '../worker/jobs.ts';
import { download } from '../host/download.ts';
import type { PaneProps } from './pane.ts';

/** Sentences with the name of the `{file}`. */
export interface HandWords {
  readonly opened: string;
  readonly downloaded: string;
}

export async function hand(
  { name, bytes }: MadeFile,
  words: HandWords,
  { host, tell, language }: Pick<PaneProps, 'host' | 'tell' | 'language'>,
): Promise<void> {
  try {
    const how = host ? await host.open(name, bytes) : download(name, bytes);
    tell({ kind: 'done', text: fill(words[how], { file: name }, language) });
  } catch (failure) {
    tell({ kind: 'failure', failure });
  }
}
