/** What was seen and no rule found in the text: findings of the rule that fits. */
import type { Table } from '../../model/catalog.ts';
import { pathOf, quote } from '../../model/names.ts';
import type { Finding } from '../../model/report.ts';
import type { Loss, Trace } from '../../model/trace.ts';
import { nameIn } from '../../rules/say.ts';
import type { ActionKind } from '../../sql/action.ts';
import { knownCorrection } from '../correction.ts';
import { finding, withoutStop } from '../finding.ts';
import { type Failing, isOfRows, type SeenChange, type SeenStatement, touchedTable } from './seen.ts';
import { count, failureWitness, rehearsalRows, workWitness } from './witness.ts';

/** The rule for a failure, where the statement does what the rule is about. */
const ruleFor: readonly (readonly [RegExp, readonly ActionKind[], string])[] = [
  [/^23502$/, ['add-column'], 'required-column'],
  [/^23502$/, ['set-not-null'], 'set-not-null'],
  [/^23502$/, ['add-constraint'], 'primary-key-changed'],
  [/^23505$/, ['create-index', 'add-constraint', 'add-column'], 'unique-on-existing'],
  [/^23505$/, ['alter-column-type'], 'type-change'],
  [/^23503$/, ['add-constraint', 'validate-constraint'], 'foreign-key-on-existing'],
  [
    /^(?:23514|23P01)$/,
    ['add-constraint', 'validate-constraint', 'add-column', 'attach-partition'],
    'check-on-existing',
  ],
  [/^(?:22\w{3}|23514)$/, ['alter-column-type'], 'type-narrowed'],
  [/^(?:42804|42846)$/, ['alter-column-type'], 'type-change'],
];

function place({ script, index }: SeenStatement): Pick<Finding, 'migration' | 'file' | 'line' | 'endLine'> {
  const statement = script.script.statements[index];
  return {
    migration: script.name,
    file: script.file,
    line: statement?.line ?? 1,
    endLine: statement?.endLine ?? 1,
  };
}

/** What only ALTER TABLE and CREATE INDEX say, wherever they stand: in code that is made while it runs. */
function ruleByMessage(
  { failure: { message, sqlstate, subject } }: Failing,
  seen: SeenChange,
): string | undefined {
  if (sqlstate === '23502' && message.endsWith('contains null values')) {
    const table = seen.catalog.tables.find((one) => pathOf(one) === subject?.table);
    const isThere = table?.columns.some(({ name }) => name === subject?.column) === true;
    return isThere ? 'set-not-null' : 'required-column';
  }
  if (sqlstate === '23505' && message.startsWith('could not create unique index'))
    return 'unique-on-existing';
  return sqlstate === '23514' && message.endsWith('violated by some row') ? 'check-on-existing' : undefined;
}

/** A failure that no finding names. */
export function failureFinding(statement: SeenStatement, failing: Failing, seen: SeenChange): Finding {
  const { failure, onPlain, onReal } = failing;
  const { sqlstate, subject, message } = failure;
  const { script, steps } = statement;
  const kinds = new Set(steps.map(({ action }) => action.kind));
  const isOwn = !/^[0-9A-Z]{5}$/.test(sqlstate);
  const rule =
    ruleFor.find(([state, of]) => state.test(sqlstate) && of.some((kind) => kinds.has(kind)))?.[2] ??
    ruleByMessage(failing, seen) ??
    // Where Preflight stopped it, nothing was seen of what it does: no silence may pass for that.
    (isOwn ? 'deploy-failed' : 'fails-on-rows');
  const relation = subject?.table ?? touchedTable(statement);
  const object =
    relation === undefined
      ? undefined
      : [relation, subject?.constraint ?? subject?.column].filter((part) => part !== undefined).join('.');
  const filled = relation === undefined ? 0 : seen.rowsOf(relation);
  // Rows that nothing could be in the way of make it fail too, and not for what they hold.
  const always = onPlain && !isOfRows(sqlstate) && !isOwn;
  const probe = probeOf(failing, seen);
  const when = onReal
    ? 'on the real rows'
    : always
      ? 'as soon as there are rows'
      : 'on rows that the schema allows';
  const made = finding({
    rule,
    severity: always || (onReal && !isOwn) || rule === 'required-column' ? 'error' : 'warning',
    evidence: 'executed',
    ...place(statement),
    object,
    message: `${script.name} fails ${when}: ${withoutStop(message)}.`,
    instead:
      probe === undefined
        ? knownCorrection(failure)
        : 'Run the probe on production, and correct the rows that it counts first.',
    sqlstate: isOwn ? undefined : sqlstate,
    witness: failureWitness(failing, filled),
    about: `${sqlstate} ${script.script.statements[statement.index]?.text ?? ''}`,
  });
  return probe === undefined ? made : { ...made, probe };
}

