/** What the history check judges. */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { HistoryDifference, Past, ProjectPair } from '../../model/project.ts';
import type { States } from '../../rehearse/states.ts';
import { describe } from '../describe.ts';

/** Everything that is known of the two histories. */
export interface HistoryFacts {
  readonly pair: ProjectPair;
  readonly history: HistoryDifference;
  readonly past: Past;
  /** Undefined where nothing was run. */
  readonly states: States | undefined;
  /** What differs between head on top of base and the whole history from empty. */
  readonly orders: readonly CatalogChange[];
  /** SQL that takes a database on which base's migrations ran to head's Prisma schema, run on a copy; undefined where none does. */
  readonly catchUp: string | undefined;
  /** The convention for folder names, where the config has one: a regular expression. */
  readonly naming: string | undefined;
}

/** How many migrations head changes that base has: where any, a difference of the two orders is theirs. */
export function touchesOld({ edited, deleted, renamed }: HistoryDifference): boolean {
  return edited.length + deleted.length + renamed.length > 0;
}

/** Whether both orders were run to their end, so that `orders` says whether they end alike. */
export function comparedOrders(states: States | undefined): boolean {
  return (
    states?.fromEmpty !== undefined &&
    states.fromEmpty.run.failure === undefined &&
    states.onBase.run.failure === undefined &&
    states.onBase.run.leftOut.length + states.fromEmpty.run.leftOut.length === 0
  );
}

/** What the two orders made different, in words. */
export function describeOrders(orders: readonly CatalogChange[]): string {
  const shown = orders
    .slice(0, 5)
    .map((change) => describe(change, 'head on top of base', 'the history from empty'));
  const rest = orders.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`And ${rest} more ${rest === 1 ? 'difference' : 'differences'}.`] : []),
  ].join(' ');
}

/** The beginning of a commit's id, as people write it. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 10);
}
