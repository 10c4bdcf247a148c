/** Tables with all that belongs to them: pg_class, pg_attribute, pg_constraint, pg_index, pg_trigger, pg_policy. */
import type { Column, Constraint, Index, Policy, Table, Trigger } from '../../model/catalog.ts';
import { byOwner, isNotOfExtension, qualified, type ReadRows, sortedBy, sortedByName } from './read.ts';

interface TableRow {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  readonly kind: 'r' | 'p' | 'f';
  readonly parent: string | null;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly published: readonly string[];
  readonly identity: 'd' | 'f' | 'n' | 'i';
  readonly identityIndex: string | null;
}

/** SQL: the tables of the snapshot, as `c` in the namespace `n`. Prisma's own table is no part of the schema. */
const tables = `pg_class c JOIN scope n ON n.oid = c.relnamespace
  AND c.relkind IN ('r', 'p', 'f') AND c.relname <> '_prisma_migrations' AND ${isNotOfExtension("'pg_class'::regclass", 'c.oid')}`;

/** SQL: the names of columns by their numbers, in that order. */
function columnNames(table: string, numbers: string): string {
  return `ARRAY(SELECT a.attname FROM unnest(${numbers}) WITH ORDINALITY u(num, pos)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = u.num ORDER BY u.pos)`;
}

const kinds = { r: 'table', p: 'partitioned', f: 'foreign' } as const;

async function readColumns(read: ReadRows): Promise<(oid: string) => readonly Column[]> {
  const rows = await read<{
    of: string;
    name: string;
    type: string;
    nullable: boolean;
    default: string | null;
    identity: string;
    generated: string;
    place: number;
  }>(`SELECT c.oid::text AS "of", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default",
       a.attidentity AS identity, a.attgenerated AS generated, a.attnum AS place
     FROM ${tables}
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`);
  const identities: Readonly<Record<string, Column['identity']>> = { a: 'always', d: 'by default' };
  const of = byOwner(rows.toSorted((a, b) => a.place - b.place));
  return (oid) =>
    of(oid).map((row) => ({
      name: row.name,
      type: row.type,
      nullable: row.nullable,
      default: row.default ?? undefined,
      identity: identities[row.identity],
      generated: row.generated !== '',
    }));
}

async function readConstraints(read: ReadRows): Promise<(oid: string) => readonly Constraint[]> {
  const rows = await read<{
    of: string;
    name: string;
    kind: string;
    columns: string[];
    definition: string;
    validated: boolean;
    table: string | null;
    refers: string[];
    ondelete: string;
    onupdate: string;
  }>(`SELECT c.oid::text AS "of", k.conname AS name, k.contype AS kind, ${columnNames('c.oid', 'k.conkey')} AS columns,
       pg_get_constraintdef(k.oid) AS definition, k.convalidated AS validated,
       ${qualified('fn', 'f.relname')} AS "table", ${columnNames('k.confrelid', 'k.confkey')} AS refers,
       k.confdeltype AS ondelete, k.confupdtype AS onupdate
     FROM ${tables}
     JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
       AND NOT EXISTS (SELECT FROM pg_constraint up WHERE up.oid = k.conparentid AND up.conrelid = k.conrelid)
     LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace`);
  const names: Readonly<Record<string, Constraint['kind']>> = {
    p: 'primary-key',
    u: 'unique',
    f: 'foreign-key',
    c: 'check',
    x: 'exclusion',
  };
  const actions: Readonly<Record<string, string>> = {
    a: 'NO ACTION',
    r: 'RESTRICT',
    c: 'CASCADE',
    n: 'SET NULL',
    d: 'SET DEFAULT',
  };
  const of = byOwner(rows);
  return (oid) =>
    sortedBy(
      of(oid).map((row) => ({
        name: row.name,
        kind: names[row.kind] ?? 'check',
        columns: row.columns,
        definition: row.definition,
        validated: row.validated,
        references:
          row.table === null
            ? undefined
            : {
                table: row.table,
                columns: row.refers,
                onDelete: actions[row.ondelete] ?? row.ondelete,
                onUpdate: actions[row.onupdate] ?? row.onupdate,
              },
      })),
      ({ name }) => name,
    );
}

