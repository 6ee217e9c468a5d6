/**
 * Words that .NET services write where there is no error (docs/partner-center-api.md#device-rows), without letter case.
 */
const NO_ERROR: ReadonlySet<string> = new Set(['none', 'null', 'noerror', 'ok', 'success', 'succeeded']);

/** Whether the service's `errorCode` names an error. Blank, zero, `0x0` and `None` or `Success` say that there is none. */
export function isErrorCode(code: string): boolean {
  return !/^[\s0]*$|^\s*0x0+\s*$/i.test(code) && isErrorName(code);
}

/** Whether the service's `errorDescription` names an error, rather than being blank or saying that there is none. */
export function isErrorName(description: string): boolean {
  const word = description.trim().toLowerCase();
  return word !== '' && !NO_ERROR.has(word);
}
