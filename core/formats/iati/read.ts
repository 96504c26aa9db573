/**
 * Reads a file of the IATI activity standard (versions 1.0x and 2.0x, coherence §3.11), which saxes parses. The file is
 * streamed; document types are refused, since entities declared by the file itself are how small files become large ones
 * or reach for other files. Elements that the product does not use are passed over.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Activity } from '../../model/activity.ts';
import { Failure } from '../../failure.ts';
import type { Host } from '../../model.ts';
import { Budget } from '../budget.ts';
import { limitsOf, megabytes } from '../limits.ts';
import type { PackedBook } from '../pack.ts';
import { chunksOf, type ByteSource, type Platform } from '../platform.ts';
import { refuseSize, type ReadOptions } from '../xlsx/read/open.ts';
import { encodingOf } from '../xlsx/read/encoding.ts';
import { ActivityBuilder } from './build.ts';

const ROOT = 'iati-activities';

/** The activities of a file as a book without sheets. Throws R10 where the root of the XML is another one. */
export async function readActivities(
  source: ByteSource,
  platform: Platform,
  { limits: changed = {}, host = {} }: ReadOptions,
): Promise<PackedBook> {
  const limits = limitsOf(changed);
  refuseSize(source, limits.fileBytes);
  const walker = new ActivityWalker(source.name, new Budget(limits, () => platform.now()));
  await decode(source, walker, host);
  return {
    file: source.name,
    sha256: await platform.sha256(chunksOf(source)),
    format: 'iati',
    dialect: null,
    activities: walker.finish(),
    ...{ names: [], properties: new Map<string, string>(), state: null },
    ...{ date1904: false, looks: [], strings: [], own: [], sheets: [] },
  };
}

async function decode(source: ByteSource, walker: ActivityWalker, host: Host): Promise<void> {
  let decoder: TextDecoder | undefined;
  let done = 0;
  for await (const chunk of chunksOf(source)) {
    if (host.signal?.aborted) throw new Failure('STOPPED', 'signal');
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      walker.text = decoder.decode(chunk, { stream: true });
    } catch {
      throw walker.damaged();
    }
    walker.write();
    done += chunk.length;
    host.progress?.({ stage: 'read', done, total: source.size });
  }
}

class ActivityWalker {
  /** The piece of the file that `write` takes next. */
  text = '';
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly builder: ActivityBuilder;
  private readonly budget: Budget;
  private readonly file: string;
  private depth = 0;
  private attributes = 0;
  /** Where the last whole piece of markup or text ended. */
  private told = 0;
  private line = 1;

  constructor(file: string, budget: Budget) {
    this.file = file;
    this.budget = budget;
    this.builder = new ActivityBuilder(budget.limits);
    const { parser, builder } = this;
    parser.on('error', () => {
      throw this.damaged();
    });
    parser.on('doctype', () => {
      throw new Failure('UNREADABLE', 'R18', { part: file });
    });
    parser.on('opentagstart', () => {
      this.attributes = 0;
      this.line = parser.line;
    });
    parser.on('attribute', () => {
      this.attributes += 1;
      this.mark();
      const { attributes } = budget.limits;
      if (this.attributes > attributes) throw new Failure('LIMIT', 'R45', { part: file, limit: attributes });
    });
    parser.on('opentag', (tag) => {
      this.open(tag as SaxesTagPlain);
    });
    const add = (text: string): void => {
      this.mark();
      builder.text(text);
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('comment', () => {
      this.mark();
    });
    parser.on('closetag', ({ name }) => {
      this.mark();
      this.depth -= 1;
      builder.close(name);
    });
  }

  write(): void {
    const { parser, budget, file } = this;
    parser.write(this.text);
    budget.checkTime();
    if (parser.position - this.told > budget.limits.elementBytes)
      throw new Failure('LIMIT', 'R25', { part: file, limit: megabytes(budget.limits.elementBytes) });
  }

  finish(): readonly Activity[] {
    this.parser.close();
    return this.builder.activities;
  }

  damaged(): Failure {
    return new Failure('UNREADABLE', 'R48', { line: this.parser.line });
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    const { budget, file, builder } = this;
    this.mark();
    if (this.depth === 0 && name !== ROOT) throw new Failure('UNREADABLE', 'R10', { file });
    this.depth += 1;
    budget.addElements(1, file);
    if (this.depth > budget.limits.depth)
      throw new Failure('LIMIT', 'R46', { part: file, limit: budget.limits.depth });
    builder.open(name, attributes, this.line);
  }

  private mark(): void {
    this.told = this.parser.position;
  }
}
