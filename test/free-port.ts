import { createServer, type Server } from 'node:net';

/** Listens on a free TCP port of the loopback address; gives that port. */
export async function listenOnFreePort(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** A TCP port of the loopback address that is free at the moment, for servers that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnFreePort(server, 'localhost');
  await new Promise((resolve) => server.close(resolve));
  return port;
}
