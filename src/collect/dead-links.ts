/** Symbolic links that Prisma would follow and Preflight does not: they leave the repository, or lead nowhere. */
import { PreflightError } from '../errors.ts';
import type { Project } from '../model/project.ts';
import { inFolder, isUnder, quoted } from './paths.ts';
import type { ProjectTree } from './tree.ts';

/**
 * Refuses a schema or migrations that are such a link: what is behind it is not in git, so nobody could say what the
 * change does to it. Prisma does not follow links to folders inside the migrations folder, so those are no matter.
 * @throws PreflightError that names the link.
 */
export async function refuseDeadLinks(head: ProjectTree, projects: readonly Project[]): Promise<void> {
  for (const link of await head.links()) {
    if (!projects.some((project) => matters(project, link))) continue;
    const { kind } = await head.locate(link);
    if (kind === 'here') continue;
    const end = kind === 'outside' ? 'leaves the repository' : 'leads nowhere';
    throw new PreflightError(
      `${quoted(link)} is a symbolic link that ${end}, so what it stands for can't be checked.`,
      'Keep the Prisma schema and the migrations in the repository, or name their folder with schema and migrations.',
    );
  }
}

/** Whether a link is a project's schema, its migrations, or one of their files. */
function matters({ schema, migrationsDir }: Project, link: string): boolean {
  return (
    isUnder(schema, link) ||
    isUnder(migrationsDir, link) ||
    (isUnder(link, schema) && link.endsWith('.prisma')) ||
    (isUnder(link, migrationsDir) &&
      link === inFolder(migrationsDir, link.split('/').slice(-2).join('/')) &&
      link.endsWith('/migration.sql'))
  );
}
