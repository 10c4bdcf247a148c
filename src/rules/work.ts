/**
 * What a statement makes the server do with the rows of a table that was there before, and under which lock
 * (https://www.postgresql.org/docs/17/explicit-locking.html; tablecmds.c, AlterTableGetLockLevel). A test holds the lock modes
 * and the rewrites against a server.
 */
import type { ConstraintDefinition } from '../sql/action.ts';
import { type SqlType, typeText } from '../sql/types.ts';
import { type Change, isStep, type Step } from './change.ts';
import type { PictureTable } from './picture.ts';
import { hasOldRows, isNullDefault } from './rows.ts';
import { quote } from './say.ts';
import { typeCost } from './type-cost.ts';

/** Table locks that a reader of a report has to know. */
export type LockMode =
  | 'AccessExclusiveLock'
  | 'ShareRowExclusiveLock'
  | 'ShareLock'
  | 'ShareUpdateExclusiveLock'
  | 'RowExclusiveLock';

/** One piece of work that grows with the table. */
export interface Work {
  readonly does: 'build' | 'rewrite' | 'scan' | 'backfill';
  readonly table: PictureTable;
  readonly lock: LockMode;
  /** What for, as the subject of a sentence: `the new unique constraint "k"`. */
  readonly why: string;
  /** Only where the session's TimeZone is not UTC. */
  readonly byZone?: boolean;
}

function named(kind: string, name: string | undefined): string {
  return name === undefined ? `the new ${kind}` : `the new ${kind} ${quote(name)}`;
}

function workOfConstraint(
  constraint: ConstraintDefinition,
  table: PictureTable,
  skips: boolean,
): readonly Work[] {
  const { kind, name } = constraint;
  if (kind === 'unique' || kind === 'primary-key' || kind === 'exclusion') {
    if (constraint.usingIndex !== undefined) return [];
    const what = kind === 'primary-key' ? 'primary key' : `${kind} constraint`;
    return [{ does: 'build', table, lock: 'AccessExclusiveLock', why: named(what, name) }];
  }
  if (constraint.notValid || skips) return [];
  if (kind === 'check')
    return [{ does: 'scan', table, lock: 'AccessExclusiveLock', why: named('CHECK constraint', name) }];
  if (kind === 'foreign-key')
    return [{ does: 'scan', table, lock: 'ShareRowExclusiveLock', why: named('foreign key', name) }];
  return [];
}

function workOfColumn({ action }: Step<'add-column'>, table: PictureTable): readonly Work[] {
  const { definition } = action;
  const lock = 'AccessExclusiveLock';
  const own = definition.constraints.flatMap((constraint) =>
    workOfConstraint(
      constraint,
      table,
      // A new column without a default holds NULL, which refers to nothing.
      constraint.kind === 'foreign-key' && isNullDefault(definition.default),
    ),
  );
  const fills =
    definition.identity || definition.default === 'sequence'
      ? 'a number of its own for each row'
      : definition.generated === 'stored'
        ? 'a stored generated value'
        : definition.volatileDefault
          ? 'a default that is worked out for each row'
          : undefined;
  if (fills === undefined) return own;
  return [{ does: 'rewrite', table, lock, why: `${quote(definition.name)} gets ${fills}` }, ...own];
}

/** Parts of ALTER TABLE that write the table anew, and how they say it. */
const rewritingParts: Readonly<Record<string, string>> = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
  AT_SetTableSpace: 'SET TABLESPACE',
};

/** Types with the same operator classes: an index stays when one becomes the other. */
function keepsIndex(from: SqlType, to: SqlType): boolean {
  const texts = ['text', 'character varying'];
  return (
    from.name === to.name || (texts.includes(from.name) && texts.includes(to.name)) || from.name === 'cidr'
  );
}

/** The rows stay as they are; CHECK constraints are looked at again, and indexes of other operator classes built anew. */
function workWithoutRewrite(
  { action }: Step<'alter-column-type'>,
  table: PictureTable,
  from: SqlType,
): readonly Work[] {
  const check = [...table.constraints.values()].find(
    ({ kind, columns, validated }) => kind === 'check' && validated && columns.includes(action.column),
  );
  const index = keepsIndex(from, action.to)
    ? undefined
    : [...table.indexes.values()].find(({ columns }) => columns.includes(action.column));
  const lock = 'AccessExclusiveLock';
  return [
    ...(check === undefined
      ? []
      : [{ does: 'scan', table, lock, why: `the CHECK constraint ${quote(check.name)}` } as const]),
    ...(index === undefined
      ? []
      : [{ does: 'build', table, lock, why: `the index ${quote(index.name)}` } as const]),
  ];
}

