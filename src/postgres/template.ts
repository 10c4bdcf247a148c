/** The database that every other one is copied from: prepared once, by `setup-sql` and `database-schema`. */
import { PreflightError } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import { quote } from '../model/names.ts';
import { openConnection, type Surroundings } from './connection.ts';
import type { Control } from './control.ts';
import type { Login } from './roles.ts';
import type { Address } from './session.ts';

/** What a template is made of. */
export interface Preparation {
  readonly name: string;
  readonly owner: Login;
  readonly major: number;
  readonly setupSql: string | undefined;
  readonly databaseSchema: string | undefined;
  readonly searchPath: string;
  /** The address of a database for whoever runs `setup-sql`: a superuser where there is one. */
  address(database: string): Address;
}

/** The 1-based line of an offset. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/**
 * Makes the template. `setup-sql` is named by whoever set Preflight up, and runs as one script.
 * @throws PreflightError with line and message where `setup-sql` fails.
 */
export async function prepareTemplate(
  control: Control,
  wanted: Preparation,
  surroundings: Surroundings,
): Promise<void> {
  const owner = quote(wanted.owner.user);
  await control.rows(
    `CREATE DATABASE ${quote(wanted.name)} TEMPLATE template0 OWNER ${owner} ENCODING 'UTF8'`,
  );
  const { setupSql, databaseSchema, major } = wanted;
  if (setupSql === undefined && databaseSchema === undefined && major >= 15) return;
  await using connection = await openConnection(wanted.address(wanted.name), wanted.searchPath, surroundings);
  // From 15 on `public` belongs to whoever owns the database.
  if (major < 15) await connection.execute(`ALTER SCHEMA public OWNER TO ${owner}`);
  if (databaseSchema !== undefined) {
    await connection.execute(`CREATE SCHEMA IF NOT EXISTS ${quote(databaseSchema)} AUTHORIZATION ${owner}`);
  }
  if (setupSql === undefined) return;
  try {
    await connection.script(setupSql);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { offset, message, sqlstate } = error.failure;
    const line = offset === undefined ? '' : ` in line ${lineAt(setupSql, offset)}`;
    throw new PreflightError(
      `setup-sql fails${line}: ${message} (${sqlstate}).`,
      'It runs once on an empty database before any migration; correct it.',
      { cause: error },
    );
  }
}
