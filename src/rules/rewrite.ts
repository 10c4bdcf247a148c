/** The same statement without its danger, where that is an edit of its own lines: what a rule may offer with a finding. */
import type { Change, Step } from './change.ts';
import { nameIn, quote } from './say.ts';

/** An edit of a script. Whether the script then does what it did is not known here: whoever offers it has tried it. */
export interface Rewrite {
  /** UTF-16 offset in the script at which `insert` is put in. */
  readonly at: number;
  readonly insert: string;
  /** What is better then, in whole sentences. */
  readonly effect: string;
  /** What a later migration has to do so that all ends as it was meant: a verb and an object for its name, and its SQL. */
  readonly next?: { readonly verb: string; readonly object: string; readonly sql: string };
}

/**
 * The constraint with NOT VALID, and VALIDATE CONSTRAINT for the next migration. `undefined` where it has no name to
 * validate it by, or where it stands in other code.
 */
export function notValid(step: Step<'add-constraint'>, change: Change): Rewrite | undefined {
  const { action, statement, facts } = step;
  const { name, text, notValid: isAlready } = action.constraint;
  if (name === undefined || isAlready || action.within !== undefined || text === '') return undefined;
  const start = statement.text.indexOf(text);
  if (start === -1 || statement.text.indexOf(text, start + 1) !== -1) return undefined;
  const on = nameIn(change, facts.tableName);
  return {
    at: statement.offset + start + text.length,
    insert: ' NOT VALID',
    effect:
      'Rows that are there can not make this migration fail then, and are not read under its lock; what is written from then on is held to the constraint.',
    next: { verb: 'validate', object: name, sql: `ALTER TABLE ${on} VALIDATE CONSTRAINT ${quote(name)};` },
  };
}

/**
 * CONCURRENTLY, where the file holds this one statement, which every Prisma sends without a transaction around it. Not for
 * unique indexes: where rows are equal, that build leaves a broken index behind. Nor for runners of a team's own that send a
 * file as one transaction, nor on partitioned tables, which have none.
 */
export function concurrentBuild(step: Step<'create-index'>, change: Change): Rewrite | undefined {
  const { action, statement, script, facts } = step;
  const { sending, own } = change.sender;
  const alone = script.script.statements.length === 1 && statement.actions.length === 1;
  if (!alone || action.within !== undefined || action.unique || action.concurrently) return undefined;
  if ((own && sending === 'file') || facts.table === undefined) return undefined;
  if (change.after.partitionsOf(facts.table).length > 0) return undefined;
  const start = /^CREATE\s+INDEX(?=\s)/i.exec(statement.text)?.[0].length;
  if (start === undefined) return undefined;
  return {
    at: statement.offset + start,
    insert: ' CONCURRENTLY',
    effect:
      'The table can be written while the index is built. Nothing else may come into this file; and a build that is interrupted leaves an invalid index, which is to be dropped before the next try.',
  };
}
