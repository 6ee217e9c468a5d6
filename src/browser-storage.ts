/** `null` where the browser blocks storage: then nothing is remembered, and nothing breaks. */
export function browserStorage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[kind];
  } catch {
    return null;
  }
}
