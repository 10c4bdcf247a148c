/** Whose drift it is: this change's, or what base has already. */
import semver from 'semver';
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { Drift, Refused } from '../../rehearse/drift.ts';

/** The drift of head, parted. */
export interface NewDrift {
  readonly changes: readonly CatalogChange[];
  /** Statements that the server refused, so that their effect is not known. */
  readonly refused: readonly Refused[];
  /** What base has as well. */
  readonly old: { readonly changes: readonly CatalogChange[]; readonly count: number };
}

/**
 * Parts head's drift from base's. Left out is what is none: the key of implicit many-to-many tables below Prisma 6.
 */
export function newDrift(head: Drift, base: Drift, prismaVersion: string): NewDrift {
  const known = new Set(base.changes.map(keyOf));
  const real = head.changes.filter((change) => !isRelationTable(change, prismaVersion));
  const changes = real.filter((change) => !known.has(keyOf(change)));
  const old = real.filter((change) => known.has(keyOf(change)));
  const knownRefused = new Set(base.refused.map(({ sql }) => sql));
  const refused = head.refused.filter(({ sql }) => !knownRefused.has(sql));
  return {
    changes,
    refused,
    old: { changes: old, count: old.length + head.refused.length - refused.length },
  };
}

/** What one side lacks as a whole it lacks whatever the other side has made of it meanwhile. */
export function keyOf({ kind, object, from, to }: CatalogChange): string {
  const lacks = from === null || to === null;
  return JSON.stringify(lacks ? [kind, object] : [kind, object, from, to]);
}

/**
 * Up to Prisma 5 an implicit many-to-many table has the unique index `_AB_unique`, from 6 on the key `_AB_pkey`; the
 * nearest engine that is published wants the newer one (FIELD-NOTES, Prisma).
 */
function isRelationTable({ object }: CatalogChange, prismaVersion: string): boolean {
  return semver.lt(prismaVersion, '6.0.0') && /_AB_(?:unique|pkey)$/.test(object);
}
