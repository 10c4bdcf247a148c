/** The environment in which a project's CLI runs: nothing of the job's but PATH, and no database but a throwaway one. */

import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Project, Provider } from '../model/project.ts';

/** A URL of the right form for each kind of database that leads nowhere: port 9 discards, and nothing connects anyway. */
const nowhere: Readonly<Record<Provider, string>> = {
  postgresql: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
  cockroachdb: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
  unknown: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
  mysql: 'mysql://preflight:preflight@127.0.0.1:9/preflight',
  sqlserver: 'sqlserver://127.0.0.1:9;database=preflight;user=preflight;password=preflight',
  mongodb: 'mongodb://preflight:preflight@127.0.0.1:9/preflight',
  sqlite: 'file:./preflight.db',
};

/** Variables that change what Node, the loader or the CLI itself does: a schema that names one does not get to set it. */
const reserved = /^(?:PATH|HOME|CI|TMPDIR|NODE|NO_COLOR|CHECKPOINT_.*|(?:NODE|LD|DYLD|PRISMA|NPM)_.*)$/i;

/** A URL that leads nowhere, for a project's kind of database. */
export function nowhereUrl(project: Project): string {
  return nowhere[project.provider];
}

/** Variables for every command; those that the schema names lead nowhere, so that Prisma's check for them passes. */
export function baseEnvironment(
  project: Project,
  scratch: string,
  env: NodeJS.ProcessEnv,
): Record<string, string> {
  const named = project.envNames.filter((name) => !reserved.test(name));
  return {
    ...Object.fromEntries(named.map((name) => [name, nowhereUrl(project)])),
    PATH: env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: join(scratch, 'home'),
    NO_COLOR: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PRISMA_GENERATE_SKIP_AUTOINSTALL: '1',
  };
}

/** Files in the folder of the CLI's `@prisma/engines`, wherever the package manager put it; `[]` without one. */
async function engineFiles(cli: string): Promise<readonly string[]> {
  try {
    const folder = dirname(createRequire(cli).resolve('@prisma/engines/package.json'));
    return (await readdir(folder)).map((name) => join(folder, name));
  } catch {
    // Without the package there is no binary: the CLI is handed ours.
    return [];
  }
}

/** The binaries of Prisma that are installed beside the CLI. */
export interface NativeEngines {
  readonly schemaEngine: string | undefined;
  readonly queryEngine: string | undefined;
}

/** Looks for the binaries beside the CLI (`schema-engine-debian-openssl-3.0.x`, before Prisma 5 `migration-engine-…`). */
export async function nativeEngines(cli: string): Promise<NativeEngines> {
  const files = await engineFiles(cli);
  const find = (name: RegExp): string | undefined =>
    files.find((file) => name.test(file) && !/\.(?:gz|sha256|tmp\w*)$/.test(file));
  return {
    schemaEngine: find(/[/\\](?:schema|migration)-engine-[^/\\]+$/),
    queryEngine: find(/[/\\](?:libquery_engine|query_engine)-[^/\\]+\.node$/),
  };
}
