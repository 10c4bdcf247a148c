/** Which texts can say anything about what some scripts touch. */
import type { ParsedScript } from './script.ts';

/** The names that scripts mention of tables, types, indexes and the like; in lower case, as unquoted ones are stored. */
export function namesIn(scripts: readonly ParsedScript[]): readonly string[] {
  const names = new Set<string>();
  for (const { statements } of scripts) for (const { actions } of statements) collect(actions, names);
  return [...names];
}

/** A test whether a text holds one of these names as a word, in whatever case. */
export function mentionsAny(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const words = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'i');
  return (text) => pattern.test(text);
}

/** Types that every other statement mentions. */
const builtIn: ReadonlySet<string> = new Set(
  'text varchar char bpchar boolean smallint integer bigint real numeric decimal json jsonb uuid bytea date time timestamp timestamptz int2 int4 int8 float4 float8 bool'
    .split(' ')
    .concat([
      'double precision',
      'timestamp without time zone',
      'timestamp with time zone',
      'character varying',
    ]),
);

/** A name is an object with `schema` and `name`, or stands under a key that says so. */
const named: ReadonlySet<string> = new Set(['index', 'constraint', 'to', 'trigger', 'policy']);

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, names);
  } else if (typeof value === 'object' && value !== null) {
    if ('schema' in value && 'name' in value && typeof value.name === 'string' && !builtIn.has(value.name))
      names.add(value.name.toLowerCase());
    for (const [key, one] of Object.entries(value)) {
      if (named.has(key) && typeof one === 'string') names.add(one.toLowerCase());
      else collect(one, names);
    }
  }
}
