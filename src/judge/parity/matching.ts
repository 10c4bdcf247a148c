/** Finds for what the migrations build its counterpart in a live database. */
import { compareText } from '../../model/order.ts';
import type { Voice } from './difference.ts';

/** What is known beside the two tables. */
export interface Around {
  readonly voice: Voice;
  /** Whether the live database has a table. */
  readonly isThere: (path: string) => boolean;
}

interface Named {
  readonly name: string;
}

/** Both sides by name; what has another name and the same definition is one thing. */
export function matched<T extends Named>(
  wanted: readonly T[],
  found: readonly T[],
  definition: (thing: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const live = new Map(found.map((thing) => [thing.name, thing]));
  const missing = wanted.filter((thing) => !live.has(thing.name));
  const wantedNames = new Set(wanted.map((thing) => thing.name));
  const extra = found.filter((thing) => !wantedNames.has(thing.name));
  const twins = new Map<T, T>();
  for (const thing of missing) {
    const twin = extra.find(
      (one) => definition(one) === definition(thing) && ![...twins.values()].includes(one),
    );
    if (twin !== undefined) twins.set(thing, twin);
  }
  const taken = new Set(twins.values());
  return [
    ...wanted.map((thing) => [thing, live.get(thing.name) ?? twins.get(thing)] as const),
    ...extra.filter((thing) => !taken.has(thing)).map((thing) => [undefined, thing] as const),
  ].sort(([a, b], [c, d]) => compareText((a ?? b)?.name ?? '', (c ?? d)?.name ?? ''));
}
