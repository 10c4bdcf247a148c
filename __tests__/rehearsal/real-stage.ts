/** A database that stands for a copy of production, and changes that are rehearsed on it. */
import { type ChangeRehearsed, judgeSeen } from '../../src/checks/rehearse-change.ts';
import type { Migration } from '../../src/model/project.ts';
import { senderOf } from '../../src/model/sending.ts';
import type { Server } from '../../src/ports.ts';
import { type OnCopy, rehearseOnCopy } from '../../src/rehearse/real/on-copy.ts';
import type { Unfit } from '../../src/rehearse/real/standing.ts';
import type { SqlParser } from '../../src/sql/parser.ts';
import { splitterOf } from '../../src/sql/splitter.ts';
import { run } from '../postgres/support/servers.ts';
import { changeOn } from './stage.ts';

/** SQL that makes Prisma's record with these migrations as applied. */
export function recordOf(...names: readonly string[]): string {
  const rows = names.map((name, at) => `('${at}', '', now(), '${name}')`);
  return `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
      applied_steps_count int NOT NULL DEFAULT 0);
    ${rows.length === 0 ? '' : `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ${rows.join(', ')}`};`;
}

/** A migration of a project. */
export function migrationOf(name: string, sql: string): Migration {
  return { name, file: `${name}/migration.sql`, bytes: Buffer.from(sql) };
}

/** What is rehearsed. */
export interface RealRehearsal {
  /** Base's migrations by name. */
  readonly base: Readonly<Record<string, string>>;
  /** The new migration, `m1`. */
  readonly migration: string;
  readonly prisma?: string;
}

/** What came of it: what was seen and judged, or why the copy can't be used; undefined: no rows. */
export type OnReal = (Omit<OnCopy, 'rehearsed'> & { readonly judged: ChangeRehearsed }) | Unfit | undefined;

/** Rehearses on generated rows, and then on a copy of what the server was opened for. */
export async function onReal(
  server: Server,
  parser: SqlParser,
  { base, migration, prisma = '6.19.3' }: RealRehearsal,
): Promise<{ readonly generated: ChangeRehearsed; readonly real: OnReal }> {
  const change = await changeOn(server, parser, {
    base: Object.values(base).join(';\n'),
    migrations: [migration],
    prisma,
    count: 50,
  });
  await using after = await server.createDatabase();
  await run(after, Object.values(base).join(';\n'));
  await run(after, migration);
  if (server.copyTemplate === undefined) throw new Error('The server was opened without a template.');
  await using copy = await server.copyTemplate();
  const seen = await rehearseOnCopy(
    {
      runner: {
        splitter: splitterOf(parser),
        sender: senderOf(prisma, undefined),
        options: { external: { tables: [], enums: [] }, databaseSchema: 'public' },
      },
      plan: change.rehearsed.plan,
      generated: change.rehearsed.rehearsed,
      base: Object.entries(base).map(([name, sql]) => migrationOf(name, sql)),
      added: [migrationOf('m1', migration)],
      baselined: false,
      catalogs: { before: change.request.input.before, after: await after.catalog() },
    },
    copy,
  );
  if (seen === undefined || 'why' in seen) return { generated: change.rehearsed, real: seen };
  const { rehearsed, ...rest } = seen;
  const judged = await judgeSeen(change.request, change.rehearsed.plan, rehearsed);
  return { generated: change.rehearsed, real: { ...rest, judged } };
}
