/** Names in the SQL of the way back. Everything is quoted and has its schema, so that no search path matters. */

/** Something with a schema and a name. */
export interface InSchema {
  readonly schema: string;
  readonly name: string;
}

/** An identifier in double quotes. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `"public"."User"`. */
export function qualified({ schema, name }: InSchema): string {
  return `${quote(schema)}.${quote(name)}`;
}

/** A string constant. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return text.includes('\\') ? `E${quoted}` : quoted;
}

/** `public.User`, as catalogs name it. */
export function pathOf({ schema, name }: InSchema): string {
  return `${schema}.${name}`;
}

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
