import type { Action } from '../sql/action.ts';
import { isStep, objectOf, type Step } from './change.ts';
import { concurrentBuild } from './rewrite.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';
import { workThat } from './work.ts';

/** The statement with CONCURRENTLY, where it is a plain CREATE INDEX of one line. */
function concurrently({ action, statement }: Step): string | undefined {
  if (action.kind !== 'create-index' || action.within !== undefined) return undefined;
  const text = statement.text.replace(/\s+/g, ' ');
  if (text.length > 300 || text.includes('--') || text.includes('/*')) return undefined;
  const made = text.replace(/^(CREATE (?:UNIQUE )?INDEX) /i, '$1 CONCURRENTLY ');
  return made === text ? undefined : made;
}

function partOf(action: Action): string[] {
  if (action.kind === 'create-index') return action.index === undefined ? [] : [action.index];
  if (action.kind === 'add-constraint') return action.constraint.name ? [action.constraint.name] : [];
  if (action.kind === 'add-column') return [action.definition.name];
  if (action.kind === 'alter-column-type') return [action.column];
  return [];
}

/** An index is built while nobody can write. */
export const indexBlocksWrites = stepRule({
  id: 'index-blocks-writes',
  group: 'it blocks',
  severity: 'note',
  title: 'An index is built under a lock',
  when: 'A `CREATE INDEX` or `REINDEX` without `CONCURRENTLY`, or a unique, primary key or EXCLUDE constraint that builds its index, or a type to which the index of the column does not fit, on a table that was there before this change. A note while its size is not known; an error for tables in `large-tables`.',
  effect:
    'Nobody can write to the table until the index is built and the transaction ends (ShareLock); a constraint keeps readers out too (AccessExclusiveLock).',
  instead:
    'Give `CREATE INDEX CONCURRENTLY` a migration of its own: one folder, one statement. For a constraint build the unique index that way and add the constraint with `USING INDEX` in the next migration.',
  references: [
    postgres('sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'),
    postgres('explicit-locking.html'),
  ],
  implies: [],
  kinds: ['create-index', 'reindex', 'add-constraint', 'add-column', 'alter-column-type'],
  find(step, change) {
    const work = workThat('build', step, change);
    if (work === undefined) return undefined;
    const { action } = step;
    const name = nameIn(change, step.facts.tableName);
    const out = work.lock === 'ShareLock' ? 'writes' : 'reads and writes';
    const made = concurrently(step);
    const partitioned = change.after.partitionsOf(work.table).length > 0;
    const remedy =
      action.kind === 'reindex'
        ? { instead: '`REINDEX … CONCURRENTLY`, in a migration of its own.' }
        : partitioned
          ? {
              instead: `A partitioned table has no CONCURRENTLY: create the index \`ON ONLY ${name}\`, build it \`CONCURRENTLY\` on each partition in migrations of their own, then \`ALTER INDEX … ATTACH PARTITION\`.`,
            }
          : made !== undefined && !made.includes('`')
            ? { instead: `In a migration of its own, as its only statement: \`${made};\`` }
            : undefined;
    return {
      message:
        `${name} is locked against ${out} (${work.lock}) while ${work.why} is built${insideOf(action.within)}.`.replace(
          'while REINDEX is built',
          'while it is reindexed',
        ),
      object: objectOf(step.facts.tableName, ...partOf(action)),
      ...remedy,
      rewrite: isStep(step, 'create-index') ? concurrentBuild(step, change) : undefined,
    };
  },
});
