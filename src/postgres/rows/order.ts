/** In which order tables are filled: what is referred to before what refers to it. */

/** Everything that is reached from `start`, `start` included. */
export function closureOf<T>(start: Iterable<T>, next: (item: T) => Iterable<T>): Set<T> {
  const found = new Set(start);
  for (const item of found) for (const other of next(item)) found.add(other);
  return found;
}

/**
 * Groups of items that reach one another, each group behind those that it reaches (Tarjan's strongly connected components);
 * within what this leaves open, in the order of `items`. `next` must stay within `items`.
 */
export function groupsInOrder<T>(
  items: readonly T[],
  next: (item: T) => Iterable<T>,
): readonly (readonly T[])[] {
  const numbers = new Map<T, { readonly number: number; low: number; open: boolean }>();
  const stack: T[] = [];
  const groups: T[][] = [];
  const visit = (item: T): { low: number; open: boolean; number: number } => {
    const entry = { number: numbers.size, low: numbers.size, open: true };
    numbers.set(item, entry);
    stack.push(item);
    for (const other of next(item)) {
      const seen = numbers.get(other);
      if (seen === undefined) entry.low = Math.min(entry.low, visit(other).low);
      else if (seen.open) entry.low = Math.min(entry.low, seen.number);
    }
    if (entry.low === entry.number) {
      const group = stack.splice(stack.indexOf(item));
      for (const member of group) {
        const seen = numbers.get(member);
        if (seen !== undefined) seen.open = false;
      }
      groups.push(group);
    }
    return entry;
  };
  for (const item of items) if (!numbers.has(item)) visit(item);
  return groups;
}
