/** What is still different between a database that migrations built and a Prisma schema. */

import type { CatalogChange } from '../compare/change-kinds.ts';
import { diffCatalogs } from '../compare/changes.ts';
import type { Catalog } from '../model/catalog.ts';
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { SchemaFile } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { isForLack, type LeftOut } from './leave-out.ts';
import type { Runner } from './runner.ts';

/** Drift as the engine says it and as the server shows it. */
export interface Drift {
  /** The engine's SQL that would turn the database into the schema; '' where it sees no difference. */
  readonly sql: string;
  /** What differs in the catalog after that SQL has run; what the engine always writes to no effect is not among them. */
  readonly changes: readonly CatalogChange[];
  /** Statements of `sql` that the server refuses, so that their effect is not known. */
  readonly refused: readonly Refused[];
}

/** A statement that the server refuses. */
export interface Refused {
  readonly sql: string;
  readonly failure: DatabaseFailure;
}

/** No difference. */
export const noDrift: Drift = { sql: '', changes: [], refused: [] };

/**
 * Compares a database with a schema: the engine's diff, run on a clone. An index with `ops: raw(…)` is always dropped and
 * made again by that SQL; such differences are none, and only the catalog can tell.
 * @throws EngineError where the engine can't compare.
 */
export async function driftOf(
  runner: Runner,
  database: Database,
  catalog: Catalog,
  schema: readonly SchemaFile[],
): Promise<Drift> {
  const sql = await runner.prisma.diff({ database }, { schema }, runner.options);
  const statements = await runner.splitter.split(sql);
  if (statements === undefined ? sql.trim() === '' : statements.length === 0) return noDrift;
  await using clone = await database.clone();
  const refused = await runEach(
    clone,
    sql,
    statements?.map((statement) => statement.text),
  );
  return { sql, changes: diffCatalogs(catalog, await clone.catalog()), refused };
}

/** Runs a script as one; where it fails, statement by statement, and tells which ones failed. */
export async function runEach(
  database: Database,
  script: string,
  statements: readonly string[] | undefined,
): Promise<readonly Refused[]> {
  await using connection = await database.connect();
  const failureOf = async (sql: string): Promise<DatabaseFailure | undefined> => {
    try {
      await connection.script(sql);
      return undefined;
    } catch (error) {
      if (error instanceof DatabaseError) return error.failure;
      throw error;
    }
  };
  if ((await failureOf(script)) === undefined) return [];
  const refused: Refused[] = [];
  for (const sql of statements ?? [script]) {
    const failure = await failureOf(sql);
    if (failure !== undefined) refused.push({ sql, failure });
  }
  return refused;
}

/** Whether there is any difference. */
export function drifts(drift: Drift): boolean {
  return drift.changes.length + drift.refused.length > 0;
}

/**
 * The drift without what may be the work of statements that were left out: what they name, and what this server lacks
 * like them.
 */
export function withoutLeftOut(drift: Drift, leftOut: readonly LeftOut[]): Drift {
  if (leftOut.length === 0) return drift;
  const isNamed = namedIn(leftOut.map(({ statement }) => statement.text));
  return {
    sql: drift.sql,
    changes: drift.changes.filter(({ object }) => !isNamed(object)),
    refused: drift.refused.filter(({ failure }) => !isForLack(failure)),
  };
}

/** Whether one of these statements names an object such as `public.User.name`, with or without its schema. */
export function namedIn(statements: readonly string[]): (object: string) => boolean {
  const texts = statements.map((text) => ` ${text.toLowerCase().replace(/[^\w$]+/g, ' ')} `);
  return (object) => {
    // The schema is often not written.
    const names = object.toLowerCase().split('.').slice(1);
    const words = names.map((name) => ` ${name.replace(/[^\w$]+/g, ' ')} `);
    return words.length > 0 && texts.some((text) => words.every((word) => text.includes(word)));
  };
}
