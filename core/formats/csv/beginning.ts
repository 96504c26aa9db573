/** What is found out about a text file before its rows are read: encoding, byte-order mark, line `sep=`, delimiter. */
import { Failure } from '../../failure.ts';
import type { CsvDelimiter, CsvDialect, CsvEncoding, Host } from '../../model.ts';
import { chunksOf, type ByteSource } from '../platform.ts';
import { DELIMITERS, findDelimiter } from './delimiter.ts';
import { ByteCensus, decoderOf, markOf } from './encoding.ts';

/** Bytes looked at for the delimiter. */
const SAMPLE = 1 << 18;

interface Asked {
  readonly dialect?: Partial<Pick<CsvDialect, 'encoding' | 'delimiter'>>;
  readonly host?: Host;
}

export interface Beginning {
  readonly encoding: CsvEncoding;
  readonly doubtful: boolean;
  /** Bytes of the byte-order mark. */
  readonly mark: number;
  readonly sepLine: boolean;
  /** Characters before the first row: marks that were written twice, and the line `sep=`. */
  readonly skip: number;
  readonly delimiter: CsvDelimiter;
  readonly rivals: readonly CsvDelimiter[];
}

/** `dialect`: what is known. `piece`: bytes read at a time. */
export async function beginning(
  source: ByteSource,
  { dialect, host }: Asked,
  piece: number,
): Promise<Beginning> {
  const head = await source.read(0, Math.min(SAMPLE, source.size));
  const mark = markOf(head);
  const known = dialect?.encoding ?? mark?.encoding;
  const { encoding, doubtful } = known
    ? { encoding: known, doubtful: false }
    : await takeCensus(source, piece, host);
  // A mark of another encoding than the one asked for is no mark.
  const length = mark?.encoding === encoding ? mark.length : 0;
  const text = decoderOf(encoding, true).decode(head.subarray(length));
  const [before = '', sep] = /^\ufeff*(?:"?sep=([,;\t|])"?(?:\r\n|\r|\n|$))?/i.exec(text) ?? [];
  const asked = dialect?.delimiter ?? DELIMITERS.find((each) => each === sep);
  return {
    encoding,
    doubtful,
    mark: length,
    sepLine: sep !== undefined,
    skip: before.length,
    ...(asked
      ? { delimiter: asked, rivals: [] }
      : findDelimiter(text.slice(before.length), head.length === source.size)),
  };
}

async function takeCensus(
  source: ByteSource,
  piece: number,
  host?: Host,
): Promise<ReturnType<ByteCensus['verdict']>> {
  const census = new ByteCensus();
  for await (const bytes of chunksOf(source, 0, source.size, piece)) {
    stopIfAsked(host);
    census.feed(bytes);
  }
  return census.verdict();
}

export function stopIfAsked(host?: Host): void {
  if (host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
}
