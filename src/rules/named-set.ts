/** Collections that are looked up all the time: a change of many statements must not take the square of their number. */
import { dotted } from '../sql/names.ts';

/** A set of named things that finds them by schema and name. */
export class NamedSet<T extends { readonly schema: string; readonly name: string }> {
  private readonly byName = new Map<string, Set<T>>();

  add(thing: T): void {
    const key = dotted(thing.schema, thing.name);
    const named = this.byName.get(key);
    if (named === undefined) this.byName.set(key, new Set([thing]));
    else named.add(thing);
  }

  /** Removes it; to rename a thing remove it, change its name and add it again. */
  delete(thing: T): void {
    const key = dotted(thing.schema, thing.name);
    const named = this.byName.get(key);
    named?.delete(thing);
    if (named?.size === 0) this.byName.delete(key);
  }

  /** The first of that name. */
  find(schema: string, name: string): T | undefined {
    for (const thing of this.byName.get(dotted(schema, name)) ?? []) {
      // Dots in names: `a.b` in schema `c` is not `b` in schema `c.a`.
      if (thing.schema === schema && thing.name === name) return thing;
    }
    return undefined;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const named of this.byName.values()) yield* named;
  }
}

/** A map to several values. */
export class MultiMap<K, V> {
  private readonly values = new Map<K, Set<V>>();

  add(key: K, value: V): void {
    const known = this.values.get(key);
    if (known === undefined) this.values.set(key, new Set([value]));
    else known.add(value);
  }

  get(key: K): Iterable<V> {
    return this.values.get(key) ?? [];
  }
}
