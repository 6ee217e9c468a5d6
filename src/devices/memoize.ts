/** `make`, called once for each argument. */
export function memoize<Argument, Value>(make: (argument: Argument) => Value): (argument: Argument) => Value {
  const made = new Map<Argument, Value>();
  return (argument) => {
    const known = made.get(argument);
    if (known !== undefined) return known;
    const value = make(argument);
    made.set(argument, value);
    return value;
  };
}
