import { browserStorage } from '../browser-storage.ts';
import { signInHint } from './signed-in-accounts.ts';

/** Per tab: `asked` while it is away for it, `over` ever after. */
const KEY = 'device-batch-status.automatic-sign-in';

/** The account for this tab to sign in by itself, at most once in its life; `null` for nobody: offer a button. */
export function beginAutomaticSignIn(): string | null {
  const storage = browserStorage('sessionStorage');
  const hint = signInHint();
  // Where the attempt cannot be marked it might be repeated for ever.
  if (hint === null || storage === null || storage.getItem(KEY) !== null) return null;
  storage.setItem(KEY, 'asked');
  return hint;
}

/** For the start of a page: it was away for such a sign-in, which nobody clicked for. */
export function isAutomaticSignIn(): boolean {
  return browserStorage('sessionStorage')?.getItem(KEY) === 'asked';
}

/** No attempt from now on. */
export function endAutomaticSignIn(): void {
  browserStorage('sessionStorage')?.setItem(KEY, 'over');
}
