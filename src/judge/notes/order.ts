/** In which order code and migrations go out. */
import type { Catalog } from '../../model/catalog.ts';
import type { Note } from '../../model/report.ts';
import { ruleById } from '../../rules/index.ts';
import { list } from '../../rules/say.ts';
import { shellWord } from '../finding.ts';
import { decides, type NoteFacts, objectInCode } from './facts.ts';

/** What is recorded rather than run. */
export function markedNotes({ markedApplied }: Pick<NoteFacts, 'markedApplied'>): Note[] {
  if (markedApplied === undefined) return [];
  const { migration, where } = markedApplied;
  const command = `npx prisma migrate resolve --applied ${shellWord(migration)}`.replaceAll('`', '’');
  return [{ kind: 'order', text: `Before the deploy, on every environment ${where}: \`${command}\`.` }];
}

/**
 * One line where the order matters: the running code fails after the migrations, or the new code before them. Migrations
 * first is what everybody does: it is worth a line only beside something to decide.
 */
export function codeNotes(facts: NoteFacts): Note[] {
  const { needs } = facts;
  const { gone, caught } = brokenBy(facts);
  if (!decides(facts) || gone.length + caught.length + needs.length === 0) return [];
  return [{ kind: 'order', text: sentence(gone, caught, list(needs)) }];
}

function sentence(gone: readonly string[], caught: readonly string[], needed: string): string {
  if (caught.length > 0) {
    const before = needed === '' ? '' : `, and the new one on ${needed} before them`;
    return `No order of code and migrations keeps the application running: the version that runs now fails on ${list([...caught, ...gone])} once the migrations have run${before}. Stop it for the deploy, or split the change as its findings say.`;
  }
  if (gone.length === 0)
    return `Run the migrations before the new code starts: without them its queries on ${needed} fail.`;
  if (needed === '')
    return `First deploy code that no longer uses ${list(gone)}, then the migrations: the version that runs now fails on them.`;
  return `In three steps: 1. deploy code that no longer uses ${list(gone)} and nothing new either; 2. the migrations; 3. the code that uses ${needed}. In one step, the version that runs now fails after the migrations, and the new one before them.`;
}

/** What the running code fails on: what it can stop to use before (it is gone then), and what it can do nothing about. */
function brokenBy({ findings, before, after }: NoteFacts): {
  readonly gone: readonly string[];
  readonly caught: readonly string[];
} {
  const broken = findings.filter(
    ({ rule, severity }) => severity !== 'note' && ruleById(rule)?.group === 'the running application breaks',
  );
  const gone = new Set<string>();
  const caught = new Set<string>();
  for (const { rule, object } of broken) {
    if (object === undefined) continue;
    const renamed = rule.startsWith('rename-');
    (!renamed && has(before, object) && !has(after, object) ? gone : caught).add(objectInCode(object));
  }
  return { gone: [...gone].filter((one) => !caught.has(one)), caught: [...caught] };
}

/** Whether there is such a table or column. */
function has({ tables }: Catalog, object: string): boolean {
  return tables.some(
    ({ schema, name, columns }) =>
      object === `${schema}.${name}` ||
      columns.some((column) => object === `${schema}.${name}.${column.name}`),
  );
}
