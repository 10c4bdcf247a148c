/** Collecting: what a change is, from git, files and lock files. Nothing here opens a database or judges. */
export { type Collected, type CollectRequest, collect } from './collect.ts';
export { type FileText, handOutDeployment } from './deployment-files.ts';
export { compareHistories } from './history.ts';
export { resolvePrisma } from './prisma-version.ts';
export { findProjects, type ProjectOverrides } from './projects.ts';
export { findQueries, whereStill } from './queries/find.ts';
export { openRepository } from './repository.ts';
export type { BaseRequest } from './revisions.ts';
