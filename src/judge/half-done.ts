/** Where the new migrations may stop half-way, which way on is to be tried from there, and what the Report says of it. */

import type { Migration } from '../model/project.ts';
import type { HalfDone } from '../model/report.ts';
import type { InParts, Stop, Way } from '../rehearse/half-done.ts';
import { type Change, type ChangedScript, isStep, type Step } from '../rules/change.ts';
import { quoteName } from '../sql/names.ts';
import { shellWord } from './finding.ts';
import { isNewColumn } from './way-back/new-column.ts';

/** Each stop is run on a copy of its own. */
const mostStops = 6;

/** The migrations in their parts; those that are atomic have no stop. */
export function partsOf(change: Change, migrations: readonly Migration[]): readonly InParts[] {
  const places = migrations.flatMap((migration) => {
    const script = change.scripts.find(({ name }) => name === migration.name);
    return script === undefined ? [] : [{ migration, script, all: stopsOf(script) }];
  });
  const share = Math.max(
    1,
    Math.floor(mostStops / Math.max(1, places.filter(({ all }) => all.length > 0).length)),
  );
  let left = mostStops;
  return places.map(({ migration, script, all }) => {
    const chosen = spread(all, Math.min(share, left));
    left -= chosen.length;
    return {
      migration,
      statements: script.script.statements,
      groups: script.transactions.group,
      stops: chosen.map((at) => ({
        at,
        way: wayFrom(change.steps, script, at),
        first: invalidIndex(change, script, at),
      })),
    };
  });
}

/** Index of the first statement of each transaction but the first: what is before it stays. */
function stopsOf({ transactions: { group } }: ChangedScript): readonly number[] {
  return group.flatMap((one, at) => (at > 0 && group[at - 1] !== one ? [at] : []));
}

/** Evenly over the list, the last one always. */
function spread(all: readonly number[], most: number): readonly number[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.round(((at + 1) * all.length) / most) - 1] ?? 0);
}

/** Back, unless a statement that stays has taken rows or values away: they don't come back, so the way is on. */
function wayFrom(steps: readonly Step[], script: ChangedScript, at: number): Way {
  const takes = steps.some((step) => step.script === script && step.statementIndex < at && takesData(step));
  return takes ? 'on' : 'back';
}

/** CREATE INDEX CONCURRENTLY that fails leaves an invalid index of its name. */
function invalidIndex(change: Change, script: ChangedScript, at: number): string {
  const step = change.steps.find((one) => one.script === script && one.statementIndex === at);
  if (step === undefined || !isStep(step, 'create-index')) return '';
  const { concurrently, index, table } = step.action;
  if (!concurrently || index === undefined) return '';
  const name = quoteName({ schema: table.schema ?? change.databaseSchema, name: index });
  return `DROP INDEX IF EXISTS ${name};\n`;
}

function takesData(step: Step): boolean {
  const { facts } = step;
  if (isStep(step, 'drop-table', 'truncate', 'delete', 'merge')) return facts.table?.isNew !== true;
  if (isStep(step, 'drop-column', 'alter-column-type'))
    return facts.table?.isNew !== true && facts.column?.isNew !== true;
  if (isStep(step, 'update'))
    return (
      facts.table?.isNew !== true && step.action.sets.some(({ column }) => !isNewColumn(facts.table, column))
    );
  return isStep(step, 'drop-schema', 'insert') && facts.table?.isNew !== true;
}

/** What the Report has of it; nothing of a stop that leaves everything as it was. */
export function halfDoneOf(change: Change, stops: readonly Stop[]): readonly HalfDone[] {
  return change.scripts.flatMap((script) => {
    const own = stops.filter(
      ({ migration, stays, way }) => migration === script.name && (stays || way === 'on'),
    );
    const tried = stops.filter(({ migration }) => migration === script.name).length;
    if (own.length === 0) return [];
    return [
      {
        migration: script.name,
        stops: own.map(({ at, way, sql, proven }) => ({
          line: script.script.statements[at]?.line ?? 1,
          stays: at,
          way,
          sql,
          resolve: `npx prisma migrate resolve --${way === 'back' ? 'rolled-back' : 'applied'} ${shellWord(script.name)}`,
          proven,
        })),
        notTried: stopsOf(script).length - tried,
      },
    ];
  });
}
