/** Which commit is base: from refs, a commit id or a merge commit, fetched where a shallow clone lacks it. */
import { PreflightError } from '../errors.ts';
import { askGit, type GitAnswer, type GitToken, reasonOf, runGit } from './git.ts';
import { quoted } from './paths.ts';

/** How base is named. */
export type BaseRequest =
  /** The merge base of HEAD and a branch, tag or commit. */
  | { readonly kind: 'ref'; readonly ref: string }
  /**
   * The merge base of HEAD and the default branch: what origin/HEAD names, else origin/main, origin/master,
   * `init.defaultBranch`, main, master. On the default branch itself it is the remote's one that counts, so that commits
   * not yet pushed are checked; without a remote only uncommitted files differ.
   */
  | { readonly kind: 'default-branch' }
  /** Exactly this commit: `before` of a push, `base_sha` of a merge group. Zeros (a new branch) mean the default branch. */
  | { readonly kind: 'commit'; readonly sha: string }
  /**
   * HEAD is the merge commit of a pull request: base is its first parent. Where HEAD is no merge, or is `head` itself
   * (a workflow that checks out the pull request's own commit), it is the merge base with `sha`.
   */
  | { readonly kind: 'merge-parent'; readonly sha?: string; readonly head?: string };

/** A repository whose base is being looked for. */
export interface Clone {
  readonly root: string;
  readonly head: string;
  readonly shallow: boolean;
  /** The remote to fetch from; `undefined` where there is none. */
  readonly remote: string | undefined;
  readonly token: GitToken | undefined;
}

const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** Commit ids of base, and of the branch that it was found on. */
export interface Base {
  readonly commit: string;
  /** The newest commit of that branch; equal to `commit` where the change begins there. */
  readonly tip: string;
}

/** Finds base. @throws PreflightError with the reason and a remedy where there is none. */
export async function resolveBase(clone: Clone, request: BaseRequest): Promise<Base> {
  switch (request.kind) {
    case 'ref': {
      const tip = await resolveRef(clone, request.ref);
      return { commit: await mergeBase(clone, tip, quoted(request.ref)), tip };
    }
    case 'default-branch':
      return await baseOfDefaultBranch(clone);
    case 'commit':
      if (/^0+$/.test(request.sha)) return await baseOfDefaultBranch(clone);
      return exactly(await haveCommit(clone, checkedId(request.sha)));
    case 'merge-parent': {
      const parents = await parentsOf(clone);
      const isMerge = parents.length > 1 && request.head?.toLowerCase() !== clone.head;
      if (isMerge && parents[0] !== undefined) return exactly(await haveCommit(clone, parents[0]));
      if (request.sha === undefined) return await baseOfDefaultBranch(clone);
      const tip = await haveCommit(clone, checkedId(request.sha));
      return { commit: await mergeBase(clone, tip, request.sha.slice(0, 12)), tip };
    }
  }
}

function exactly(commit: string): Base {
  return { commit, tip: commit };
}

function checkedId(sha: string): string {
  if (commitId.test(sha)) return sha.toLowerCase();
  throw new PreflightError(
    `${quoted(sha)} is no commit id.`,
    'Give the 40 hexadecimal digits of a commit, or name a branch with --base (in the Action: the input base).',
  );
}

