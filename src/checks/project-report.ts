/** What is known of one project as its part of the Report. */
import { createHash } from 'node:crypto';
import type { CatalogChange } from '../compare/change-kinds.ts';
import { applyConfig, judgeConfig } from '../config/apply.ts';
import { finding } from '../judge/finding.ts';
import { judgeHistory } from '../judge/history/judge.ts';
import type { HistoryDifference, ProjectPair } from '../model/project.ts';
import type {
  CheckId,
  Finding,
  HalfDone,
  Note,
  ProjectReport,
  StatementReport,
  TableChange,
  Unseen,
} from '../model/report.ts';
import type { ProjectPrisma } from '../prisma/index.ts';
import type { Runner } from '../rehearse/runner.ts';
import { statementRules } from '../rules/index.ts';
import { type Silence, silenceFindings, unusedSilences } from '../rules/silences.ts';
import { historyOf } from './history.ts';
import { checkOf, skipped, type TimedResult, unable } from './result.ts';
import type { SchemaChecked } from './schema.ts';
import type { Subject } from './subject.ts';

/** Checks that need a PostgreSQL. */
const rehearsed = [
  'deploy',
  'drift',
  'rehearsal',
  'statements',
  'compatibility',
] as const satisfies readonly CheckId[];

function rehearsedOf({ seedAsked }: Subject): readonly CheckId[] {
  return seedAsked ? [...rehearsed, 'seed'] : rehearsed;
}

/** The report where the migrations could not be run. */
export function notRun(
  subject: Subject,
  { server }: Runner,
  schema: SchemaChecked,
  { reason, ms }: { readonly reason: string; readonly ms: number },
): ProjectReport {
  const historical: TimedResult = {
    id: 'history',
    ms: 0,
    findings: judgeHistory(historyOf(subject)),
  };
  const rest = rehearsedOf(subject).map(
    (id): TimedResult => ({ ...unable(reason), id, ms: id === 'deploy' ? ms : 0 }),
  );
  return reportOf(subject, [...schema.results, historical, ...rest], [], {
    postgres: { version: server.version, source: server.source },
  });
}

/** The report of a project whose database is not rehearsed. */
export function withoutServer(subject: Subject, schema: readonly TimedResult[]): ProjectReport {
  const { pair } = subject;
  const reason = `Only PostgreSQL is rehearsed, and this project is for ${pair.head.provider === 'unknown' ? 'a database that Preflight does not know' : pair.head.provider}.`;
  const historical: TimedResult = {
    id: 'history',
    ms: 0,
    findings: judgeHistory(historyOf(subject)),
  };
  const rest = rehearsedOf(subject).map((id): TimedResult => ({ ...skipped(reason), id, ms: 0 }));
  return reportOf(subject, [...schema, historical, ...rest], [], { postgres: null });
}

/** What the runs showed. */
export interface Seen {
  readonly postgres: ProjectReport['postgres'];
  readonly statements?: readonly StatementReport[];
  readonly unseen?: readonly Unseen[];
  readonly changes?: readonly CatalogChange[];
  readonly tables?: readonly TableChange[];
  readonly rollback?: ProjectReport['rollback'];
  readonly halfDone?: readonly HalfDone[];
  readonly notes?: readonly Note[];
  readonly seed?: ProjectReport['seed'];
}

const judgedByStatements: ReadonlySet<string> = new Set(statementRules.map((rule) => rule.id));

/** Puts it together. The silences of the new migrations count for every check. */
export function reportOf(
  subject: Pick<Subject, 'pair' | 'history' | 'config' | 'commands'> & { readonly prisma: PrismaRun },
  results: readonly TimedResult[],
  silences: readonly Silence[],
  seen: Seen,
): ProjectReport {
  const { pair, history, prisma, config } = subject;
  const decided = (found: readonly Finding[]) => applyConfig(silenceFindings(found, silences), config);
  const silenced = [...results, subject.commands].map((result) => ({
    ...result,
    findings: decided(result.findings),
    proven: decided(result.proven ?? []),
  }));
  const findings = silenced.flatMap((result) => result.findings);
  // Those of statement rules have been looked at with the statements.
  const unused = unusedSilences(
    findings,
    silences.filter((silence) => !judgedByStatements.has(silence.rule)),
  );
  const added = new Set(history.added.map((migration) => migration.name));
  const ofConfig = judgeConfig(config, findings, (name) => added.has(name));
  return {
    ...identityOf(pair, history, prisma),
    postgres: seen.postgres,
    checks: silenced.map(checkOf),
    findings: [...findings, ...unused, ...ofConfig],
    statements: [...(seen.statements ?? [])],
    unseen: [...(seen.unseen ?? [])],
    tables: [...(seen.tables ?? [])],
    rollback: seen.rollback ?? null,
    ...(seen.halfDone === undefined || seen.halfDone.length === 0 ? {} : { halfDone: [...seen.halfDone] }),
    notes: [...(seen.notes ?? [])],
    changes: [...(seen.changes ?? [])],
    ...(seen.seed === undefined ? {} : { seed: seen.seed }),
  };
}

/** How Prisma was asked. */
type PrismaRun = Pick<ProjectPrisma, 'version' | 'ran' | 'engine' | 'engineVersion'>;

type Identity = Pick<ProjectReport, 'root' | 'schema' | 'migrations' | 'prisma' | 'history'>;

function identityOf({ head }: ProjectPair, history: HistoryDifference, prisma: PrismaRun): Identity {
  const names = (migrations: readonly { readonly name: string }[]): string[] =>
    migrations.map((one) => one.name);
  const { version, ran, engine, engineVersion } = prisma;
  return {
    root: head.root,
    schema: head.schema,
    migrations: head.migrationsDir,
    prisma: { version, ran, engine, engineVersion },
    history: {
      base: history.base,
      added: names(history.added),
      edited: history.edited.map((one) => one.head.name),
      deleted: names(history.deleted),
      renamed: history.renamed.map(({ from, to }) => ({ from: from.name, to: to.name })),
      outOfOrder: [...history.outOfOrder],
      checksums: [...history.added, ...history.edited.map((one) => one.head)].flatMap(({ name, bytes }) =>
        bytes === undefined ? [] : [{ migration: name, sha256: sha256Of(bytes) }],
      ),
    },
  };
}

/** The report of a project of which the change touches nothing but the commands that deploy it. */
export function commandsReport(
  subject: Pick<Subject, 'pair' | 'history' | 'config' | 'commands'>,
): ProjectReport {
  const { version } = subject.pair.prisma;
  const prisma = { version, ran: 'engine', engine: 'wasm', engineVersion: version } as const;
  return reportOf({ ...subject, prisma }, [], [], { postgres: null });
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Prisma 8 has another format: named, not checked. */
export function prisma8Report(pair: ProjectPair, history: HistoryDifference): ProjectReport {
  const { version } = pair.prisma;
  const note: Finding = finding({
    rule: 'prisma-8',
    evidence: 'observed',
    file: pair.head.schema,
    message: 'This project has the format of Prisma 8, which Preflight recognises and does not check.',
  });
  const ids: readonly CheckId[] = ['validate', 'format', 'generate', 'history', ...rehearsed];
  return {
    ...identityOf(pair, history, { version, ran: 'engine', engine: 'wasm', engineVersion: version }),
    postgres: null,
    checks: ids.map((id) => ({ id, status: 'skipped', reason: "Prisma 8's format is not checked.", ms: 0 })),
    findings: [note],
    statements: [],
    unseen: [],
    tables: [],
    rollback: null,
    notes: [],
    changes: [],
  };
}
