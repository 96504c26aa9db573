/** How a sheet is shown and printed. */
import type { SimSheet } from '../book.ts';
import { HostObject, type Members, type Property } from '../engine.ts';
import type { SimRange } from './range.ts';

export class FreezePanes extends HostObject {
  readonly type = 'WorksheetFreezePanes';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const freeze = (rows: number, columns: number): void => {
      this.sheet.frozen = { rows, columns };
    };
    return {
      methods: {
        FreezeRows: (count) => {
          freeze(Number(count), 0);
        },
        FreezeColumns: (count) => {
          freeze(0, Number(count));
        },
        FreezeAt: (range) => {
          const { box } = range as SimRange;
          freeze(box.rows, box.columns);
        },
      },
    };
  }
}

export class PageLayout extends HostObject {
  readonly type = 'PageLayout';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const { page } = this.sheet;
    const own = (name: string): Property => ({
      get: () => page.get(name) ?? null,
      set: (value) => {
        page.set(name, value);
      },
    });
    return {
      properties: { Orientation: own('orientation'), Zoom: own('zoom') },
      methods: {
        SetPrintTitleRows: (rows) => {
          page.set('titleRows', rows);
        },
      },
    };
  }
}

export class AutoFilter extends HostObject {
  readonly type = 'AutoFilter';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    return {
      methods: {
        Apply: (range) => {
          this.sheet.page.set('filter', (range as SimRange).address);
        },
      },
    };
  }
}
