/** What stops the way back on tables that have rows, and what to do about it. */
import type { ProjectReport } from '../../model/report.ts';
import type { BackOnRows } from '../../rehearse/back/on-rows.ts';
import type { RefusedStatement } from '../../rehearse/back/ordered.ts';
import { oneLine, withoutStop } from '../finding.ts';

type Rollback = NonNullable<ProjectReport['rollback']>;

/** So many of each kind are told; the others are like them. */
const most = 5;

/** The Report's part; undefined where it was not tried on rows. */
export function onRowsOf(onRows: BackOnRows | undefined): Rollback['rows'] {
  if (onRows === undefined) return undefined;
  const stop = (on: 'before' | 'after') => (refused: RefusedStatement) => stopOf(refused, on);
  return {
    applied: onRows.refused.length === 0,
    stops: [
      ...onRows.refused.slice(0, most).map(stop('before')),
      ...onRows.later.slice(0, most).map(stop('after')),
    ],
  };
}

function stopOf({ sql, failure }: RefusedStatement, on: 'before' | 'after') {
  return {
    on,
    statement: sql,
    sqlstate: failure.sqlstate,
    message: withoutStop(failure.message),
    instead: `${remedyOf(failure.sqlstate)}${on === 'before' ? ' Put it in front of that statement.' : ''}`,
  };
}

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function remedyOf(sqlstate: string): string {
  if (sqlstate === '23502') return 'Give the rows that have no value one first.';
  if (sqlstate === '23505' || sqlstate === '23P01')
    return 'Give each of the rows a value of its own first, or take away those that are there twice.';
  if (sqlstate === '23503') return 'Point the rows to one that is there first, or take them away.';
  if (sqlstate === '23514') return 'Change the rows that break the condition first, or take them away.';
  if (sqlstate.startsWith('22'))
    return 'Change the values that the type of before does not take first, or take them away.';
  return 'Look at the rows of a copy of the database first.';
}

/** A statement on one line, as code in a sentence. */
export function code(sql: string): string {
  const line = oneLine(sql.replace(/\s+/g, ' ')).replaceAll('`', '’');
  return `\`${line.length > 160 ? `${line.slice(0, 159)}…` : line}\``;
}
