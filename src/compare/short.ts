/** Definitions in short, for the `from` and `to` of a change. */
import type { Column, Constraint, EnumType, Index, Policy, Table, Trigger } from '../model/catalog.ts';

/** How many characters of a definition are shown. */
const limit = 160;
/** How many equal characters are kept in front of the first difference of two long definitions. */
const lead = 24;

/** One line of at most 160 characters. */
export function inShort(text: string): string {
  return window(oneLine(text), 0);
}

/**
 * Two different definitions in short, so that the difference shows: where they are long, both begin shortly before the
 * first place where they differ.
 */
export function pairInShort(from: string, to: string): readonly [string, string] {
  const [left, right] = [oneLine(from), oneLine(to)];
  // Only white space differs, inside a string or a function body: then it must be seen.
  if (left === right) return pair(JSON.stringify(from), JSON.stringify(to));
  return pair(left, right);
}

function pair(from: string, to: string): readonly [string, string] {
  if (Math.max(from.length, to.length) <= limit) return [from, to];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const start = Math.max(0, same - lead);
  return [window(from, start), window(to, start)];
}

function window(text: string, start: number): string {
  const characters = [...text.slice(start)];
  const shown =
    characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
  return start === 0 ? shown : `…${shown}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Such as `text NOT NULL DEFAULT 'new'::text`. */
export function columnInShort(column: Column): string {
  const parts = [
    column.type,
    column.nullable ? undefined : 'NOT NULL',
    prefixed('DEFAULT ', defaultOf(column)),
    identityOf(column),
    generatedOf(column),
  ];
  return inShort(parts.filter((part) => part !== undefined).join(' '));
}

function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : prefix + text;
}

/** The expression of a default; a generated column has none. */
export function defaultOf(column: Column): string | undefined {
  return column.generated ? undefined : column.default;
}

/** Such as `GENERATED ALWAYS AS IDENTITY`. */
export function identityOf(column: Column): string | undefined {
  return column.identity === undefined ? undefined : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`;
}

/** Such as `GENERATED ALWAYS AS (lower(email))`. */
export function generatedOf(column: Column): string | undefined {
  return column.generated ? `GENERATED ALWAYS AS (${column.default ?? ''})` : undefined;
}

/** The column names of a table that came or went: `id, email, name and 9 more`. */
export function tableInShort(table: Table): string {
  const shown = table.columns.length <= 9 ? table.columns : table.columns.slice(0, 8);
  const rest = table.columns.length - shown.length;
  const names = shown.map((column) => column.name).join(', ');
  const text = names === '' ? 'no columns' : inShort(rest === 0 ? names : `${names} and ${rest} more`);
  return table.partitionOf === undefined ? text : inShort(`partition of ${table.partitionOf}`);
}

/** The server's own text, with the state of the validation where that text lacks it. */
export function constraintDefinition(constraint: Constraint): string {
  const told = constraint.validated || /\bNOT VALID$/.test(constraint.definition);
  return told ? constraint.definition : `${constraint.definition} NOT VALID`;
}

/** `pg_get_indexdef` without the index's own name, such as `UNIQUE INDEX ON public.User USING btree (email)`. */
export function indexDefinition(index: Index, table: string): string {
  return [
    index.unique ? 'UNIQUE INDEX ON' : 'INDEX ON',
    table,
    `USING ${afterUsing(index.definition)}`,
    index.valid ? undefined : '(invalid)',
    index.constraint === undefined ? undefined : `(of constraint ${index.constraint})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The text behind the first ` USING ` that is in no quoted name; the whole text where there is none. */
function afterUsing(definition: string): string {
  const token = /"(?:[^"]|"")*"| USING /g;
  for (const match of definition.matchAll(token)) {
    if (match[0] === ' USING ') return definition.slice(match.index + match[0].length);
  }
  return definition;
}

/** The server's text, and whether it is switched off. */
export function triggerDefinition(trigger: Trigger): string {
  return trigger.enabled ? trigger.definition : `${trigger.definition} (disabled)`;
}

/** The server's text of a policy. */
export function policyDefinition(policy: Policy): string {
  return policy.definition;
}

/** `off`, `on`, or `on, forced` (for the owner too). */
export function rowSecurityInShort(table: Table): string {
  if (!table.rowSecurity.enabled) return table.rowSecurity.forced ? 'off, forced' : 'off';
  return table.rowSecurity.forced ? 'on, forced' : 'on';
}

/** Such as `'USER', 'ADMIN'`. */
export function enumInShort(type: EnumType): string {
  return inShort(type.values.map(quoted).join(', '));
}

/** A value of an enum as SQL writes it. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
