/** Tables that are replicated logically, and whose rows subscribers could no longer tell apart. */
import type { Table } from '../../model/catalog.ts';
import type { Note } from '../../model/report.ts';
import { valueInCode } from '../../model/words.ts';
import { list } from '../../rules/say.ts';
import { type NoteFacts, objectInCode } from './facts.ts';

/** One line for each published table whose key or replica identity changes. Publications that no migration makes are not known. */
export function replicaNotes({ before, after }: Pick<NoteFacts, 'before' | 'after'>): Note[] {
  return before.tables.flatMap((table): Note[] => {
    const { schema, name, published = [] } = table;
    const now = after.tables.find((one) => one.schema === schema && one.name === name);
    if (published.length === 0 || now === undefined) return [];
    const [was, is] = [identityOf(table), identityOf(now)];
    if (was === is) return [];
    const loss = is === '' ? ' UPDATE and DELETE on it fail from then on.' : '';
    const what = `${objectInCode(`${schema}.${name}`)} is published by ${list(published.map(objectInCode))}, and what tells its rows apart changes from ${valueInCode(was)} to ${valueInCode(is)}.`;
    return [
      {
        kind: 'order',
        text: `${what}${loss} Stop the subscriptions before the deploy, or refresh them after it.`,
      },
    ];
  });
}

/** What subscribers tell rows apart by; '' where there is nothing. */
function identityOf({ replicaIdentity, constraints, indexes }: Table): string {
  if (replicaIdentity === 'full') return 'all columns';
  if (replicaIdentity === 'nothing') return '';
  if (replicaIdentity === undefined)
    return constraints.find(({ kind }) => kind === 'primary-key')?.columns.join(', ') ?? '';
  return indexes.find((index) => index.name === replicaIdentity.index)?.columns.join(', ') ?? '';
}
