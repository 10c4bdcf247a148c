/** What the runs of one project come to. */

import type { CatalogChange } from '../compare/change-kinds.ts';
import { sameCatalog } from '../compare/changes.ts';
import { diffRenamed } from '../compare/renamed.ts';
import { touchedTables } from '../compare/touched.ts';
import { atomicityOf } from '../judge/atomicity.ts';
import { judgeDeploy } from '../judge/deploy.ts';
import { judgeHistory } from '../judge/history/judge.ts';
import { renamesOf } from '../judge/renames.ts';
import type { ProjectReport } from '../model/report.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { States } from '../rehearse/states.ts';
import { silenceFindings } from '../rules/silences.ts';
import { settleDrift } from './drift.ts';
import { historyOf } from './history.ts';
import { notesOf } from './notes.ts';
import { reportOf } from './project-report.ts';
import { sentences, type TimedResult } from './result.ts';
import type { Ran } from './runs.ts';
import type { SchemaChecked } from './schema.ts';
import type { Subject } from './subject.ts';

/** Everything that is known of a project once its migrations have run. */
export interface Facts extends Ran {
  readonly subject: Subject;
  readonly runner: Runner;
  readonly schema: SchemaChecked;
  /** Wall time of the runs. */
  readonly ms: number;
}

/** Judges what came of the runs. */
export function judged({
  subject,
  runner,
  schema,
  states,
  drift,
  statements,
  rehearsal,
  compatibility,
  seed,
  rollback,
  halfDone,
  ms,
}: Facts): ProjectReport {
  const { pair, history } = subject;
  const { server } = runner;
  const { base, onBase } = states;
  const orders = ordersOf(states);
  const settled = settleDrift(drift, subject, orders);
  const { sender } = runner;
  const scripts = statements.change?.scripts ?? [];
  const atomicity = atomicityOf(pair, statements.change, sender);
  const told = silenceFindings(statements.findings, statements.silences).filter(
    ({ silenced }) => silenced === undefined,
  );
  const deploy = judgeDeploy({ pair, history, states, orders, scripts, sender, told });
  const results: TimedResult[] = [
    ...schema.results,
    {
      id: 'history',
      ms: 0,
      findings: judgeHistory({ ...historyOf(subject), states, orders, catchUp: settled.catchUp }),
    },
    {
      id: 'deploy',
      ms,
      findings: [...deploy.findings, ...seed.expected],
      unable: deploy.unable,
      failed: deploy.failed,
      remark: sentences(deploy.remark, atomicity.remark, ...subject.remarks, ...server.remarks),
    },
    settled.result,
    rehearsal,
    statements,
    compatibility,
    ...(subject.seedAsked ? [seed] : []),
  ];
  const renames = renamesOf(statements.change, base.catalog, onBase.catalog);
  const changes = diffRenamed(base.catalog, onBase.catalog, renames);
  return reportOf(subject, results, statements.silences, {
    postgres: { version: server.version, source: server.source },
    rollback,
    halfDone,
    unseen: [
      ...deploy.unseen,
      // What was left out of the deploy could not be watched either.
      ...rehearsal.unseen.filter(
        ({ migration, line }) =>
          !deploy.unseen.some((one) => one.migration === migration && one.line === line),
      ),
    ],
    statements: rehearsal.reports,
    changes,
    tables: touchedTables(base.catalog, onBase.catalog),
    ...(seed.seed === undefined ? {} : { seed: seed.seed }),
    notes: [
      ...notesOf(subject, {
        states,
        changes,
        findings: results.flatMap((result) => result.findings),
        statements: rehearsal.reports,
        needs: compatibility.needs,
        rollback,
      }),
      ...atomicity.notes,
    ],
  });
}

/** What the two ways to head made different; nothing where one of them did not get there. */
function ordersOf({ onBase, fromEmpty }: States): readonly CatalogChange[] {
  if (fromEmpty === undefined) return [];
  if (onBase.run.failure !== undefined || fromEmpty.run.failure !== undefined) return [];
  if (onBase.run.leftOut.length + fromEmpty.run.leftOut.length > 0) return [];
  return sameCatalog(onBase.catalog, fromEmpty.catalog).differences;
}
