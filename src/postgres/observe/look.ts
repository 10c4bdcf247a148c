/**
 * What the server says of relations and of a session while it is in a transaction.
 *
 * The migration may have set `search_path`, so every name and operator is qualified.
 */
import type { SqlConnection } from '../../ports.ts';

/** The first OID that is not the system's own (FirstNormalObjectId of src/include/access/transam.h). */
const firstUserOid = 16384;

/** One relation at one moment. */
export interface RelationLook {
  readonly oid: string;
  /** `pg_class.relkind`: r, p, m, v, f, i, I, S, t. */
  readonly kind: string;
  readonly temporary: boolean;
  readonly filenode: string;
  /** Bytes of the main fork. */
  readonly size: number;
  readonly counters: Counters;
  /** Numbers of the columns that it has. */
  readonly columns: readonly number[];
  /** Where its lines of the catalog stand: differs once one of them was written. */
  readonly marks: string;
}

/** What was done to a relation, counted from where the counters began. */
export interface Counters {
  readonly scans: number;
  readonly read: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** Before anything was counted. */
export const nothingCounted: Counters = { scans: 0, read: 0, inserted: 0, updated: 0, deleted: 0 };

/** Relations by OID, and how many lines of the system's catalogs were written. */
export interface Look {
  readonly relations: ReadonlyMap<string, RelationLook>;
  readonly catalogWrites: number;
}

/** `xact`: what the asking session has counted and not yet handed in. `total`: what all sessions have handed in. */
export type Counting = 'xact' | 'total';

const oidList = (parameter: string) => `ANY (${parameter}::pg_catalog.oid[])`;

/** The lines of a catalog that belong to the relation `c`, as one text. */
function marksOf(catalog: string, owner: string): string {
  return `(SELECT pg_catalog.string_agg(pg_catalog.concat(x.ctid, x.xmin), ' ' ORDER BY x.ctid) FROM pg_catalog.${catalog} x WHERE x.${owner} OPERATOR(pg_catalog.=) c.oid)`;
}

const marks = [
  ['pg_class', 'oid'],
  ['pg_attribute', 'attrelid'],
  ['pg_attrdef', 'adrelid'],
  ['pg_constraint', 'conrelid'],
  ['pg_index', 'indrelid'],
  ['pg_trigger', 'tgrelid'],
  ['pg_policy', 'polrelid'],
]
  .map(([catalog = '', owner = '']) => marksOf(catalog, owner))
  .join(", '/', ");

/** Functions of the statistics, https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-FUNCTIONS */
function counter(counting: Counting, what: string, oid: string): string {
  return `pg_catalog.pg_stat_get_${counting === 'xact' ? 'xact_' : ''}${what}(${oid})`;
}

const written = ['tuples_inserted', 'tuples_updated', 'tuples_deleted'];

function relationsSelect(counting: Counting): string {
  const counters = ['numscans', 'tuples_returned', ...written].map((what) =>
    counter(counting, what, 'c.oid'),
  );
  return `SELECT c.oid, c.relkind, c.relpersistence, c.relfilenode,
      CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m}'::pg_catalog."char"[]) THEN pg_catalog.pg_relation_size(c.oid) END,
      ${counters.join(', ')},
      (SELECT pg_catalog.string_agg(a.attnum::pg_catalog.text, ' ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
       WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid AND a.attnum OPERATOR(pg_catalog.>) 0::pg_catalog.int2 AND NOT a.attisdropped),
      pg_catalog.concat(${marks})
    FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) ${oidList('$1')}`;
}

function writesSelect(counting: Counting): string {
  const sum = written.map((what) => counter(counting, what, 'c.oid')).join(' OPERATOR(pg_catalog.+) ');
  return `SELECT pg_catalog.sum(${sum}) FROM pg_catalog.pg_class c
    WHERE c.oid OPERATOR(pg_catalog.<) ${firstUserOid}::pg_catalog.oid AND c.relkind OPERATOR(pg_catalog.=) 'r'::pg_catalog."char"`;
}

/** Looks at some relations as a session sees them. @throws DatabaseError */
export async function look(
  session: SqlConnection,
  oids: readonly string[],
  counting: Counting,
): Promise<Look> {
  const { rows } = await session.query(relationsSelect(counting), [`{${oids.join(',')}}`]);
  const writes = await session.query(writesSelect(counting));
  const relations = rows.map((row): RelationLook => {
    const [oid, kind, persistence, filenode, size, scans, read, inserted, updated, deleted, columns, text] =
      row;
    return {
      oid: oid ?? '',
      kind: kind ?? '',
      temporary: persistence === 't',
      filenode: filenode ?? '',
      size: Number(size),
      counters: {
        scans: Number(scans),
        read: Number(read),
        inserted: Number(inserted),
        updated: Number(updated),
        deleted: Number(deleted),
      },
      columns: (columns ?? '').split(' ').filter(Boolean).map(Number),
      marks: text ?? '',
    };
  });
  return {
    relations: new Map(relations.map((relation) => [relation.oid, relation])),
    catalogWrites: Number(writes.rows[0]?.[0]),
  };
}

/** How a session stands. */
export interface Standing {
  readonly inTransaction: boolean;
  /** Modes by OID of every user relation that it has locked. */
  readonly locks: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it waits for a lock. */
  readonly waits: boolean;
}

/** Looks at a session from another one. A lock that it waits for counts as one that it has. @throws DatabaseError */
export async function standingOf(observer: SqlConnection, pid: string): Promise<Standing> {
  const { rows } = await observer.query(
    `SELECT NULL, state, NULL FROM pg_stat_activity WHERE pid = $1::int4
     UNION ALL
     SELECT CASE WHEN locktype = 'relation' AND relation >= ${firstUserOid} THEN relation::text END, mode, granted::text
     FROM pg_locks WHERE pid = $1::int4 AND (locktype <> 'relation'
       OR database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
    [pid],
  );
  const locks = new Map<string, Set<string>>();
  let inTransaction = false;
  let waits = false;
  for (const [oid, text, granted] of rows) {
    if (granted === null) inTransaction = text?.startsWith('idle in transaction') ?? false;
    if (granted === 'false') waits = true;
    if (oid === null || oid === undefined) continue;
    const modes = locks.get(oid) ?? new Set();
    locks.set(oid, modes.add(text ?? ''));
  }
  return { inTransaction, locks, waits };
}
