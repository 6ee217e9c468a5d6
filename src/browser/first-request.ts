let resolveFirst = () => {};
const first = new Promise<void>((resolve) => {
  resolveFirst = resolve;
});

/** Called with every request for a token or to the service. */
export function noteRequest(): void {
  resolveFirst();
}

/** Resolves when the first of these requests leaves. Until then nothing else should use the processor and the network. */
export function firstRequest(): Promise<void> {
  return first;
}
