/** A change rehearsed and judged: what its text tells, held against what its statements do to tables that have rows. */
import { probesOf } from '../judge/rehearsal/confirm.ts';
import { judgeRehearsal } from '../judge/rehearsal/judge.ts';
import { opaqueStatements } from '../judge/rehearsal/opaque.ts';
import { reachOf, touchedBy } from '../judge/rehearsal/reach.ts';
import { SeenChange } from '../judge/rehearsal/seen.ts';
import { withSeenActions } from '../judge/rehearsal/seen-actions.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Finding, StatementReport, Unseen } from '../model/report.ts';
import type { Trace } from '../model/trace.ts';
import type { Database } from '../ports.ts';
import type { LeftOut } from '../rehearse/leave-out.ts';
import {
  type OnRowsAfter,
  type RehearsalPlan,
  type Rehearsed,
  rehearseOnRows,
  worksOn,
} from '../rehearse/rehearsal.ts';
import type { Runner } from '../rehearse/runner.ts';
import { statementReports } from '../rehearse/watched.ts';
import {
  judgeStatements,
  type StatementsInput,
  type StatementsJudged,
  silencedAnew,
} from '../rules/judge.ts';
import type { SqlParser } from '../sql/parser.ts';
import { partsOf } from '../sql/parts.ts';

/** A change on its base state. */
export interface ChangeToRehearse extends Pick<Runner, 'splitter' | 'sender'> {
  readonly parser: SqlParser;
  /** The base state, which stays as it is. */
  readonly base: Database;
  /** What could not be run when the states were built. */
  readonly leftOut: readonly LeftOut[];
  /** The new migrations as they were read, and what their text tells. */
  readonly input: StatementsInput;
  readonly judged: StatementsJudged;
  /** The whole files by name of the migration. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rows a table; 0: none are filled. */
  readonly count: number;
  readonly onRowsAfter?: OnRowsAfter | undefined;
}

/** What came of it. */
export interface ChangeRehearsed {
  /** The judgement of the text, in which opaque statements do what they were seen doing. */
  readonly judged: StatementsJudged;
  /** All findings, those of the text included. */
  readonly findings: readonly Finding[];
  /** Fingerprints of the findings that only the run shows, and of those of the text that it proves. */
  readonly own: ReadonlySet<string>;
  readonly proven: ReadonlySet<string>;
  readonly unseen: readonly Unseen[];
  readonly reports: readonly StatementReport[];
  /** Why there was nothing to rehearse. */
  readonly skipped: string | undefined;
  /** It ran, and on no rows: why. */
  readonly rowless: string | undefined;
  readonly remark: string | undefined;
  /** What was run and seen. */
  readonly plan: RehearsalPlan;
  readonly rehearsed: Rehearsed;
}

/** Rehearses a change and judges what was seen. @throws DatabaseError where the server is gone. */
export async function rehearseChange(request: ChangeToRehearse): Promise<ChangeRehearsed> {
  const plan = planOf(request, request.judged, request.input.before);
  return await judgeSeen(request, plan, await rehearseOnRows(plan));
}

/** Judges what was seen. */
export async function judgeSeen(
  { input, judged, parser, count }: Pick<ChangeToRehearse, 'input' | 'judged' | 'parser' | 'count'>,
  plan: RehearsalPlan,
  rehearsed: Rehearsed,
): Promise<ChangeRehearsed> {
  const catalog = input.before;
  if (plan.opaque.length + rehearsed.filled.size + rehearsed.unfilled.length === 0) {
    return {
      judged,
      findings: judged.findings,
      own: new Set(),
      proven: new Set(),
      unseen: [],
      reports: statementReports(withoutRows(rehearsed.traces)),
      skipped:
        count === 0
          ? 'It is switched off (`rehearsal-rows` is 0).'
          : 'The new migrations touch no table that was there before.',
      rowless: undefined,
      remark: undefined,
      plan,
      rehearsed,
    };
  }
  const actual = await withSeenActions(input.migrations, rehearsed, (texts) => parser.parseMany(texts));
  const again =
    actual.scripts === input.migrations ? judged : judgeStatements({ ...input, migrations: actual.scripts });
  const seen = new SeenChange(again.change, catalog, rehearsed);
  const found = judgeRehearsal(again.findings, seen, actual.uncovered);
  // What a run has shown all the same, as of rows that the change puts in itself, is not taken back.
  const isBare = found.proven.length === 0 && found.own.every(({ rule }) => rule === 'table-unfilled');
  const rowless = isBare ? rowlessBecause(plan, rehearsed) : undefined;
  const hasRows = rehearsed.filled.size > 0 && rowless === undefined;
  return {
    judged: again,
    findings: silencedAnew([...found.findings, ...found.own], again),
    own: new Set(found.own.map(({ fingerprint }) => fingerprint)),
    proven: new Set(found.proven.map(({ fingerprint }) => fingerprint)),
    unseen: found.unseen,
    reports: statementReports(hasRows ? rehearsed.traces : withoutRows(rehearsed.traces)),
    skipped: undefined,
    rowless,
    remark: hasRows ? remarkOf(rehearsed) : undefined,
    plan,
    rehearsed,
  };
}

/** Without rows nothing was counted: that is not the same as none. */
function withoutRows(traces: readonly Trace[]): readonly Omit<Trace, 'rows'>[] {
  return traces.map(({ rows: _, ...rest }) => rest);
}

function planOf(
  request: ChangeToRehearse,
  { change, findings }: StatementsJudged,
  catalog: Catalog,
): RehearsalPlan {
  const { splitter, sender, base, leftOut, texts, count, onRowsAfter } = request;
  return {
    splitter,
    sender,
    base,
    catalog,
    leftOut,
    count,
    onRowsAfter,
    tables: count === 0 ? [] : reachOf(change, catalog),
    touched: touchedBy(change, catalog),
    probes: count === 0 ? [] : probesOf(findings),
    retypes: change.steps.some(({ action }) => action.kind === 'alter-column-type'),
    opaque: count === 0 ? [] : opaqueStatements(change, catalog),
    scripts: change.scripts.map(({ name, script, transactions }) => ({
      name,
      text: texts.get(name) ?? '',
      statements: script.statements,
      groups: transactions.group,
      oneBatch: transactions.oneBatch,
      parts: script.statements.map(({ text }) => partsOf(text)),
    })),
  };
}

/** A reason where not one table that the change works on has rows. */
function rowlessBecause(plan: RehearsalPlan, { filled, unfilled }: Rehearsed): string | undefined {
  const hasRows = [...filled.keys()].some((relation) => worksOn(plan, relation));
  if (hasRows || !unfilled.some(({ relation }) => worksOn(plan, relation))) return undefined;
  return 'No rows could be made for what the change touches: its statements ran on empty tables.';
}

function remarkOf({ filled, unfilled, real }: Rehearsed): string | undefined {
  const most = Math.max(...filled.values()).toLocaleString('en-US');
  const tables = `${filled.size} ${filled.size === 1 ? 'table' : 'tables'}`;
  const left = unfilled.length === 0 ? '' : `; ${unfilled.length} could not be filled`;
  return `On ${tables} of up to ${most} ${real === true ? 'real rows' : 'rows'}${left}.`;
}
