/** A required column without a default, to which the Prisma schema gives one: that is what its author decided already. */
import { quote, quoteLiteral } from '../../model/names.ts';
import type { Project, SchemaFile } from '../../model/project.ts';
import type { Finding } from '../../model/report.ts';
import { isStep, type Step } from '../../rules/change.ts';
import type { Rewrite } from '../../rules/rewrite.ts';
import type { SqlType } from '../../sql/types.ts';
import { schemaFieldOf } from '../schema-lines.ts';

/** The column with that default. `undefined` where the schema has none that is the same in SQL, or the column is written unusually. */
export function withDefault(finding: Finding, step: Step, { schemaFiles }: Project): Rewrite | undefined {
  const { rule, object } = finding;
  if (rule !== 'required-column' || object === undefined || !isStep(step, 'add-column')) return undefined;
  const { action, statement } = step;
  if (action.within !== undefined) return undefined;
  const field = schemaFieldOf(schemaFiles, object) ?? '';
  const given = /\s@default\(([^()]*(?:\(\))?)\)/.exec(field)?.[1];
  const { type } = action.definition;
  const value =
    given === undefined
      ? undefined
      : (literalOf(given.trim(), type) ?? enumValueOf(given.trim(), field, schemaFiles));
  const end = value === undefined ? undefined : endOfDefinition(statement.text, action.definition.name);
  if (end === undefined) return undefined;
  return {
    at: statement.offset + end,
    insert: ` DEFAULT ${value}`,
    effect: `It is the \`@default(${given})\` of the Prisma schema: rows that are there get it, and the migration does not fail on them.`,
  };
}

const integers = new Set(['smallint', 'integer', 'bigint']);
const decimals = new Set(['numeric', 'real', 'double precision']);
const texts = new Set(['text', 'character varying']);
const times = new Set(['timestamp without time zone', 'timestamp with time zone', 'date']);

/** A value of `@default` in SQL, where it is the same for every row and of the column's type. */
function literalOf(value: string, type: SqlType): string | undefined {
  const { name, array } = type;
  if (array) return undefined;
  if (name === 'boolean') return /^(?:true|false)$/.test(value) ? value : undefined;
  if (integers.has(name)) return /^-?\d+$/.test(value) ? value : undefined;
  if (decimals.has(name)) return /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
  if (times.has(name)) return value === 'now()' ? 'CURRENT_TIMESTAMP' : undefined;
  const quoted = /^"([^"\\]*)"$/.exec(value)?.[1];
  return texts.has(name) && quoted !== undefined ? quoteLiteral(quoted) : undefined;
}

/** A value of the enum that is the field's type, as the database calls it. */
function enumValueOf(value: string, field: string, files: readonly SchemaFile[]): string | undefined {
  const [, type = ''] = field.split(' ');
  if (!/^\w+$/.test(type) || !/^\w+$/.test(value)) return undefined;
  for (const { content } of files) {
    const block = new RegExp(String.raw`^enum\s+${type}\s*\{([^}]*)\}`, 'm').exec(content)?.[1];
    const line = new RegExp(String.raw`^\s*${value}(?:\s+@map\("([^"\\]+)"\))?\s*(?://.*)?$`, 'm').exec(
      block ?? '',
    );
    if (line !== null) return quoteLiteral(line[1] ?? value);
  }
  return undefined;
}

/** Where `"name" TYPE NOT NULL` ends, in a statement that has it once and nothing behind it. */
function endOfDefinition(text: string, name: string): number | undefined {
  const column = quote(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const type = String.raw`(?:"[^"]+"(?:\."[^"]+")?|[\w ]+(?:\([\d, ]*\))?[\w ]*?)`;
  const form = new RegExp(
    String.raw`\bADD\s+(?:COLUMN\s+)?${column}\s+${type}\s+NOT\s+NULL(?=\s*(?:,|$))`,
    'gi',
  );
  const [found, ...others] = text.matchAll(form);
  return found === undefined || others.length > 0 ? undefined : found.index + found[0].length;
}
