/**
 * The statements of a Prisma Client, as Prisma 7.8 logs them: every column by name, enum values as text that is cast to
 * the type, and enum columns read as text. One column each, so that one that is missing hides no other.
 */
import { qualified, quote } from '../../model/names.ts';
import type { ClientColumn, ClientModel, ClientRelation } from './models.ts';

/** What the client does with it. */
export type Operation = 'table' | 'read' | 'filter' | 'write' | 'create' | 'delete';

/** A statement that the client would prepare. */
export interface ClientStatement {
  readonly sql: string;
  readonly of: ClientModel | ClientRelation;
  readonly operation: Operation;
  /** Undefined for a statement on the table as a whole. */
  readonly column: ClientColumn | undefined;
}

/** A parameter as the client writes it for a column. */
function parameter({ of, list }: ClientColumn, at: number): string {
  if (of === undefined) return `$${at}`;
  return list ? `CAST($${at}::text[] AS ${qualified(of)}[])` : `CAST($${at}::text AS ${qualified(of)})`;
}

/** A column as the client selects it. */
function selected({ column, of, list }: ClientColumn): string {
  const cast = of === undefined ? '' : list ? '::text[]' : '::text';
  return `${quote(column)}${cast}`;
}

/** The columns of the shortest INSERT: the code gives what it must, and the client its own defaults. */
function insertedColumns(model: ClientModel): readonly ClientColumn[] {
  return model.columns.filter((one) => one.sent === 'always');
}

function insert(model: ClientModel): string {
  const columns = insertedColumns(model);
  const into = `INSERT INTO ${qualified(model.table)}`;
  if (columns.length === 0) return `${into} DEFAULT VALUES`;
  const names = columns.map((one) => quote(one.column)).join(', ');
  return `${into} (${names}) VALUES (${columns.map((one, at) => parameter(one, at + 1)).join(', ')})`;
}

/** The statements of a model. Prisma reads views only. */
export function statementsOf(model: ClientModel): readonly ClientStatement[] {
  const table = qualified(model.table);
  const statement = (operation: Operation, sql: string, column?: ClientColumn): ClientStatement => ({
    sql,
    of: model,
    operation,
    column,
  });
  const columns = model.columns.flatMap((one) => [
    statement('read', `SELECT ${selected(one)} FROM ${table}`, one),
    ...(one.of === undefined || one.list
      ? []
      : [
          statement(
            'filter',
            `SELECT 1 FROM ${table} WHERE ${quote(one.column)} = ${parameter(one, 1)}`,
            one,
          ),
        ]),
    ...(model.view
      ? []
      : [statement('write', `UPDATE ${table} SET ${quote(one.column)} = ${parameter(one, 1)}`, one)]),
  ]);
  return [
    statement('table', `SELECT 1 FROM ${table}`),
    ...columns,
    ...(model.view ? [] : [statement('delete', `DELETE FROM ${table}`)]),
    ...(model.view || !model.creates ? [] : [statement('create', insert(model))]),
  ];
}

/**
 * The statements of a model in which one of these columns has a type: where it is read, compared and written. What the client
 * keeps prepared names more columns, and fails where one of these does.
 */
export function statementsOn(
  model: ClientModel,
  columns: ReadonlySet<ClientColumn>,
): readonly ClientStatement[] {
  const compared = model.columns
    .filter((one) => columns.has(one) && one.of === undefined)
    .map(
      (column): ClientStatement => ({
        sql: `SELECT 1 FROM ${qualified(model.table)} WHERE ${quote(column.column)} = ${parameter(column, 1)}`,
        of: model,
        operation: 'filter',
        column,
      }),
    );
  const named = statementsOf(model).filter(({ column }) => column !== undefined && columns.has(column));
  return [...named, ...compared];
}

/** The statements on the table of a many-to-many relation. */
export function relationStatements(relation: ClientRelation): readonly ClientStatement[] {
  const table = qualified(relation.table);
  const statement = (operation: Operation, sql: string): ClientStatement => ({
    sql,
    of: relation,
    operation,
    column: undefined,
  });
  return [
    statement('table', `SELECT "A", "B" FROM ${table}`),
    statement('create', `INSERT INTO ${table} ("B", "A") VALUES ($1, $2) ON CONFLICT DO NOTHING`),
    statement('delete', `DELETE FROM ${table} WHERE "A" = $1 AND "B" = $2`),
  ];
}

/** Literals that columns of a type take, by the beginning of the type's name; a digit is what most others take. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/\[\]$/, "'{}'"],
  [/^uuid\b/, "'00000000-0000-4000-8000-000000000000'"],
  [/^boolean\b/, "'true'"],
  [/^(?:timestamp|date)\b/, "'2020-01-01'"],
  [/^time\b/, "'00:00'"],
  [/^jsonb?\b/, "'{}'"],
  [/^bytea\b/, "''"],
  [/^(?:inet|cidr)\b/, "'127.0.0.1'"],
];

function sample(type: string | undefined, column: ClientColumn | undefined): string {
  const value = column?.of?.values[0];
  if (column?.of !== undefined && !column.list && value !== undefined)
    return `CAST('${value.replaceAll("'", "''")}'::text AS ${qualified(column.of)})`;
  return samples.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? "'1'";
}

/**
 * The shortest INSERT with values, to be run and undone; `others` get a value, too. Constraints may refuse the values:
 * only what the server says of a column that gets none counts.
 */
export function insertWithValues(
  model: ClientModel,
  others: readonly { readonly name: string; readonly type: string }[],
  typeOf: (column: string) => string | undefined,
): string {
  const values: readonly (readonly [string, string])[] = [
    ...insertedColumns(model).map((one) => [one.column, sample(typeOf(one.column), one)] as const),
    ...others.map((one) => [one.name, sample(one.type, undefined)] as const),
  ];
  const into = `INSERT INTO ${qualified(model.table)}`;
  if (values.length === 0) return `${into} DEFAULT VALUES`;
  const names = values.map(([name]) => quote(name)).join(', ');
  return `${into} (${names}) VALUES (${values.map(([, value]) => value).join(', ')})`;
}
