/** The check `seed`, and the rows that must be there after a deploy. */

import { messageOf } from '../errors.ts';
import { namesOf } from '../judge/parity/names.ts';
import { tableOfModel } from '../judge/parity/questions.ts';
import { judgeExpectedRows, judgeSeed, seedRemark } from '../judge/seed.ts';
import { DatabaseError } from '../model/failure.ts';
import { pathOf } from '../model/names.ts';
import type { Project } from '../model/project.ts';
import type { Finding, ProjectReport } from '../model/report.ts';
import type { Database } from '../ports.ts';
import { hasPackages, runSeed } from '../prisma/index.ts';
import type { Runner } from '../rehearse/runner.ts';
import { askForRows, countRows, seedTwice } from '../rehearse/seed.ts';
import type { OnBase } from '../rehearse/states.ts';
import { type CheckResult, skipped, unable } from './result.ts';
import type { Subject } from './subject.ts';

/** The longest that one run of the seed may take. */
const longestMs = 5 * 60_000;

/** What the seed check needs beside its subject. */
export interface SeedRequest {
  /** Milliseconds that the whole check may take. */
  readonly timeLimitMs: number;
  readonly env: NodeJS.ProcessEnv;
  /** Fills the tables of a copy, where somebody can. */
  readonly fill?: ((database: Database, tables: readonly string[]) => Promise<void>) | undefined;
}

/** The check, its numbers, and the findings of `expect-rows`, which belong to the deploy. */
export interface SeedChecked extends CheckResult {
  readonly seed: ProjectReport['seed'];
  readonly expected: readonly Finding[];
}

/** Runs the seed if it was asked for, and looks for the rows that must be there. */
export async function checkSeed(
  subject: Subject,
  runner: Runner,
  states: OnBase,
  request: SeedRequest,
): Promise<SeedChecked> {
  const none = { seed: undefined, expected: [] } as const;
  const applies = states.onBase.run.failure === undefined;
  const deployed = async (): Promise<readonly Finding[]> =>
    applies ? await expectedRows(subject, runner.options, states, undefined) : [];
  const { seed: command } = subject.pair.head;
  if (!subject.seedAsked) return { ...skipped('It was not asked for.'), ...none, expected: await deployed() };
  if (!applies) return { ...skipped('The migrations do not apply.'), ...none };
  if (command === undefined)
    return {
      ...skipped(
        'Neither the Prisma config (migrations.seed) nor package.json (prisma.seed) names a seed command.',
      ),
      ...none,
      expected: await deployed(),
    };
  if (!hasPackages(subject.repository.root, subject.pair.head))
    return {
      ...unable(
        "The seed is the project's own code, and its packages are not installed: run npm ci before this check.",
      ),
      ...none,
      expected: await deployed(),
    };
  const { catalog } = states.onBase;
  await using database = await states.onBase.database.clone();
  const tables = catalog.tables.filter((table) => table.name !== '_prisma_migrations').map(pathOf);
  const { fill } = request;
  const seeded = await seedTwice({
    database,
    catalog,
    run: (target) =>
      runSeed(
        {
          command,
          project: subject.pair.head,
          repositoryRoot: subject.repository.root,
          options: runner.options,
          timeLimitMs: Math.min(longestMs, request.timeLimitMs),
          env: request.env,
        },
        target,
      ),
    fill: fill === undefined ? undefined : (copy) => fill(copy, tables),
  });
  const why = cannotRun(seeded.first);
  if (why !== undefined) return { ...unable(why), ...none, expected: await deployed() };
  const rows = seeded.again?.rows ?? (await countRows(database, catalog));
  return {
    findings: judgeSeed(seeded, command, subject.pair.head.configFile),
    remark: seeded.first.kind === 'done' ? seedRemark(seeded) : undefined,
    seed: { command, tables: [...rows].map(([name, count]) => ({ name, rows: count })) },
    expected:
      seeded.first.kind === 'done' ? await expectedRows(subject, runner.options, states, database) : [],
  };
}

/** A seed that lacks what the machine must have is no seed that fails. */
function cannotRun({ kind, output }: { readonly kind: string; readonly output: string }): string | undefined {
  if (kind === 'not-started')
    return `The seed command could not be started: ${output.split('\n')[0]?.replace(/[.\s]+$/, '') ?? ''}.`;
  if (kind !== 'failed') return undefined;
  if (/did not initialize yet|Please run "prisma generate"|Cannot find module '\.prisma\/client/.test(output))
    return 'The seed needs the Prisma Client, which is not generated: run npx prisma generate before this check.';
  const missing = /Cannot find (?:module|package) '((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/.exec(
    output,
  )?.[1];
  return missing === undefined ? undefined : `The seed needs the package ${missing}, which is not installed.`;
}

/** `undefined`: no seed ran, so a copy of the deployed database is asked. */
async function expectedRows(
  { config, pair }: Subject,
  { databaseSchema }: Runner['options'],
  { base, onBase }: OnBase,
  seeded: Database | undefined,
): Promise<readonly Finding[]> {
  const expected = config.decided['expect-rows'] ?? [];
  if (expected.length === 0) return [];
  // What stands in for base's migrations has none of the rows that they put in.
  if (base.origin.kind === 'stand-in' || base.origin.kind === 'stuck') return [];
  const ask = (database: Database, project: Project | undefined) => {
    // A model is named as the side that is asked names it.
    const names = namesOf(project?.schemaFiles ?? [], databaseSchema);
    const tables = expected.map((one) => ({ ...one, relation: tableOfModel(one.table, names) }));
    return askForRows(database, tables, (error) => said(error));
  };
  if (seeded !== undefined)
    return judgeExpectedRows(await ask(seeded, pair.head), [], 'After the deploy and the seed');
  await using head = await onBase.database.clone();
  await using before = await base.database.clone();
  const atBase = base.origin.kind === 'empty' ? [] : await ask(before, pair.base);
  return judgeExpectedRows(await ask(head, pair.head), atBase, 'After the deploy');
}

function said(error: unknown): string {
  if (error instanceof DatabaseError && error.failure.sqlstate !== 'connection') return error.failure.message;
  if (error instanceof DatabaseError) throw error;
  return messageOf(error);
}
