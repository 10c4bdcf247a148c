/** Findings of the text against what was seen: proven, observed, left as they are, or gone. */
import type { Finding } from '../../model/report.ts';
import type { Loss, Trace } from '../../model/trace.ts';
import { ruleById } from '../../rules/index.ts';
import { executed, narrowed, ofRows, withCount, withstood } from './on-rows.ts';
import { type Failing, type SeenChange, type SeenStatement, touchedTable } from './seen.ts';
import { count, failureWitness, rehearsalRows, rows, workWitness } from './witness.ts';

/** Failures that a finding of the text is about, by rule; a test of the SQLSTATE. */
const failsWith: Readonly<Record<string, RegExp>> = {
  'required-column': /^23502$/,
  'set-not-null': /^23502$/,
  'unique-on-existing': /^23505$/,
  'foreign-key-on-existing': /^23503$/,
  'check-on-existing': /^(?:23514|23P01)$/,
  'primary-key-changed': /^(?:23502|23505)$/,
  'type-change': /^(?:22\w{3}|42804|42846|23505|23514)$/,
  'type-narrowed': /^22\w{3}$/,
  'enum-value-removed': /^22P02$/,
  'enum-value-used-early': /^55P04$/,
  'concurrently-in-transaction': /^25001$/,
};

/** What becomes of a finding. */
export interface Confirmed {
  /** Undefined: the trace shows that it is not so. */
  readonly finding: Finding | undefined;
  /** The failure that it names. */
  readonly failing: Failing | undefined;
}

const unchanged = (finding: Finding): Confirmed => ({ finding, failing: undefined });

/** `schema.table` of an object. */
export function tableOf(object: string | undefined): string | undefined {
  const [schema, table] = object?.split('.') ?? [];
  return table === undefined ? undefined : `${schema}.${table}`;
}

/** The queries that tell whether rows are in the way, each once. */
export function probesOf(findings: readonly Finding[]): readonly string[] {
  const asked = findings.flatMap(({ rule, probe }) =>
    probe !== undefined && failsWith[rule] !== undefined ? [probe] : [],
  );
  return [...new Set(asked)];
}

/** Rules that tell of more than a failure: that a statement ran does not say that nothing was lost. */
const tellMore = new Set(['type-narrowed', 'primary-key-changed']);

/** Rows that the probe counts were there, and the statement ran: the change itself has dealt with them. */
function isDisproved({ rule, probe }: Finding, { rehearsed }: SeenChange): boolean {
  if (failsWith[rule] === undefined || tellMore.has(rule) || probe === undefined) return false;
  return (rehearsed.counted.get(probe) ?? 0) > 0;
}

/** The value is gone, and no row needed it any more. */
function moved(finding: Finding, { rehearsed }: SeenChange): Finding {
  const held = rehearsed.counted.get(finding.probe ?? '') ?? 0;
  return {
    ...finding,
    severity: 'warning',
    evidence: 'observed',
    witness: `${rows(held, rehearsed.real)} held one before, and the change moves them: it ran`,
  };
}

/** Holds one finding against the statements on its line. */
export function confirm(finding: Finding, seen: SeenChange): Confirmed {
  const statements =
    finding.rule === 'enum-value-used-early'
      ? seen.statements.filter(({ script }) => script.name === finding.migration)
      : seen.at(finding.migration, finding.line);
  const failing = statements.flatMap((one) => one.failing).find((one) => isAbout(finding, one));
  if (failing !== undefined) return { finding: failed(finding, failing, statements, seen), failing };
  for (const statement of statements) {
    const { trace, apart } = statement;
    const whole = trace === undefined ? undefined : byTrace(finding, trace, statement, seen);
    if (whole === 'gone') return { finding: undefined, failing: undefined };
    if (whole !== undefined) return { finding: whole, failing: undefined };
    // A part that did nothing of the kind says nothing of the others.
    for (const part of apart) {
      const proven = byTrace(finding, part, statement, seen);
      if (proven !== undefined && proven !== 'gone') return { finding: proven, failing: undefined };
    }
  }
  return unchanged(seen.real ? withCount(finding, seen) : finding);
}

function isAbout({ rule, object }: Finding, { failure }: Failing): boolean {
  if (failsWith[rule]?.test(failure.sqlstate) !== true) return false;
  const { subject } = failure;
  const last = object?.split('.').slice(2).join('.');
  if (subject?.column !== undefined && (rule === 'required-column' || rule === 'set-not-null'))
    return last === subject.column;
  if (
    subject?.constraint !== undefined &&
    rule.endsWith('-on-existing') &&
    object?.includes(subject.constraint) === false
  )
    // A constraint without a name of its own gets one from its columns.
    return isNamedAfter(subject.constraint, last ?? '');
  return true;
}

function isNamedAfter(constraint: string, columns: string): boolean {
  return columns !== '' && constraint.includes(columns.replaceAll('.', '_'));
}

function failed(
  finding: Finding,
  failing: Failing,
  statements: readonly SeenStatement[],
  seen: SeenChange,
): Finding {
  const own = statements.find((one) => one.failing.includes(failing));
  const relation = failing.failure.subject?.table ?? (own && touchedTable(own)) ?? tableOf(finding.object);
  const inTheWay = finding.probe === undefined ? undefined : seen.rehearsed.counted.get(finding.probe);
  return {
    ...finding,
    // It is no question any more whether such rows exist.
    ...(failing.onReal && finding.severity !== 'note' && { severity: 'error' }),
    evidence: 'executed',
    sqlstate: failing.failure.sqlstate,
    witness: failureWitness(failing, relation === undefined ? 0 : seen.rowsOf(relation), inTheWay),
  };
}

type ByTrace = Finding | 'gone' | undefined;

