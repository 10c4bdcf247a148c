/**
 * A plain `pg` session behind the SqlConnection interface, for the engine program: it runs outside the process that
 * holds the throwaway server, and knows one URL.
 */
import pg from 'pg';
import { messageOf } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { SqlConnection } from '../ports.ts';

/** Cuts a script into the parts that are sent one by one; `undefined`: it is sent whole. */
export type Splitter = (script: string) => readonly string[] | undefined;

function failureFrom(error: unknown): DatabaseError {
  const told = error instanceof pg.DatabaseError ? error : undefined;
  return new DatabaseError({
    sqlstate: told?.code ?? 'connection',
    message: messageOf(error),
    detail: told?.detail,
    hint: told?.hint,
    context: told?.where,
    // One-based and in characters; the program's caller reads messages only.
    offset: undefined,
    completed: 0,
  });
}

async function translating<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw failureFrom(error);
  }
}

/** Opens a session. Every method throws DatabaseError when the server refuses. */
export async function openPgConnection(
  url: string,
  split: Splitter = () => undefined,
): Promise<SqlConnection> {
  const client = new pg.Client({
    connectionString: url,
    types: { getTypeParser: () => (text: string) => text },
  });
  // A server that goes away between two queries must not end the program as an unheard event.
  client.on('error', () => {});
  await translating(client.connect());
  return {
    async query(sql, args = []) {
      const config = { text: sql, values: [...args], rowMode: 'array' as const };
      const { fields, rows } = await translating(client.query<(string | null)[]>(config));
      return { columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
    },
    async execute(sql, args = []) {
      return (await translating(client.query(sql, [...args]))).rowCount ?? 0;
    },
    async script(text) {
      for (const part of split(text) ?? [text]) await translating(client.query(part));
    },
    async [Symbol.asyncDispose]() {
      await client.end();
    },
  };
}
