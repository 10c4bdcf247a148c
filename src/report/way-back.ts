/** How the way back went, in plain words. */
import type { BackStop, Rollback } from '../model/report.ts';
import { beginning, sentence } from './escape/visible.ts';

/** What was done to prove it, in one sentence. */
export function triedSentence({ sql, proven, rows }: Rollback): string {
  if (rows?.applied === false) return 'It leads back on empty tables, and fails on tables that have rows.';
  if (!proven) return 'It was not proven to lead back: try it on a copy first.';
  if (sql.trim() === '') return 'The schema is as before.';
  const on = rows === undefined ? 'on empty tables' : 'on tables that have rows';
  return `It was run after the migrations, ${on}, and the schema was then as before.`;
}

/** A line for each statement that rows stop. */
export function stopLines({ rows }: Rollback): readonly string[] {
  return (rows?.stops ?? []).map(stopLine);
}

function stopLine({ on, statement, sqlstate, message, instead }: BackStop): string {
  const sql = `\`${beginning(sentence(statement).replaceAll('`', '’'), 160)}\``;
  const why = `${sentence(message)} (${sqlstate})`;
  return on === 'before'
    ? `It stops at ${sql}: ${why}. ${instead}`
    : `Rows that are written after the deploy may stop it at ${sql}: ${why}. ${instead}`;
}
