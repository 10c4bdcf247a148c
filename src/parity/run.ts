/** `parity`: live databases against what the migrations build. Looks first, so that the throwaway server can be of their version. */
import { basename } from 'node:path';
import picomatch from 'picomatch';
import { PreflightError } from '../errors.ts';
import { judgeParity, type ParityJudged } from '../judge/parity/judge.ts';
import { standingOf } from '../judge/parity/ledger.ts';
import { type RowQuestion, rowQuestions } from '../judge/parity/questions.ts';
import { renamedNames } from '../judge/parity/rename-schema.ts';
import { scopeOf } from '../judge/parity/scope.ts';
import type { Live } from '../model/live.ts';
import type { Report } from '../model/report.ts';
import type { ProjectPlan, ProjectSnapshot } from '../model/snapshot.ts';
import type { Progress } from '../ports.ts';
import { readLive } from '../postgres/live/index.ts';
import type { Settings } from '../settings.ts';
import type { Probe } from './probes.ts';
import { reportOf } from './report.ts';
import { readSnapshot } from './snapshot-file.ts';
import { statsEntry, writeStats } from './stats.ts';
import type { Target, Targets } from './targets.ts';

/** What to compare. */
export interface ParityRequest extends Targets {
  readonly directory: string;
  readonly settings: Settings;
  /** A snapshot file; undefined: the migrations of the checkout, on the throwaway server. */
  readonly against: string | undefined;
  /** A glob of schemas that share the history. */
  readonly schemas: string | undefined;
  readonly allowPending: boolean;
  readonly stats: string | undefined;
  /** A report whose probes are asked. */
  readonly probes: string | undefined;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** A question with the schema it is for. */
type Asked =
  | { readonly schema: string; readonly row: RowQuestion }
  | { readonly schema: string; readonly probe: Probe };

interface Looked {
  readonly target: Target;
  readonly live: Live;
  readonly schemas: readonly string[];
  readonly asked: readonly Asked[];
}

/** Compares one project with its live databases. @throws PreflightError */
export async function parity(request: ParityRequest): Promise<Report> {
  const start = performance.now();
  const source = await sourceOf(request);
  const { plan } = source;
  const probing = request.probes === undefined ? undefined : await import('./probes.ts');
  const probes = (await probing?.readProbes(request.probes ?? '', request.directory, plan)) ?? [];
  const looks = await request.progress.during('Looking at the live database', () =>
    Promise.allSettled(request.targets.map((target) => look(target, plan, probes, request))),
  );
  const looked: Looked[] = [];
  const unable: string[] = [];
  for (const one of looks) {
    if (one.status === 'fulfilled') looked.push(one.value);
    // One that can't be reached does not keep the others from being compared.
    else if (one.reason instanceof PreflightError && looks.length > 1)
      unable.push(`${one.reason.message} ${one.reason.remedy}`);
    else throw one.reason;
  }
  if (looked.length === 0)
    throw new PreflightError(unable[0] ?? 'No live database could be read.', unable[1] ?? 'Check the URLs.');
  const snapshot = await source.build(looked);
  const judged = looked.flatMap(({ target, live, schemas, asked }) =>
    schemas.map((schema) =>
      judgeOne({ target, live, schema, asked }, snapshot, request, probing?.judgeProbes),
    ),
  );
  if (request.stats !== undefined) {
    const entries = looked.flatMap(({ target, live, schemas }) =>
      schemas.map((schema) => statsEntry(nameOf(target, schema, request), plan, live, schema)),
    );
    await writeStats(request.stats, entries);
  }
  return reportOf(
    {
      snapshot,
      judged,
      unreached: unable,
      commit: source.commit,
      ms: Math.round(performance.now() - start),
      failOn: request.settings.failOn ?? snapshot.config.failOn,
    },
    request.secrets,
  );
}

interface Source {
  readonly plan: ProjectPlan;
  /** Of the checkout; '' where a file is compared with. */
  readonly commit: string;
  readonly build: (looked: readonly Looked[]) => Promise<ProjectSnapshot>;
}

/** The project, from the file or the checkout. What builds it is loaded where it is needed: a pre-start must be quick. */
async function sourceOf(request: ParityRequest): Promise<Source> {
  const { directory, settings, against, progress } = request;
  if (against !== undefined) {
    const { projects } = await readSnapshot(against);
    const snapshot = only(projects, (one) => one, settings, basename(against));
    return { plan: snapshot, commit: '', build: async () => snapshot };
  }
  const { planProjects } = await import('./plan.ts');
  const plans = await progress.during('Reading the migrations', () => planProjects(directory, settings));
  const planned = only(plans.planned, (one) => one.plan, settings, 'this repository');
  return {
    plan: planned.plan,
    commit: plans.commit,
    async build(looked) {
      const { buildAll } = await import('./make-snapshot.ts');
      const { embeddedReleases } = await import('../postgres/pins.ts');
      const waiting = new Set(looked.flatMap((one) => waitingIn(one, planned.plan)));
      const major = looked[0]?.live.version.split('.', 1)[0] ?? '';
      const known = Object.hasOwn(embeddedReleases, major) ? major : undefined;
      const [snapshot] = await buildAll(request, plans, [planned], known, (name) => waiting.has(name));
      if (snapshot === undefined) throw new Error('No snapshot was built.');
      return snapshot;
    },
  };
}

/** Whose work must be known, because a database lacks it; of a whole history that is pending only the newest. */
function waitingIn({ live, schemas }: Looked, plan: ProjectPlan): readonly string[] {
  return schemas.flatMap((schema) => {
    const ledger = live.ledgers.get(schema);
    if (ledger?.kind !== 'read') return [];
    const { pending, failed } = standingOf(plan.history, ledger.rows);
    return [...pending, ...failed.map(({ name }) => name)].slice(-50);
  });
}

function only<T>(
  projects: readonly T[],
  planOf: (one: T) => ProjectPlan,
  settings: Settings,
  where: string,
): T {
  const wanted = settings.schema;
  const chosen =
    wanted === undefined
      ? projects
      : projects.filter((one) => [planOf(one).schema, planOf(one).root].includes(wanted));
  // The checkout has looked at the option itself, and says so where it names nothing.
  const [first, ...others] =
    chosen.length > 0 || wanted === undefined ? chosen : projects.length === 1 ? projects : [];
  if (first !== undefined && others.length === 0) return first;
  const names = projects.map((one) => planOf(one).schema).join(', ');
  throw new PreflightError(
    `A live database belongs to one Prisma project, and ${where} has ${projects.length}: ${names}.`,
    'Name it with --schema.',
  );
}

async function look(
  target: Target,
  plan: ProjectPlan,
  probes: readonly Probe[],
  { schemas: pattern, settings, secrets }: ParityRequest,
): Promise<Looked> {
  const own = target.address.schema ?? plan.databaseSchema;
  const label = target.name === '' ? 'The live database' : `The live database ${JSON.stringify(target.name)}`;
  const isMeant = pattern === undefined ? (name: string) => name === own : picomatch(pattern);
  const meant = (there: readonly string[]): readonly string[] => {
    const found = there.filter((name) => isMeant(name));
    if (pattern === undefined) return [own];
    if (found.length > 0) return found;
    throw new PreflightError(
      `${label} has no schema like ${JSON.stringify(pattern)}.`,
      'Give --schemas a pattern of schemas that are there, such as tenant_*.',
    );
  };
  const questionsIn = (there: readonly string[]): readonly Asked[] =>
    meant(there).flatMap((schema): readonly Asked[] => {
      const names = renamedNames(plan.names, plan.databaseSchema, schema);
      return rowQuestions(plan, names, schema).map((row) => ({ schema, row }));
    });
  let asked: readonly Asked[] = [];
  const live = await readLive({
    address: target.address,
    label,
    secrets,
    limits: { statementMs: settings.statementTimeout, lockMs: 2000 },
    schemas: (there) => {
      const wanted = new Set(
        meant(there).flatMap((schema) => [...scopeOf(plan, schema, pattern !== undefined).schemas]),
      );
      return there.filter((name) => wanted.has(name));
    },
    ledgers: meant,
    questions: (there) => {
      const [first = own] = meant(there);
      asked = [...questionsIn(there), ...probes.map((probe) => ({ schema: first, probe }))];
      return asked.map((one) => ('row' in one ? one.row.sql : one.probe.sql));
    },
  });
  return { target, live, schemas: meant(live.schemas), asked };
}

/** `staging`, `staging tenant_a`, `tenant_a`, or '' where there is but one. */
function nameOf({ name }: Target, schema: string, { schemas: pattern }: ParityRequest): string {
  return [name, ...(pattern === undefined ? [] : [schema])].filter((part) => part !== '').join(' ');
}

function judgeOne(
  { target, live, schema, asked }: Omit<Looked, 'schemas'> & { readonly schema: string },
  snapshot: ProjectSnapshot,
  request: ParityRequest,
  judgeProbes: typeof import('./probes.ts').judgeProbes | undefined,
): ParityJudged {
  const environment = nameOf(target, schema, request);
  const rows: (readonly [RowQuestion, Live['answers'][number]])[] = [];
  const probed: (readonly [Probe, Live['answers'][number]])[] = [];
  for (const [at, one] of asked.entries()) {
    const answer = live.answers[at];
    if (one.schema !== schema || answer === undefined) continue;
    if ('row' in one) rows.push([one.row, answer]);
    else probed.push([one.probe, answer]);
  }
  const judged = judgeParity({
    snapshot,
    live,
    environment,
    schema,
    alone: request.schemas !== undefined,
    allowPending: request.allowPending,
    rows,
  });
  const probes = judgeProbes?.(probed, environment) ?? { findings: [], unable: [] };
  return {
    ...judged,
    findings: [...judged.findings, ...probes.findings],
    unable: [...judged.unable, ...probes.unable],
  };
}
