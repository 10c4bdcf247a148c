import type { Action } from '../sql/action.ts';
import { objectOf, type Step } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';
import { workThat } from './work.ts';

function partOf(action: Action): string[] {
  if (action.kind === 'set-not-null' || action.kind === 'alter-column-type') return [action.column];
  if (action.kind === 'add-constraint') return action.constraint.name ? [action.constraint.name] : [];
  return action.kind === 'add-column' ? [action.definition.name] : [];
}

function insteadOf({ action }: Step, name: string): string | undefined {
  if (action.kind === 'set-not-null') {
    const column = quote(action.column);
    const check = quote(`${action.column}_not_null`);
    return `1. \`ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${column} IS NOT NULL) NOT VALID;\` 2. In a second migration \`ALTER TABLE ${name} VALIDATE CONSTRAINT ${check};\` 3. In a third one \`ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL;\`, which then reads nothing, and \`DROP CONSTRAINT ${check}\`.`;
  }
  if (action.kind === 'add-constraint' && action.constraint.name !== undefined)
    return `1. Add ${quote(action.constraint.name)} with \`NOT VALID\` at its end. 2. In the next migration \`ALTER TABLE ${name} VALIDATE CONSTRAINT ${quote(action.constraint.name)};\`, which lets writes through.`;
  return undefined;
}

/** Every row is looked at while nobody can write. */
export const scansUnderLock = stepRule({
  id: 'scans-under-lock',
  group: 'it blocks',
  severity: 'note',
  title: 'A table is read under a lock',
  when: 'A foreign key or CHECK that is added as valid, a `SET NOT NULL` that no valid CHECK proves, a change of the type of a column that a CHECK looks at, or `ATTACH PARTITION`, on a table that was there before this change. A note while its size is not known; an error for tables in `large-tables`.',
  effect:
    'Every row is read while nobody can write: a foreign key locks both tables against writes (ShareRowExclusiveLock), the others keep readers out too (AccessExclusiveLock).',
  instead:
    '1. Add the constraint with `NOT VALID`. 2. In the next migration `VALIDATE CONSTRAINT`, which lets writes through.',
  references: [postgres('sql-altertable.html#SQL-ALTERTABLE-NOTES'), postgres('explicit-locking.html')],
  implies: [],
  kinds: ['set-not-null', 'add-constraint', 'add-column', 'alter-column-type', 'attach-partition'],
  find(step, change) {
    const work = workThat('scan', step, change);
    if (work === undefined) return undefined;
    const { action } = step;
    const name = nameIn(change, work.table);
    const target = action.kind === 'add-constraint' ? action.constraint.references : undefined;
    const other = target === undefined ? undefined : change.after.table(target.table);
    const both =
      other !== undefined && !other.isNew && other !== work.table ? ` and ${nameIn(change, other)}` : '';
    const out = work.lock === 'AccessExclusiveLock' ? 'reads and writes' : 'writes';
    const instead = insteadOf(step, name);
    return {
      message: `${name}${both} ${both === '' ? 'is' : 'are'} locked against ${out} (${work.lock}) while every row of ${name} is read for ${work.why}${insideOf(action.within)}.`,
      object: objectOf(work.table, ...partOf(action)),
      ...(instead === undefined ? {} : { instead }),
    };
  },
});
