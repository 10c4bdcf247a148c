/** Schemas, extensions, enums and other types, and sequences on the way back. */
import type { Defined, EnumType } from '../../model/catalog.ts';
import { pathOf, qualified, quote, quoteLiteral } from '../../model/names.ts';
import { type Both, type Sides, sorted } from './sides.ts';

/** Statements of objects that stand for themselves: some come before everything else, some after it. */
export interface Around {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** Schemas, and extensions with what they own. */
export function aroundAll({ is, wanted }: Sides): Around {
  const schemas = sorted(is.schemas, wanted.schemas, (name) => name);
  const extensions = sorted(is.extensions, wanted.extensions, ({ name }) => name);
  return {
    first: [
      ...schemas.made.map((name) => `CREATE SCHEMA ${quote(name)}`),
      ...extensions.made.map(
        ({ name, schema }) => `CREATE EXTENSION ${quote(name)} WITH SCHEMA ${quote(schema)}`,
      ),
      ...extensions.both
        .filter(([one, other]) => one.schema !== other.schema)
        .map(([{ name }, { schema }]) => `ALTER EXTENSION ${quote(name)} SET SCHEMA ${quote(schema)}`),
    ],
    last: [
      ...extensions.gone.map(({ name }) => `DROP EXTENSION ${quote(name)}`),
      ...schemas.gone.map((name) => `DROP SCHEMA ${quote(name)}`),
    ],
  };
}

function createEnum(type: EnumType): string {
  return `CREATE TYPE ${qualified(type)} AS ENUM (${type.values.map(quoteLiteral).join(', ')})`;
}

/** A name for the type that makes way. */
function aside({ name }: EnumType): string {
  return `${name.slice(0, 50)}_after`;
}

/** Values that come back to a type that keeps all it has, each in its place. */
function addedValues([is, wanted]: Both<EnumType>): readonly string[] {
  const known = new Set(is.values);
  return wanted.values.flatMap((value, at) => {
    if (known.has(value)) return [];
    known.add(value);
    const before = wanted.values[at - 1];
    const first = wanted.values.find((one) => is.values.includes(one));
    const where =
      before !== undefined
        ? ` AFTER ${quoteLiteral(before)}`
        : first !== undefined
          ? ` BEFORE ${quoteLiteral(first)}`
          : '';
    return [`ALTER TYPE ${qualified(wanted)} ADD VALUE ${quoteLiteral(value)}${where}`];
  });
}

/** Enum types: made, given their values back, or made anew beside the one that has too many. */
export function enumTypes({ enums, swapped }: Sides): Around {
  const swap = new Set(swapped);
  return {
    first: [
      ...enums.made.map(createEnum),
      ...enums.both.filter((both) => !swap.has(both)).flatMap(addedValues),
      ...swapped.flatMap(([is, wanted]) => [
        `ALTER TYPE ${qualified(is)} RENAME TO ${quote(aside(is))}`,
        createEnum(wanted),
      ]),
    ],
    last: [
      ...swapped.map(([is]) => `DROP TYPE ${qualified({ schema: is.schema, name: aside(is) })}`),
      ...enums.gone.map((type) => `DROP TYPE ${qualified(type)}`),
    ],
  };
}

/** Composite, domain and range types. One that is used by what stays can't be changed so; the proof tells. */
export function otherTypes({ is, wanted }: Sides): Around {
  const types = sorted(is.types, wanted.types, pathOf);
  const changed = types.both.filter(([one, other]) => one.definition !== other.definition);
  const drop = (type: Defined) => `DROP TYPE ${qualified(type)}`;
  const create = (type: Defined) =>
    `CREATE ${/^AS (?:\(|RANGE )/.test(type.definition) ? 'TYPE' : 'DOMAIN'} ${qualified(type)} ${type.definition}`;
  return {
    first: [
      ...changed.map(([one]) => drop(one)),
      ...[...types.made, ...changed.map(([, one]) => one)].map(create),
    ],
    last: types.gone.map(drop),
  };
}

/** A sequence with its owner apart: the catalog writes it last, unquoted. */
function ownerOf({ definition }: Defined): readonly [options: string, owner: string | undefined] {
  const at = definition.indexOf(' OWNED BY ');
  return at === -1 ? [definition, undefined] : [definition.slice(0, at), definition.slice(at + 10)];
}

/** Sequences, without those that come and go with a table or a column; owners are given at the end. */
export function sequences({ is, wanted }: Sides): Around & { readonly owners: readonly string[] } {
  const all = sorted(is.sequences, wanted.sequences, pathOf);
  const columns = new Map(
    wanted.tables.flatMap((table) =>
      table.columns.map(({ name }) => [`${pathOf(table)}.${name}`, `${qualified(table)}.${quote(name)}`]),
    ),
  );
  const changed = all.both.filter(([one, other]) => one.definition !== other.definition);
  const owners = [...all.made, ...changed.map(([, one]) => one)].flatMap((sequence) => {
    const [, owner] = ownerOf(sequence);
    const column = owner === undefined ? undefined : columns.get(owner);
    return column === undefined ? [] : [`ALTER SEQUENCE ${qualified(sequence)} OWNED BY ${column}`];
  });
  return {
    first: [
      ...all.made.map((sequence) => `CREATE SEQUENCE ${qualified(sequence)} ${ownerOf(sequence)[0]}`),
      ...changed
        .filter(([one, other]) => ownerOf(one)[0] !== ownerOf(other)[0])
        .map(([, one]) => `ALTER SEQUENCE ${qualified(one)} ${ownerOf(one)[0]}`),
    ],
    last: all.gone
      .filter((sequence) => {
        const [, owner] = ownerOf(sequence);
        return owner === undefined || columns.has(owner);
      })
      .map((sequence) => `DROP SEQUENCE ${qualified(sequence)}`),
    owners,
  };
}
