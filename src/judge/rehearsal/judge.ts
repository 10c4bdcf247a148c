/** The rehearsal's judgement: findings of the text with what proves them, and what only the run shows. Pure. */
import { pathOf } from '../../model/names.ts';
import type { Finding, Unseen } from '../../model/report.ts';
import { swapAt } from '../../rules/enum-swap.ts';
import { ruleById } from '../../rules/index.ts';
import type { ActionKind } from '../../sql/action.ts';
import { finding, withoutStop } from '../finding.ts';
import { confirm } from './confirm.ts';
import type { Failing, SeenChange, SeenStatement } from './seen.ts';
import type { Uncovered } from './seen-actions.ts';
import { takenNumberFindings } from './taken-numbers.ts';
import { failureFinding, lossFinding, rewriteFinding, updateFindings } from './unnamed.ts';
import { rows } from './witness.ts';

/** What came of the rehearsal. */
export interface RehearsalJudged {
  /** The findings of the text: proven, observed or as they were; without those that the run disproves. */
  readonly findings: readonly Finding[];
  /** What only the run shows. */
  readonly own: readonly Finding[];
  /** Which of `findings` a run has proven. */
  readonly proven: readonly Finding[];
  readonly unseen: readonly Unseen[];
}

/** Judges. `uncovered` is what came of the statements whose text does not tell what they do. */
export function judgeRehearsal(
  found: readonly Finding[],
  seen: SeenChange,
  uncovered: readonly Uncovered[],
): RehearsalJudged {
  const named = new Set<Failing>();
  const findings: Finding[] = [];
  const proven: Finding[] = [];
  for (const one of found) {
    const confirmed = confirm(one, seen);
    if (confirmed.failing !== undefined) named.add(confirmed.failing);
    if (confirmed.finding === undefined) continue;
    findings.push(confirmed.finding);
    if (confirmed.finding.witness !== one.witness) proven.push(confirmed.finding);
  }
  const opaque = opaqueFindings(findings, seen, uncovered);
  const own = seen.statements.flatMap((statement) => [
    ...unnamedFailures(statement, named, findings, seen),
    ...unnamedWork(statement, findings, seen),
  ]);
  return {
    findings: opaque.findings,
    own: [...own, ...takenNumberFindings(seen), ...unfilledTables(seen)],
    proven: proven.map(
      (one) => opaque.findings.find(({ fingerprint }) => fingerprint === one.fingerprint) ?? one,
    ),
    unseen: [...unseenOf(seen), ...opaque.unseen],
  };
}

/** Findings on the lines of a statement. */
function findingsAt({ script, index }: SeenStatement, findings: readonly Finding[]): readonly Finding[] {
  const statement = script.script.statements[index];
  return findings.filter(
    ({ migration, line }) =>
      statement !== undefined &&
      migration === script.name &&
      line !== undefined &&
      statement.line <= line &&
      line <= statement.endLine,
  );
}

function unnamedFailures(
  statement: SeenStatement,
  named: ReadonlySet<Failing>,
  findings: readonly Finding[],
  seen: SeenChange,
): readonly Finding[] {
  const open = statement.failing.filter((failing) => !named.has(failing));
  const others = findingsAt(statement, findings);
  // The loss of an enum's value is said once, for all the columns that move to the new type.
  const isMove = statement.steps.some((step) => swapAt(seen.change, step) !== undefined);
  const isSwap =
    isMove && findings.some((one) => one.rule === 'enum-value-removed' && one.evidence === 'executed');
  return open
    .filter((failing) => {
      if (isSwap && failing.failure.sqlstate === '22P02') return false;
      // The statement as a whole says no more than the part of it that failed first.
      const isSaid = statement.failing.some(
        (other) =>
          other !== failing && named.has(other) && other.failure.sqlstate === failing.failure.sqlstate,
      );
      const isCause = others.some(
        (one) => one.sqlstate === failing.failure.sqlstate && one.evidence === 'executed',
      );
      return !isSaid && !isCause;
    })
    .map((failing) => failureFinding(statement, failing, seen));
}

function unnamedWork(
  statement: SeenStatement,
  findings: readonly Finding[],
  seen: SeenChange,
): readonly Finding[] {
  const { trace, steps } = statement;
  if (trace === undefined) return [];
  const others = findingsAt(statement, findings);
  const losing = others.filter(({ rule }) => ruleById(rule)?.group.startsWith('data is lost') === true);
  const isDropped = new Set(
    steps.flatMap(({ facts }) =>
      facts.table?.dropped === true && facts.tableName ? [pathOf(facts.tableName)] : [],
    ),
  );
  // What goes along with what is said to go is in its witness.
  const losses =
    losing.length > 0 || steps.some(({ action }) => losesByItself.has(action.kind))
      ? []
      : trace.lost.filter((loss) => loss.rows > 0 && !isDropped.has(loss.relation));
  const works = others.some(({ rule }) => ruleById(rule)?.group === 'it blocks');
  const rewrites = works ? [] : trace.rewrites.filter((relation) => seen.rowsOf(relation) > 0);
  return [
    ...losses.map((loss) => lossFinding(statement, loss, seen)),
    ...rewrites.map((relation) => rewriteFinding(statement, trace, relation, seen)),
    ...(says(steps, 'update', 'merge', 'insert', 'copy', 'delete')
      ? []
      : updateFindings(statement, trace, seen)),
  ];
}

