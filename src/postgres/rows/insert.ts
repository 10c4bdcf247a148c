/** The statement that puts rows into one table. */
import { quote } from '../../model/names.ts';
import { type Candidate, candidateOf, candidatesOf } from './candidates.ts';
import { awkwardValue, byTurns } from './choices.ts';
import type { Choosable } from './combinations.ts';
import { type Cluster, forbidsNull } from './conditions.ts';
import { type Join, joinClause } from './joins.ts';
import { clusterClause, type Tried } from './lateral.ts';
import { ownNumbers, repeating, type Spread, unitsOf } from './spread.ts';
import type { FillColumn, FillTable } from './tables.ts';
import type { FillTypes } from './types.ts';
import { type Values, valuesOf } from './values.ts';

/** How rows are tried. */
export interface Way {
  /** NULLs, repeated values and extremes. */
  readonly awkward: boolean;
  /** Keys that exempt some rows are not minded: what they refuse is left out. */
  readonly careless: boolean;
}

/** A table about to be filled. */
export interface Filling {
  readonly table: FillTable;
  readonly types: FillTypes;
  readonly joins: readonly Join[];
  readonly clusters: readonly Cluster[];
  /** Columns whose reference is made later, or never. */
  readonly pending: ReadonlySet<number>;
  /** What is added to the row number for columns of numbers that a key holds, so that rows that are there stay alone. */
  readonly offsets: ReadonlyMap<number, string>;
}

/** Thrown where rows of a table can't be thought of. */
export class Unfillable extends Error {
  override readonly name = 'Unfillable';
}

/** SQL of the row's number. */
const rowNumber = '"#i"';

/** Columns that a row is written with. */
function writtenColumns(table: FillTable): readonly FillColumn[] {
  return table.columns.filter(({ generated }) => generated === undefined);
}

/** What a column without values of its own gets. @throws Unfillable */
function lastResort(column: FillColumn): string {
  if (column.default !== undefined) return column.default;
  if (column.nullable) return `NULL::${column.sort.sql}`;
  throw new Unfillable(`No value is known for the type ${column.sort.sql} of its column ${column.name}.`);
}

/** The rows of one table in one way: what each column holds. */
export class RowMaker {
  readonly filling: Filling;
  private readonly way: Way;
  private readonly values: ReadonlyMap<number, Values | undefined>;
  private readonly spread: Spread;

  constructor(filling: Filling, way: Way, count: number) {
    const { table, joins, types, offsets } = filling;
    this.filling = filling;
    this.way = way;
    const columns = writtenColumns(table);
    this.values = new Map(
      columns.map(({ number, sort }) => {
        const values = valuesOf(sort, types);
        const offset = offsets.get(number);
        if (values === undefined || offset === undefined) return [number, values];
        return [number, { ...values, of: (i) => values.of(`(${i} + ${offset})`) }];
      }),
    );
    const units = unitsOf(
      columns.map(({ number }) => number),
      joins.map(({ gives, reference, rows }) => ({ columns: [...gives.keys()], reference, rows })),
      (column) => this.values.get(column)?.domain,
    );
    const keys = table.keys.filter(({ partial }) => !(way.careless && partial));
    this.spread = way.awkward ? repeating(rowNumber, units, keys, count) : ownNumbers(rowNumber);
  }

  private nullable(column: FillColumn): boolean {
    return column.nullable && !forbidsNull(column, this.filling.types);
  }

  /** The value of a column that no condition restricts. @throws Unfillable */
  private free(column: FillColumn, ordinal: number): string {
    const { joins } = this.filling;
    const join = joins.find(({ gives }) => gives.has(column.number));
    if (join !== undefined) {
      const value = join.gives.get(column.number) ?? '';
      return this.way.awkward && column.nullable && (join.optional || !join.reference.full)
        ? byTurns(rowNumber, writtenColumns(this.filling.table).length + joins.indexOf(join), [
            `NULL::${column.sort.sql}`,
            value,
            value,
          ])
        : value;
    }
    const values = this.values.get(column.number);
    if (values === undefined) return lastResort(column);
    const nullable = this.nullable(column);
    // A stand-in, which for a reference to the row itself is what it will be.
    if (this.filling.pending.has(column.number))
      return nullable ? `NULL::${values.sql}` : values.of(rowNumber);
    if (!this.way.awkward) return values.of(rowNumber);
    return awkwardValue(rowNumber, ordinal, values, nullable, this.spread(column.number));
  }

