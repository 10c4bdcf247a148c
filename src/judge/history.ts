/** Judges what head's migrations did to base's. */

import type { CatalogChange } from '../compare/change-kinds.ts';
import type { HistoryDifference, ProjectPair } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import type { States } from '../rehearse/states.ts';
import { describe } from './describe.ts';
import { finding, shellWord, withoutStop } from './finding.ts';

/** Everything that the history check says. `states` is undefined where nothing was run. */
export function judgeHistory(
  pair: ProjectPair,
  history: HistoryDifference,
  states: States | undefined,
  orders: readonly CatalogChange[],
): Finding[] {
  return [
    ...editedFindings(history, states, orders),
    ...deletedFindings(pair, history, states, orders),
    ...renamedFindings(history, states),
    ...outOfOrderFindings(pair, history, orders),
    ...emptyFindings(history),
    ...unreadFindings(pair),
    ...movedFindings(pair, history),
    ...lockFindings(pair),
  ];
}

/** How many migrations head changes that base has: where any, a difference of the two orders is theirs. */
function touchesOld({ edited, deleted, renamed }: HistoryDifference): boolean {
  return edited.length + deleted.length + renamed.length > 0;
}

function editedFindings(
  { edited }: HistoryDifference,
  states: States | undefined,
  orders: readonly CatalogChange[],
): Finding[] {
  const origin = states?.base.origin;
  return edited.map(({ base, head }) => {
    const known = { rule: 'migration-edited', migration: head.name, file: head.file } as const;
    if (origin?.kind === 'repaired' && origin.failure.migration === base.name) {
      return finding({
        ...known,
        severity: 'note',
        evidence: 'executed',
        message: `As it is at base, ${base.name} can't be applied (${withoutStop(origin.failure.message)}). This change edits it, so it was run and judged like a new migration.`,
        instead: whereItFailed(base.name),
        ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
      });
    }
    const effect =
      states?.fromEmpty === undefined
        ? ''
        : orders.length === 0
          ? ' What it builds is the same as before.'
          : ' A new database gets another structure than one on which it ran before.';
    return finding({
      ...known,
      evidence: 'observed',
      message: `${head.name} was merged before and is edited here: where it ran, it never runs again.${effect}`,
      ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
    });
  });
}

/** The way out for an environment on which a migration failed that is now repaired. */
function whereItFailed(name: string): string {
  return `Where it has failed on an environment: \`npx prisma migrate resolve --rolled-back ${shellWord(name)}\`, then deploy again.`;
}

function deletedFindings(
  { base, head }: ProjectPair,
  { deleted, edited }: HistoryDifference,
  states: States | undefined,
  orders: readonly CatalogChange[],
): Finding[] {
  const foreign = changesProvider({ base, head })
    ? `It was written for ${base?.lockFile?.provider}.`
    : undefined;
  // Where something was edited, too, the difference stands with the edit; and once is enough.
  const built =
    orders.length > 0 && edited.length === 0
      ? `A new database ends up different. ${describeOrders(orders)}`
      : undefined;
  const origin = states?.base.origin;
  return deleted.map((migration, at) => {
    const known = { rule: 'migration-deleted', migration: migration.name, file: migration.file } as const;
    if (origin?.kind === 'repaired' && origin.failure.migration === migration.name) {
      return finding({
        ...known,
        severity: 'note',
        evidence: 'executed',
        message: `Base's ${migration.name} can't be applied (${origin.failure.message}), and this change removes it.`,
        instead: whereItFailed(migration.name),
        ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
      });
    }
    return finding({
      ...known,
      evidence: 'observed',
      message: `${migration.name} was merged before and is gone: \`migrate deploy\` does not notice, and new databases are built without it.`,
      witness: foreign ?? (at === 0 ? built : undefined),
    });
  });
}

function changesProvider({ base, head }: Pick<ProjectPair, 'base' | 'head'>): boolean {
  const was = base?.lockFile?.provider;
  const is = head.lockFile?.provider;
  return was !== undefined && is !== undefined && was !== is;
}

