/** What `bench pane` measures: requests to Excel, and the page in a browser. */

/** One thing that the pane does with the open workbook. */
export interface SyncRun {
  readonly what: string;
  /** Rows of 12 columns in the workbook. */
  readonly rows: number;
  /** Round trips to Excel. */
  readonly syncs: number;
  /** Largest request and reply, in bytes. */
  readonly request: number;
  readonly reply: number;
  /** Bytes of all requests and of all replies: what they are divided by forces so many round trips. */
  readonly requests: number;
  readonly replies: number;
}

/** The page until a person can press the first button. */
export interface StartRun {
  /** Milliseconds to the first picture with content, and to the first button of the open tab. */
  readonly paint: number;
  readonly interactive: number;
  /** Bytes of page and programs until then, each compressed by gzip; without the worker, which starts with the first job. */
  readonly bytes: number;
  readonly files: number;
  /** Milliseconds of the longest task of the page's main thread; 0: none took 50. */
  readonly longest: number;
}

/** A workbook opened on the page and checked. */
export interface CheckRun {
  readonly rows: number;
  readonly quality: 'clean' | 'bad';
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Milliseconds from the choice of the file to its cells, and from the press of the button to the list. */
  readonly opened: number;
  readonly checked: number;
  /** Milliseconds of the longest task of the page's main thread in each; 0: none took 50. */
  readonly longestOpening: number;
  readonly longestChecking: number;
  /** The same in milliseconds on the processor: what it would be on a machine that nobody else uses. */
  readonly cpuOpening: number;
  readonly cpuChecking: number;
  /** Tasks of 50 ms and more in both. */
  readonly tasks: number;
}

export interface PaneRun {
  readonly syncs: readonly SyncRun[];
  /** One start after the other, in a browser that has nothing of the page yet. */
  readonly starts: readonly StartRun[];
  readonly checks: readonly CheckRun[];
}
