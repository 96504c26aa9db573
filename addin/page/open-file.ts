/** Opens a dropped file: it is read, and later copied, by the worker; the page looks at its cells only. */
import type { Language, Settings } from '../../core/index.ts';
import type { FileHost } from '../host/file.ts';
import type { WorkClient } from '../worker/client.ts';

export async function openFile(
  name: string,
  blob: Blob,
  work: WorkClient,
  { language, settings }: { readonly language: Language; readonly settings: Settings },
): Promise<FileHost> {
  // not needed before there is a file
  const [{ FileHost: Host }, { bookOfPacked }] = await Promise.all([
    import('../host/file.ts'),
    import('../../core/formats/browser.ts'),
  ]);
  const host = new Host(name, blob, {
    async open() {
      await work.ready(host);
      return bookOfPacked(await work.ask('unedited', { settings }));
    },
    async locks() {
      await work.ready(host);
      return work.ask('locks', { settings });
    },
    async copy({ marks, state }) {
      await work.ready(host);
      return (await work.ask('copy', { language, settings, marks, state })).bytes;
    },
  });
  return host;
}
