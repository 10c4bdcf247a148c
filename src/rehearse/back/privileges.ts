/** Privileges on the way back. */
import type { Catalog, Grant } from '../../model/catalog.ts';
import { pathOf, qualified, quote } from '../../model/names.ts';
import { routine } from './names.ts';

/** What a privilege is on: in front of the name, and the column in brackets. */
interface Target {
  readonly on: string;
  readonly column: string | undefined;
}

function targetsOf(catalog: Catalog): ReadonlyMap<string, Target> {
  const plain = (on: string): Target => ({ on, column: undefined });
  const { tables, views, sequences, functions, enums, types } = catalog;
  return new Map<string, Target>([
    ...[...enums, ...types].map((one) => [pathOf(one), plain(`TYPE ${qualified(one)}`)] as const),
    ...catalog.schemas.map((name) => [name, plain(`SCHEMA ${quote(name)}`)] as const),
    ...functions.map((one) => [pathOf(one), plain(`ROUTINE ${routine(one)}`)] as const),
    ...sequences.map((one) => [pathOf(one), plain(`SEQUENCE ${qualified(one)}`)] as const),
    ...[...tables, ...views].map((one) => [pathOf(one), plain(`TABLE ${qualified(one)}`)] as const),
    ...tables.flatMap((table) =>
      table.columns.map(
        ({ name }) =>
          [`${pathOf(table)}.${name}`, { on: `TABLE ${qualified(table)}`, column: quote(name) }] as const,
      ),
    ),
  ]);
}

/** Gives and takes until the grants are those of `wanted`. `stays` tells whether an object is there as it is, with its own. */
export function privileges(is: Catalog, wanted: Catalog): readonly string[] {
  const targets = targetsOf(wanted);
  const key = (grant: Grant) => JSON.stringify([grant.object, grant.grantee, grant.privilege]);
  const here = new Set(is.grants.map(key));
  const there = new Set(wanted.grants.map(key));
  const statement = (word: 'GRANT' | 'REVOKE', { object, grantee, privilege }: Grant): string[] => {
    const target = targets.get(object);
    if (target === undefined) return [];
    const what = target.column === undefined ? privilege : `${privilege} (${target.column})`;
    const who = grantee === 'PUBLIC' ? grantee : quote(grantee);
    return [`${word} ${what} ON ${target.on} ${word === 'GRANT' ? 'TO' : 'FROM'} ${who}`];
  };
  return [
    ...is.grants.filter((grant) => !there.has(key(grant))).flatMap((grant) => statement('REVOKE', grant)),
    ...wanted.grants.filter((grant) => !here.has(key(grant))).flatMap((grant) => statement('GRANT', grant)),
  ];
}
