/** The check `commands`: what a deployment would run, at base and at head. */
import { posix } from 'node:path';
import { readDeployment } from '../collect/index.ts';
import { isDeploymentFile } from '../deployment/files.ts';
import type { Deployment } from '../deployment/model.ts';
import { prismaCommand } from '../deployment/prisma-command.ts';
import type { Run } from '../deployment/reach.ts';
import type { CommandProject } from '../judge/commands/dangers.ts';
import { judgeCommands } from '../judge/commands/judge.ts';
import type { PrismaVersion, Project, ProjectPair } from '../model/project.ts';
import type { Repository } from '../ports.ts';
import { type CheckResult, skipped } from './result.ts';

/** The deployments of both sides, and the projects among which their commands are divided. */
export interface Deployments {
  readonly projects: readonly Project[];
  readonly base: Deployment;
  readonly head: Deployment;
}

/** Reads both sides; base only where the change touches a file that can tell a difference. */
export async function readDeployments(
  repository: Repository,
  changed: ReadonlySet<string>,
  pairs: readonly Pick<ProjectPair, 'head'>[],
): Promise<Deployments> {
  const head = await readDeployment(repository.head);
  const differs = [...changed].some((path) => isDeploymentFile(path) || /\.sql$/.test(path));
  return {
    projects: pairs.map((pair) => pair.head),
    base: differs ? await readDeployment(repository.base) : head,
    head,
  };
}

/** Judges the commands of one project. */
export function checkCommands(
  { base, head, prisma, basePrisma }: ProjectPair,
  deployments: Deployments,
  changed: ReadonlySet<string>,
): CheckResult {
  if (deployments.head.units.length === 0)
    return skipped('No file of this repository says how it is deployed.');
  const facts = projectFacts(head, prisma);
  const before =
    base === undefined ? { ...facts, hasMigrations: false } : projectFacts(base, basePrisma ?? prisma);
  return {
    findings: judgeCommands(
      { deployment: deployments.head, project: facts },
      { deployment: deployments.base, project: before },
      { changed, isOwn: (run) => ownerOf(run, deployments.projects) === head },
    ),
  };
}

/** Whose command it is: the schema that it names, else the nearest project above its folder, else the first. */
function ownerOf(run: Run, projects: readonly Project[]): Project | undefined {
  const { values } = prismaCommand(run.args);
  const schema = values.get('--schema');
  const path = schema === undefined ? undefined : posix.join(run.folder, schema);
  const named = projects.find(
    (one) =>
      path !== undefined && (one.schema === path || one.schemaFiles.some((file) => file.path === path)),
  );
  if (named !== undefined) return named;
  const above = projects.filter(
    ({ root }) => root === '.' || run.folder === root || run.folder.startsWith(`${root}/`),
  );
  const nearest = above.reduce<Project | undefined>(
    (best, one) => (best === undefined || one.root.length > best.root.length ? one : best),
    undefined,
  );
  return nearest ?? projects[0];
}

function projectFacts(project: Project, { version }: PrismaVersion): CommandProject {
  return {
    major: Number.parseInt(version, 10),
    provider: project.provider,
    hasMigrations: project.migrations.length > 0,
  };
}
