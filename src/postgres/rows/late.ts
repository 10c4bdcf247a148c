/** References that could not be made while rows were put in: to the table itself, and round cycles of tables. */
import { quote } from '../../model/names.ts';
import type { SqlConnection } from '../../ports.ts';
import { attempt } from './attempt.ts';
import { type Join, joinClause, only } from './joins.ts';
import type { FillReference, FillTable } from './tables.ts';

const row = '"#s"."#i"';

/** Which rows are referred to, as SQL over the row's number; tried one after the other. */
function numbersFor(toItself: boolean, awkward: boolean, rows: number): readonly string[] {
  if (!toItself) return awkward ? [`CASE WHEN ${row} % 3 = 0 THEN 1 ELSE ${row} END`, row] : [row];
  // A tree; a chain; a ring, for conditions against a row that refers to itself; and that. In the tree the rows of which all
  // other references go to one row are one row's children, too: a key over both meets rows that are equal in it.
  const tree = `CASE WHEN ${row} % 3 = 0 THEN 1 ELSE greatest(${row} / 2, 1) END`;
  const chain = `greatest(${row} - 1, 1)`;
  return [...(awkward ? [tree] : []), chain, `(${row} + ${Math.max(rows - 2, 0)}) % ${rows} + 1`, row];
}

/**
 * Lets the rows behind row number `after` refer to rows that are there now. Columns that `settled` names keep their values,
 * and the row that is referred to must agree with them. Where no way works, the columns stay as they are.
 * @throws DatabaseError where the server is gone.
 */
export async function makeReferences(
  connection: SqlConnection,
  table: FillTable,
  target: FillTable,
  reference: FillReference,
  settled: ReadonlySet<number>,
  { after, rows, awkward }: { readonly after: number; readonly rows: number; readonly awkward: boolean },
): Promise<void> {
  const free = reference.columns.filter((column) => !settled.has(column));
  if (free.length === 0 || rows === 0) return;
  const columns = new Map(table.columns.map((column) => [column.number, column]));
  const name = (number: number) => quote(columns.get(number)?.name ?? '');
  const mayBeNull = free.every((column) => columns.get(column)?.nullable === true);
  const pairs = reference.columns.map((column, at) => ({ column, at, target: reference.targets[at] ?? '' }));
  const join: Join = {
    reference,
    target,
    alias: '"#f"',
    rows,
    optional: false,
    gives: new Map(),
    shared: pairs
      .filter(({ column }) => settled.has(column))
      .map((pair) => ({ target: pair.target, value: `"#s".${name(pair.column)}` })),
  };
  const set = pairs
    .filter(({ column }) => free.includes(column))
    .map(({ column, at }) => `${name(column)} = "#f"."#${at}"`);
  const some = awkward && mayBeNull ? ` AND ${row} % 3 <> 1` : '';
  for (const number of numbersFor(reference.to === table.oid, awkward, rows)) {
    const done = await attempt(() =>
      connection.execute(
        `UPDATE ${only(table)} AS "#t" SET ${set.join(', ')}
         FROM (SELECT p.*, p.tableoid AS "#o", p.ctid AS "#c", row_number() OVER (ORDER BY p.tableoid, p.ctid)::int AS "#i"
           FROM ${only(table)} p) AS "#s" ${joinClause(join, number)}
         WHERE "#t".ctid = "#s"."#c" AND "#t".tableoid = "#s"."#o" AND ${row} > ${after}${some}`,
      ),
    );
    if (!('refused' in done) || done.stopped) return;
  }
}

/** Takes out rows that refer to nothing; how many. @throws DatabaseError */
export async function removeOrphans(
  connection: SqlConnection,
  table: FillTable,
  target: FillTable,
  reference: FillReference,
): Promise<number> {
  const names = reference.columns.map((number) =>
    quote(table.columns.find((column) => column.number === number)?.name ?? ''),
  );
  const present = names.map((column) => `"#t".${column} IS NOT NULL`).join(' AND ');
  const same = names.map((column, at) => `p.${quote(reference.targets[at] ?? '')} = "#t".${column}`);
  return await connection.execute(
    `DELETE FROM ${only(table)} AS "#t" WHERE ${present}
     AND NOT EXISTS (SELECT FROM ${only(target)} p WHERE ${same.join(' AND ')})`,
  );
}
