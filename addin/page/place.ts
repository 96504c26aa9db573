/** The cell that is to be shown, handed from the pane to the grid. */

export interface Place {
  readonly sheet: string;
  /** `F12` or `F12:F14`. */
  readonly cell: string;
}

export class ShownPlace {
  private listener: ((place: Place) => void) | null = null;

  readonly show = (place: Place): void => {
    this.listener?.(place);
  };

  watch(listener: (place: Place) => void): () => void {
    this.listener = listener;
    return () => {
      if (this.listener === listener) this.listener = null;
    };
  }
}
