/** Looks of ranges that the workbook only remembers: borders and conditional formats. */
import { HostObject, type Members, type Property } from '../engine.ts';
import type { SimRange } from './range.ts';

/** A look that is set for the whole range and read back by nobody but tests. */
export const remembered = (range: SimRange, name: string): Property => ({
  get: () =>
    range.sheet.looks.findLast((look) => look.name === name && look.box === range.box)?.value ?? null,
  set: (value) => {
    range.remember(name, value);
  },
});

export class BorderCollection extends HostObject {
  readonly type = 'RangeBorderCollection';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    return { item: (edge) => new Border(this.range, String(edge)) };
  }
}

class Border extends HostObject {
  readonly type = 'RangeBorder';
  private readonly range: SimRange;
  private readonly edge: string;

  constructor(range: SimRange, edge: string) {
    super();
    this.range = range;
    this.edge = edge;
  }

  members(): Members {
    const own = (name: string): Property => remembered(this.range, `${this.edge}.${name}`);
    return {
      id: ['SideIndex', this.edge],
      properties: { Style: own('style'), Color: own('color'), Weight: own('weight') },
    };
  }
}

export class ConditionalFormatCollection extends HostObject {
  readonly type = 'ConditionalFormatCollection';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    return { methods: { Add: () => new Part('ConditionalFormat', this.range, 'conditional') } };
  }
}

const INNER: Readonly<Record<string, readonly string[]>> = {
  ConditionalFormat: ['Custom'],
  Custom: ['Rule', 'Format'],
  Format: ['Fill', 'Font'],
};
const SET: Readonly<Record<string, readonly string[]>> = {
  Rule: ['Formula'],
  Fill: ['Color'],
  Font: ['Color', 'Bold'],
};

/** A conditional format by formula, or a part of it. */
class Part extends HostObject {
  readonly type: string;
  private readonly range: SimRange;
  private readonly path: string;

  constructor(type: string, range: SimRange, path: string) {
    super();
    this.type = type;
    this.range = range;
    this.path = path;
  }

  members(): Members {
    const { type, range, path } = this;
    return {
      properties: Object.fromEntries(
        (SET[type] ?? []).map((name) => [name, remembered(range, `${path}.${type}.${name}`)]),
      ),
      objects: Object.fromEntries(
        (INNER[type] ?? []).map((name) => [name, () => new Part(name, range, `${path}.${type}`)]),
      ),
    };
  }
}
