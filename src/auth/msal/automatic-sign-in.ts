import { readStored, writeStored } from '../../browser/browser-storage.ts';
import { signInHint } from './signed-in-accounts.ts';

/** Per tab: `asked` while it is away for the sign-in, `over` from then on. */
const KEY = 'device-batch-status.automatic-sign-in';
const MAX_CHARACTERS = 10;

/** The account to sign in without a click, at most once per tab; `null` for none: offer a button. */
export function beginAutomaticSignIn(): string | null {
  const hint = signInHint();
  if (hint === null || marked() !== null) return null;
  // An attempt that is not recorded would be repeated endlessly.
  return writeStored('sessionStorage', KEY, 'asked') ? hint : null;
}

/** Whether this page load is the return from an automatic sign-in. */
export function isAutomaticSignIn(): boolean {
  return marked() === 'asked';
}

/** Prevents any further attempt in this tab. */
export function endAutomaticSignIn(): void {
  writeStored('sessionStorage', KEY, 'over');
}

const marked = () => readStored('sessionStorage', KEY, MAX_CHARACTERS);
