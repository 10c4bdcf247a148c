/** The part of a diff's SQL that is for what base does not have as well. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { diffCatalogs } from '../compare/changes.ts';
import { type Drift, runEach } from './drift.ts';
import type { Runner } from './runner.ts';
import type { Deployed } from './states.ts';

/**
 * The statements that are in head's diff and not in base's, with their comments. They are run on a copy: `undefined` where
 * they fail there or do something else than end these differences.
 */
export async function freshSql(
  runner: Runner,
  { database, catalog }: Deployed,
  head: Drift,
  base: Drift,
  changes: readonly CatalogChange[],
): Promise<string | undefined> {
  if (changes.length === 0) return undefined;
  const pieces = await piecesOf(runner, head.sql);
  const old = new Set((await piecesOf(runner, base.sql)).map(({ statement }) => statement));
  const fresh = pieces.filter(({ statement }) => !old.has(statement));
  if (fresh.length === 0) return undefined;
  const sql = fresh.map(({ text }) => text).join('\n\n');
  await using clone = await database.clone();
  const refused = await runEach(clone, sql, undefined);
  if (refused.length > 0) return undefined;
  const done = new Set(diffCatalogs(catalog, await clone.catalog()).map(signature));
  return done.size === changes.length && changes.every((change) => done.has(signature(change)))
    ? sql
    : undefined;
}

function signature({ kind, object, from, to }: CatalogChange): string {
  return JSON.stringify([kind, object, from, to]);
}

/** Each statement, and as it stands in the script: with the comments before it and its semicolon. */
async function piecesOf(
  runner: Runner,
  sql: string,
): Promise<readonly { readonly statement: string; readonly text: string }[]> {
  const spans = (await runner.splitter.split(sql)) ?? [];
  let from = 0;
  return spans.map(({ text, end }) => {
    const piece = sql.slice(from, end + 1).trim();
    from = end + 1;
    return { statement: text, text: piece };
  });
}