function renamedFindings({ renamed }: HistoryDifference, states: States | undefined): Finding[] {
  const failure = states?.onBase.run.failure;
  return renamed.map(({ from, to }) =>
    finding({
      rule: 'migration-renamed',
      evidence: failure?.migration === to.name ? 'executed' : 'observed',
      migration: to.name,
      file: to.file,
      message: `${from.name} was merged before and is now ${to.name}: for Prisma that is a new migration, which runs again.`,
      instead: `Restore the folder's name. If it must change, run \`npx prisma migrate resolve --applied ${shellWord(to.name)}\` on every environment before the deploy.`,
      ...(failure?.migration === to.name
        ? {
            witness: `Run again on base's state it fails: ${failure.message}`,
            sqlstate: failure.database?.sqlstate,
          }
        : states?.onBase.run.applied.includes(to.name)
          ? { witness: "Run again on base's state it does not fail." }
          : {}),
    }),
  );
}

function outOfOrderFindings(
  { base, head }: ProjectPair,
  history: HistoryDifference,
  orders: readonly CatalogChange[],
): Finding[] {
  const differs = orders.length > 0 && !touchesOld(history);
  const newest = base?.migrations.at(-1)?.name;
  return history.outOfOrder.map((name) =>
    finding({
      rule: 'migration-out-of-order',
      severity: differs ? 'error' : undefined,
      evidence: differs ? 'executed' : 'observed',
      migration: name,
      file: head.migrations.find((migration) => migration.name === name)?.file,
      message: differs
        ? `${name} sorts before ${newest}, which base has: a database that is up to date runs it last, a new one runs it earlier, and the two end up different.`
        : `${name} sorts before ${newest}, which base has.`,
      ...(differs ? { witness: describeOrders(orders) } : {}),
    }),
  );
}

/** What the two orders made different, in words. */
function describeOrders(orders: readonly CatalogChange[]): string {
  const shown = orders
    .slice(0, 5)
    .map((change) => describe(change, 'head on top of base', 'the history from empty'));
  const rest = orders.length - shown.length;
  return [...shown, ...(rest > 0 ? [`And ${rest} more differences.`] : [])].join(' ');
}

function emptyFindings({ added }: HistoryDifference): Finding[] {
  return added.flatMap((migration) => {
    const { bytes, name, file } = migration;
    if (bytes === undefined) {
      return [
        finding({
          rule: 'migration-empty',
          severity: 'error',
          evidence: 'observed',
          migration: name,
          file,
          message: `The folder ${name} has no migration.sql: \`migrate deploy\` stops there (P3015).`,
        }),
      ];
    }
    // Comments alone are no statements either, but a reviewer sees them: only the empty file is surely an accident.
    if (bytes.toString('utf8').trim() !== '') return [];
    return [
      finding({
        rule: 'migration-empty',
        evidence: 'observed',
        migration: name,
        file,
        message: `${name} is an empty file: it is recorded as applied and does nothing.`,
      }),
    ];
  });
}

function unreadFindings({ base, head }: ProjectPair): Finding[] {
  const before = new Set(base?.unread);
  return head.unread
    .filter((file) => !before.has(file))
    .map((file) =>
      finding({
        rule: 'migration-unread',
        evidence: 'observed',
        file,
        message: `Prisma does not read ${file}.`,
      }),
    );
}

function movedFindings({ base, head }: ProjectPair, history: HistoryDifference): Finding[] {
  if (base === undefined || base.migrationsDir === head.migrationsDir || history.base === 0) return [];
  if (base.migrations.length === history.deleted.length) return [];
  return [
    finding({
      rule: 'migration-moved',
      evidence: 'observed',
      object: head.migrationsDir,
      message: `The migrations moved from ${base.migrationsDir} to ${head.migrationsDir}.`,
    }),
  ];
}

function lockFindings({ base, head }: ProjectPair): Finding[] {
  const was = base?.lockFile?.provider;
  const is = head.lockFile?.provider;
  const found: Finding[] = [];
  if (changesProvider({ base, head })) {
    found.push(
      finding({
        rule: 'lock-provider-changed',
        evidence: 'observed',
        file: head.lockFile?.path,
        message: `The migrations were locked to ${was} and are now locked to ${is}.`,
      }),
    );
  } else if (is !== undefined && is !== head.provider && head.provider !== 'unknown') {
    const old = was === is && base?.provider === head.provider;
    found.push(
      finding({
        rule: 'lock-provider-changed',
        severity: old ? 'note' : undefined,
        evidence: 'observed',
        file: head.lockFile?.path,
        message: `The migrations are locked to ${is}, and the Prisma schema is for ${head.provider}: \`migrate deploy\` refuses them (P3019).`,
        instead: `Write ${head.provider} into migration_lock.toml if the migrations are for it, else start a new history.`,
      }),
    );
  }
  return found;
}
