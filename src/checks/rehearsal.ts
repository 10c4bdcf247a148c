/** The rehearsal check: the new migrations on tables that have rows. */
import { DatabaseError } from '../model/failure.ts';
import type { Finding, StatementReport, Unseen } from '../model/report.ts';
import type { OnRowsAfter } from '../rehearse/rehearsal.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { SqlParser } from '../sql/parser.ts';
import { type ChangeRehearsed, type ChangeToRehearse, rehearseChange } from './rehearse-change.ts';
import { type CheckResult, sentences, skipped, unable } from './result.ts';
import { inContext, type StatementsChecked, type StatementsRead, statementsResult } from './statements.ts';
import type { Subject } from './subject.ts';

/** What the rehearsal found, and what it made of the findings of the text. */
export interface RehearsalChecked extends CheckResult {
  readonly reports: readonly StatementReport[];
  readonly unseen: readonly Unseen[];
}

/** Both checks that come of it. */
export interface RehearsalOutcome extends RehearsalChecked {
  readonly statements: StatementsChecked;
  /** What it takes to rehearse once more on other rows; undefined where there was nothing to rehearse. */
  readonly again?: RehearsedOnce;
}

/** A rehearsal on generated rows. */
export interface RehearsedOnce {
  readonly request: RehearsalRequest;
  readonly change: ChangeToRehearse;
  readonly rehearsed: ChangeRehearsed;
}

/** What it is about. */
export interface RehearsalRequest {
  readonly subject: Subject;
  readonly runner: Runner;
  readonly parser: SqlParser;
  readonly states: OnBase;
  readonly read: StatementsRead;
  /** Rows a table; 0 switches it off. */
  readonly count: number;
  readonly onRowsAfter?: OnRowsAfter | undefined;
}

/** Watching takes some ten milliseconds a statement; a script of thousands is a load of data. */
const mostStatements = 500;

/**
 * Rehearses the new migrations. Without tables to fill they are watched all the same, for their locks; a change that does not
 * apply is not: what happens then is said by the deploy.
 * @throws DatabaseError where the server is gone.
 */
export async function checkRehearsal(request: RehearsalRequest): Promise<RehearsalOutcome> {
  const { subject, runner, states, read, count, parser, onRowsAfter } = request;
  const { base, onBase } = states;
  const why = whyNot(request);
  if (why !== undefined || read.input === undefined) {
    return {
      ...skipped(why ?? ''),
      statements: statementsResult(subject, states, read),
      reports: [],
      unseen: [],
    };
  }
  const change: ChangeToRehearse = {
    splitter: runner.splitter,
    sender: runner.sender,
    parser,
    base: base.database,
    leftOut: [...base.leftOut, ...onBase.run.leftOut],
    input: read.input,
    judged: read.judged,
    texts: new Map(states.judged.map((migration) => [migration.name, scriptOf(migration)])),
    count,
    onRowsAfter,
  };
  const rehearsed = await orRefusal(change);
  if (typeof rehearsed === 'string') {
    return {
      ...unable(rehearsed),
      statements: statementsResult(subject, states, read),
      reports: [],
      unseen: [],
    };
  }
  return {
    ...outcomeOf(request, rehearsed),
    ...(rehearsed.skipped === undefined ? { again: { request, change, rehearsed } } : {}),
  };
}

/** What a rehearsal comes to as the results of two checks. */
export function outcomeOf(
  { subject, states, read }: Pick<RehearsalRequest, 'subject' | 'states' | 'read'>,
  rehearsed: ChangeRehearsed,
): Omit<RehearsalOutcome, 'again'> {
  const { base } = states;
  const { judged, reports, unseen } = rehearsed;
  const findings = inContext(subject.pair, base.origin, rehearsed.findings, judged.change);
  const isOwn = ({ fingerprint }: Finding) => rehearsed.own.has(fingerprint);
  return {
    findings: findings.filter(isOwn),
    proven: findings.filter(({ fingerprint }) => rehearsed.proven.has(fingerprint)),
    // Not done, and no fault of the change: it neither passed nor makes the verdict incomplete.
    skipped: rehearsed.skipped ?? rehearsed.rowless,
    remark: sentences(read.remark, rehearsed.remark),
    statements: {
      ...statementsResult(subject, states, { ...read, judged }),
      findings: findings.filter((one) => !isOwn(one)),
    },
    reports,
    unseen,
  };
}

/** What keeps every later step from its work as well. */
const hopeless = /^(?:connection|53\w{3}|58\w{3}|57P0\d)$/;

/** Rehearses, or says why the server would not: what the text tells is known all the same. */
async function orRefusal(request: ChangeToRehearse): Promise<ChangeRehearsed | string> {
  try {
    return await rehearseChange(request);
  } catch (error) {
    if (!(error instanceof DatabaseError) || hopeless.test(error.failure.sqlstate)) throw error;
    const { message, sqlstate } = error.failure;
    return `The rehearsal came to no end: ${message} (${sqlstate}).`;
  }
}

function whyNot({ states: { onBase }, read }: RehearsalRequest): string | undefined {
  if (read.input === undefined) return read.skipped ?? 'There is no new migration.';
  if (onBase.run.failure !== undefined) return 'The migrations do not apply.';
  if (read.unable !== undefined) return read.unable;
  const statements = read.input.migrations.reduce((sum, { script }) => sum + script.statements.length, 0);
  if (statements === 0) return 'The new migrations have no statement.';
  return statements > mostStatements
    ? `The new migrations have ${statements} statements; up to ${mostStatements} are rehearsed.`
    : undefined;
}
