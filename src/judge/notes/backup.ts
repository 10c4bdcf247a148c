/** What to save before the deploy, and how. */
import type { Table } from '../../model/catalog.ts';
import { pathOf, qualified } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { Note } from '../../model/report.ts';
import { inCode } from '../../model/words.ts';
import { ruleById } from '../../rules/index.ts';
import { list } from '../../rules/say.ts';
import { shellWord } from '../finding.ts';
import { type NoteFacts, objectInCode, tableOf } from './facts.ts';

/** Beyond that the whole database is saved. */
const mostTables = 10;

/** Rules outside of the group "data is lost" after which rows are not what they were. */
const changesRows: ReadonlySet<string> = new Set(['rows-deleted', 'update-without-where']);

/** One line with the command, where values or rows go that were there before. */
export function backupNotes(facts: NoteFacts): Note[] {
  const { before, changes, findings, pending } = facts;
  const lost = new Set<Table>();
  const add = (object: string | undefined) => {
    const table = object === undefined ? undefined : tableOf(object, before);
    if (table !== undefined && table.kind !== 'foreign') lost.add(table);
  };
  // What has another name only is there with all it held.
  const renamed = new Set(findings.filter(({ rule }) => rule.startsWith('rename-')).map((one) => one.object));
  for (const { kind, object } of changes)
    if ((kind === 'table-dropped' || kind === 'column-dropped') && !renamed.has(object)) add(object);
  for (const { rule, object } of findings)
    if (ruleById(rule)?.group === 'data is lost' || changesRows.has(rule)) add(object);
  if (lost.size === 0) return [];
  const tables = [...lost].sort((a, b) => compareText(a.schema, b.schema) || compareText(a.name, b.name));
  const what = list(tables.map((table) => objectInCode(pathOf(table))));
  const command = dumpCommand(tables.length > mostTables ? [] : tables, pending[0] ?? 'deploy');
  const whole = tables.length > mostTables ? ', here the whole database' : '';
  return [{ kind: 'backup', text: `Before the deploy, save ${what}${whole}: ${inCode(command)}.` }];
}

/**
 * A line for a POSIX shell. `?schema=public` and the like at the end of the URL are Prisma's own, and pg_dump refuses them.
 * In pg_dump's patterns double quotes take a name as it is.
 * https://www.postgresql.org/docs/17/app-pgdump.html
 */
export function dumpCommand(
  tables: readonly { readonly schema: string; readonly name: string }[],
  migration: string,
): string {
  return [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell that is to fill it in
    'pg_dump "${DATABASE_URL%%\\?*}" --format=custom',
    `--file=${shellWord(`before_${migration}.dump`)}`,
    ...tables.map((table) => `--table=${shellWord(qualified(table))}`),
  ].join(' ');
}
