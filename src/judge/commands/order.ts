/** The order of code and migrations: `migrate deploy` after new code is live, or never. */
import type { Unit } from '../../deployment/entry.ts';
import { kindOf } from '../../deployment/files.ts';
import type { Deployment } from '../../deployment/model.ts';
import { prismaCommand } from '../../deployment/prisma-command.ts';
import type { Run } from '../../deployment/reach.ts';
import { capital } from '../../model/words.ts';
import { afterRollout, type CommandProject, type Danger } from './dangers.ts';
import { harmless } from './surroundings.ts';

function isDeploy(run: Run): boolean {
  return run.kind === 'prisma' && prismaCommand(run.args).name === 'migrate deploy';
}

/** A step of a unit that puts code live: `at` counts its runs, `what` is the command or action. */
interface Rollout {
  readonly at: number;
  readonly what: string;
}

/** In a job that tests, or beside a database of its own, `docker compose up` starts what is tested. */
function isRollout(run: Run): boolean {
  return (
    run.kind === 'rollout' ||
    (run.kind === 'compose-up' &&
      !run.unit.tests &&
      !run.unit.ownDatabase &&
      /\s-\w*d|--detach/.test(run.text))
  );
}

function rolloutsOf(unit: Unit, runs: readonly Run[]): readonly Rollout[] {
  if (unit.tests || unit.development) return [];
  const commands = runs.flatMap((run, at): Rollout[] =>
    isRollout(run) ? [{ at, what: run.kind === 'rollout' ? run.text : 'docker compose up' }] : [],
  );
  // An action stands between entries: behind the last run of the entries before it.
  const actions = unit.rollouts.map(
    ({ before, what }): Rollout => ({ at: runs.filter((run) => run.entry < before).length - 0.5, what }),
  );
  return [...commands, ...actions].sort((a, b) => a.at - b.at);
}

function byUnit(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const found = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.unit.file}\0${run.unit.id}`;
    found.set(key, [...(found.get(key) ?? []), run]);
  }
  return found;
}

/** The runs of `migrate deploy` that come after a rollout of their own job or of one that it waits for. */
export function runsAfterRollout(deployment: Deployment): ReadonlyMap<Run, Danger> {
  const runs = byUnit(deployment.runs);
  const found = new Map<Run, Danger>();
  const of = (unit: Unit): readonly Run[] => runs.get(`${unit.file}\0${unit.id}`) ?? [];
  const waitsFor = (unit: Unit, seen = new Set<string>()): readonly Unit[] =>
    deployment.units
      .filter((other) => other.file === unit.file && unit.after.includes(other.id) && !seen.has(other.id))
      .flatMap((other) => [other, ...waitsFor(other, seen.add(other.id))]);
  for (const unit of deployment.units) {
    const own = of(unit);
    const rollouts = rolloutsOf(unit, own);
    // Several environments in one job: whatever is migrated between two rollouts may belong to the second.
    const last = rollouts.at(-1);
    own.forEach((run, at) => {
      if (!isDeploy(run) || run.stage !== 'job' || harmless(run)) return;
      if (last !== undefined && last.at < at && !own.slice(0, Math.ceil(last.at)).some(isDeploy))
        found.set(run, afterRollout(run, last.what));
      if (last !== undefined) return;
      const earlier = waitsFor(unit).find(
        (other) => rolloutsOf(other, of(other)).length > 0 && !of(other).some(isDeploy),
      );
      const what = earlier === undefined ? undefined : rolloutsOf(earlier, of(earlier))[0]?.what;
      if (what !== undefined) found.set(run, afterRollout(run, what));
    });
  }
  return found;
}

/** Files that by being there say that something is deployed. */
const specs: ReadonlySet<string | undefined> = new Set([
  'digitalocean',
  'render',
  'fly',
  'railway',
  'procfile',
]);

/**
 * New code goes live, and nothing in git migrates. Silent where anything could be a migration by another name: a word in a
 * file, a script that can't be followed.
 */
export function missingDeploy(
  { units, runs, packages, mentionsMigrations }: Deployment,
  project: CommandProject,
): { readonly danger: Danger; readonly run: Run } | undefined {
  if (!project.hasMigrations || mentionsMigrations) return undefined;
  const reaches = runs.some(
    (run) =>
      run.kind === 'opaque' ||
      (run.kind === 'prisma' && /^(?:migrate|db) /.test(prismaCommand(run.args).name) && !harmless(run)),
  );
  if (reaches) return undefined;
  const grouped = byUnit(runs);
  for (const unit of units) {
    const own = grouped.get(`${unit.file}\0${unit.id}`) ?? [];
    const [rollout] = rolloutsOf(unit, own);
    const starts = specs.has(kindOf(unit.file)) && unit.entries.some((entry) => entry.stage === 'start');
    if ((rollout === undefined && !starts) || unit.development) continue;
    const script = packages
      .flatMap((one) => [...one.scripts])
      .find(([, { text }]) => /\bprisma\s+migrate\s+deploy\b/.test(text))?.[0];
    const entry = unit.entries[0];
    const found = own.find(isRollout);
    const at = found?.at ?? { file: unit.file, line: entry?.lineAt(0) ?? 1 };
    const what =
      rollout === undefined ? 'starts the application' : `puts new code live (\`${rollout.what}\`)`;
    return {
      danger: {
        kind: 'no prisma migrate deploy',
        message: `${capital(unit.name)} of ${unit.file} ${what}, and nothing that the files of this repository deploy runs \`prisma migrate deploy\`: the new code meets a database without its migrations.`,
        instead: `Run \`${script === undefined ? 'npx prisma migrate deploy' : `npm run ${script}`}\` once a deploy, before the new code starts.`,
      },
      run: {
        kind: 'rollout',
        args: [],
        text: rollout?.what ?? unit.name,
        at,
        from: at,
        trail: [],
        unit,
        entry: 0,
        stage: 'job',
        folder: '.',
        env: new Map(),
        lenient: undefined,
      },
    };
  }
  return undefined;
}
