/** The pull requests of a merge group, by the commits that it adds to its base. */
import type { GitHubClient } from './client.ts';
import { repoOf, type Thread } from './own-comments.ts';

/** What the event says of a group. */
export interface MergeGroup {
  readonly base: string;
  readonly head: string;
  /** Its branch, which the queue names after the last pull request: gh-readonly-queue/main/pr-7-<sha>. */
  readonly ref: string;
}

/** A pull request that waits to be merged. */
export interface QueuedPull {
  readonly number: number;
  readonly fromFork: boolean;
}

/** So many commits and pull requests of a group are looked up; a queue's groups are smaller. */
const limits = { commits: 50, pulls: 20 } as const;

/** The open pull requests of a group. @throws what the client throws. */
export async function pullRequestsOf(
  client: GitHubClient,
  repository: Pick<Thread, 'owner' | 'repository'>,
  group: MergeGroup,
): Promise<readonly QueuedPull[]> {
  const place = repoOf(repository);
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...place,
    basehead: `${group.base}...${group.head}`,
    per_page: 100,
  });
  const named = /\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(group.ref)?.[1];
  const numbers = new Set(named === undefined ? [] : [Number(named)]);
  for (const { sha, commit } of data.commits.slice(0, limits.commits)) {
    // What the queue squashed or rebased is no commit of a pull request, but its title names it; that of a fork is listed
    // with no commit at all. A title that names another one does no harm: what was accepted counts for the same bytes only.
    const [title = ''] = commit.message.split('\n');
    const said = /^Merge pull request #(\d{1,9}) |\(#(\d{1,9})\)$/.exec(title);
    const number = said?.[1] ?? said?.[2];
    if (number !== undefined) numbers.add(Number(number));
    const listed = await client.rest.repos.listPullRequestsAssociatedWithCommit({
      ...place,
      commit_sha: sha,
    });
    for (const pull of listed.data) numbers.add(pull.number);
  }
  const pulls: QueuedPull[] = [];
  for (const number of [...numbers].slice(0, limits.pulls)) {
    const pull = await client.rest.pulls.get({ ...place, pull_number: number }).catch(missing);
    if (pull?.data.state !== 'open') continue;
    const { full_name: from } = pull.data.head.repo ?? {};
    pulls.push({
      number,
      fromFork: from?.toLowerCase() !== `${repository.owner}/${repository.repository}`.toLowerCase(),
    });
  }
  return pulls;
}

/** A number that a title names may be no pull request. */
function missing(error: unknown): undefined {
  if ((error as { status?: unknown }).status !== 404) throw error;
}
