/** `projects`: the Prisma projects of a checkout as JSON, for the job matrix of a monorepo. */
import { resolve } from 'node:path';
import { findProjects, openRepository, resolvePrisma } from '../collect/index.ts';
import type { Shell } from './shell.ts';

/** Prints every project of the working tree. @throws PreflightError */
export async function projectsCommand(directory: string, { stdout, cwd }: Shell): Promise<number> {
  const repository = await openRepository({
    directory: resolve(cwd(), directory),
    base: { kind: 'ref', ref: 'HEAD' },
  });
  const projects = await findProjects(repository.head, {});
  const listed = await Promise.all(
    projects.map(async (project) => ({
      root: project.root,
      schema: project.schema,
      migrations: project.migrationsDir,
      provider: project.provider,
      prisma: (await resolvePrisma(repository.head, repository.root, project)).version,
    })),
  );
  stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
  return 0;
}
