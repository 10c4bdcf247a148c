/** What came of the comparisons as a Report. */
import { checkOf, sentences } from '../checks/result.ts';
import { applyConfig } from '../config/apply.ts';
import type { ParityJudged } from '../judge/parity/judge.ts';
import type { Finding, ProjectReport, Report } from '../model/report.ts';
import type { ProjectSnapshot } from '../model/snapshot.ts';
import { masked } from '../postgres/live/index.ts';
import { type FailOn, verdictOf } from '../verdict.ts';

/** All that was seen. */
export interface Outcome {
  readonly snapshot: ProjectSnapshot;
  readonly judged: readonly ParityJudged[];
  /** Sentences about databases that were not reached. */
  readonly unreached: readonly string[];
  /** Of the checkout; '' where a file was compared with. */
  readonly commit: string;
  readonly ms: number;
  readonly failOn: FailOn;
}

/** The report, without a word of the secrets. */
export function reportOf(
  { snapshot, judged, unreached, commit, ms, failOn }: Outcome,
  secrets: readonly string[],
): Report {
  const { rules, silences } = snapshot.config;
  const found = judged.flatMap(({ findings }) => findings);
  const findings: readonly Finding[] = applyConfig(found, { decided: { rules }, silences, problems: [] });
  const unable = [...unreached, ...judged.flatMap((one) => one.unable)];
  const check = checkOf({
    id: 'parity',
    ms,
    findings,
    unable: sentences(...unable),
    remark: sentences(...judged.flatMap(({ remarks }) => remarks)),
  });
  const project: ProjectReport = {
    root: snapshot.root,
    schema: snapshot.schema,
    migrations: snapshot.migrationsDir,
    prisma: { version: snapshot.prisma, ran: 'engine', engine: 'wasm', engineVersion: '' },
    postgres: null,
    history: {
      base: snapshot.history.length,
      added: [],
      edited: [],
      deleted: [],
      renamed: [],
      outOfOrder: [],
    },
    checks: [check],
    findings: [...findings],
    statements: [],
    unseen: snapshot.leftOut.map(({ migration, line, reason }) => ({ migration, line, reason })),
    tables: [],
    rollback: null,
    notes: [],
    changes: [],
    environments: judged.map(({ environment }) => environment),
  };
  const report: Report = {
    version: 1,
    verdict: verdictOf([{ report: project, failOn }]),
    base: '',
    head: commit,
    projects: [project],
  };
  return maskedReport(report, secrets);
}

/** What a server says in its own words may hold a part of its address. */
function maskedReport(report: Report, secrets: readonly string[]): Report {
  return JSON.parse(JSON.stringify(report), (_, value: unknown) =>
    typeof value === 'string' ? masked(value, secrets) : value,
  ) as Report;
}
