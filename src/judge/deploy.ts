/** Judges how the deploys went. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import type { HistoryDifference, Project, ProjectPair } from '../model/project.ts';
import type { Finding, Unseen } from '../model/report.ts';
import type { Sender } from '../model/sending.ts';
import type { BaseOrigin } from '../rehearse/base-state.ts';
import type { LeftOutOf, RunFailure } from '../rehearse/run.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { States } from '../rehearse/states.ts';
import type { ChangedScript } from '../rules/change.ts';
import { recovery } from './atomicity.ts';
import { describe } from './describe.ts';
import { finding, oneLine, withoutStop } from './finding.ts';

/** What the deploy check found and could not do. */
export interface DeployJudged {
  readonly findings: readonly Finding[];
  readonly unseen: readonly Unseen[];
  /** Why it could not do all that there was to do. */
  readonly unable: string | undefined;
  /** Whether the deploy stops at a migration that was renamed: the history's finding says so. */
  readonly failed: boolean;
  /** A sentence about how it was done that a reader should know. */
  readonly remark: string | undefined;
}

/** What is judged. */
export interface DeployFacts {
  readonly pair: ProjectPair;
  readonly history: HistoryDifference;
  readonly states: States;
  /** What differs between head on top of base and the whole history from empty. */
  readonly orders: readonly CatalogChange[];
  /** The new migrations with their transactions, as far as they were read. */
  readonly scripts: readonly ChangedScript[];
  readonly sender: Sender;
  /** What is said of their statements. */
  readonly told: readonly Finding[];
}

