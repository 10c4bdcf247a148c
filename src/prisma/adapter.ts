/**
 * Prisma's driver adapter over a SqlConnection. `@prisma/adapter-pg` will not do: its `executeScript` cuts a migration
 * at every semicolon, and it does not know the types of the system catalogs.
 */
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { DatabaseError } from '../model/failure.ts';
import { quote } from '../model/names.ts';
import type { SqlConnection } from '../ports.ts';
import { columnType, columnValue } from './values.ts';

const provider = 'postgres';
// The engine looks at this name to tell PostgreSQL from its relatives.
const adapterName = '@prisma/adapter-pg';

/** Runs one piece of work and says a refusal of the server in the adapter's words. */
async function translating<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { sqlstate, message, detail, hint } = error.failure;
    throw new DriverAdapterError({
      kind: 'postgres',
      code: sqlstate,
      severity: 'ERROR',
      message,
      detail,
      hint,
      column: undefined,
    });
  }
}

function adapterOn(connection: SqlConnection, databaseSchema: string): SqlDriverAdapter {
  return {
    provider,
    adapterName,
    async queryRaw({ sql, args }) {
      const { columns, rows } = await translating(connection.query(sql, args));
      return {
        columnNames: columns.map((column) => column.name),
        columnTypes: columns.map((column) => columnType(column.type)),
        rows: rows.map((row) => row.map((value, at) => columnValue(columns[at]?.type ?? 0, value))),
      };
    },
    executeRaw: ({ sql, args }) => translating(connection.execute(sql, args)),
    // The text goes through as it is: how a version cuts a migration into transactions is the connection's affair.
    executeScript: (script) => translating(connection.script(script)),
    startTransaction: () =>
      Promise.reject(new Error('Preflight gives the schema engine no transactions of its own.')),
    dispose: async () => connection[Symbol.asyncDispose](),
    getConnectionInfo: () => ({ schemaName: databaseSchema, supportsRelationJoins: true }),
  };
}

/**
 * A factory for the engine.
 * @param databaseSchema the connection URL's `?schema=`; as Prisma's native engine does, it becomes the search path.
 */
export function adapterFactory(
  connect: () => Promise<SqlConnection>,
  databaseSchema: string,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider,
    adapterName,
    async connect() {
      const connection = await connect();
      if (databaseSchema !== 'public') {
        await translating(connection.execute(`SET search_path = ${quote(databaseSchema)}`));
      }
      return adapterOn(connection, databaseSchema);
    },
    connectToShadowDb: () =>
      Promise.reject(
        new Error(
          'Preflight gives the schema engine no shadow database: it compares throwaway databases itself.',
        ),
      ),
  };
}
