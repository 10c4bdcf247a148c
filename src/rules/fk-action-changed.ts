import { objectOf } from './change.ts';
import { foreignKeyInTheEnd } from './churn.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, list, nameIn, quote } from './say.ts';

const deleteMeans: Readonly<Record<string, string>> = {
  CASCADE: 'deleting a referenced row now deletes the rows that refer to it',
  'SET NULL': 'deleting a referenced row now sets the reference to NULL',
  'SET DEFAULT': 'deleting a referenced row now sets the reference to its default',
  RESTRICT: 'deleting a referenced row is now refused',
  'NO ACTION': 'deleting a referenced row is now refused',
};

/** RESTRICT and NO ACTION differ only in when they refuse. */
function refuses(action: string): boolean {
  return action === 'RESTRICT' || action === 'NO ACTION';
}

/** A foreign key acts otherwise. */
export const fkActionChanged = stepRule({
  id: 'fk-action-changed',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A foreign key acts otherwise',
  when: 'A foreign key is dropped and made again on the same columns with another ON DELETE or ON UPDATE.',
  effect: 'What a DELETE or UPDATE does to other rows changes: with CASCADE rows go that stayed before.',
  instead:
    'If it was not meant, write the `onDelete` and `onUpdate` of the relation in the Prisma schema; if it was, say so in the pull request.',
  references: [
    postgres('ddl-constraints.html#DDL-CONSTRAINTS-FK'),
    'https://www.prisma.io/docs/orm/prisma-schema/data-model/relations/referential-actions',
  ],
  implies: ['scans-under-lock'],
  kinds: ['drop-constraint'],
  find({ facts, action }, change) {
    const { table, constraint } = facts;
    if (facts.isNew || table === undefined || table.dropped || constraint?.references === undefined)
      return undefined;
    const again = foreignKeyInTheEnd(table, constraint)?.references;
    if (again === undefined) return undefined;
    const { references: was } = constraint;
    const onDelete = again.onDelete !== was.onDelete && !(refuses(again.onDelete) && refuses(was.onDelete));
    const onUpdate = again.onUpdate !== was.onUpdate && !(refuses(again.onUpdate) && refuses(was.onUpdate));
    if (!onDelete && !onUpdate) return undefined;
    const changes = [
      ...(onDelete ? [`ON DELETE from ${was.onDelete} to ${again.onDelete}`] : []),
      ...(onUpdate ? [`ON UPDATE from ${was.onUpdate} to ${again.onUpdate}`] : []),
    ];
    const means = onDelete ? `: ${deleteMeans[again.onDelete] ?? ''}` : '';
    return {
      message: `The foreign key ${quote(action.constraint)} of ${nameIn(change, facts.tableName)} to ${nameIn(change, was.table)} changes ${list(changes)}${means}${insideOf(action.within)}.`,
      object: objectOf(facts.tableName, action.constraint),
      severity: onDelete ? 'warning' : 'note',
    };
  },
});
