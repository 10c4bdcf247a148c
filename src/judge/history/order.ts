/** New migrations that sort before one that is there. */

import { compareText } from '../../model/order.ts';
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import { describeOrders, type HistoryFacts, touchesOld } from './facts.ts';

/** One finding each: a note, or an error where the two orders were seen to end differently. */
export function outOfOrderFindings({ pair, history, states, orders }: HistoryFacts): Finding[] {
  const { base, head, newer = [] } = pair;
  const differs = orders.length > 0 && !touchesOld(history);
  const newest = base?.migrations.at(-1)?.name;
  const since = newer.at(-1)?.name;
  return history.outOfOrder
    .filter((name) => name !== states?.base.squash?.migration)
    .map((name) => {
      const known = {
        rule: 'migration-out-of-order',
        migration: name,
        file: head.migrations.find((migration) => migration.name === name)?.file,
      } as const;
      // Base's own order was run; that of what its branch has got since was not.
      if (newest === undefined || compareText(name, newest) > 0) {
        return finding({
          ...known,
          evidence: 'observed',
          message: `${name} sorts before ${since}, which the base branch has got since this change began: where that is deployed first, this one runs last, and on a new database before it.`,
        });
      }
      return finding({
        ...known,
        severity: differs ? 'error' : undefined,
        evidence: differs ? 'executed' : 'observed',
        message: differs
          ? `${name} sorts before ${newest}, which base has: a database that is up to date runs it last, a new one runs it earlier, and the two end up different.`
          : `${name} sorts before ${newest}, which base has.`,
        ...(differs ? { witness: describeOrders(orders) } : {}),
      });
    });
}
