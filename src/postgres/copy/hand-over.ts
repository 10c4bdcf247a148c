/**
 * Gives what is in a copy of real data to the ordinary owner that migrations run as, and closes the ways out of it. It runs
 * before any SQL of a pull request does: what it meets is the team's own database.
 */
import { quote } from '../../model/names.ts';
import type { SqlConnection } from '../../ports.ts';

/** Statements of one script, and so of one transaction: each of them locks what it alters. */
const atOnce = 500;

/** What an extension made stays the extension's. */
const isMember = (catalog: string, oid: string) =>
  `EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

/** A sequence of a column belongs to whom the table does. */
const isOfColumn = `EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0)`;

const inUserSchema = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** What the asking user may give away, and does not belong to `$1` yet. */
const mine = (owner: string) => `pg_has_role(${owner}, 'USAGE') AND ${owner} <> to_regrole($1)`;

/** Schemas first: who gets a table must be able to make one there. Foreign tables stay: to read one is to talk to another machine. */
const handedOver = [
  `SELECT 0, format('ALTER SCHEMA %I', n.nspname) FROM pg_namespace n
   WHERE ${inUserSchema} AND ${mine('n.nspowner')} AND n.nspowner <> 6171 AND NOT ${isMember('pg_namespace', 'n.oid')}`,
  `SELECT 1, format('ALTER %s %I.%I', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
     ELSE 'TABLE' END, n.nspname, c.relname)
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${inUserSchema} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${mine('c.relowner')}
     AND NOT ${isMember('pg_class', 'c.oid')} AND NOT (c.relkind = 'S' AND ${isOfColumn})`,
  `SELECT 1, format('ALTER TYPE %I.%I', n.nspname, t.typname)
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE ${inUserSchema} AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND ${mine('t.typowner')}
     AND NOT ${isMember('pg_type', 't.oid')}`,
  `SELECT 1, format('ALTER ROUTINE %s', p.oid::regprocedure)
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE ${inUserSchema} AND ${mine('p.proowner')} AND NOT ${isMember('pg_proc', 'p.oid')}`,
].join(' UNION ALL ');

/** `pg_database_owner`, to whom `public` belongs from 15 on, has the id 6171 (src/include/catalog/pg_authid.dat): it is the owner. */
const stillOthers = `SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${inUserSchema} AND c.relkind IN ('r', 'p') AND c.relowner <> to_regrole($1) AND NOT ${isMember('pg_class', 'c.oid')}`;

/** Extensions whose functions send things elsewhere, or run something later. */
const talking = `('dblink', 'http', 'pg_net', 'aws_s3', 'aws_lambda', 'aws_ml', 'azure_ai', 'azure_storage', 'google_ml_integration',
  'pg_cron', 'plproxy')`;

/** How to take a right away from everybody, and whether `$1` has it. */
const waysOut = `SELECT format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', p.oid::regprocedure), has_function_privilege($1, p.oid, 'EXECUTE')
  FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid WHERE e.extname IN ${talking}
  UNION ALL SELECT format('REVOKE ALL ON TABLE %s FROM PUBLIC', c.oid::regclass), has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
  FROM pg_class c WHERE c.relkind = 'f'
  UNION ALL SELECT format('REVOKE ALL ON FOREIGN SERVER %I FROM PUBLIC', s.srvname), has_server_privilege($1, s.oid, 'USAGE')
  FROM pg_foreign_server s
  UNION ALL SELECT format('REVOKE ALL ON FOREIGN DATA WRAPPER %I FROM PUBLIC', w.fdwname), has_foreign_data_wrapper_privilege($1, w.oid, 'USAGE')
  FROM pg_foreign_data_wrapper w ORDER BY 1`;

const mappings = `SELECT format('DROP USER MAPPING IF EXISTS FOR %s SERVER %I', CASE WHEN m.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END,
    m.srvname) FROM pg_user_mappings m ORDER BY 1`;

/** What could not be done. */
export interface NotHandedOver {
  /** Tables that still belong to somebody else. */
  readonly tables: number;
  /** Whether there is still a function, a foreign table or a mapping by which rows could get to another machine. */
  readonly waysOut: boolean;
}

/**
 * Hands everything over. `session` is the URL's user's, with pg_catalog as its whole search_path.
 * @throws DatabaseError where the server refuses.
 */
export async function handOver(
  session: SqlConnection,
  owner: string,
  superuser: boolean,
): Promise<NotHandedOver> {
  // Event triggers would run as whoever does this.
  if (superuser) await session.script('SET session_replication_role = replica');
  const given = (await session.query(`${handedOver} ORDER BY 1, 2`, [quote(owner)])).rows;
  const statements = given.map(([, what]) => `${what} OWNER TO ${quote(owner)}`);
  for (let at = 0; at < statements.length; at += atOnce)
    await session.script(statements.slice(at, at + atOnce).join(';\n'));
  await closeWaysOut(session, owner);
  const count = async (sql: string, args: readonly string[]) => (await session.query(sql, args)).rows;
  const [[tables] = []] = await count(stillOthers, [quote(owner)]);
  const open = (await count(waysOut, [owner])).some(([, may]) => may === 't');
  const [[mapped] = []] = await count('SELECT count(*) FROM pg_user_mappings', []);
  return { tables: Number(tables), waysOut: open || Number(mapped) > 0 };
}

/** What the user may not take away stays, and is counted after. */
async function closeWaysOut(session: SqlConnection, owner: string): Promise<void> {
  const open = (await session.query(waysOut, [owner])).rows.filter(([, may]) => may === 't');
  const mapped = (await session.query(mappings)).rows;
  for (const [sql] of [...open, ...mapped]) await session.script(sql ?? '').catch(() => {});
}