function byTrace(finding: Finding, trace: Trace, statement: SeenStatement, seen: SeenChange): ByTrace {
  const { rule, object } = finding;
  const relation = tableOf(object);
  const filled = relation === undefined ? 0 : seen.rowsOf(relation);
  if (isDisproved(finding, seen)) {
    return rule === 'enum-value-removed' ? moved(finding, seen) : 'gone';
  }
  if (seen.real && filled > 0 && ofRows.has(rule)) return withstood(finding, seen, filled);
  switch (rule) {
    case 'required-column':
      // It would fail on a single row, and did not.
      return filled > 0 ? 'gone' : undefined;
    case 'rewrites-table':
      return work(finding, trace, seen, 'rewrites', 'rewrote');
    case 'scans-under-lock':
    case 'index-blocks-writes':
      return work(finding, trace, seen, 'scans', 'read');
    case 'lock-held-through-work':
      return heldThrough(finding, statement, seen);
    case 'index-dropped-before-replacement':
      return trace.blocks.includes('select') ? { ...finding, evidence: 'observed' } : undefined;
    case 'update-without-where':
      return trace.rows.updated === 0
        ? undefined
        : executed(finding, `updated ${rows(trace.rows.updated, seen.real)}`);
    case 'type-narrowed':
      return narrowed(finding, seen);
    case 'opaque-sql':
      return undefined;
    default:
      return ruleById(rule)?.group.startsWith('data is lost') === true
        ? lost(finding, trace, seen)
        : happened(finding, trace);
  }
}

/** Rules whose statement changes the catalog and nothing else: that it ran is all there is to see. */
const seenInCatalog = new Set(['it takes something away', 'access']);

function happened(finding: Finding, trace: Trace): Finding | undefined {
  const { rule } = finding;
  const group = ruleById(rule)?.group ?? '';
  const isSeen = seenInCatalog.has(group) || rule === 'rename-table' || rule === 'rename-column';
  return isSeen && trace.changedNothing === false ? { ...finding, evidence: 'observed' } : undefined;
}

/** A rewrite or a scan of the finding's table. */
function work(
  finding: Finding,
  trace: Trace,
  seen: SeenChange,
  of: 'rewrites' | 'scans',
  did: string,
): ByTrace {
  const relation = tableOf(finding.object);
  if (relation === undefined) return undefined;
  const family = seen.family(relation);
  const done = trace[of].filter((name) => family.has(name));
  if (done.length > 0) {
    const filled = done.reduce((sum, name) => sum + seen.rowsOf(name), 0);
    return {
      ...finding,
      evidence: 'observed',
      ...(filled > 0 && { witness: workWitness(did, trace, family, filled, seen.real) }),
    };
  }
  // The throwaway server's TimeZone is UTC, and production's may be another.
  const byZone = finding.message.includes('TimeZone');
  const isFilled = [...family].some((name) => seen.rowsOf(name) > 0);
  // Who rewrites a table has read it.
  const isOtherWork = of === 'scans' && trace.rewrites.some((name) => family.has(name));
  return isFilled && !byZone && !isOtherWork ? 'gone' : undefined;
}

/** The lock of one statement while a later one works. */
function heldThrough(
  finding: Finding,
  { script, index }: SeenStatement,
  seen: SeenChange,
): Finding | undefined {
  const family = seen.family(tableOf(finding.object) ?? '');
  const later = seen.statements.find(
    (other) =>
      other.script === script &&
      other.index > index &&
      other.trace !== undefined &&
      worked(other.trace) &&
      [...other.trace.held, ...other.trace.locks].some(
        (lock) => lock.mode === 'AccessExclusiveLock' && family.has(lock.relation),
      ),
  );
  const statement = later && script.script.statements[later.index];
  if (later?.trace === undefined || statement === undefined) return undefined;
  return {
    ...finding,
    evidence: 'observed',
    witness: `the lock was still held while line ${statement.line} went through ${rows(later.trace.work, seen.real)}`,
  };
}

/** Whether tables were gone through or changed; what a catalog's own tables cost is no work. */
function worked({ work, rewrites, scans, rows: { inserted, updated, deleted } }: Trace): boolean {
  return work > 0 && rewrites.length + scans.length + inserted + updated + deleted > 0;
}

function lost(finding: Finding, trace: Trace, seen: SeenChange): Finding | undefined {
  const relation = tableOf(finding.object);
  const column = finding.object?.split('.').slice(2).join('.');
  const losses = trace.lost.filter(({ rows: gone }) => gone > 0);
  const mine = losses.filter(
    (loss) =>
      (finding.rule === 'drop-schema' && loss.relation.startsWith(`${finding.object}.`)) ||
      (relation !== undefined &&
        seen.family(relation).has(loss.relation) &&
        (loss.column ?? '') === (column ?? '')),
  );
  if (mine.length === 0) return undefined;
  const others = losses.filter((loss) => !mine.includes(loss) && loss.of === 'rows');
  const along = others.map((loss) => `, and ${rows(loss.rows, seen.real)} of ${loss.relation} with them`);
  return executed(finding, `${mine.map((loss) => lossWords(loss, seen)).join('; ')}${along.join('')}`);
}

function lossWords({ of, relation, rows: gone, values }: Loss, seen: SeenChange): string {
  if (of === 'column') return `${count(values ?? 0)} values in ${rehearsalRows(gone, seen.real)} are gone`;
  const all = seen.rowsOf(relation);
  if (of === 'rows' && values === undefined && all > gone)
    return `${count(gone)} of ${rehearsalRows(all, seen.real)} matched and are gone`;
  return `${rehearsalRows(gone, seen.real)} ${gone === 1 ? 'is' : 'are'} gone`;
}
