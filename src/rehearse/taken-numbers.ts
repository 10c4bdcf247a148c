/** Columns that get their next value from a sequence which rows have overtaken: looked for after the migrations. */
import { type InSchema, qualified, quote } from '../model/names.ts';
import type { Database, SqlConnection } from '../ports.ts';

/** A unique column whose next value from its sequence is one that a row has, or will be before long. */
export interface TakenNumber {
  /** `schema.name` after the change. */
  readonly relation: string;
  readonly column: string;
  /** The sequence, `schema.name`. */
  readonly sequence: { readonly schema: string; readonly name: string };
  /** Whether the sequence belongs to the column, so that `pg_get_serial_sequence` knows it. */
  readonly owned: boolean;
  /** What the sequence gives next. */
  readonly next: string;
  /** Rows with that number or a higher one. */
  readonly rows: number;
}

// By its default (pg_attrdef), or as an identity column (deptype i). Alone in a unique index, else nothing collides.
const numbered = `SELECT c.oid, a.attnum, n.nspname, c.relname, a.attname, sn.nspname, s.relname, q.seqincrement,
    EXISTS (SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = s.oid AND o.refobjid = c.oid
      AND o.refobjsubid = a.attnum AND o.deptype IN ('a', 'i'))
  FROM (
    SELECT d.adrelid AS relation, d.adnum AS number, p.refobjid AS sequence FROM pg_attrdef d
      JOIN pg_depend p ON p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid AND p.refclassid = 'pg_class'::regclass
    UNION SELECT refobjid, refobjsubid, objid FROM pg_depend
      WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype = 'i' AND refobjsubid > 0
  ) k
  JOIN pg_class s ON s.oid = k.sequence AND s.relkind = 'S' JOIN pg_namespace sn ON sn.oid = s.relnamespace
  JOIN pg_sequence q ON q.seqrelid = s.oid AND q.seqincrement > 0
  JOIN pg_class c ON c.oid = k.relation AND c.relkind = 'r' JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
  WHERE EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indnkeyatts = 1
    AND i.indkey[0] = a.attnum AND i.indpred IS NULL)
  ORDER BY 3, 4, 5`;

/**
 * Those that the migrations overtook, or put behind. The copy was cloned from the original, so that tables and columns
 * have the same numbers in both.
 * @throws DatabaseError where the server is gone.
 */
export async function takenNumbers(original: Database, copy: Database): Promise<readonly TakenNumber[]> {
  const after = await takenIn(copy);
  if (after.size === 0) return [];
  const before = await takenIn(original);
  return [...after].flatMap(([id, taken]) => (before.has(id) ? [] : [taken]));
}

async function takenIn(database: Database): Promise<ReadonlyMap<string, TakenNumber>> {
  await using connection = await database.connectAsAdmin();
  const { rows } = await connection.query(numbered);
  const found = new Map<string, TakenNumber>();
  for (const row of rows) {
    const [oid, number, schema, table, column, inSchema, sequence, step, owned] = row.map((one) => one ?? '');
    if (schema === undefined || table === undefined || column === undefined) continue;
    const of = { schema: inSchema ?? '', name: sequence ?? '' };
    const { next, taken } = await ahead(connection, { schema, name: table }, column, of, step ?? '1');
    if (taken === 0) continue;
    found.set(`${oid} ${number}`, {
      relation: `${schema}.${table}`,
      column,
      sequence: of,
      owned: owned === 't',
      next,
      rows: taken,
    });
  }
  return found;
}

async function ahead(
  connection: SqlConnection,
  table: InSchema,
  column: string,
  sequence: InSchema,
  step: string,
): Promise<{ readonly next: string; readonly taken: number }> {
  const { rows } = await connection.query(
    `SELECT next, (SELECT count(*) FROM ${qualified(table)} t WHERE t.${quote(column)} >= next)
      FROM (SELECT last_value::numeric + CASE WHEN is_called THEN ${step} ELSE 0 END AS next FROM ${qualified(sequence)}) s`,
  );
  return { next: rows[0]?.[0] ?? '', taken: Number(rows[0]?.[1] ?? 0) };
}
