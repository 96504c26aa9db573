/** What the pane knows of the grid: it hands over a cell to be shown, and asks which one is active. */
import type { GridView } from '../host/file.ts';

export interface Place {
  readonly sheet: string;
  /** `F12` or `F12:F14`. */
  readonly cell: string;
}

export class ShownPlace implements GridView {
  private listener: ((place: Place) => void) | null = null;
  private active: Place | null = null;

  goTo(place: Place): void {
    this.listener?.(place);
  }

  selected(): Place | null {
    return this.active;
  }

  /** The grid tells where the person is. */
  tell(place: Place | null): void {
    this.active = place;
  }

  watch(listener: (place: Place) => void): () => void {
    this.listener = listener;
    return () => {
      if (this.listener === listener) this.listener = null;
    };
  }
}
