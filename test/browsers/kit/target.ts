/** A target element: by role and name, or by a selector where there is no role. Plain JSON. */
export type Target = (
  | {
      readonly role: string;
      /** The whole accessible name, or a pattern for it. */
      readonly name?: string | { readonly pattern: string };
      readonly level?: number;
    }
  | { readonly css: string }
) & { readonly within?: Target };

/** An element by its role and its whole accessible name or a pattern. */
export function byRole(role: string, name?: string | RegExp, within?: Target): Target {
  return {
    role,
    ...(name === undefined ? {} : { name: typeof name === 'string' ? name : { pattern: name.source } }),
    ...(within === undefined ? {} : { within }),
  };
}
