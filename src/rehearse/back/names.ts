/** Names in definitions that the server writes, for the SQL of the way back. */
import { type InSchema, qualified } from '../../model/names.ts';

/** A function's name with its argument types, as the catalog has it: `"public"."f"(integer, text)`. */
export function routine({ schema, name }: InSchema): string {
  const at = name.lastIndexOf('(');
  return `${qualified({ schema, name: name.slice(0, at) })}${name.slice(at)}`;
}

/** A test whether a definition, as the server writes it, may name one of these; never is for an empty set. */
export function mentions(names: Iterable<string>): (text: string) => boolean {
  const words = [...new Set(names)].map((name) =>
    // Inside a quoted name a quote is doubled.
    name.replaceAll('"', '""').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  if (words.length === 0) return () => false;
  const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);
  return (text) => pattern.test(text);
}