/** Judges the runs of a project. */
export function judgeDeploy({
  pair,
  history,
  states,
  orders,
  scripts,
  sender,
  told,
}: DeployFacts): DeployJudged {
  const { head } = pair;
  const { base, onBase, fromEmpty, byCli } = states;
  const findings: Finding[] = [...baseFindings(base.origin, pair)];
  const failed = (failure: RunFailure, where: string) =>
    failedFinding(failure, head, where, recovery(failure, scripts, sender, told));

  const stuck = base.origin.kind === 'stuck';
  const failure = stuck ? undefined : onBase.run.failure;
  // A renamed migration that fails when it runs again is said by `migration-renamed`, with this as its witness.
  const again = history.renamed.some(({ to }) => to.name === failure?.migration);
  if (failure !== undefined && !again) {
    findings.push(failed(failure, placeOf(base.origin)));
  }
  const fresh = fromEmpty?.run.failure;
  if (fresh !== undefined && !isSame(fresh, failure)) {
    const where = 'as a part of the whole history on an empty database';
    const wayOut = orderWayOut(fresh, history) ?? recovery(fresh, scripts, sender, told);
    findings.push(failedFinding(fresh, head, where, wayOut));
  }
  if (failure === undefined && !stuck && byCli?.failure !== undefined) {
    findings.push(failed(byCli.failure, "when the project's own Prisma CLI deploys it"));
  }
  const batch = failure === undefined && fresh === undefined ? states.asBatches?.failure : undefined;
  if (batch !== undefined) findings.push(batchFinding(failed(batch, 'as one batch'), batch, sender));
  if (orders.length > 0 && failure === undefined && fresh === undefined && isUnexplained(history)) {
    findings.push(orderFinding(orders));
  }

  const leftOut = [...base.leftOut, ...onBase.run.leftOut];
  const seen = new Set<string>();
  const unseen = leftOut
    .filter((one) => {
      const key = `${one.migration}\u0000${one.statement.offset}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map(unseenOf);
  const judged = new Set(states.judged.map((migration) => migration.name));
  const [mine] = leftOut.filter((one) => judged.has(one.migration));
  return {
    findings,
    unseen,
    unable: unableOf(base.origin, mine),
    failed: again,
    remark: again
      ? `It stops at ${failure?.migration}, which was renamed and so runs again.`
      : remarkOf(base.origin, failure),
  };
}

/** Where neither an edit nor an order of names explains that the two ways end up different. */
function isUnexplained({ edited, deleted, renamed, outOfOrder }: HistoryDifference): boolean {
  return edited.length + deleted.length + renamed.length + outOfOrder.length === 0;
}

function placeOf(origin: BaseOrigin): string {
  switch (origin.kind) {
    case 'empty':
      return 'on an empty database';
    case 'stand-in':
      return origin.by === 'schema' ? "on what base's Prisma schema describes" : 'on the baseline';
    case 'baselining':
      return `after ${origin.migration}`;
    default:
      return "on base's state";
  }
}

function isSame(a: RunFailure, b: RunFailure | undefined): boolean {
  return (
    b !== undefined &&
    a.migration === b.migration &&
    a.statement?.offset === b.statement?.offset &&
    // Messages hold what was measured ("stopped at 2.2 GB"), which differs from run to run.
    (a.database === undefined ? a.message === b.message : a.database.sqlstate === b.database?.sqlstate)
  );
}

/** The way out for a migration that fails from empty though it runs, or ran, on top of base: its place is what is wrong. */
function orderWayOut({ migration }: RunFailure, history: HistoryDifference): string | undefined {
  if (migration === undefined) return undefined;
  if (history.outOfOrder.includes(migration))
    return 'Give the folder a newer timestamp: on an empty database it runs before what it needs.';
  const here = [
    ...history.added,
    ...history.edited.map(({ head }) => head),
    ...history.renamed.map(({ to }) => to),
  ];
  return here.some(({ name }) => name === migration)
    ? undefined
    : 'Put back what it needs: on an empty database it runs after the migrations that this change edits, deletes or renames.';
}

/** What Preflight did where it stopped a statement itself. */
const stops: Readonly<Record<string, string>> = {
  'time-limit':
    'Give long work (a backfill) a script of its own outside of the migration, or raise `statement-timeout`.',
  'disk-limit': 'Make it write less, or do the work in a script of its own outside of the migration.',
};

/** What the server answers to a text that ends before its message does: a NUL byte ends it. */
const protocolViolation = '08P01';

/** A file that is no text. */
const binaryFile = {
  said: 'it holds a NUL byte, so it is binary, or text in UTF-16',
  instead: 'Save the file as text in UTF-8.',
};

/** What Prisma's engine says where it does not find its own table after a migration has run. */
const noLedger = /underlying table for model `_prisma_migrations` does not exist/;

/** The statements ran; what Prisma writes down after them did not. */
const ledgerGone = {
  said: 'its statements run, but after them Prisma can not find its own table `_prisma_migrations` to write down that they did',
  instead:
    "Leave that table and the session as they are: no DROP of it or of its schema, no SET of search_path, and none of pg_dump's `set_config('search_path', '', false)`.",
};

/** The same where the table is there, but a trigger, a rule, a setting or the migration itself keeps it from being written. */
function unwritten(why: string, spoiled: boolean): typeof ledgerGone {
  const reason = withoutStop(why).replace(stopped, '');
  return {
    said: `its statements run, but Prisma's own table \`_prisma_migrations\` ${spoiled ? 'is spoiled' : 'does not say so'} after them: ${reason}`,
    instead:
      'Leave that table and the session as they are: no trigger, rule or row of it is for a migration to change, and a SET must not outlast the statements that it is for.',
  };
}

/** How Preflight's own stops begin, in a sentence that says who stopped it. */
const stopped = /^Preflight stopped it(?: at [^:]+)?: /;

function failedFinding(
  failure: RunFailure,
  project: Project,
  where: string,
  wayOut: string | undefined,
): Finding {
  const { migration: name, statement, database, message, unrecorded, spoiled = false } = failure;
  const migration = project.migrations.find((one) => one.name === name);
  const script = migration === undefined ? '' : scriptOf(migration);
  const binary = database?.sqlstate === protocolViolation && script.includes('\0');
  const line = statement?.line ?? lineAt(script, binary ? script.indexOf('\0') : database?.offset);
  const own = database !== undefined && !/^[0-9A-Z]{5}$/.test(database.sqlstate);
  const known = binary
    ? binaryFile
    : database === undefined && noLedger.test(message)
      ? ledgerGone
      : unrecorded === undefined
        ? undefined
        : unwritten(unrecorded, spoiled);
  const said = known?.said ?? withoutStop(message).replace(stopped, '');
  const hints = [database?.detail, database?.hint].filter((text) => text !== undefined && text !== '');
  // As code: its names are none of the sentence's.
  const sql = statement === undefined ? '' : oneLine(statement.text).slice(0, 300).replaceAll('`', '’');
  const shown = sql === '' ? '' : `\`${sql}\` → `;
  return finding({
    rule: 'deploy-failed',
    evidence: 'executed',
    migration: name,
    file: migration?.file,
    line,
    endLine: statement?.endLine ?? line,
    message: `${name ?? 'The deploy'} ${own && unrecorded === undefined ? 'was stopped by Preflight' : 'fails'} ${where}: ${said}.`,
    instead: known?.instead ?? stops[database?.sqlstate ?? ''] ?? wayOut,
    sqlstate: own ? undefined : database?.sqlstate,
    witness: `${shown}${[message, ...hints].map((text) => withoutStop(text ?? '')).join('. ')}.`,
    about: `${where}${statement?.text ?? ''}`,
  });
}

/** The 1-based line of an offset in a script. */
function lineAt(script: string, offset: number | undefined): number | undefined {
  return offset === undefined ? undefined : script.slice(0, offset).split('\n').length;
}

/** What base already has: one note, never the author's. */
function baseFindings(origin: BaseOrigin, pair: ProjectPair): Finding[] {
  if (origin.kind !== 'stuck' && !(origin.kind === 'stand-in' && origin.failure !== undefined)) return [];
  const failure = origin.failure;
  if (failure === undefined || pair.base === undefined) return [];
  const one = failedFinding(
    failure,
    pair.base,
    "already at base, so it is not this change's doing",
    undefined,
  );
  return [
    {
      ...one,
      severity: 'note',
      instead:
        'If the server lacks something that production has (a role, a schema, a function), give it in `setup-sql`; if the history can not replay, give a dump of the structure as `baseline`.',
    },
  ];
}

/** The migration applies as it will most likely be sent; whether it is sent so, a parser decides that is not PostgreSQL's. */
function batchFinding(failed: Finding, { migration, message }: RunFailure, sender: Sender): Finding {
  return {
    ...failed,
    severity: 'note',
    message: `${migration ?? 'A migration'} applies statement by statement, which is how ${sender.name} sends it if its own SQL parser can read all of it; as one batch, which it falls back to, it fails: ${withoutStop(message)}.`,
    instead: 'Give this statement a migration of its own; then both ways are the same.',
  };
}

function orderFinding(orders: readonly CatalogChange[]): Finding {
  const [first] = orders;
  return finding({
    rule: 'deploy-failed',
    evidence: 'executed',
    message: `The whole history on an empty database builds something else than the new migrations on top of base (${orders.length} ${orders.length === 1 ? 'difference' : 'differences'}).`,
    instead:
      'Look for a migration whose effect depends on the session or the data, such as SET search_path, IF NOT EXISTS or a DO block; write it so that both ways end alike.',
    witness: orders
      .slice(0, 5)
      .map((change) => describe(change, 'head on top of base', 'the history from empty'))
      .join(' '),
    about: first?.object ?? '',
  });
}

function unseenOf({ migration, statement, reason }: LeftOutOf): Unseen {
  return { migration, line: statement.line, reason };
}

function unableOf(origin: BaseOrigin, mine: LeftOutOf | undefined): string | undefined {
  if (origin.kind === 'stuck') {
    return `Base's migrations stop at ${origin.failure.migration ?? 'the first'}, and nothing stands in for them (${withoutStop(origin.why)}). Give setup-sql or a baseline.`;
  }
  if (mine === undefined) return undefined;
  return `Line ${mine.statement.line} of ${mine.migration} was left out: ${withoutStop(mine.reason)}. Give it in setup-sql, or a server that has it as database-url.`;
}

function remarkOf(origin: BaseOrigin, failure: RunFailure | undefined): string | undefined {
  switch (origin.kind) {
    case 'stand-in':
      return origin.by === 'schema'
        ? "On a database made from base's Prisma schema, which has no views, functions, triggers or policies."
        : 'On a database made from the baseline.';
    case 'baselining':
      return `${origin.migration} builds what base's Prisma schema describes and base's migrations do not: a baselining, which is run nowhere but marked as applied.`;
    case 'repaired':
      return failure !== undefined && failure.migration === origin.failure.migration
        ? `Base's own ${origin.failure.migration} can't be applied, and what this change makes of it can't either.`
        : `Base's own ${origin.failure.migration} can't be applied, and this change repairs it.`;
    default:
      return undefined;
  }
}
