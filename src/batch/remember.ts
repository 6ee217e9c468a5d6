/**
 * `make`, called once for each combination of three texts: equal texts give the very same value again, so that
 * 100,000 rows keep no more than the few that differ.
 */
export function rememberByTexts<Value extends object>(make: (a: string, b: string, c: string) => Value) {
  const known = new Map<string, Map<string, Map<string, Value>>>();
  let last: { a: string; b: string; c: string; value: Value } | null = null; // mostly what comes next, too
  return (a: string, b: string, c: string): Value => {
    if (last !== null && last.a === a && last.b === b && last.c === c) return last.value;
    const byB = getOrAdd(known, a, () => new Map<string, Map<string, Value>>());
    const byC = getOrAdd(byB, b, () => new Map<string, Value>());
    const value = getOrAdd(byC, c, () => make(a, b, c));
    last = { a, b, c, value };
    return value;
  };
}

function getOrAdd<Value extends object>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
