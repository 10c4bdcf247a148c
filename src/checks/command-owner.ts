/** Which project of a repository a command is about. */
import { posix } from 'node:path';
import { prismaCommand } from '../deployment/prisma-command.ts';
import type { Run } from '../deployment/reach.ts';
import type { Project } from '../model/project.ts';

/** A project as far as commands tell it from others. */
export interface CommandOwner {
  readonly root: string;
  /** The paths by which a command may name its schema. */
  readonly schemas: readonly string[];
}

/** What of a project is needed. */
export function commandOwner({ root, schema, schemaFiles }: Project): CommandOwner {
  return { root, schemas: [schema, ...schemaFiles.map((file) => file.path)] };
}

/** Whose command it is: the schema that it names, else the nearest project above its folder, else the first. */
export function ownerOf(run: Run, owners: readonly CommandOwner[]): CommandOwner | undefined {
  const { values } = prismaCommand(run.args);
  const schema = values.get('--schema');
  const path = schema === undefined ? undefined : posix.join(run.folder, schema);
  const named = owners.find((one) => path !== undefined && one.schemas.includes(path));
  if (named !== undefined) return named;
  const above = owners.filter(
    ({ root }) => root === '.' || run.folder === root || run.folder.startsWith(`${root}/`),
  );
  const nearest = above.reduce<CommandOwner | undefined>(
    (best, one) => (best === undefined || one.root.length > best.root.length ? one : best),
    undefined,
  );
  return nearest ?? owners[0];
}
