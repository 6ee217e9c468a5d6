/** Costly work that is done slice by slice while the page is idle, or completed at once when its result is needed. */
export interface IncrementalTask<Value> {
  /** Does the next slice; `false` when nothing is left to do. */
  readonly step: () => boolean;
  readonly finish: () => Value;
}

/** `work` yields after every slice; it and all it refers to are released as soon as it is done. */
export function incrementalTask<Value>(work: Generator<undefined, Value>): IncrementalTask<Value> {
  let left: Generator<undefined, Value> | null = work;
  let made: { readonly value: Value } | null = null;
  const advance = () => {
    const next = left?.next();
    if (next?.done === true) {
      made = { value: next.value };
      left = null;
    }
    return made;
  };
  return {
    step: () => advance() === null,
    finish: () => {
      for (;;) {
        const result = advance();
        if (result !== null) return result.value;
      }
    },
  };
}
