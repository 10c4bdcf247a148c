/** The check `commands`: what a deployment would run, at base and at head. */
import type { CommandProject } from '../judge/commands/dangers.ts';
import type { PrismaVersion, Project, ProjectPair } from '../model/project.ts';
import type { Deployments } from './deployments.ts';
import { type CheckResult, skipped, unable } from './result.ts';

/** Judges the commands of one project. */
export async function checkCommands(
  { base, head, prisma, basePrisma }: ProjectPair,
  deployments: Deployments,
): Promise<CheckResult> {
  if (deployments.unread !== undefined) return unable(deployments.unread);
  if (!deployments.comparison.deployed) return skipped('No file of this repository says how it is deployed.');
  const facts = projectFacts(head, prisma);
  const before =
    base === undefined ? { ...facts, hasMigrations: false } : projectFacts(base, basePrisma ?? prisma);
  const findings = await deployments.judge(head, facts, before);
  return typeof findings === 'string' ? unable(findings) : { findings };
}

function projectFacts(project: Project, { version }: PrismaVersion): CommandProject {
  return {
    major: Number.parseInt(version, 10),
    provider: project.provider,
    hasMigrations: project.migrations.length > 0,
  };
}
