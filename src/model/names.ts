/** Names of the objects of a database, as the Report and the catalog have them and as SQL wants them. */

/** Something with a schema and a name. */
export interface InSchema {
  readonly schema: string;
  readonly name: string;
}

/** `public.User`, as the Report's `object` and the catalog's references have it. */
export function pathOf({ schema, name }: InSchema): string {
  return `${schema}.${name}`;
}

/** An identifier in double quotes, which is right for every name. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `"public"."User"`, so that no search path matters. */
export function qualified({ schema, name }: InSchema): string {
  return `${quote(schema)}.${quote(name)}`;
}

/** A text as an SQL literal, whatever `standard_conforming_strings` says. */
export function quoteLiteral(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return text.includes('\\') ? `E${quoted}` : quoted;
}

/** The same from a path, whose schema is taken to end at the first point. */
export function quotePath(path: string): string {
  const at = path.indexOf('.');
  return qualified({ schema: path.slice(0, at), name: path.slice(at + 1) });
}