async function verify(clone: Clone, name: string): Promise<string | undefined> {
  const answer = await askGit(clone.root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return answer.ok ? answer.stdout.toString('utf8').trim() : undefined;
}

/** The commit of a branch, tag or commit id, fetched where it is not here. @throws PreflightError */
export async function resolveRef(clone: Clone, ref: string): Promise<string> {
  if (ref.startsWith('-') || ref === '' || /[\0\n]/.test(ref)) {
    throw new PreflightError(
      `${quoted(ref)} is no name of a branch or commit.`,
      'Give a branch such as origin/main with --base (in the Action: the input base).',
    );
  }
  const known =
    (await verify(clone, ref)) ??
    (clone.remote && (await verify(clone, `refs/remotes/${clone.remote}/${ref}`)));
  if (known !== undefined) return known;
  if (clone.remote === undefined) {
    throw new PreflightError(
      `The base ${quoted(ref)} is not in this repository, which has no remote.`,
      'Name a branch or commit that exists with --base (in the Action: the input base).',
    );
  }
  if (commitId.test(ref)) return await haveCommit(clone, ref.toLowerCase());
  const branch = ref.startsWith(`${clone.remote}/`) ? ref.slice(clone.remote.length + 1) : ref;
  const patterns = [`refs/heads/${branch}`, `refs/tags/${branch}`];
  const answer = await askGit(
    clone.root,
    ['ls-remote', '--quiet', '--', clone.remote, ...patterns],
    remoteOptions(clone),
  );
  if (!answer.ok) throw unreachable(clone, `The base ${quoted(ref)}`, answer);
  const id = answer.stdout.toString('utf8').split(/\s/, 1)[0] ?? '';
  if (commitId.test(id)) return await haveCommit(clone, id);
  throw new PreflightError(
    `The base ${quoted(ref)} is neither in this repository nor a branch or tag of ${quoted(clone.remote)}.`,
    'Name a branch or commit that exists with --base (in the Action: the input base).',
  );
}

/** Parents as the commit object names them: a shallow clone hides them from `git log`, not from here. */
async function parentsOf(clone: Clone): Promise<readonly string[]> {
  const text = (await runGit(clone.root, ['cat-file', 'commit', clone.head])).toString('latin1');
  const header = text.slice(0, text.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}

async function baseOfDefaultBranch(clone: Clone): Promise<Base> {
  const configured = await askGit(clone.root, ['config', '--get', 'init.defaultBranch']);
  const own = configured.stdout.toString('utf8').trim();
  const branches = ['main', 'master', ...(configured.ok && /^[^-\s][^\s]*$/.test(own) ? [own] : [])];
  const names = [
    ...(clone.remote === undefined
      ? []
      : ['HEAD', ...branches].map((name) => `refs/remotes/${clone.remote}/${name}`)),
    ...(configured.ok && own !== '' ? [own, ...branches] : branches).map((name) => `refs/heads/${name}`),
  ];
  for (const name of names) {
    const tip = await verify(clone, name);
    if (tip !== undefined)
      return { commit: await mergeBase(clone, tip, name.replace(/^refs\/(heads|remotes)\//, '')), tip };
  }
  if (clone.remote !== undefined) {
    const answer = await askGit(
      clone.root,
      ['ls-remote', '--quiet', '--', clone.remote, 'HEAD'],
      remoteOptions(clone),
    );
    const id = answer.stdout.toString('utf8').split(/\s/, 1)[0] ?? '';
    if (answer.ok && commitId.test(id)) {
      const tip = await haveCommit(clone, id);
      return { commit: await mergeBase(clone, tip, 'the default branch'), tip };
    }
  }
  throw new PreflightError(
    'The default branch of this repository is not known.',
    'Name the commit to compare with: --base REF (in the Action: the input base).',
  );
}

/** Makes sure that a commit and its files are here, fetching them where they are not. */
async function haveCommit(clone: Clone, sha: string): Promise<string> {
  if ((await verify(clone, sha)) !== undefined) return sha;
  if (clone.remote === undefined) {
    throw new PreflightError(
      `The base commit ${sha.slice(0, 12)} is not in this repository, which has no remote.`,
      'Check out with fetch-depth: 0.',
    );
  }
  const answer = await fetchFrom(clone, [...(clone.shallow ? ['--depth=1'] : [])], [sha]);
  if ((await verify(clone, sha)) !== undefined) return sha;
  throw unreachable(clone, `The base commit ${sha.slice(0, 12)}`, answer);
}

/** Deepens a shallow clone in steps until both sides meet. */
async function mergeBase(clone: Clone, commit: string, name: string): Promise<string> {
  const found = await commonAncestor(clone, commit);
  if (found !== undefined) return found;
  let refused: GitAnswer | undefined;
  if (clone.shallow && clone.remote !== undefined) {
    for (const depth of ['--depth=50', '--depth=300', '--depth=2000', '--unshallow']) {
      // HEAD may be a commit that only this clone has; then the history of the other side is what can be had.
      let answer = await fetchFrom(clone, [depth], [commit, clone.head]);
      if (!answer.ok) answer = await fetchFrom(clone, [depth.replace('--depth', '--deepen')], [commit]);
      if (!answer.ok) refused = answer;
      const ancestor = await commonAncestor(clone, commit);
      if (ancestor !== undefined) return ancestor;
      if (!answer.ok) break;
    }
  }
  if (refused !== undefined) throw unreachable(clone, `The history between HEAD and ${name}`, refused);
  throw new PreflightError(
    `HEAD and ${name} have no common ancestor${clone.shallow && clone.remote === undefined ? ' in this shallow clone, which has no remote' : ''}.`,
    'Check out with fetch-depth: 0, or name another commit to compare with: --base REF (in the Action: the input base).',
  );
}

async function commonAncestor(clone: Clone, commit: string): Promise<string | undefined> {
  const answer = await askGit(clone.root, ['merge-base', commit, clone.head]);
  const id = answer.stdout.toString('utf8').trim().split('\n')[0] ?? '';
  return answer.ok && commitId.test(id) ? id : undefined;
}

/** Objects only: no ref, no FETCH_HEAD, no tag is written. */
async function fetchFrom(
  clone: Clone,
  how: readonly string[],
  wanted: readonly string[],
): Promise<GitAnswer> {
  const plain = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
  ];
  return await askGit(
    clone.root,
    ['fetch', ...plain, ...how, '--', clone.remote ?? 'origin', ...wanted],
    remoteOptions(clone),
  );
}

function remoteOptions(clone: Clone): { token: GitToken | undefined; timeLimit: number } {
  return { token: clone.token, timeLimit: 300_000 };
}

function unreachable(clone: Clone, what: string, answer: GitAnswer): PreflightError {
  return new PreflightError(
    `${what} could not be fetched from ${quoted(clone.remote ?? 'origin')}: ${quoted(reasonOf(answer))}.`,
    'Give the `token` input a token that may read this repository, or check out with fetch-depth: 0.',
  );
}
