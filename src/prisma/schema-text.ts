/** Small changes to the datasource block of a schema, so that an engine of another major, or a CLI that must not see a URL, takes it. */
import type { SchemaFile } from '../model/project.ts';

const opening = /^\s*datasource\s+\S+\s*\{/;
const connectionLine = /^\s*(?:url|directUrl|shadowDatabaseUrl)\s*=/;

/**
 * The files with the connection settings of the datasource block taken out (lines left empty, so numbers stay), and
 * `url` written behind the block's first line where given.
 */
export function withDatasourceUrl(files: readonly SchemaFile[], url: string | undefined): SchemaFile[] {
  return files.map((file) => {
    let inside = false;
    const lines = file.content.split('\n').flatMap((line) => {
      if (!inside && opening.test(line)) {
        inside = !line.includes('}');
        return url === undefined || !inside ? [line] : [line, `  url = ${url}`];
      }
      if (inside && /^\s*\}/.test(line)) inside = false;
      return [inside && connectionLine.test(line) ? '' : line];
    });
    return { path: file.path, content: lines.join('\n') };
  });
}

/** Whether the datasource block names a connection URL. */
function hasUrl(files: readonly SchemaFile[]): boolean {
  return files.some((file) => /^\s*url\s*=/m.test(file.content));
}

/**
 * The files as an engine of that Prisma release takes them: Prisma 7 refuses a `url` in the schema, earlier ones refuse
 * a datasource without one. The URL is never used: the engine's connection is handed to it.
 */
export function fitForEngine(files: readonly SchemaFile[], release: string): SchemaFile[] {
  if (Number.parseInt(release, 10) >= 7) return withDatasourceUrl(files, undefined);
  return hasUrl(files) ? [...files] : withDatasourceUrl(files, 'env("PREFLIGHT_DATABASE_URL")');
}

/** A schema that says no more than that the database is a PostgreSQL. */
export const bareSchema: readonly SchemaFile[] = [
  { path: 'schema.prisma', content: 'datasource db {\n  provider = "postgresql"\n}\n' },
];
