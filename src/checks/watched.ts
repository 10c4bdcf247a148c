/** What each new statement did while somebody looked on: locks, and tables written anew. */
import type { StatementReport } from '../model/report.ts';
import type { OnBase } from '../rehearse/states.ts';
import { statementReports, watchOnRows } from '../rehearse/watched.ts';
import type { Change } from '../rules/change.ts';

/** Watching takes some ten milliseconds a statement; a script of thousands is a load of data. */
const mostStatements = 500;

/**
 * Watches the new migrations on a copy of the base state. Its tables are empty, so it tells nothing of rows. A change that
 * does not apply is not watched: what happens then is said by the deploy.
 * @throws DatabaseError where the server is gone.
 */
export async function watchStatements(
  { base, onBase }: OnBase,
  change: Change | undefined,
): Promise<readonly StatementReport[]> {
  const applies = onBase.run.failure === undefined && base.leftOut.length + onBase.run.leftOut.length === 0;
  const scripts = change?.scripts ?? [];
  const count = scripts.reduce((sum, { script }) => sum + script.statements.length, 0);
  if (!applies || count === 0 || count > mostStatements) return [];
  const { traces } = await watchOnRows(
    [{ rows: 'plain', database: base.database }],
    scripts.map(({ name, script, transactions }) => ({
      name,
      statements: script.statements,
      groups: transactions.group,
      oneBatch: transactions.oneBatch,
    })),
  );
  // Without rows nothing was counted: that is not the same as none.
  return statementReports(traces).map(({ rows: _, ...rest }) => rest);
}
