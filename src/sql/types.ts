/** Data types, read from a syntax tree or from `format_type`'s text into one shape, so that both can be compared. */
import type { Node, TypeName } from 'libpg-query';
import { quoteIdentifier } from './names.ts';

/** A data type. Built-in ones have the name that `format_type` prints and no schema. */
export interface SqlType {
  readonly schema: string | undefined;
  readonly name: string;
  /** Length, or precision and scale. */
  readonly modifiers: readonly number[];
  readonly array: boolean;
}

/** Other names of built-in types, and the one that `format_type` prints. */
const builtIn = new Map([
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int', 'integer'],
  ['int8', 'bigint'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['float', 'double precision'],
  ['bool', 'boolean'],
  ['decimal', 'numeric'],
  ['varchar', 'character varying'],
  ['bpchar', 'character'],
  ['char', 'character'],
  ['varbit', 'bit varying'],
  ['timestamp', 'timestamp without time zone'],
  ['timestamptz', 'timestamp with time zone'],
  ['time', 'time without time zone'],
  ['timetz', 'time with time zone'],
]);
const serials = new Map([
  ['serial', 'integer'],
  ['serial4', 'integer'],
  ['bigserial', 'bigint'],
  ['serial8', 'bigint'],
  ['smallserial', 'smallint'],
  ['serial2', 'smallint'],
]);
const canonical = new Set(builtIn.values());

/** Whether the tree says `serial` or one of its kin: an integer with a sequence as its default. */
export function isSerial(type: TypeName | undefined): boolean {
  const names = namesOf(type?.names);
  return names.length === 1 && serials.has(names[0] ?? '');
}

function namesOf(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

function integerOf(node: Node): number | undefined {
  if ('A_Const' in node && node.A_Const.ival !== undefined) return node.A_Const.ival.ival ?? 0;
  return 'Integer' in node ? (node.Integer.ival ?? 0) : undefined;
}

/** Reads a type of the syntax tree. */
export function typeOfTree(type: TypeName | undefined): SqlType {
  const names = namesOf(type?.names);
  const last = names.at(-1) ?? '';
  const inCatalog = names.length === 2 && names[0] === 'pg_catalog';
  const plain = names.length === 1 || inCatalog;
  const modifiers = (type?.typmods ?? []).flatMap((node) => integerOf(node) ?? []);
  const name = plain ? (serials.get(last) ?? builtIn.get(last) ?? last) : last;
  return {
    schema: plain ? undefined : names.at(-2),
    name,
    // `char` is `character(1)`, and an interval's first modifier is a mask of fields that says nothing about size.
    modifiers:
      name === 'interval'
        ? modifiers.slice(1)
        : (name === 'character' || name === 'bit') && modifiers.length === 0
          ? [1]
          : modifiers,
    array: (type?.arrayBounds ?? []).length > 0,
  };
}

/** Reads `format_type`'s text, such as `character varying(20)`, `public."Role"[]` or `timestamp(3) without time zone`. */
export function typeOfText(text: string): SqlType {
  const array = /\[\]$/.test(text);
  const element = text.replace(/(\[\])+$/, '');
  const modifiers = [...(/\(([\d, ]+)\)/.exec(element)?.[1] ?? '').matchAll(/\d+/g)].map((match) =>
    Number(match[0]),
  );
  const bare = element.replace(/\([\d, ]+\)/, '');
  if (canonical.has(bare)) return { schema: undefined, name: bare, modifiers, array };
  const parts = [...bare.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
  const name = parts.at(-1) ?? bare;
  const schema = parts.length > 1 ? parts.at(-2) : undefined;
  return {
    schema,
    name: schema === undefined && !bare.startsWith('"') ? (builtIn.get(name) ?? name) : name,
    modifiers,
    array,
  };
}

/** A type in words, as `format_type` would print it. */
export function typeText({ schema, name, modifiers, array }: SqlType): string {
  const known = canonical.has(name) || /^[a-z0-9_]+$/.test(name);
  const bare = `${schema === undefined ? '' : `${quoteIdentifier(schema)}.`}${known ? name : quoteIdentifier(name)}`;
  const size = modifiers.length > 0 ? `(${modifiers.join(',')})` : '';
  const sized = /^(time|timestamp) /.test(bare) ? bare.replace(' ', `${size} `) : bare + size;
  return sized + (array ? '[]' : '');
}
