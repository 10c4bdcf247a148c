/**
 * Which row number each column of a row is made of. In plain rows that is the row's own. In awkward ones values repeat, as
 * far as no key forbids it: of a key over several columns each one repeats, and no combination does.
 */
import type { FillKey, FillReference } from './tables.ts';

/** What gets its values together: the columns of a reference, or one column. */
export interface Unit {
  readonly columns: readonly number[];
  /** How many different values there are; undefined for as many as rows. */
  readonly domain: number | undefined;
}

/** How many rows share their values in awkward data. */
const repeats = 3;

/** Columns in the units in which they vary: a reference's own columns, then every other by itself. */
export function unitsOf(
  columns: readonly number[],
  owned: readonly {
    readonly reference: FillReference;
    readonly columns: readonly number[];
    readonly rows: number;
  }[],
  domainOf: (column: number) => number | undefined,
): readonly Unit[] {
  const taken = new Set(owned.flatMap((part) => part.columns));
  return [
    ...owned.map((part) => ({ columns: part.columns, domain: part.rows })),
    ...columns
      .filter((column) => !taken.has(column))
      .map((column) => ({ columns: [column], domain: domainOf(column) })),
  ];
}

/** The row number for each column, as SQL over `i`; whether a key wants the value to be different for each. */
export type Spread = (column: number) => { readonly number: string; readonly unique: boolean };

/** Every value is the row's own. */
export const ownNumbers =
  (i: string): Spread =>
  () => ({ number: i, unique: true });

/** Values repeat where `keys` allow it. `count`: the rows that are wanted. */
export function repeating(
  i: string,
  units: readonly Unit[],
  keys: readonly FillKey[],
  count: number,
): Spread {
  const unitOf = new Map(units.flatMap((unit) => unit.columns.map((column) => [column, unit] as const)));
  const own = new Set<Unit>();
  const numbers = new Map<Unit, string>();
  const unitsIn = (key: FillKey) => [...new Set(key.columns.flatMap((column) => unitOf.get(column) ?? []))];
  for (const key of keys) {
    const [only, ...more] = unitsIn(key);
    // Ranges that must not overlap, and NULLs that count as equal, leave no room for combinations.
    if (only !== undefined && (more.length === 0 || key.exclusion))
      for (const unit of [only, ...more]) own.add(unit);
  }
  const size = (unit: Unit) => unit.domain ?? Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const members = unitsIn(key);
    if (members.some((unit) => own.has(unit))) continue;
    const given = members.filter((unit) => numbers.has(unit));
    const free = members.filter((unit) => !numbers.has(unit)).sort((a, b) => size(a) - size(b));
    if (new Set(given.map((unit) => numbers.get(unit))).size > 1) continue;
    const rest = given[0] ?? free.shift();
    const carrier = free.pop();
    if (rest === undefined) continue;
    if (carrier === undefined) {
      // Both were given the same number by other keys: the one that has most values carries this one.
      const largest = [...members].sort((a, b) => size(b) - size(a))[0];
      if (largest !== undefined) numbers.set(largest, i);
      continue;
    }
    const radix = Math.max(1, Math.min(size(rest), Math.ceil(Math.sqrt(count))));
    const remainder = `(1 + (${i} - 1) % ${radix})`;
    const quotient = `(1 + (${i} - 1) / ${radix})`;
    const before = numbers.get(rest);
    if (before === undefined) numbers.set(rest, remainder);
    numbers.set(carrier, before === undefined ? quotient : i);
  }
  return (column) => {
    const unit = unitOf.get(column);
    if (unit === undefined || own.has(unit)) return { number: i, unique: true };
    const number = numbers.get(unit);
    if (number !== undefined) return { number, unique: true };
    return { number: `(1 + (${i} - 1) % ${repeats})`, unique: false };
  };
}
