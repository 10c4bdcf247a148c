/** What filling needs to know of tables: their columns, and what refuses rows. */
import type { SqlConnection } from '../../ports.ts';
import { byOwner, isUserSchema, qualified, readRows } from '../catalog/read.ts';
import type { Sort } from './types.ts';

/** One column that a row has. */
export interface FillColumn {
  readonly number: number;
  readonly name: string;
  readonly sort: Sort;
  readonly nullable: boolean;
  readonly default: string | undefined;
  /** The expression that makes its value; such a column can't be written. */
  readonly generated: string | undefined;
  /** The sequence that numbers it, quoted and qualified. */
  readonly sequence: string | undefined;
}

/** A unique constraint or index, or an exclusion constraint. */
export interface FillKey {
  /** The columns that it turns on, also those within expressions; sorted. */
  readonly columns: readonly number[];
  /** The server's text of each key: a quoted name or an expression. */
  readonly keys: readonly string[];
  /** A condition that exempts some rows. */
  readonly partial: boolean;
  readonly deferrable: boolean;
  readonly exclusion: boolean;
  readonly nullsNotDistinct: boolean;
}

/** A condition on the columns of one row. */
export interface FillCheck {
  readonly columns: readonly number[];
  /** With bare column names. */
  readonly expression: string;
  /** NULL is a refusal: the bounds of a partition. */
  readonly strict: boolean;
  /** The text of functions that it calls. */
  readonly hints: readonly string[];
}

/** A foreign key. */
export interface FillReference {
  readonly name: string;
  /** OID of the table that it refers to. */
  readonly to: string;
  readonly columns: readonly number[];
  /** MATCH FULL: all of its columns are NULL or none. */
  readonly full: boolean;
  /** Names of the columns that it refers to, in the same order. */
  readonly targets: readonly string[];
}

/** A table as far as rows are concerned. */
export interface FillTable {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  /** `schema.name`, unquoted. */
  readonly relation: string;
  /** As SQL writes it. */
  readonly sql: string;
  /** `pg_class.relkind`. */
  readonly kind: string;
  /** OID of the table that this is a partition of. */
  readonly partitionOf: string | undefined;
  /** Partitioned, and without a partition that could hold a row. */
  readonly bare: boolean;
  readonly hasRules: boolean;
  readonly columns: readonly FillColumn[];
  readonly keys: readonly FillKey[];
  readonly checks: readonly FillCheck[];
  readonly references: readonly FillReference[];
}

interface Relation {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  readonly relation: string;
  readonly sql: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly bare: boolean;
  readonly rules: boolean;
}

/** Every relation of the database that rows could be asked for, by `schema.name`, and who refers to whom (by OID). */
export interface Relations {
  readonly byName: ReadonlyMap<string, Relation>;
  readonly byOid: ReadonlyMap<string, Relation>;
  readonly references: (oid: string) => readonly { readonly to: string }[];
}

/** Reads names and references only, of all tables: which of them matter is known afterwards. @throws DatabaseError */
export async function readRelations(connection: SqlConnection): Promise<Relations> {
  const relations = await readRows<Relation>(
    connection,
    `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, ${qualified('n', 'c.relname')} AS relation,
       format('%I.%I', n.nspname, c.relname) AS sql, c.relkind AS kind,
       CASE WHEN c.relispartition THEN (SELECT inhparent::text FROM pg_inherits WHERE inhrelid = c.oid) END AS parent,
       c.relkind = 'p' AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) WHERE isleaf) AS bare, c.relhasrules AS rules
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
     WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')`,
  );
  const references = await readRows<{ of: string; to: string }>(
    connection,
    `SELECT DISTINCT conrelid::text AS "of", confrelid::text AS "to" FROM pg_constraint WHERE contype = 'f'`,
  );
  return {
    byName: new Map(relations.map((relation) => [relation.relation, relation])),
    byOid: new Map(relations.map((relation) => [relation.oid, relation])),
    references: byOwner(references),
  };
}

const oids = (list: readonly string[]) => `('{${list.join(',')}}'::oid[])`;

