/** A session on a live database: as any client would open it, and one read-only transaction in it. */
import { readFileSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { messageOf, PreflightError } from '../../errors.ts';
import { DatabaseError } from '../../model/failure.ts';
import type { RawRows } from '../../ports.ts';
import { databaseError } from '../failure.ts';
import { watchMessageLengths } from '../session.ts';
import type { Encryption, LiveAddress } from './address.ts';

/** Limits of what a look may take from a database that others use, in milliseconds. */
export interface LiveLimits {
  readonly statementMs: number;
  /** A definition can't be read while somebody alters its table: waiting long would queue others behind us. */
  readonly lockMs: number;
}

/** The one transaction. Disposing ends it and the session. */
export interface LiveSession extends AsyncDisposable {
  /** A query of ours. @throws DatabaseError */
  query(sql: string): Promise<RawRows>;
  /** A single statement of somebody else's: the server refuses a second one behind it. @throws DatabaseError, and the transaction goes on. */
  ask(sql: string): Promise<RawRows>;
}

type Ssl = ConnectionOptions | false;

/** A file that the URL or a variable names. @throws PreflightError */
function fileOf(what: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new PreflightError(
      `The ${what} ${JSON.stringify(path)} can't be read: ${messageOf(error)}.`,
      'Name a file that exists, as sslrootcert, sslcert or sslkey in the URL, or as PGSSLROOTCERT, PGSSLCERT or PGSSLKEY.',
      { cause: error },
    );
  }
}

/** What to try, one after the other, as libpq does. A Unix socket is never encrypted. */
function attempts({ host, encryption }: LiveAddress): readonly Ssl[] {
  if (host.startsWith('/')) return [false];
  const own = ownCertificate(encryption);
  const unverified = { ...own, rejectUnauthorized: false };
  const root = encryption.rootCertificate;
  const trusted = {
    ...own,
    rejectUnauthorized: true,
    ...(root === undefined || root === 'system' ? {} : { ca: fileOf('root certificate', root) }),
  };
  // Whose name is in the certificate is not looked at.
  const authority = { ...trusted, checkServerIdentity: () => undefined };
  switch (encryption.mode) {
    case 'disable':
      return [false];
    case 'allow':
      return [false, unverified];
    case 'prefer':
      return [unverified, false];
    case 'no-verify':
      return [unverified];
    case 'require':
      // "If a root CA file is present, verify the certificate in the same way as if verify-ca was specified."
      return [root === undefined ? unverified : authority];
    case 'verify-ca':
      return [authority];
    case 'verify-full':
      return [trusted];
  }
}

function ownCertificate({ certificate, key }: Encryption): ConnectionOptions {
  return {
    ...(certificate === undefined ? {} : { cert: fileOf('client certificate', certificate) }),
    ...(key === undefined ? {} : { key: fileOf('client key', key) }),
  };
}

/** Whether the same server may answer to the other kind of connection. */
function mayAnswerOtherwise(error: unknown): boolean {
  return (
    /does not support SSL/.test(messageOf(error)) ||
    (error instanceof pg.DatabaseError && error.code === '28000')
  );
}

async function connect(address: LiveAddress): Promise<pg.Client> {
  let last: unknown;
  for (const ssl of attempts(address)) {
    const { host, port, user, password, database, options, connectTimeoutMs } = address;
    const client = new pg.Client({
      host,
      port,
      user,
      database,
      ssl,
      ...(password === undefined ? {} : { password }),
      ...(options === undefined ? {} : { options }),
      application_name: 'prisma-preflight',
      connectionTimeoutMillis: connectTimeoutMs,
    });
    // A server that goes away fails queries, and never the process.
    client.on('error', () => {});
    const { connection } = client;
    const guard = () => watchMessageLengths(connection.stream as Duplex, () => connection.stream.destroy());
    if (ssl === false) guard();
    else connection.once('sslconnect', guard);
    try {
      await client.connect();
      return client;
    } catch (error) {
      connection.stream.destroy();
      last = error;
      if (!mayAnswerOtherwise(error)) break;
    }
  }
  throw last;
}

const asText = { getTypeParser: () => (value: unknown) => value };

/**
 * Connects and begins. Everything that is set is set for the transaction, so that a pooler between us and the server may do
 * as it likes with the session (pgbouncer's `pool_mode = transaction`).
 * @throws DatabaseError where the server is not reached, or refuses.
 */
export async function openLiveSession(address: LiveAddress, limits: LiveLimits): Promise<LiveSession> {
  const client = await connect(address).catch((error: unknown) => {
    throw error instanceof PreflightError ? error : databaseError(error, '', 0);
  });
  const send = async (query: object, text: string): Promise<RawRows> => {
    try {
      const { fields, rows } = (await client.query({
        rowMode: 'array',
        types: asText,
        ...query,
      } as never)) as unknown as {
        fields: readonly { name: string; dataTypeID: number }[];
        rows: (string | null)[][];
      };
      return { columns: (fields ?? []).map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
    } catch (error) {
      throw databaseError(error, text, 0);
    }
  };
  const plain = (text: string) => send({ text }, text);
  try {
    await client
      .query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${limits.statementMs}; ` +
          `SET LOCAL lock_timeout = ${limits.lockMs}; SET LOCAL idle_in_transaction_session_timeout = 60000; ` +
          'SET LOCAL search_path = pg_catalog',
      )
      .catch((error: unknown) => {
        throw databaseError(error, '', 0);
      });
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return {
    query: plain,
    async ask(text) {
      await plain('SAVEPOINT question');
      try {
        // The extended protocol takes one statement only; its unnamed one needs no session.
        return await send({ text, queryMode: 'extended' }, text);
      } catch (error) {
        if (error instanceof DatabaseError && error.failure.sqlstate !== 'connection')
          await plain('ROLLBACK TO SAVEPOINT question');
        throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      await client.query('ROLLBACK').catch(() => {});
      await client.end().catch(() => {});
    },
  };
}
