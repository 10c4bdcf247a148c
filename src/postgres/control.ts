/** The session with which Preflight itself runs the server: databases, roles, cancellations. No SQL of a pull request gets here. */
import { databaseError } from './failure.ts';
import type { Constable } from './limits.ts';
import { type Address, openSession, type Session } from './session.ts';

/** A session that is opened at its first use, and again where it was lost. */
export interface Control extends AsyncDisposable {
  /** Rows as text. @throws DatabaseError */
  rows(sql: string, args?: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]>;
}

/** `search_path` is pg_catalog alone, so that nothing a migration made can stand in for what the server has. */
export function openControl(address: Address): Control {
  let opened: Promise<Session> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const session = () => {
    opened ??= openSession(address, 'pg_catalog').then((fresh) => {
      fresh.client.on('end', () => {
        opened = undefined;
      });
      return fresh;
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    rows(sql, args = []) {
      const turn = last.then(async () => {
        try {
          const { client } = await session();
          const result = await client.query({
            text: sql,
            values: [...args],
            rowMode: 'array',
            types: { getTypeParser: () => (value: unknown) => value },
          } as never);
          return (result as unknown as { rows: (string | null)[][] }).rows;
        } catch (error) {
          throw databaseError(error, sql, 0);
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
    async [Symbol.asyncDispose]() {
      const fresh = await opened?.catch(() => undefined);
      await fresh?.client.end().catch(() => {});
    },
  };
}

/** Cancels and measures over a control session of its own, which no CREATE DATABASE can keep busy. */
export function openConstable(address: Address, withLog: boolean): Constable & AsyncDisposable {
  const control = openControl(address);
  const log = withLog ? ' + (SELECT coalesce(sum(size), 0) FROM pg_ls_waldir())' : '';
  return {
    async cancel(pid) {
      await control.rows('SELECT pg_cancel_backend($1)', [pid]);
    },
    async terminate(pid) {
      await control.rows('SELECT pg_terminate_backend($1)', [pid]);
    },
    async bytesOf(database) {
      const [row] = await control.rows(`SELECT pg_database_size($1)${log}`, [database]);
      return Number(row?.[0] ?? 0);
    },
    [Symbol.asyncDispose]: () => control[Symbol.asyncDispose](),
  };
}
