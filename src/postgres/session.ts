/** A plain `pg` session of our own: hermetic settings, no row ever big enough to hurt this process. */

import type { Duplex } from 'node:stream';
import pg from 'pg';

/** Where and as whom a session connects. `ssl` is what `pg` wants of a URL's sslmode. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl: pg.ClientConfig['ssl'];
}

/** One server message (a row, a notice, an error) may be so big; SQL under test could make one of a gigabyte. */
export const messageLimitBytes = 64 * 1024 * 1024;

/** An open session and the process that serves it. */
export interface Session {
  readonly client: pg.Client;
  readonly pid: number | undefined;
  /** Set once the session was cut off because of a message beyond the limit. */
  readonly flooded: () => boolean;
  /** Cuts the session off without a farewell. */
  abandon(): void;
}

/**
 * Watches the lengths that the server announces (each message is a type byte and a 4-byte length) and calls `onFlood` at
 * once, before such a message is collected. https://www.postgresql.org/docs/current/protocol-overview.html
 */
export function watchMessageLengths(stream: Duplex, onFlood: () => void): void {
  const header = Buffer.alloc(5);
  let have = 0;
  let skip = 0;
  stream.on('data', (chunk: Buffer) => {
    let at = 0;
    while (at < chunk.length) {
      if (skip > 0) {
        const step = Math.min(skip, chunk.length - at);
        skip -= step;
        at += step;
        continue;
      }
      const copied = chunk.copy(header, have, at, at + header.length - have);
      have += copied;
      at += copied;
      if (have < header.length) return;
      have = 0;
      skip = header.readUInt32BE(1) - 4;
      if (skip > messageLimitBytes) return onFlood();
    }
  });
}

/** `-c name=value` as libpq's `options` wants it: spaces and backslashes escaped. */
function setting(name: string, value: string): string {
  return `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`;
}

/**
 * Connects. Nothing is taken from PG… variables: everything that `pg` would look up there is given. The client's `error`
 * event is heard, so that a server that goes away fails queries and never the process.
 * @throws whatever `pg` rejects with.
 */
export async function openSession(address: Address, searchPath: string): Promise<Session> {
  const client = new pg.Client({
    ...address,
    options: setting('search_path', searchPath),
    client_encoding: 'UTF8',
    application_name: 'prisma-preflight',
    connectionTimeoutMillis: 15_000,
  });
  client.on('error', () => {});
  let flooded = false;
  let pid: number | undefined;
  const { connection } = client;
  const guard = () =>
    watchMessageLengths(connection.stream as Duplex, () => {
      flooded = true;
      connection.stream.destroy();
    });
  connection.once('backendKeyData', (message: { readonly processID: number }) => {
    pid = message.processID;
  });
  if (address.ssl) connection.once('sslconnect', guard);
  else guard();
  try {
    await client.connect();
  } catch (error) {
    connection.stream.destroy();
    throw error;
  }
  return { client, pid, flooded: () => flooded, abandon: () => connection.stream.destroy() };
}
