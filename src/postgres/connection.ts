/** SqlConnection over `pg`: values as the server's text, scripts as Prisma sends them, limits kept. */
import type pg from 'pg';
import { DatabaseError } from '../model/failure.ts';
import type { RawRows, SqlConnection } from '../ports.ts';
import { databaseError, plainFailure, sizeText } from './failure.ts';
import type { Guard } from './limits.ts';
import { ScriptQuery } from './script.ts';
import { type Address, messageLimitBytes, openSession } from './session.ts';

/** What a connection needs to know of its server. */
export interface Surroundings {
  readonly guard: Guard;
  /** A sentence where the server is gone for good; waits a moment for the news. */
  readonly whyGone: () => Promise<string | undefined>;
}

/** `pg`'s parsers are for programs; the engine and the catalog want what the server wrote. */
const asText = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig;

/**
 * Opens a session on a throwaway database.
 * @throws DatabaseError, with `connection` where the server can't be reached.
 */
export async function openConnection(
  address: Address,
  searchPath: string,
  { guard, whyGone }: Surroundings,
): Promise<SqlConnection> {
  /** A lost connection is explained by the server's end, where it has ended. */
  const explained = async (thrown: unknown, text: string, completed: number): Promise<DatabaseError> => {
    const error = databaseError(thrown, text, completed);
    if (!/^(?:connection|57P0[123])$/.test(error.failure.sqlstate)) return error;
    const why = await whyGone();
    return why === undefined ? error : new DatabaseError(plainFailure('connection', why, completed));
  };

  const session = await openSession(address, searchPath).catch(async (error: unknown) => {
    throw await explained(error, '', 0);
  });
  const { client, pid, flooded, abandon } = session;
  const suspect = { pid, database: address.database, abandon };
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, each under the guard's eyes. `counted` tells how many statements had completed. */
  const send = <T>(
    text: string,
    work: (progress: () => void) => Promise<T>,
    counted: () => number,
  ): Promise<T> => {
    const turn = last.then(async () => {
      if (closed) throw new DatabaseError(plainFailure('connection', 'The connection is closed.'));
      const watched = guard.watch(suspect);
      const outcome = await work(watched.progress).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      const stopped = await watched.end();
      if (stopped !== undefined) {
        // The cancellation may have come too late for the statement; then it must not hit the next one.
        await client.query('SELECT').catch(() => {});
        throw new DatabaseError({ ...stopped, completed: counted() });
      }
      if ('value' in outcome) return outcome.value;
      if (flooded()) {
        const message = `The server sent a single value or message beyond ${sizeText(messageLimitBytes)}, which Preflight does not read.`;
        throw new DatabaseError(plainFailure('result-limit', message, counted()));
      }
      throw await explained(outcome.error, text, counted());
    });
    last = turn.catch(() => {});
    return turn;
  };

  const run = (sql: string, args: readonly unknown[]) =>
    send(
      sql,
      () =>
        client.query<(string | null)[]>({
          text: sql,
          values: [...args],
          rowMode: 'array',
          types: asText,
          queryMode: 'extended',
        } as pg.QueryArrayConfig),
      () => 0,
    );

  return {
    async query(sql, args = []): Promise<RawRows> {
      const { fields, rows } = await run(sql, args);
      return { columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
    },
    async execute(sql, args = []) {
      return (await run(sql, args)).rowCount ?? 0;
    },
    async script(text) {
      let query: ScriptQuery | undefined;
      await send(
        text,
        (progress) => {
          query = new ScriptQuery(text, progress);
          client.query(query);
          return query.done;
        },
        () => query?.completed ?? 0,
      );
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      await client.end().catch(() => {});
    },
  };
}
