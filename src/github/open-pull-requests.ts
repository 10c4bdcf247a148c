/** Migrations of other open pull requests: one GraphQL request for all paths, at most ten files. */
import { messageOf } from '../errors.ts';
import type { OpenPullRequests, OtherMigration } from '../ports.ts';
import type { GitHubClient } from './client.ts';
import { repoOf, type Thread } from './own-comments.ts';

/** So many files are read in a run, of the pull requests that were updated last. */
const fileLimit = 10;

const query = `query ($owner: String!, $repository: String!, $base: String!) {
  repository(owner: $owner, name: $repository) {
    pullRequests(states: OPEN, baseRefName: $base, first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number files(first: 100) { nodes { path changeType } } }
    }
  }
}`;

/** What the query answers; GitHub leaves out what a token may not see. */
interface Answer {
  readonly repository: {
    readonly pullRequests: {
      readonly nodes:
        | readonly ({
            readonly number: number;
            readonly files: {
              readonly nodes:
                | readonly ({ readonly path: string; readonly changeType: string } | null)[]
                | null;
            } | null;
          } | null)[]
        | null;
    };
  } | null;
}

interface OtherFile {
  readonly pullRequest: number;
  readonly file: string;
}

/**
 * Looks when it is first asked, and once in a run. `say` is told in one sentence why nothing could be found out: that is no
 * reason for a warning.
 */
export function openPullRequests(
  client: () => Promise<GitHubClient>,
  thread: Pick<Thread, 'owner' | 'repository' | 'pullRequest'>,
  base: string,
  say: (sentence: string) => void,
): OpenPullRequests {
  let listing: Promise<readonly OtherFile[]> | undefined;
  const read = new Map<string, Promise<string | undefined>>();
  const textOf = (one: OtherFile): Promise<string | undefined> => {
    const key = `${one.pullRequest} ${one.file}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    if (read.size >= fileLimit) return Promise.resolve(undefined);
    const text = client().then((open) => contentOf(open, thread, one));
    read.set(key, text);
    return text;
  };
  return {
    async migrationsIn(folders) {
      try {
        listing ??= client().then((open) => list(open, thread, base));
        const theirs = (await listing).filter(({ file }) => folders.some((folder) => isIn(file, folder)));
        const migrations: OtherMigration[] = [];
        for (const one of theirs) migrations.push({ ...one, sql: await textOf(one) });
        return migrations;
      } catch (error) {
        say(
          `Other open pull requests were not looked at: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 300)}`,
        );
        return [];
      }
    },
  };
}

/** `folder/<name>/migration.sql` */
function isIn(file: string, folder: string): boolean {
  const below = folder === '' || folder === '.' ? file : file.slice(folder.length + 1);
  return (folder === '.' || file.startsWith(`${folder}/`)) && /^[^/]+\/migration\.sql$/.test(below);
}

async function list(
  client: GitHubClient,
  { owner, repository, pullRequest }: Pick<Thread, 'owner' | 'repository' | 'pullRequest'>,
  base: string,
): Promise<readonly OtherFile[]> {
  const answer = await client.graphql<Answer>(query, { owner, repository, base });
  const pulls = answer.repository?.pullRequests.nodes ?? [];
  return pulls.flatMap((pull) => {
    if (pull === null || pull.number === pullRequest) return [];
    return (pull.files?.nodes ?? []).flatMap((file) =>
      file?.changeType === 'ADDED' ? [{ pullRequest: pull.number, file: file.path }] : [],
    );
  });
}

/** Undefined for a file that is gone, no file, or larger than the megabyte that GitHub tells in one answer. */
async function contentOf(
  client: GitHubClient,
  thread: Pick<Thread, 'owner' | 'repository'>,
  { pullRequest, file }: OtherFile,
): Promise<string | undefined> {
  try {
    const { data } = await client.rest.repos.getContent({
      ...repoOf(thread),
      path: file,
      ref: `refs/pull/${pullRequest}/head`,
    });
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return undefined;
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return undefined;
    throw error;
  }
}
