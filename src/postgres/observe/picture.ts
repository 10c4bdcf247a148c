/** What the migrating session has committed: the relations by OID and what is in the tables, as the observer reads them. */
import { pathOf, quote } from '../../model/names.ts';
import type { SqlConnection } from '../../ports.ts';
import { isUserSchema, readRows } from '../catalog/read.ts';

/** A relation as it was before a transaction. */
export interface Relation {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  /** Of an index: the table that it belongs to. */
  readonly table: string | null;
  readonly filenode: string;
  /** Bytes of the main fork. */
  readonly size: number;
  /** Rows as the server estimates them; 0 where it does not. */
  readonly estimate: number;
  /** Names by number. */
  readonly columns: Readonly<Record<string, string>> | null;
}

/** What a table holds. */
export interface Contents {
  readonly rows: number;
  /** Values other than NULL, by column number. */
  readonly values: ReadonlyMap<number, number>;
}

const empty: Contents = { rows: 0, values: new Map() };

/** Kinds that others can be kept from: tables, partitioned and foreign tables, views and materialized ones. */
const shared = new Set(['r', 'p', 'f', 'm', 'v']);

/** Tables that one query counts. */
const countedAtOnce = 50;

/** Bytes of a table that is counted in any case. */
const countedAnyway = 8 * 1024 ** 2;

/** What the observer may not read is not the owner's, so no migration changes it: it counts as empty. */
const readable = `has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')`;

function relationsSelect(where: string): string {
  return `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::text AS table,
      c.relfilenode::text AS filenode, CASE WHEN c.relkind IN ('r', 'm') AND ${readable} THEN pg_relation_size(c.oid) ELSE 0 END AS size,
      greatest(c.reltuples, 0)::float8 AS estimate,
      CASE WHEN c.relkind IN ('r', 'p', 'f', 'm') THEN (SELECT json_object_agg(a.attnum, a.attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
    WHERE ${isUserSchema} AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'f', 'm', 'v', 'i', 'I')
      AND c.relname <> '_prisma_migrations' AND ${where}`;
}

/** The relations of the last commit. Not to be read while the migrating session is in a transaction: that would wait for it. */
export class Picture {
  readonly #observer: SqlConnection;
  readonly #relations = new Map<string, Relation>();
  readonly #contents = new Map<string, Contents>();
  readonly #original = new Set<string>();
  /** Names of the tables whose rows are counted, and their OIDs: a migration may rename them. Undefined: all are. */
  readonly #counted: ReadonlySet<string> | undefined;
  readonly #countedOids = new Set<string>();

  private constructor(observer: SqlConnection, counted: readonly string[] | undefined) {
    this.#observer = observer;
    this.#counted = counted && new Set(counted);
  }

  /** What is there now counts as what was there before the change. @throws DatabaseError */
  static async of(observer: SqlConnection, counted?: readonly string[]): Promise<Picture> {
    const picture = new Picture(observer, counted);
    await picture.refresh();
    for (const oid of picture.#relations.keys()) picture.#original.add(oid);
    return picture;
  }

  /** Reads some relations anew, or all. @throws DatabaseError */
  async refresh(oids?: Iterable<string>): Promise<void> {
    const wanted = oids === undefined ? undefined : [...oids];
    if (wanted?.length === 0) return;
    const found = await readRows<Relation>(
      this.#observer,
      relationsSelect(wanted === undefined ? 'true' : `c.oid = ANY ('{${wanted.join(',')}}')`),
    );
    for (const oid of wanted ?? [...this.#relations.keys()]) {
      this.#relations.delete(oid);
      this.#contents.delete(oid);
    }
    for (const relation of found) this.#relations.set(relation.oid, relation);
    await this.#count();
  }

  async #count(): Promise<void> {
    const all = [...this.#relations.values()].filter(
      ({ oid, kind, size }) => (kind === 'r' || kind === 'm') && size > 0 && !this.#contents.has(oid),
    );
    const uncounted = all.filter((relation) => this.#isCounted(relation));
    for (const relation of all) {
      if (!this.#isCounted(relation))
        this.#contents.set(relation.oid, { rows: Math.round(relation.estimate), values: new Map() });
    }
    for (let at = 0; at < uncounted.length; at += countedAtOnce) {
      const selects = uncounted.slice(at, at + countedAtOnce).map(({ oid, schema, name, columns }) => {
        const numbers = Object.entries(columns ?? {}).map(
          ([number, column]) => `${number}, count(t.${quote(column)})`,
        );
        const pairs = numbers.length === 0 ? 'NULL' : `ARRAY[${numbers.join(', ')}]::text`;
        return `SELECT '${oid}', count(*), ${pairs} FROM ONLY ${quote(schema)}.${quote(name)} t`;
      });
      const { rows } = await this.#observer.query(selects.join(' UNION ALL '));
      for (const [oid, count, pairs] of rows) {
        const numbers = (pairs ?? '').replace(/[{}]/g, '').split(',').map(Number);
        const values = new Map<number, number>();
        for (let pair = 0; pair + 1 < numbers.length; pair += 2)
          values.set(numbers[pair] ?? 0, numbers[pair + 1] ?? 0);
        this.#contents.set(oid ?? '', { rows: Number(count), values });
      }
    }
  }

  /** To count a table is to read it: of much real data only what is asked for is counted. */
  #isCounted(relation: Relation): boolean {
    if (this.#counted === undefined) return true;
    if (this.#counted.has(pathOf(relation))) this.#countedOids.add(relation.oid);
    return relation.size <= countedAnyway || this.#countedOids.has(relation.oid);
  }

  /** A relation as it was committed. */
  relation(oid: string): Relation | undefined {
    return this.#relations.get(oid);
  }

  /** What a table held at the last commit. */
  contents(oid: string): Contents {
    return this.#contents.get(oid) ?? empty;
  }

  /** The table or view that a lock counts for, where it was there before the change; an index counts for its table. */
  lockable(oid: string): Relation | undefined {
    const relation = this.#relations.get(oid);
    const table = relation?.table == null ? relation : this.#relations.get(relation.table);
    return table !== undefined && shared.has(table.kind) && this.#original.has(table.oid) ? table : undefined;
  }

  /** The tables that were there before the change. */
  known(): readonly Relation[] {
    return [...this.#relations.values()].filter(
      ({ oid, kind }) => (kind === 'r' || kind === 'p') && this.#original.has(oid),
    );
  }

  /** OIDs of the tables, those that the change made included. */
  tables(): readonly string[] {
    return [...this.#relations.values()]
      .filter(({ kind }) => kind === 'r' || kind === 'p' || kind === 'm')
      .map(({ oid }) => oid);
  }
}
