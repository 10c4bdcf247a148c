/** How rules write names in their sentences: quoted, which is right for every name and sets it off from the words. */
import type { Change } from './change.ts';

/** A table, view or type: `"User"`, with its schema where that is not the usual one. */
export function nameIn(
  change: Change,
  owner: { readonly schema: string; readonly name: string } | undefined,
): string {
  if (owner === undefined) return 'a table';
  return owner.schema === change.databaseSchema || owner.schema === ''
    ? quote(owner.name)
    : `${quote(owner.schema)}.${quote(owner.name)}`;
}

/** An identifier as SQL writes it. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Columns in brackets, as SQL writes them. */
export function bracketed(columns: readonly string[]): string {
  return `(${columns.map(quote).join(', ')})`;
}

/** "a", "a and b", "a, b and c", "a, b, c and 4 more". */
export function list(items: readonly string[], most = 6): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** " inside a DO block", for actions that stand inside something else. */
export function insideOf(within: 'do-block' | 'function' | undefined): string {
  if (within === 'do-block') return ' (in a DO block)';
  return within === 'function' ? ' (in a function that is called here)' : '';
}