async function readIndexes(read: ReadRows): Promise<(oid: string) => readonly Index[]> {
  const rows = await read<{
    of: string;
    name: string;
    columns: string[];
    unique: boolean;
    valid: boolean;
    definition: string;
    constraint: string | null;
  }>(`SELECT c.oid::text AS "of", ic.relname AS name, i.indisunique AS "unique", i.indisvalid AS valid,
       ARRAY(SELECT coalesce(a.attname, pg_get_indexdef(i.indexrelid, u.pos::int, false))
         FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(num, pos)
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.num AND u.num > 0
         WHERE u.pos <= i.indnkeyatts ORDER BY u.pos) AS columns,
       pg_get_indexdef(i.indexrelid) AS definition, o.conname AS "constraint"
     FROM ${tables}
     JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class ic ON ic.oid = i.indexrelid
     LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')`);
  const of = byOwner(rows);
  return (oid) =>
    sortedBy(
      of(oid).map(({ name, columns, unique, valid, definition, constraint }) => {
        return { name, columns, unique, valid, definition, constraint: constraint ?? undefined };
      }),
      ({ name }) => name,
    );
}

async function readTriggers(read: ReadRows): Promise<(oid: string) => readonly Trigger[]> {
  const rows = await read<
    Trigger & { of: string }
  >(`SELECT c.oid::text AS "of", t.tgname AS name, pg_get_triggerdef(t.oid) AS definition, t.tgenabled <> 'D' AS enabled
     FROM ${tables} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal`);
  const of = byOwner(rows);
  return (oid) =>
    sortedBy(
      of(oid).map(({ name, definition, enabled }) => ({ name, definition, enabled })),
      ({ name }) => name,
    );
}

async function readPolicies(read: ReadRows): Promise<(oid: string) => readonly Policy[]> {
  const rows = await read<Policy & { of: string }>(`SELECT c.oid::text AS "of", p.polname AS name,
       concat_ws(' ', 'AS', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
         'FOR', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
         'TO', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ' ORDER BY pg_get_userbyid(r))
           FROM unnest(p.polroles) r),
         'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
         'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS definition
     FROM ${tables} JOIN pg_policy p ON p.polrelid = c.oid`);
  const of = byOwner(rows);
  return (oid) =>
    sortedBy(
      of(oid).map(({ name, definition }) => ({ name, definition })),
      ({ name }) => name,
    );
}

function replicaIdentityOf({
  identity,
  identityIndex,
}: Pick<TableRow, 'identity' | 'identityIndex'>): Pick<Table, 'replicaIdentity'> {
  if (identity === 'f') return { replicaIdentity: 'full' };
  if (identity === 'n') return { replicaIdentity: 'nothing' };
  // An index that was dropped leaves the table without anything.
  if (identity === 'i')
    return { replicaIdentity: identityIndex === null ? 'nothing' : { index: identityIndex } };
  return {};
}

/** Every table of the user's schemas, sorted. */
export async function readTables(read: ReadRows): Promise<readonly Table[]> {
  const reading =
    read<TableRow>(`SELECT c.oid::text, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       (SELECT ${qualified('pn', 'p.relname')} FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
         JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relispartition) AS parent,
       c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, c.relreplident AS identity,
       (SELECT r.relname FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid
         WHERE i.indrelid = c.oid AND i.indisreplident) AS "identityIndex",
       ARRAY(SELECT b.pubname FROM pg_publication_tables b
         WHERE b.schemaname = n.nspname AND b.tablename = c.relname ORDER BY b.pubname) AS published
     FROM ${tables}`);
  const [rows, columns, constraints, indexes, triggers, policies] = await Promise.all([
    reading,
    readColumns(read),
    readConstraints(read),
    readIndexes(read),
    readTriggers(read),
    readPolicies(read),
  ]);
  return sortedByName(
    rows.map(({ oid, schema, name, kind, parent, enabled, forced, ...row }) => ({
      schema,
      name,
      kind: kinds[kind],
      partitionOf: parent ?? undefined,
      columns: columns(oid),
      constraints: constraints(oid),
      indexes: indexes(oid),
      triggers: triggers(oid),
      policies: policies(oid),
      rowSecurity: { enabled, forced },
      ...(row.published.length > 0 && { published: row.published }),
      ...replicaIdentityOf(row),
    })),
  );
}