function workOnTable(step: Step, table: PictureTable): readonly Work[] {
  const { facts, action } = step;
  const exclusive = { table, lock: 'AccessExclusiveLock' } as const;
  switch (action.kind) {
    case 'create-index':
      if (action.concurrently || (action.ifNotExists && facts.index !== undefined)) return [];
      return [{ does: 'build', table, lock: 'ShareLock', why: named('index', action.index) }];
    case 'reindex':
      return action.concurrently ? [] : [{ does: 'build', table, lock: 'ShareLock', why: 'REINDEX' }];
    case 'add-constraint':
      if (action.conditional && facts.constraint !== undefined) return [];
      return workOfConstraint(action.constraint, table, false);
    case 'validate-constraint':
      return facts.constraint?.validated === true
        ? []
        : [{ does: 'scan', table, lock: 'ShareUpdateExclusiveLock', why: 'VALIDATE CONSTRAINT' }];
    case 'add-column':
      if (facts.column !== undefined && (action.ifNotExists || action.conditional)) return [];
      return workOfColumn(step as Step<'add-column'>, table);
    case 'set-not-null':
      if (action.notValid || facts.column?.nullable === false || facts.constraint !== undefined) return [];
      return [{ ...exclusive, does: 'scan', why: `SET NOT NULL on ${quote(action.column)}` }];
    case 'alter-column-type': {
      const from = facts.column?.type;
      if (from === undefined || action.collated) return [];
      const cost = typeCost(from, action.to, action.casts);
      if (cost === 'none') return workWithoutRewrite(step as Step<'alter-column-type'>, table, from);
      const why = `${quote(action.column)} changes from ${typeText(from)} to ${typeText(action.to)}`;
      return [{ ...exclusive, does: 'rewrite', why, ...(cost === 'zone' ? { byZone: true } : {}) }];
    }
    case 'set-expression':
      return [{ ...exclusive, does: 'rewrite', why: `${quote(action.column)} gets another expression` }];
    case 'rewrite-table':
      return [{ ...exclusive, does: 'rewrite', why: action.by }];
    case 'alter-table-other': {
      const why = rewritingParts[action.subtype];
      return why === undefined ? [] : [{ ...exclusive, does: 'rewrite', why }];
    }
    case 'update':
      return [{ does: 'backfill', table, lock: 'RowExclusiveLock', why: 'UPDATE' }];
    case 'delete':
      return [{ does: 'backfill', table, lock: 'RowExclusiveLock', why: 'DELETE' }];
    default:
      return [];
  }
}

/** The work of a step on tables that were there before and may hold rows. */
export function worksOf(step: Step, change: Change): readonly Work[] {
  if (isStep(step, 'attach-partition')) {
    const table = change.after.table(step.action.partition);
    if (table === undefined || table.isNew || table.dropped) return [];
    return [{ does: 'scan', table, lock: 'AccessExclusiveLock', why: 'ATTACH PARTITION' }];
  }
  const { table } = step.facts;
  if (table === undefined || !hasOldRows(change, step)) return [];
  // Only what is not known at all is taken for a table; an index on a materialized view is no table's.
  if (table.assumed && change.after.thing('view', table) !== undefined) return [];
  return workOnTable(step, table);
}

/** The one piece of a kind, for the rule that is about it. */
export function workThat(does: Work['does'], step: Step, change: Change): Work | undefined {
  return worksOf(step, change).find((work) => work.does === does && work.lock !== 'ShareUpdateExclusiveLock');
}

/** Kinds that take AccessExclusiveLock on the table they name: nobody reads it until the transaction ends. */
const exclusiveKinds = new Set<string>(
  'add-column drop-column alter-column-type set-not-null drop-not-null set-default drop-default add-identity drop-identity set-expression drop-expression rename-column rename-table rename-constraint move-table drop-constraint truncate rewrite-table drop-trigger drop-policy'.split(
    ' ',
  ),
);

/** Whether a step locks a table that was there before against reads and writes until its transaction ends. */
export function locksAllOut(step: Step, change: Change): boolean {
  const { action, facts } = step;
  const { table } = facts;
  if (table === undefined || table.isNew || table.dropped) return false;
  if (action.kind === 'row-security') return true;
  if (!facts.exists) return false;
  if (action.kind === 'alter-table-other') return rewritingParts[action.subtype] !== undefined;
  if (table.assumed && change.after.thing('view', table) !== undefined) return false;
  if (action.kind === 'drop-index') return !action.concurrently;
  if (action.kind === 'add-constraint')
    return action.constraint.kind !== 'foreign-key' || action.constraint.usingIndex !== undefined;
  if (action.kind === 'lock-table') return action.mode === 8;
  return exclusiveKinds.has(action.kind);
}
