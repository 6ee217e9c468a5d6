/** More than any list of devices; caps what a file of nothing but line ends costs. */
const MAX_LINES = 2_000_000;

/** Puts physical lines together from pieces of text: CRLF, LF and CR each end one, in any mixture. */
export class LineSplitter {
  readonly lines: string[] = [];
  #open = '';
  #afterReturn = false;

  get isFull(): boolean {
    return this.lines.length >= MAX_LINES;
  }

  /** Adds a piece; `touch` gets each part of a line in it, with that line's number. */
  add(text: string, touch: (part: string, line: number) => void): void {
    let from = this.#afterReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    let lineFeed = text.indexOf('\n', from);
    let carriageReturn = text.indexOf('\r', from);
    while ((lineFeed >= 0 || carriageReturn >= 0) && !this.isFull) {
      const isReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
      const end = isReturn ? carriageReturn : lineFeed;
      this.#append(text.slice(from, end), touch);
      this.#close();
      from = isReturn && lineFeed === end + 1 ? end + 2 : end + 1;
      if (lineFeed >= 0 && lineFeed < from) lineFeed = text.indexOf('\n', from);
      if (carriageReturn >= 0 && carriageReturn < from) carriageReturn = text.indexOf('\r', from);
    }
    this.#append(text.slice(from), touch);
  }

  /** Ends the last line; says whether it had a line end of its own. */
  finish(): boolean {
    if (this.#open === '') return true;
    if (!this.isFull) this.#close();
    return false;
  }

  #append(part: string, touch: (part: string, line: number) => void): void {
    if (part === '') return;
    touch(part, this.lines.length + 1);
    this.#open = this.#open === '' ? part : this.#open + part;
  }

  #close(): void {
    this.lines.push(this.#open);
    this.#open = '';
  }
}
