/** A base schema, migrations on top of it, and what the rehearsal says of them in few words. */
import {
  type ChangeRehearsed,
  type ChangeToRehearse,
  rehearseChange,
} from '../../src/checks/rehearse-change.ts';
import type { Finding } from '../../src/model/report.ts';
import { senderOf } from '../../src/model/sending.ts';
import type { Server } from '../../src/ports.ts';
import { judgeStatements } from '../../src/rules/judge.ts';
import type { SqlParser } from '../../src/sql/parser.ts';
import { splitterOf } from '../../src/sql/splitter.ts';
import { run } from '../postgres/support/servers.ts';

/** Rows a table. */
export const rowsEach = 200;

/** How a change is rehearsed. */
export interface Rehearsal {
  /** SQL of the base state. */
  readonly base: string;
  /** The new migrations, in order; names are m1, m2, … */
  readonly migrations: readonly string[];
  /** Of Prisma: up to 7.3 a file is one batch. */
  readonly prisma?: string | undefined;
  readonly count?: number;
}

/** Rehearses on a database of its own. */
export async function rehearsal(server: Server, parser: SqlParser, how: Rehearsal): Promise<ChangeRehearsed> {
  return (await changeOn(server, parser, how)).rehearsed;
}

/** The same, with what was asked for. */
export async function changeOn(
  server: Server,
  parser: SqlParser,
  { base, migrations, prisma = '6.19.3', count = rowsEach }: Rehearsal,
): Promise<{ readonly request: ChangeToRehearse; readonly rehearsed: ChangeRehearsed }> {
  await using database = await server.createDatabase();
  await run(database, base);
  const scripts = await parser.parseMany(migrations);
  const input = {
    migrations: scripts.map((script, at) => ({
      name: `m${at + 1}`,
      file: `m${at + 1}/migration.sql`,
      script,
    })),
    before: await database.catalog(),
    databaseSchema: 'public',
    prismaVersion: prisma,
  };
  const request: ChangeToRehearse = {
    parser,
    splitter: splitterOf(parser),
    sender: senderOf(prisma, undefined),
    base: database,
    leftOut: [],
    input,
    judged: judgeStatements(input),
    texts: new Map(migrations.map((text, at) => [`m${at + 1}`, text])),
    count,
  };
  return { request, rehearsed: await rehearseChange(request) };
}

/** A finding as one line: severity rule object evidence sqlstate. */
export function line({ severity, rule, object, evidence, sqlstate }: Finding): string {
  return [
    severity,
    rule,
    object?.replace(/^public\./, '') ?? '-',
    evidence,
    ...(evidence === 'executed' && sqlstate ? [sqlstate] : []),
  ].join(' ');
}
