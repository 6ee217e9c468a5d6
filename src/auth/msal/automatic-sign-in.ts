import { readStored, writeStored } from '../../browser/browser-storage.ts';
import { signInHint } from './signed-in-accounts.ts';

/** Per tab: `asked` while it is away for it, `over` ever after. */
const KEY = 'device-batch-status.automatic-sign-in';
const MAX_CHARACTERS = 10;

/** The account for this tab to sign in by itself, at most once in its life; `null` for nobody: offer a button. */
export function beginAutomaticSignIn(): string | null {
  const hint = signInHint();
  if (hint === null || marked() !== null) return null;
  // Where the attempt cannot be marked it might be repeated for ever.
  return writeStored('sessionStorage', KEY, 'asked') ? hint : null;
}

/** For the start of a page: it was away for such a sign-in, which nobody clicked for. */
export function isAutomaticSignIn(): boolean {
  return marked() === 'asked';
}

/** No attempt from now on. */
export function endAutomaticSignIn(): void {
  writeStored('sessionStorage', KEY, 'over');
}

const marked = () => readStored('sessionStorage', KEY, MAX_CHARACTERS);
