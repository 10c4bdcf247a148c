/** Which files make up a schema: one file, a folder, or a file with those around it. */
import { posix } from 'node:path';
import { folderOf, hasSegment, isUnder } from './paths.ts';
import { type SchemaText, type Survey, schemaText } from './survey.ts';

/** A schema: the path that Prisma is given, and its files sorted by path. */
export interface Schema {
  readonly path: string;
  readonly files: readonly SchemaText[];
  readonly isFolder: boolean;
}

/**
 * The schema at a path that somebody named. A folder means every *.prisma file below it, as Prisma reads them. Beside a
 * named file the others count only under the preview feature of Prisma 5.15 to 6.6 that made them count.
 * `undefined` where there is nothing; 'outside' where a link leads out of the repository.
 */
export async function schemaAt(survey: Survey, path: string): Promise<Schema | undefined | 'outside'> {
  const place = await survey.tree.locate(path);
  if (place.kind === 'outside') return 'outside';
  if (place.kind === 'nothing') return undefined;
  const known = survey.schemas.get(place.path);
  if (known !== undefined)
    return known.outline.previewFeatures.includes('prismaSchemaFolder')
      ? withNeighbours(survey, known)
      : alone(known);
  const paths = (await survey.tree.list()).filter((file) => isUnder(file, place.path));
  const isFile = paths.includes(place.path);
  const wanted = isFile
    ? [place.path]
    : paths.filter(
        (file) => file.endsWith('.prisma') && !hasSegment(file.slice(place.path.length), 'node_modules'),
      );
  const bytes = await survey.tree.readMany(wanted);
  const files = wanted.flatMap((file) => {
    const content = bytes.get(file);
    return content === undefined ? [] : [schemaText(file, content)];
  });
  return files.length === 0 ? undefined : { path: place.path, files, isFolder: !isFile };
}

/**
 * The schema of a file with a datasource that nobody named: alone, or with the *.prisma files around it where it says or
 * shows that it wants them (the preview feature, no model of its own, types that only they define).
 */
export function schemaAround(survey: Survey, main: SchemaText): Schema {
  const { outline } = main;
  if (outline.previewFeatures.includes('prismaSchemaFolder') || isSchemaFolder(folderOf(main.path)))
    return withNeighbours(survey, main);
  const folder = withNeighbours(survey, main);
  const defined = new Set(
    folder.files.filter((file) => file !== main).flatMap((file) => file.outline.defines),
  );
  const wantsThem =
    outline.defines.length === 0 ? defined.size > 0 : outline.lacks.some((type) => defined.has(type));
  return wantsThem ? folder : alone(main);
}

/** `prisma/schema`, the default folder of Prisma 5.15 to 6.6. */
function isSchemaFolder(folder: string): boolean {
  return posix.basename(folder) === 'schema' && posix.basename(folderOf(folder)) === 'prisma';
}

function alone(file: SchemaText): Schema {
  return { path: file.path, files: [file], isFolder: false };
}

/** The folder of a file with all schema files below it that have no datasource and define nothing a second time. */
function withNeighbours(survey: Survey, main: SchemaText): Schema {
  const folder = folderOf(main.path);
  const others = [...survey.schemas.values()].filter((file) => file !== main && isUnder(file.path, folder));
  const foreign = others
    .filter((file) => file.outline.hasDatasource)
    .map((file) => folderOf(file.path))
    .filter((at) => at !== folder);
  const taken = new Set(main.outline.defines);
  const files = others.filter((file) => {
    if (file.outline.hasDatasource || foreign.some((at) => isUnder(file.path, at))) return false;
    if (file.outline.defines.some((name) => taken.has(name))) return false;
    for (const name of file.outline.defines) taken.add(name);
    return true;
  });
  if (files.length === 0) return alone(main);
  const paths = new Set([main.path, ...files.map((file) => file.path)]);
  return {
    path: folder,
    files: [...survey.schemas.values()].filter((file) => paths.has(file.path)),
    isFolder: true,
  };
}