  /** What may stand in a column that conditions restrict. @throws Unfillable */
  private candidates(column: FillColumn, hints: readonly string[]): readonly Candidate[] {
    const one = (sql: string, isNull: boolean) => candidateOf(() => sql, { isNull });
    const none = this.nullable(column) ? [one(`NULL::${column.sort.sql}`, true)] : [];
    const join = this.filling.joins.find(({ gives }) => gives.has(column.number));
    if (join !== undefined)
      return [{ ...one(join.gives.get(column.number) ?? '', false), isConstant: false }, ...none];
    const values = this.values.get(column.number);
    if (values === undefined) return [one(lastResort(column), false), ...none];
    if (this.filling.pending.has(column.number) && none.length > 0) return none;
    return candidatesOf(values, none.length > 0, hints);
  }

  /** The clusters with what may stand in their columns. @throws Unfillable */
  tried(): readonly Tried[] {
    return this.filling.clusters.map((cluster, at) => ({
      cluster,
      alias: `"#c${at}"`,
      candidates: cluster.columns.map((column) => this.candidates(column, cluster.hints)),
      numbers: cluster.columns.map(({ number }) => this.spread(number).number),
      keyed: cluster.columns.map(({ number }) =>
        this.filling.table.keys.some((key) => key.columns.length === 1 && key.columns[0] === number),
      ),
    }));
  }

  /** FROM: row numbers `after` + 1 and so on, with the rows that they refer to. */
  source(after: number, count: number): string {
    const clauses = this.filling.joins.map((join) => {
      const [first] = join.gives.keys();
      const { number, unique } = this.spread(first ?? 0);
      const wide = `CASE WHEN ${rowNumber} % 3 = 0 THEN 1 ELSE ${rowNumber} END`;
      return joinClause(join, this.way.awkward && !unique ? wide : number);
    });
    return `generate_series(${after + 1}, ${after + count}) AS "#g"(${rowNumber}) ${clauses.join(' ')}`;
  }

  /** SELECT of the row numbers and columns. @throws Unfillable */
  select(after: number, count: number, chosen: readonly (readonly Choosable[])[]): string {
    const { table } = this.filling;
    const tried = this.tried();
    const restricted = new Map(
      tried.flatMap(({ cluster, alias }) =>
        cluster.columns.map(({ number, name }) => [number, `${alias}.${quote(name)}`] as const),
      ),
    );
    const list = writtenColumns(table).map(
      (column, ordinal) =>
        `${restricted.get(column.number) ?? this.free(column, ordinal)} AS ${quote(column.name)}`,
    );
    const laterals = tried.map((one, at) => clusterClause(table, one, chosen[at] ?? [], rowNumber));
    return `SELECT ${[rowNumber, ...list].join(', ')} FROM ${this.source(after, count)} ${laterals.join(' ')}`;
  }
}

/** Rows of which no two have the same values in a key that the server will only check later. */
function withoutRepeats(table: FillTable, select: string): string {
  const keys = table.keys.filter(({ deferrable, exclusion }) => deferrable && !exclusion);
  if (keys.length === 0) return select;
  const alias = quote(table.name);
  const turns = keys.map(
    ({ keys: parts }, at) =>
      `row_number() OVER (PARTITION BY ${parts.join(', ')} ORDER BY ${rowNumber}) AS "#d${at}"`,
  );
  const alone = keys.map(({ keys: parts, nullsNotDistinct }, at) => {
    const nulls = nullsNotDistinct ? [] : parts.map((part) => `(${part}) IS NULL`);
    return `(${[`"#d${at}" = 1`, ...nulls].join(' OR ')})`;
  });
  return `SELECT * FROM (SELECT *, ${turns.join(', ')} FROM (${select}) AS ${alias}) AS ${alias} WHERE ${alone.join(' AND ')}`;
}

const namesOf = (table: FillTable) => writtenColumns(table).map(({ name }) => quote(name));

/** The INSERT of these rows; `forgiving` leaves out what a key refuses. */
export function insertOf(table: FillTable, select: string, forgiving: boolean): string {
  const names = namesOf(table).join(', ');
  const list = names === '' ? '' : ` (${names})`;
  return `INSERT INTO ${table.sql}${list} OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM (${withoutRepeats(table, select)}) AS ${quote(table.name)}
    ORDER BY ${rowNumber}${forgiving ? ' ON CONFLICT DO NOTHING' : ''}`;
}

/** A block that inserts these rows one by one, and leaves out what the server refuses for whatever reason. */
export function insertEach(table: FillTable, select: string): string {
  const names = namesOf(table);
  let tag = '$rows$';
  while (select.includes(tag)) tag = `${tag.slice(0, -1)}s$`;
  return `DO ${tag} DECLARE "#row" record; BEGIN
    SET CONSTRAINTS ALL IMMEDIATE;
    FOR "#row" IN ${select} ORDER BY ${rowNumber} LOOP BEGIN
      INSERT INTO ${table.sql} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
        SELECT ${names.map((name) => `"#row".${name}`).join(', ')};
    EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END ${tag}`;
}
