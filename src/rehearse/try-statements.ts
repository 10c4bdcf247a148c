/** Statements tried on a throwaway database, many in one round trip: which of them the server refuses. */
import type { Database, SqlConnection } from '../ports.ts';

/** Why the server refused a statement. */
export interface Refusal {
  readonly sqlstate: string;
  readonly message: string;
  /** The column that it names apart from the message, as it does for 23502. */
  readonly column: string | undefined;
}

/** Ends a statement that has run, so that nothing of it stays. */
const undone = 'PFLT0';

const trying = {
  /** Read and looked up, not run. */
  prepare: `EXECUTE 'PREPARE preflight_try AS ' || statement; DEALLOCATE preflight_try;`,
  /** Run and undone; the values of sequences stay as they are then, so it belongs on a clone. */
  run: `EXECUTE statement; RAISE EXCEPTION USING ERRCODE = '${undone}';`,
} as const;

/**
 * Tries statements as the owner; the answers are in their order, `undefined` where the server took one.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
export async function tryStatements(
  database: Database,
  how: keyof typeof trying,
  statements: readonly string[],
): Promise<readonly (Refusal | undefined)[]> {
  if (statements.length === 0) return [];
  await using connection = await database.connect();
  return await tryOn(connection, how, statements);
}

async function tryOn(
  connection: SqlConnection,
  how: keyof typeof trying,
  statements: readonly string[],
): Promise<readonly (Refusal | undefined)[]> {
  await connection.execute(`
    CREATE FUNCTION pg_temp.preflight_try(statement text, OUT code text, OUT said text, OUT named text)
    LANGUAGE plpgsql AS $try$
    BEGIN
      ${trying[how]}
    EXCEPTION WHEN OTHERS THEN
      GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, said = MESSAGE_TEXT, named = COLUMN_NAME;
      said := pg_catalog."left"(said, 2000);
    END $try$`);
  const { rows } = await connection.query(
    `SELECT tried.code, tried.said, tried.named
     FROM unnest($1::text[]) WITH ORDINALITY AS given(statement, place),
     LATERAL pg_temp.preflight_try(given.statement) AS tried ORDER BY place`,
    [statements],
  );
  return rows.map(([sqlstate, message, column]) =>
    sqlstate === null || sqlstate === undefined || sqlstate === undone
      ? undefined
      : { sqlstate, message: message ?? '', column: column === '' ? undefined : (column ?? undefined) },
  );
}
