/** What stands beside the tables: schemas, extensions, views, sequences, functions and grants. */
import type { Catalog, Defined, Grant } from '../../model/catalog.ts';
import { compareText } from '../../model/order.ts';
import { isNotOfExtension, isNotOfType, qualified, type ReadRows, sortedBy, sortedByName } from './read.ts';

/** SQL: whether the object is no extension's, by catalog. */
const ownNamespace = isNotOfExtension("'pg_namespace'::regclass", 'n.oid');
const ownRelation = isNotOfExtension("'pg_class'::regclass", 'c.oid');
const ownFunction = `${isNotOfExtension("'pg_proc'::regclass", 'p.oid')} AND ${isNotOfType('p.oid')}`;

/** The user's schemas. */
export async function readSchemas(read: ReadRows): Promise<readonly string[]> {
  const select = `SELECT n.nspname AS name FROM scope n WHERE ${ownNamespace}`;
  const rows = await read<{ name: string }>(select);
  return rows.map(({ name }) => name).sort(compareText);
}

/** The extensions, without PL/pgSQL, which every database has. */
export async function readExtensions(read: ReadRows): Promise<Catalog['extensions']> {
  const select = `SELECT e.extname AS name, n.nspname AS schema
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'`;
  return sortedBy(await read<Catalog['extensions'][number]>(select), ({ name }) => name);
}

/** Views and materialized views. */
export async function readViews(read: ReadRows): Promise<Catalog['views']> {
  return sortedByName(
    await read<
      Catalog['views'][number]
    >(`SELECT n.nspname AS schema, c.relname AS name, pg_get_viewdef(c.oid) AS definition, c.relkind = 'm' AS materialized
       FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND ${ownRelation}`),
  );
}

/** Sequences, without those behind identity columns, which are part of the column. */
export async function readSequences(read: ReadRows): Promise<readonly Defined[]> {
  return sortedByName(
    await read<Defined>(`SELECT n.nspname AS schema, c.relname AS name, concat_ws(' ', 'AS', format_type(s.seqtypid, NULL),
         'START', s.seqstart, 'INCREMENT', s.seqincrement, 'MINVALUE', s.seqmin, 'MAXVALUE', s.seqmax, 'CACHE', s.seqcache,
         CASE WHEN s.seqcycle THEN 'CYCLE' END,
         (SELECT 'OWNED BY ' || ${qualified('tn', 't.relname')} || '.' || a.attname FROM pg_depend d
           JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
           WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
             AND d.refclassid = 'pg_class'::regclass)) AS definition
       FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
       JOIN pg_sequence s ON s.seqrelid = c.oid
       WHERE ${ownRelation} AND NOT EXISTS (
         SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i')`),
  );
}

/** Functions, procedures and aggregates. */
export async function readFunctions(read: ReadRows): Promise<readonly Defined[]> {
  return sortedByName(
    await read<Defined>(`SELECT n.nspname AS schema, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name, CASE p.prokind
         WHEN 'a' THEN (SELECT concat_ws(', ', 'SFUNC = ' || g.aggtransfn::regproc::text, 'STYPE = ' || format_type(g.aggtranstype, NULL),
           'FINALFUNC = ' || nullif(g.aggfinalfn::oid, 0)::regproc::text,
           'COMBINEFUNC = ' || nullif(g.aggcombinefn::oid, 0)::regproc::text,
           'INITCOND = ' || quote_literal(g.agginitval)) FROM pg_aggregate g WHERE g.aggfnoid = p.oid)
         ELSE pg_get_functiondef(p.oid) END AS definition
       FROM pg_proc p JOIN scope n ON n.oid = p.pronamespace
       WHERE ${ownFunction}`),
  );
}

/** SQL: everything that can have privileges, with what is in effect: what a function gives by default counts. */
const privileged = `
  SELECT 'pg_namespace'::regclass AS class, n.oid, n.nspname::text AS object, n.nspowner AS owner, n.nspacl AS acl
    FROM scope n
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${qualified('n', 'c.relname')}, c.relowner, c.relacl
    FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
    WHERE c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${qualified('n', 'c.relname')} || '.' || t.attname, c.relowner, t.attacl
    FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
    JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum > 0
    WHERE t.attacl IS NOT NULL AND NOT t.attisdropped AND c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_proc'::regclass, p.oid, ${qualified('n', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')',
    p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc p JOIN scope n ON n.oid = p.pronamespace WHERE ${isNotOfType('p.oid')}
  UNION ALL
  SELECT 'pg_type'::regclass, t.oid, ${qualified('n', 't.typname')}, t.typowner, t.typacl
    FROM pg_type t JOIN scope n ON n.oid = t.typnamespace`;

/**
 * Who but the owner holds which privilege. Left out are the rights that `public` has from the start and the USAGE of
 * types that everybody has by default.
 */
export async function readGrants(read: ReadRows): Promise<readonly Grant[]> {
  const rows = await read<Grant>(`SELECT DISTINCT o.object, a.privilege_type AS privilege,
       CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS grantee
     FROM (${privileged}) o CROSS JOIN LATERAL aclexplode(o.acl) a
     WHERE a.grantee <> o.owner
       AND NOT (o.class = 'pg_type'::regclass AND a.grantee = 0)
       AND ${isNotOfExtension('o.class', 'o.oid')}
       AND NOT EXISTS (SELECT FROM pg_init_privs i CROSS JOIN LATERAL aclexplode(i.initprivs) ia
         WHERE o.class = 'pg_namespace'::regclass AND i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = 0
           AND ia.grantee = a.grantee AND ia.privilege_type = a.privilege_type)`);
  return rows
    .map(({ object, grantee, privilege }) => ({ object, grantee, privilege }))
    .sort(
      (a, b) =>
        compareText(a.object, b.object) ||
        compareText(a.grantee, b.grantee) ||
        compareText(a.privilege, b.privilege),
    );
}
