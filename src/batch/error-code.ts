/** Whether the service's `errorCode` names an error. Blank and zero say that there is none (reference, 1.5). */
export function isErrorCode(code: string): boolean {
  return !/^[\s0]*$/.test(code);
}
