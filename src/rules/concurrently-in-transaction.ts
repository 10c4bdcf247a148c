import type { Action } from '../sql/action.ts';
import { dotted } from '../sql/names.ts';
import { objectOf, type Step } from './change.ts';
import { type Hit, postgres, stepRule } from './rule.ts';

/** The statement that needs to be outside of a transaction, in words; undefined for all others. */
function needsOwnTransaction(action: Action): string | undefined {
  switch (action.kind) {
    case 'create-index':
      return action.concurrently ? 'CREATE INDEX CONCURRENTLY' : undefined;
    case 'drop-index':
      return action.concurrently ? 'DROP INDEX CONCURRENTLY' : undefined;
    case 'reindex':
      return action.concurrently ? 'REINDEX CONCURRENTLY' : undefined;
    case 'detach-partition':
      return action.concurrently ? 'DETACH PARTITION CONCURRENTLY' : undefined;
    case 'no-transaction':
      return action.what;
    default:
      return undefined;
  }
}

function objectOfStep({ action, facts }: Step): string | undefined {
  if (action.kind === 'create-index')
    return objectOf(facts.tableName, ...(action.index === undefined ? [] : [action.index]));
  if (action.kind === 'drop-index')
    return objectOf(facts.tableName, action.name.name) ?? dotted(action.name.schema, action.name.name);
  return objectOf(facts.tableName);
}

/** CONCURRENTLY where a transaction is open. */
export const concurrentlyInTransaction = stepRule({
  id: 'concurrently-in-transaction',
  group: 'it fails, full stop',
  severity: 'error',
  title: 'CONCURRENTLY inside a transaction',
  when: '`CONCURRENTLY` (or VACUUM, CREATE DATABASE and the like) in a transaction: beside any other statement of the file up to Prisma 7.3; from 7.4 on only between BEGIN and COMMIT, in a DO block, or beside a `DROP INDEX CONCURRENTLY`, which makes Prisma send the file as one batch.',
  effect:
    'The statement fails with 25001, `migrate deploy` stops there, and the failed migration blocks every later one.',
  instead: 'Give each such statement a migration of its own: one folder, one statement.',
  references: [
    postgres('sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'),
    'https://github.com/prisma/prisma/issues/14456',
    'https://github.com/prisma/prisma-engines/pull/5767',
    'https://github.com/prisma/prisma-engines/issues/5847',
  ],
  implies: [],
  kinds: ['create-index', 'drop-index', 'reindex', 'detach-partition', 'no-transaction'],
  find(step, change): Hit | undefined {
    const { action, script, statementIndex } = step;
    const what = needsOwnTransaction(action);
    if (what === undefined) return undefined;
    const { statements } = script.script;
    const { transactions } = script;
    const object = objectOfStep(step);
    const hit = (why: string): Hit => ({
      message: `${what} ${why}, where PostgreSQL refuses it.`,
      object,
      sqlstate: '25001',
    });
    if (action.within !== undefined)
      return hit(`stands in ${action.within === 'do-block' ? 'a DO block' : 'a function'}`);
    if (transactions.inBlock[statementIndex] === true) return hit('stands between BEGIN and COMMIT');
    if (!transactions.oneBatch || statements.length < 2) return undefined;
    const count = `one of ${statements.length} statements`;
    if (transactions.fallsBack)
      return hit(
        `is ${count} of a file with DROP INDEX CONCURRENTLY, which ${change.sender.name} sends as one transaction`,
      );
    return hit(`is ${count} of the file, which ${change.sender.name} sends as one transaction`);
  },
});