/** A question to a real database: only of what was there before the change. */
function probeOf({ failure: { sqlstate, subject } }: Failing, seen: SeenChange): string | undefined {
  const table = seen.catalog.tables.find((one) => pathOf(one) === subject?.table);
  if (table === undefined) return undefined;
  const name = nameIn(seen.change, table);
  if (sqlstate === '23502') return nullProbe(name, table, subject?.column);
  const constraint = table.constraints.find((one) => one.name === subject?.constraint);
  if (sqlstate === '23503' && constraint === undefined) return undefined;
  const condition = /^CHECK \((.*)\)$/s.exec(constraint?.definition ?? '')?.[1];
  return sqlstate === '23514' && condition !== undefined
    ? `SELECT count(*) FROM ${name} WHERE NOT (${condition})`
    : undefined;
}

function nullProbe(name: string, { columns }: Table, column: string | undefined): string | undefined {
  return columns.some((one) => one.name === column && one.nullable)
    ? `SELECT count(*) FROM ${name} WHERE ${quote(column ?? '')} IS NULL`
    : undefined;
}

/** Rows or values that went though the text does not say so. */
export function lossFinding(statement: SeenStatement, loss: Loss, seen: SeenChange): Finding {
  const { relation, column, of, values } = loss;
  const all = seen.rowsOf(relation);
  const rule =
    of === 'table'
      ? 'drop-table'
      : of === 'column'
        ? 'drop-column'
        : values !== undefined
          ? 'truncate'
          : loss.rows >= all && all > 0
            ? 'delete-without-where'
            : 'rows-deleted';
  const table = seen.catalog.tables.find((one) => pathOf(one) === relation);
  const name = nameIn(seen.change, table ?? { schema: '', name: relation });
  const what =
    column === undefined
      ? `${of === 'table' ? 'the table ' : 'rows of '}${name}`
      : `the column ${quote(column)} of ${name}`;
  return {
    ...finding({
      rule,
      evidence: 'executed',
      ...place(statement),
      object: column === undefined ? relation : `${relation}.${column}`,
      message: `The statement takes ${what} away, which its text does not say.`,
      witness:
        of === 'rows' && all > loss.rows
          ? `${count(loss.rows)} of ${rehearsalRows(all, seen.real)} are gone`
          : `${rehearsalRows(loss.rows, seen.real)} ${loss.rows === 1 ? 'is' : 'are'} gone`,
      about: statement.script.script.statements[statement.index]?.text ?? '',
    }),
    probe: `SELECT count(*) FROM ${name}`,
  };
}

/** Updates of every row of the tables that a statement writes to, which its text does not tell of; [] where some rows stay. */
export function updateFindings(statement: SeenStatement, trace: Trace, seen: SeenChange): readonly Finding[] {
  // A table that is locked already shows no lock of its own; what is only read makes this the more careful.
  const written = [
    ...trace.locks.filter(({ mode }) => mode === 'RowExclusiveLock').map(({ relation }) => relation),
    ...trace.scans,
  ];
  const tables = seen.catalog.tables.filter((one) => written.includes(pathOf(one)));
  const all = tables.reduce((sum, { schema, name }) => sum + seen.rowsOf(`${schema}.${name}`), 0);
  if (all === 0 || trace.rows.updated < all) return [];
  return tables.map(({ schema, name }) => {
    const relation = `${schema}.${name}`;
    // Which columns it writes is not known: a new one may be what it fills.
    const grown = seen.change.steps.some(
      ({ action, facts }) =>
        action.kind === 'add-column' && facts.tableName?.schema === schema && facts.tableName.name === name,
    );
    return finding({
      rule: 'update-without-where',
      evidence: 'executed',
      ...(grown && { severity: 'note' }),
      ...place(statement),
      object: relation,
      message: `The statement updates every row of ${nameIn(seen.change, { schema, name })}, which its text does not say.`,
      witness: `updated ${rehearsalRows(seen.rowsOf(relation), seen.real)}`,
      about: `${relation} ${statement.script.script.statements[statement.index]?.text ?? ''}`,
    });
  });
}

/** A rewrite of a table with rows that the text does not tell of. */
export function rewriteFinding(
  statement: SeenStatement,
  trace: Trace,
  relation: string,
  seen: SeenChange,
): Finding {
  const table = seen.catalog.tables.find((one) => pathOf(one) === relation);
  const name = nameIn(seen.change, table ?? { schema: '', name: relation });
  return finding({
    rule: 'rewrites-table',
    evidence: 'observed',
    ...place(statement),
    object: relation,
    message: `${name} is rewritten, and locked against reads and writes meanwhile.`,
    witness: workWitness('rewrote', trace, seen.family(relation), seen.rowsOf(relation), seen.real),
    about: statement.script.script.statements[statement.index]?.text ?? '',
  });
}
