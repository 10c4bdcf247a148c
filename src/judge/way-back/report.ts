/** The way back as the Report has it. */
import type { Catalog } from '../../model/catalog.ts';
import { quoteLiteral } from '../../model/names.ts';
import type { Migration } from '../../model/project.ts';
import type { ProjectReport } from '../../model/report.ts';
import type { WentBack } from '../../rehearse/back/go-back.ts';
import type { BackOnRows } from '../../rehearse/back/on-rows.ts';
import type { Change } from '../../rules/change.ts';
import { list } from '../../rules/say.ts';
import { oneLine, withoutStop } from '../finding.ts';
import { Counts } from './counted.ts';
import { lostBy, obstacles } from './lost.ts';
import { code, onRowsOf } from './stops.ts';

/** What is known when the way was tried. */
export interface Tried {
  readonly went: WentBack;
  /** The same on tables that have rows; undefined where that was not tried. */
  readonly onRows: BackOnRows | undefined;
  readonly base: Catalog;
  readonly migrations: readonly Migration[];
  readonly change: Change | undefined;
  /** Statements of the new migrations that were not run, so that nothing takes them back. */
  readonly leftOut: number;
  readonly databaseSchema: string;
}

/** Null where there is nothing to go back from. */
export function rollbackOf(tried: Tried): ProjectReport['rollback'] {
  const { went, onRows, base, change, leftOut, databaseSchema } = tried;
  const lost = [
    ...lostBy(went, base, change, databaseSchema, new Counts(onRows)),
    ...went.refused
      .slice(0, 5)
      .map(({ sql, failure }) => `The server refuses ${code(sql)}: ${withoutStop(failure.message)}.`),
    ...(leftOut === 0 ? [] : ['What the statements do that were not run here.']),
  ];
  if (went.sql === '' && lost.length === 0) return null;
  const rows = went.sql === '' ? undefined : onRowsOf(onRows);
  return {
    sql: went.sql === '' ? '' : `${heading(tried)}${went.sql}`,
    proven: went.differences.length === 0 && leftOut === 0 && (rows?.applied ?? true),
    lost,
    ...(rows === undefined ? {} : { rows }),
  };
}

/** Comments in front of it: what it is, what Prisma's own record wants, what stops it. */
function heading({ went, base, migrations, databaseSchema }: Tried): string {
  const names = migrations.map(({ name }) => oneLine(name));
  const stops = obstacles(went.renamed, base, databaseSchema).map((one) => one.replaceAll('`', '"'));
  const lines = [
    `The way back from ${list(names, 4)}.`,
    "As a migration of its own, beside base's Prisma schema, it is all that is needed. Run by hand,",
    "it wants Prisma's record taken back, too, before those migrations are deployed again:",
    `  DELETE FROM "_prisma_migrations" WHERE migration_name IN (${names.map(quoteLiteral).join(', ')});`,
    ...(stops.length === 0 ? [] : [`It stops where a row is in its way: ${list(stops, 8)}.`]),
  ];
  return `${lines.map((line) => `-- ${onOneLine(line)}\n`).join('')}\n`;
}

/** A comment must not end before its line does. */
function onOneLine(line: string): string {
  return line.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