function columnsSelect(tables: readonly string[]): string {
  return `SELECT a.attrelid::text AS "of", a.attnum AS number, a.attname AS name,
      json_build_object('type', a.atttypid::text, 'modifier', a.atttypmod, 'sql', format_type(a.atttypid, a.atttypmod)) AS sort, NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default",
      a.attgenerated <> '' AS generated,
      (SELECT format('%I.%I', n.nspname, s.relname) FROM pg_depend p JOIN pg_class s ON s.oid = p.objid AND s.relkind = 'S'
       JOIN pg_namespace n ON n.oid = s.relnamespace WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
         AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i') ORDER BY s.oid LIMIT 1) AS owned,
      (SELECT format('%I.%I', n.nspname, s.relname) FROM pg_depend p JOIN pg_class s ON s.oid = p.refobjid AND s.relkind = 'S'
       JOIN pg_namespace n ON n.oid = s.relnamespace WHERE p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
         AND p.refclassid = 'pg_class'::regclass ORDER BY s.oid LIMIT 1) AS used
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = ANY ${oids(tables)} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;
}

/** Columns within expressions and predicates of an index are found by what the index depends on. */
function keysSelect(tables: readonly string[], nullsNotDistinct: string): string {
  return `SELECT i.indrelid::text AS "of", ${nullsNotDistinct} AS "nullsNotDistinct", NOT i.indimmediate AS deferrable,
      i.indisexclusion AS exclusion, i.indpred IS NOT NULL AS partial,
      ARRAY(SELECT pg_get_indexdef(i.indexrelid, at, true) FROM generate_series(1, i.indnkeyatts) at) AS keys,
      ARRAY(SELECT DISTINCT u.num::int FROM (SELECT unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) AS num
        UNION ALL SELECT p.refobjsubid FROM pg_depend p WHERE i.indexprs IS NOT NULL AND p.classid = 'pg_class'::regclass
          AND p.objid = i.indexrelid AND p.refobjid = i.indrelid AND p.refobjsubid > 0) u WHERE u.num > 0 ORDER BY 1) AS columns
    FROM pg_index i WHERE i.indrelid = ANY ${oids(tables)} AND (i.indisunique OR i.indisexclusion) AND i.indislive
    ORDER BY i.indrelid, i.indexrelid`;
}

function checksSelect(tables: readonly string[]): string {
  return `SELECT c.conrelid::text AS "of", coalesce(c.conkey, '{}') AS columns, pg_get_expr(c.conbin, c.conrelid) AS expression, false AS strict,
      ARRAY(SELECT f.prosrc FROM pg_depend d JOIN pg_proc f ON f.oid = d.refobjid WHERE d.classid = 'pg_constraint'::regclass
        AND d.objid = c.oid AND d.refclassid = 'pg_proc'::regclass ORDER BY f.oid) AS hints
    FROM pg_constraint c WHERE c.contype = 'c' AND c.conrelid = ANY ${oids(tables)}
    UNION ALL
    SELECT c.oid::text, '{}'::int2[], (SELECT string_agg('(' || pg_get_partition_constraintdef(l.relid) || ')', ' OR ')
      FROM pg_partition_tree(c.oid) l WHERE l.isleaf), true, '{}'::text[]
    FROM pg_class c JOIN pg_partitioned_table p ON p.partrelid = c.oid
    WHERE c.oid = ANY ${oids(tables)} AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) l JOIN pg_partitioned_table d ON d.partdefid = l.relid)
    UNION ALL
    SELECT c.oid::text, '{}'::int2[], pg_get_partition_constraintdef(c.oid), true, '{}'::text[]
    FROM pg_class c WHERE c.oid = ANY ${oids(tables)} AND c.relispartition`;
}

function referencesSelect(tables: readonly string[]): string {
  return `SELECT c.conrelid::text AS "of", c.conname AS name, c.confrelid::text AS "to", c.conkey AS columns, c.confmatchtype = 'f' AS full,
      ARRAY(SELECT a.attname FROM unnest(c.confkey) WITH ORDINALITY u(num, pos)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.num ORDER BY u.pos) AS targets
    FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY ${oids(tables)}
      AND c.conparentid = 0 ORDER BY c.conrelid, c.conname`;
}

/**
 * Conditions that turn on whether the indexes of a table can be made for a row at all: true for every row for which their
 * expressions raise no error. @throws DatabaseError
 */
export async function readIndexable(connection: SqlConnection, table: string): Promise<readonly FillCheck[]> {
  const rows = await readRows<{ columns: number[]; expressions: string[] }>(
    connection,
    `SELECT ARRAY(SELECT DISTINCT p.refobjsubid FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = i.indexrelid
        AND p.refobjid = i.indrelid AND p.refobjsubid > 0 ORDER BY 1) AS columns,
      ARRAY(SELECT pg_get_indexdef(i.indexrelid, at, true) FROM generate_series(1, i.indnkeyatts) at
        UNION ALL SELECT pg_get_expr(i.indpred, i.indrelid) WHERE i.indpred IS NOT NULL) AS expressions
     FROM pg_index i WHERE i.indrelid = ${table} AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) ORDER BY i.indexrelid`,
  );
  return rows.flatMap(({ columns, expressions }) =>
    expressions.map((expression) => ({
      columns,
      expression: `((${expression}) IS NULL) IS NOT NULL`,
      strict: false,
      hints: [],
    })),
  );
}

/** Reads some tables in full, in the order of `wanted`. @throws DatabaseError */
export async function readTables(
  connection: SqlConnection,
  relations: Relations,
  wanted: readonly string[],
): Promise<readonly FillTable[]> {
  // NULLS NOT DISTINCT came with 15.
  const [hasNotDistinct] = await readRows<{ there: boolean }>(
    connection,
    `SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'pg_index'::regclass AND attname = 'indnullsnotdistinct') AS there`,
  );
  const columns = byOwner(
    await readRows<{
      of: string;
      number: number;
      name: string;
      sort: Sort;
      nullable: boolean;
      default: string | null;
      generated: boolean;
      owned: string | null;
      used: string | null;
    }>(connection, columnsSelect(wanted)),
  );
  const keys = byOwner(
    await readRows<FillKey & { of: string }>(
      connection,
      keysSelect(wanted, hasNotDistinct?.there === true ? 'i.indnullsnotdistinct' : 'false'),
    ),
  );
  const checks = byOwner(
    await readRows<FillCheck & { of: string; expression: string | null }>(connection, checksSelect(wanted)),
  );
  const references = byOwner(
    await readRows<FillReference & { of: string }>(connection, referencesSelect(wanted)),
  );
  return wanted.flatMap((oid) => {
    const relation = relations.byOid.get(oid);
    if (relation === undefined) return [];
    return {
      ...relation,
      partitionOf: relation.parent ?? undefined,
      hasRules: relation.rules,
      columns: columns(oid).map((column) => ({
        ...column,
        default: column.default ?? undefined,
        generated: column.generated ? (column.default ?? undefined) : undefined,
        sequence: column.owned ?? column.used ?? undefined,
      })),
      keys: keys(oid),
      checks: checks(oid).filter(({ expression }) => expression !== null && expression !== ''),
      references: references(oid),
    };
  });
}
