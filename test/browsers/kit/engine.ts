/** A browser with one page: the operations that every engine supports. `firefox.ts` and `webkit.ts` implement it. */
export interface Engine {
  /** The folder that downloads go to. */
  readonly downloads: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates an expression in the page; waits for a promise. Results are plain JSON values, unchecked. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Keys have the names of DOM's `KeyboardEvent.key`. */
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** Moves the mouse there and presses a button; coordinates are CSS pixels of the viewport. */
  click(x: number, y: number, options: ClickOptions): Promise<void>;
  /** Presses at the first point, moves to the second and releases. */
  drag(from: Point, to: Point): Promise<void>;
  wheel(at: Point, deltaY: number): Promise<void>;
  /** The plain text on the clipboard, read by pasting it in another tab. */
  clipboardText(): Promise<string>;
  /** Errors and warnings reported by the driver so far; `null` where it reports none: see `report-errors.ts`. */
  readonly errors: string[] | null;
  close(): Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ClickOptions {
  readonly button?: 'left' | 'right';
  readonly count?: 1 | 2;
}

export interface EngineOptions {
  /** The system's preferred colour scheme. */
  readonly colorScheme: 'light' | 'dark';
  /** An empty folder for the profile and downloads. */
  readonly home: string;
}

export const WINDOW = { width: 1440, height: 1000 };
