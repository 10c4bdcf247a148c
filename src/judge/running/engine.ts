/** Whether connections of a Prisma Client keep statements prepared. */
import type { ProjectPair, SchemaFile } from '../../model/project.ts';

const generator = /^\s*generator\s+\w+\s*\{([^}]*)\}/gm;
const withoutComments = (text: string) => text.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/gm, '$1');

/**
 * Prisma's engine in Rust, the only one up to Prisma 5 and the usual one of 6, gives each statement a name and keeps 100 of
 * them or more for each connection, unless the URL has `pgbouncer=true` or `statement_cache_size=0`. It does not try again
 * where the server refuses one: https://github.com/prisma/prisma/issues/7678. Driver adapters, which Prisma 7 always has, send
 * statements without a name (`@prisma/adapter-pg`, unless it is given a `statementNameGenerator`): there is none to go stale.
 */
export function keepsStatements(files: readonly SchemaFile[], major: number): boolean {
  if (major >= 7) return false;
  const clients = files
    .flatMap(({ content }) =>
      [...withoutComments(content).matchAll(generator)].map(([, inside = '']) => inside),
    )
    .filter((inside) => /^\s*provider\s*=\s*"prisma-client(?:-js)?"/m.test(inside));
  // A schema without one is generated from elsewhere, and nothing is known of that.
  return clients.length === 0 || clients.some((inside) => !usesAdapter(inside));
}

function usesAdapter(inside: string): boolean {
  return (
    /^\s*engineType\s*=\s*"client"/m.test(inside) ||
    /^\s*previewFeatures\s*=\s*\[[^\]]*"(?:driverAdapters|queryCompiler)"/m.test(inside)
  );
}

/** The schema of the client that runs now, and the major version of its Prisma. */
export function runningClient({
  base,
  deployed,
  prisma,
  basePrisma,
}: ProjectPair): readonly [files: readonly SchemaFile[], major: number] {
  const { version } = deployed?.prisma ?? basePrisma ?? prisma;
  return [(deployed?.project ?? base)?.schemaFiles ?? [], Number.parseInt(version, 10)];
}
