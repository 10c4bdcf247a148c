/**
 * What a change of a column's type costs: whether PostgreSQL can keep the rows as they are. The server decides it in
 * ATColumnChangeRequiresRewrite (src/backend/commands/tablecmds.c) and the support functions of the length casts; the
 * same for PostgreSQL 14 to 18, which a test holds against the servers themselves.
 */
import type { SqlType } from '../sql/types.ts';

/** `zone`: nothing while the session's TimeZone is UTC, else a rewrite. */
export type TypeCost = 'none' | 'zone' | 'rewrite';

/** Types whose bytes are good for another one, when it sets no length. */
const sameBytes: Readonly<Record<string, readonly string[]>> = {
  text: ['character varying', 'citext'],
  'character varying': ['text', 'citext'],
  citext: ['text', 'character varying'],
  xml: ['text', 'character varying'],
  cidr: ['inet'],
  bit: ['bit varying'],
  integer: ['oid'],
  oid: ['integer'],
};

const moments = /^(?:timestamp|time) with|^interval$/;

/** A length or precision that takes every value of the one before. */
function keepsLength(from: SqlType, to: SqlType): boolean {
  const [length, scale = 0] = to.modifiers;
  const [before, scaleBefore = 0] = from.modifiers;
  if (from.modifiers.join() === to.modifiers.join()) return true;
  if (moments.test(to.name)) return (length ?? 6) >= (before ?? 6);
  if (length === undefined) return true;
  if (before === undefined) return false;
  if (to.name === 'numeric') return scale === scaleBefore && length >= before;
  return /^(?:character|bit) varying$/.test(to.name) && length >= before;
}

function stepCost(from: SqlType, to: SqlType): TypeCost {
  if (from.array !== to.array) return 'rewrite';
  const same = from.name === to.name && from.schema === to.schema;
  // Elements are looked at one by one for another type, and as soon as another length is set.
  if (from.array)
    return same && (to.modifiers.length === 0 || from.modifiers.join() === to.modifiers.join())
      ? 'none'
      : 'rewrite';
  if (same) return keepsLength(from, to) ? 'none' : 'rewrite';
  if (sameBytes[from.name]?.includes(to.name) === true) return to.modifiers.length === 0 ? 'none' : 'rewrite';
  if (/^timestamp /.test(from.name) && /^timestamp /.test(to.name))
    return (to.modifiers[0] ?? 6) >= 6 ? 'zone' : 'rewrite';
  return 'rewrite';
}

/** The cost of `ALTER COLUMN … TYPE to`; `casts` are those of a USING that does nothing else, innermost first. */
export function typeCost(from: SqlType, to: SqlType, casts: readonly SqlType[] | undefined): TypeCost {
  if (casts === undefined) return 'rewrite';
  let cost: TypeCost = 'none';
  let at = from;
  for (const next of [...casts, to]) {
    const step = stepCost(at, next);
    if (step === 'rewrite') return 'rewrite';
    if (step === 'zone') cost = 'zone';
    at = next;
  }
  return cost;
}
