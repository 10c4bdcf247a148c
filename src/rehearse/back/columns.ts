/** Columns on the way back. */
import type { Column, EnumType, Table } from '../../model/catalog.ts';
import { qualified, quote, quoteLiteral } from '../../model/names.ts';
import type { Both, Sides } from './sides.ts';

/** A column as CREATE TABLE and ADD COLUMN write it. */
export function columnSql(column: Column): string {
  const given =
    column.identity !== undefined
      ? `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`
      : column.generated
        ? `GENERATED ALWAYS AS (${column.default ?? 'NULL'}) STORED`
        : column.default === undefined
          ? undefined
          : `DEFAULT ${column.default}`;
  return [quote(column.name), column.type, column.nullable ? undefined : 'NOT NULL', given]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Values that are put where values were, by the beginning of the type's name. */
const fillers: readonly (readonly [RegExp, string])[] = [
  [/\[\]$/, "'{}'"],
  [/^(?:text|character|citext|bytea)\b/, "''"],
  [/^(?:smallint|integer|bigint|numeric|real|double precision|money)\b/, '0'],
  [/^boolean\b/, 'false'],
  [/^(?:timestamp|date|time)\b/, 'CURRENT_TIMESTAMP'],
  [/^uuid\b/, 'gen_random_uuid()'],
  [/^jsonb?\b/, "'{}'"],
];

/**
 * What a column that comes back gets in the rows that are there: it must have a value, and nothing else gives it one.
 * Undefined where it needs none, or none is known that its type takes.
 */
export function fillerOf(column: Column, enums: readonly EnumType[]): string | undefined {
  if (column.nullable || column.default !== undefined || column.identity !== undefined) return undefined;
  const known = fillers.find(([pattern]) => pattern.test(column.type))?.[1];
  if (known !== undefined) return known;
  const [first] =
    enums.find(({ schema, name }) => unquoted(column.type) === `${schema}.${name}`)?.values ?? [];
  return first === undefined ? undefined : quoteLiteral(first);
}

/** The server's text of a type without the quotes of its names. */
function unquoted(type: string): string {
  return type.replace(/"((?:[^"]|"")*)"/g, (_, name: string) => name.replaceAll('""', '"'));
}

/** Adds what is missing. */
export function addedColumns(both: Both<Table>, { wanted }: Sides): readonly string[] {
  const [is, table] = both;
  const here = new Set(is.columns.map(({ name }) => name));
  return table.columns
    .filter(({ name }) => !here.has(name))
    .flatMap((column) => {
      const add = `ALTER TABLE ${qualified(table)} ADD COLUMN ${columnSql(column)}`;
      const filler = fillerOf(column, wanted.enums);
      return filler === undefined
        ? [add]
        : [
            `${add} DEFAULT ${filler}`,
            `ALTER TABLE ${qualified(table)} ALTER COLUMN ${quote(column.name)} DROP DEFAULT`,
          ];
    });
}

/** One ALTER TABLE, so that the server writes the table anew once at most; nothing where there is nothing to do. */
function altered(table: Table, actions: readonly string[]): readonly string[] {
  if (actions.length === 0) return [];
  const lines = actions.length === 1 ? ` ${actions[0]}` : actions.map((one) => `\n  ${one}`).join(',');
  return [`ALTER TABLE ${qualified(table)}${lines}`];
}

/** Drops what came. */
export function droppedColumns([is, table]: Both<Table>): readonly string[] {
  const there = new Set(table.columns.map(({ name }) => name));
  return altered(
    is,
    is.columns.filter(({ name }) => !there.has(name)).map(({ name }) => `DROP COLUMN ${quote(name)}`),
  );
}

/**
 * ` USING …`, unless the server converts by itself. Where the wanted type has a length it must: a cast that is written out
 * cuts what is longer in silence, while the change of the type alone stops there.
 * https://www.postgresql.org/docs/17/datatype-character.html
 */
function usingOf(column: Column, wanted: string): string {
  const is = column.type;
  const byItself =
    /^character(?: varying)?\(\d+\)$/.test(wanted) ||
    (/^character(?: varying)?\(\d+\)\[\]$/.test(wanted) && /^(?:text|character)\b.*\[\]$/.test(is)) ||
    (/^bit(?: varying)?\(\d+\)$/.test(wanted) && /^bit\b(?!.*\[\])/.test(is));
  return byItself ? '' : ` USING ${castOf(column, is, wanted)}`;
}

/** Between a time with a zone and one without, what Prisma stores is UTC. */
function castOf(column: Column, is: string, wanted: string): string {
  const name = quote(column.name);
  const zoned = (type: string) => /^timestamp\b.* with time zone$/.test(type);
  const plain = (type: string) => /^timestamp\b.* without time zone$/.test(type);
  if ((zoned(is) && plain(wanted)) || (plain(is) && zoned(wanted))) return `${name} AT TIME ZONE 'UTC'`;
  // Types of the user's own convert through text alone.
  const own = [is, wanted].some((type) => /[."]/.test(type));
  const text = is.endsWith('[]') ? 'text[]' : 'text';
  return own ? `${name}::${text}::${wanted}` : `${name}::${wanted}`;
}

/** Type, default, NULL, identity and generation of what stays. */
export function alteredColumns(both: Both<Table>, { disturbed }: Sides): readonly string[] {
  const [is, table] = both;
  const actions = is.columns.flatMap((column) => {
    const other = table.columns.find(({ name }) => name === column.name);
    if (other === undefined) return [];
    const retyped = disturbed(column, both);
    const alter = `ALTER COLUMN ${quote(column.name)}`;
    // A default may not convert: it makes way, and is set again.
    const makesWay = retyped && column.default !== undefined && !column.generated;
    const defaultNow = column.generated || makesWay ? undefined : column.default;
    const defaultThen = other.generated ? undefined : other.default;
    return [
      ...(column.generated && !other.generated ? [`${alter} DROP EXPRESSION`] : []),
      ...(column.identity !== undefined && other.identity === undefined ? [`${alter} DROP IDENTITY`] : []),
      ...(makesWay ? [`${alter} DROP DEFAULT`] : []),
      ...(retyped ? [`${alter} TYPE ${other.type}${usingOf(column, other.type)}`] : []),
      ...(column.nullable && !other.nullable ? [`${alter} SET NOT NULL`] : []),
      ...(!column.nullable && other.nullable ? [`${alter} DROP NOT NULL`] : []),
      ...(defaultNow === defaultThen
        ? []
        : [defaultThen === undefined ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${defaultThen}`]),
      ...identity(column, other, alter),
    ];
  });
  return altered(table, actions);
}

function identity(column: Column, other: Column, alter: string): readonly string[] {
  if (other.identity === undefined || other.identity === column.identity) return [];
  const kind = other.identity.toUpperCase();
  return column.identity === undefined
    ? [`${alter} ADD GENERATED ${kind} AS IDENTITY`]
    : [`${alter} SET GENERATED ${kind}`];
}