/** Whether the text has such an action. */
function says(steps: SeenStatement['steps'], ...kinds: readonly ActionKind[]): boolean {
  return steps.some(({ action }) => kinds.includes(action.kind));
}

/** Where the text was judged and nothing found, as of a table that comes back: that judgement stays. */
const losesByItself = new Set<string>([
  'drop-table',
  'drop-column',
  'drop-schema',
  'truncate',
  'delete',
  'merge',
  'drop-type',
]);

/** A block that ran and changed nothing was not seen at work. */
function opaqueFindings(
  findings: readonly Finding[],
  seen: SeenChange,
  uncovered: readonly Uncovered[],
): { readonly findings: readonly Finding[]; readonly unseen: readonly Unseen[] } {
  const unseen: Unseen[] = [];
  const more: Finding[] = [];
  const idle = new Set<Finding>();
  for (const { migration, statement: index, nothing, hidden } of uncovered) {
    const statement = seen.statements.find(
      ({ script, index: at }) => script.name === migration && at === index,
    );
    const span = statement?.script.script.statements[index];
    if (hidden && span !== undefined) {
      const reason = 'It did something to the copy of real data that generated rows do not show.';
      unseen.push({ migration, line: span.line, reason });
    }
    if (!nothing || statement === undefined || span === undefined) continue;
    const said = findingsAt(statement, findings).filter(({ rule }) => rule === 'opaque-sql');
    for (const one of said) idle.add(one);
    if (said.length === 0) {
      more.push(
        finding({
          rule: 'opaque-sql',
          evidence: 'executed',
          migration,
          file: statement.script.file,
          line: span.line,
          endLine: span.endLine,
          message:
            'It ran and changed nothing here: what it does where it finds something to do was not seen.',
          about: span.text,
        }),
      );
    }
    unseen.push({
      migration,
      line: span.line,
      reason: `It ran and changed nothing on the ${seen.real ? 'real' : 'generated'} rows.`,
    });
  }
  return {
    findings: [
      ...findings.map(
        (one): Finding =>
          idle.has(one) ? { ...one, evidence: 'executed', witness: 'it ran and changed nothing here' } : one,
      ),
      ...more,
    ],
    unseen,
  };
}

/** Tables that the change works on and that have no rows. */
function unfilledTables(seen: SeenChange): readonly Finding[] {
  return seen.rehearsed.unfilled.flatMap(({ relation, reason }) => {
    const table = seen.catalog.tables.find((one) => pathOf(one) === relation);
    const step = seen.change.steps.find(
      ({ facts }) => facts.tableName && pathOf(facts.tableName) === relation,
    );
    const isHollow =
      table?.kind === 'partitioned' && !seen.catalog.tables.some((one) => one.partitionOf === relation);
    if (table === undefined || step === undefined || isHollow) return [];
    return [
      finding({
        rule: 'table-unfilled',
        evidence: 'observed',
        migration: step.script.name,
        file: step.script.file,
        line: step.action.line,
        endLine: step.action.endLine,
        object: relation,
        message: `No rows could be made for ${relation}: ${reason.replace(/\.$/, '')}.`,
        about: relation,
      }),
    ];
  });
}

/** Statements of which the run tells less than all. */
function unseenOf({ rehearsed, statements, change }: SeenChange): readonly Unseen[] {
  const unwatched = rehearsed.unwatched.map((one): Unseen => ({ ...one }));
  const unmatched = statements.flatMap(({ script, index, steps, trace }): Unseen[] => {
    const deletes = steps.find(
      ({ action, facts }) =>
        action.kind === 'delete' && action.condition === 'some' && facts.table !== undefined && !facts.isNew,
    );
    const span = script.script.statements[index];
    if (deletes === undefined || trace === undefined || span === undefined || trace.rows.deleted > 0)
      return [];
    const { tableName } = deletes.facts;
    const filled = tableName && rehearsed.filled.get(pathOf(tableName));
    if (filled === undefined || filled === 0) return [];
    return [
      {
        migration: script.name,
        line: span.line,
        reason: `None of ${rows(filled, rehearsed.real)} matched its condition, so what it deletes was not seen.`,
      },
    ];
  });
  const failing = new Set(rehearsed.failures.map(({ migration, statement }) => `${migration}/${statement}`));
  const onlyWatched = rehearsed.traces.flatMap(({ migration, statement, line, error }): Unseen[] =>
    error === undefined || failing.has(`${migration}/${statement}`)
      ? []
      : [{ migration, line, reason: `It fails only while it is watched: ${withoutStop(error.message)}.` }],
  );
  const reached = new Set(rehearsed.traces.map(({ migration, statement }) => `${migration}/${statement}`));
  const lines = change.scripts.flatMap((script) =>
    script.script.statements.flatMap(({ line }, index): Unseen[] =>
      reached.has(`${script.name}/${index}`) ||
      unwatched.some((one) => one.migration === script.name && one.line === line)
        ? []
        : [{ migration: script.name, line, reason: 'What comes before it stopped the run.' }],
    ),
  );
  return [...unwatched, ...unmatched, ...onlyWatched, ...lines];
}
