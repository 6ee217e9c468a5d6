declare global {
  /** Set in the page by `countAnswers`; absent where no script has run yet. */
  var answers: { asked: number; read: number } | undefined;
}

/** Runs in the page before its own scripts: counts requests, and responses that were read to the end or failed. */
export function countAnswers(): void {
  const counts = { asked: 0, read: 0 };
  globalThis.answers = counts;
  const { fetch } = globalThis;
  const counted = async <Value>(reading: Promise<Value>) => reading.finally(() => (counts.read += 1));

  /** Reads the body to its end, chunk by chunk. */
  const countedReader = (reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) => {
    const read = reader.read.bind(reader);
    reader.read = async () => {
      const chunk = await read().catch(async (error: unknown) => {
        counts.read += 1;
        throw error;
      });
      if (chunk.done) counts.read += 1;
      return chunk;
    };
    return reader;
  };

  globalThis.fetch = async (...request) => {
    counts.asked += 1;
    const response = await fetch(...request).catch(async (error: unknown) => {
      counts.read += 1;
      throw error;
    });
    const text = response.text.bind(response);
    const json = response.json.bind(response);
    response.text = () => counted(text());
    response.json = () => counted(json());
    const { body } = response;
    const getReader = body?.getReader.bind(body);
    if (body && getReader) Object.assign(body, { getReader: () => countedReader(getReader()) });
    return response;
  };
}
