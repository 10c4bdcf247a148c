/** Lines for whoever deploys. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import type { Note } from '../model/report.ts';
import type { States } from '../rehearse/states.ts';
import { shellWord } from './finding.ts';

/** What to save, what to do first, and what the server must have. */
export function deployNotes(states: States, changes: readonly CatalogChange[]): Note[] {
  return [...orderNotes(states), ...backupNotes(changes), ...extensionNotes(states)];
}

function orderNotes({ base: { origin } }: States): Note[] {
  if (origin.kind !== 'baselining') return [];
  const text = `Before the deploy, on every environment that has the tables: \`npx prisma migrate resolve --applied ${shellWord(origin.migration)}\`.`;
  return [{ kind: 'order', text }];
}

function backupNotes(changes: readonly CatalogChange[]): Note[] {
  const named = (kind: string): string[] =>
    changes
      .filter((change) => change.kind === kind)
      // `public.` says nothing to most readers.
      .map((change) => `\`${change.object.replace(/^public\.(?=.)/, '').replaceAll('`', '’')}\``);
  const line = (objects: readonly string[], what: string): Note[] => {
    if (objects.length === 0) return [];
    const shown = objects.slice(0, 10).join(', ');
    const rest = objects.length > 10 ? ` and ${objects.length - 10} more` : '';
    return [
      {
        kind: 'backup',
        text: `Before the deploy, save what is still needed of the ${what} ${shown}${rest}.`,
      },
    ];
  };
  const tables = named('table-dropped');
  const columns = named('column-dropped');
  return [
    ...line(tables, tables.length === 1 ? 'table' : 'tables'),
    ...line(columns, columns.length === 1 ? 'column' : 'columns'),
  ];
}

function extensionNotes({ base, onBase }: States): Note[] {
  const reasons = [...base.leftOut, ...onBase.run.leftOut]
    .map((one) => one.reason)
    .filter((reason) => /extension/.test(reason));
  return [...new Set(reasons)].map((text) => ({ kind: 'extension', text }));
}
