/** Finds the queries in the code of a commit, from git objects: TypedSQL files, and raw queries that are written out. */
import type { Project } from '../../model/project.ts';
import type { CodeQueries, CodeQuery } from '../../model/query.ts';
import type { Tree } from '../../ports.ts';
import { askGit, fieldsOf } from '../git.ts';
import { readTemplates } from './reader.ts';
import { wordsOfQueries } from './words.ts';

/** What is read at most: more is generated code, or an accident. */
const limits = { bytesOfFile: 1_000_000, files: 3_000, bytes: 30_000_000 } as const;

const source = /\.[cm]?[jt]sx?$/;

/** Code that no release runs, and code that others wrote. */
const notRun =
  /\.d\.[cm]?ts$|\.min\.js$|(?:^|\/)(?:node_modules|dist|build|vendor|__tests__|__mocks__|tests?|e2e)\/|\.(?:test|spec|e2e)\.[cm]?[jt]sx?$/;

/** The queries in the code of a commit that may be sent to the database of a project. */
export async function findQueries(root: string, tree: Tree, project: Project): Promise<CodeQueries> {
  const typed = await typedSql(tree, project);
  const isOurs = ownership(await tree.list(), project.root);
  const paths = (await filesWithQueries(root, tree)).filter(
    (path) => source.test(path) && !notRun.test(path) && isOurs(path),
  );
  const read = await tree.readMany(paths.slice(0, limits.files));
  const files: (readonly [path: string, text: string])[] = [];
  let bytes = 0;
  let skipped = Math.max(0, paths.length - limits.files);
  for (const [path, content] of read) {
    if (content.length > limits.bytesOfFile || bytes + content.length > limits.bytes) {
      skipped += 1;
      continue;
    }
    bytes += content.length;
    files.push([path, content.toString('utf8')]);
  }
  return {
    queries: async (worth) => [
      ...typed,
      ...(await readTemplates(files.filter(([, text]) => worth(text)))).flat(),
    ],
    remark:
      skipped === 0
        ? undefined
        : `${skipped} file${skipped === 1 ? '' : 's'} with raw queries ${skipped === 1 ? 'is' : 'are'} too large to be read.`,
  };
}

/**
 * Whether a file's code may use the database of the project at `root`. In a monorepo with several, what stands in the folder
 * of another uses that one's; what stands in none may use any.
 */
function ownership(paths: readonly string[], root: string): (path: string) => boolean {
  const roots = paths
    .filter((path) => path.endsWith('/migration_lock.toml'))
    .map((path) => path.split('/').slice(0, -2))
    .map((folders) => (folders.at(-1) === 'prisma' ? folders.slice(0, -1) : folders).join('/'));
  const others = new Set(
    roots.filter((one) => one !== '' && one !== root && !`${root}/`.startsWith(`${one}/`)),
  );
  return (path) => {
    const folders = path.split('/').slice(0, -1);
    for (let depth = folders.length; depth > 0; depth--) {
      const folder = folders.slice(0, depth).join('/');
      if (folder === root) return true;
      if (others.has(folder)) return false;
    }
    return true;
  };
}

/**
 * The same queries in another state of their files: where each stands there, or undefined. A file is read once.
 * @throws PreflightError where one of the files can't be taken apart within the limits.
 */
export async function whereStill(
  tree: Pick<Tree, 'readMany'>,
  queries: readonly CodeQuery[],
): Promise<readonly (CodeQuery | undefined)[]> {
  const typed = new Set(queries.filter(({ by }) => by === typedBy).map(({ file }) => file));
  const read = await tree.readMany([...new Set(queries.map(({ file }) => file))]);
  const files = [...read]
    .filter(([, content]) => content.length <= limits.bytesOfFile)
    .map(([path, content]) => [path, content.toString('utf8')] as const);
  const sources = files.filter(([path]) => !typed.has(path));
  const found = await readTemplates(sources);
  const there = new Map<string, ReadonlyMap<string, CodeQuery>>();
  const note = (path: string, known: readonly CodeQuery[]): void => {
    // Of two that are alike the first counts.
    const last = known.toSorted((one, other) => other.line - one.line);
    there.set(path, new Map(last.map((query) => [query.sql, query])));
  };
  for (const [path, text] of files) if (typed.has(path)) note(path, [typedQuery(path, text)]);
  for (const [at, [path]] of sources.entries()) note(path, found[at] ?? []);
  return queries.map(({ file, sql }) => there.get(file)?.get(sql));
}

const typedBy = 'TypedSQL';

function typedQuery(file: string, text: string): CodeQuery {
  return { file, line: 1, endLine: Math.max(1, text.trimEnd().split('\n').length), sql: text, by: typedBy };
}

/** TypedSQL: the files in the folder `sql` beside the schema, or in a schema that is a folder. */
async function typedSql(tree: Tree, { schema }: Project): Promise<readonly CodeQuery[]> {
  const above = schema.includes('/') ? schema.slice(0, schema.lastIndexOf('/') + 1) : '';
  const folders = [`${above}sql/`, `${schema}/sql/`];
  const files = (await tree.list()).filter((path) =>
    folders.some((folder) => path.startsWith(folder) && /^[^/]+\.sql$/.test(path.slice(folder.length))),
  );
  const read = await tree.readMany(files.slice(0, limits.files));
  return [...read]
    .filter(([, content]) => content.length <= limits.bytesOfFile)
    .map(([path, content]) => typedQuery(path, content.toString('utf8')));
}

/**
 * The paths of a commit that hold one of the words. git looks for itself, without handing its objects out; in a partial
 * clone it would fetch them one by one, so there they are asked for all at once.
 */
async function filesWithQueries(root: string, tree: Tree): Promise<readonly string[]> {
  const partial = await askGit(root, ['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$']);
  if (partial.stdout.length > 0) {
    const files = (await tree.list()).filter((path) => source.test(path) && !notRun.test(path));
    const read = await tree.readMany(files.slice(0, limits.files * 3));
    return [...read].flatMap(([path, content]) =>
      wordsOfQueries.some((word) => content.includes(word)) ? [path] : [],
    );
  }
  const words = wordsOfQueries.flatMap((word) => ['-e', word]);
  const found = await askGit(root, [
    'grep',
    '-l',
    '-z',
    '-I',
    '--fixed-strings',
    ...words,
    tree.commit,
    '--',
  ]);
  // Status 1 is "nowhere". A path stands behind the commit and a colon.
  return fieldsOf(found.stdout)
    .map((field) => field.slice(tree.commit.length + 1))
    .sort();
}
