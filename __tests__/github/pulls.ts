/** What the GitHub of the tests knows beside comments: pull requests, labels and who may write, in GitHub's own shapes. */
import type { StoredComment } from './server.ts';

/** A pull request. */
export interface StoredPull {
  readonly number: number;
  headSha: string;
  /** Repository and branch of its head; a deleted fork has none. */
  headRepository: string | null;
  headRef: string;
  baseRef: string;
  baseSha: string;
  state: 'open' | 'closed';
  readonly labels: string[];
  readonly events: LabelEvent[];
  /** Commits that belong to it, beside its head. */
  readonly commits: string[];
  /** Files that it adds, by path. */
  readonly files: Map<string, string>;
}

/** A review, with its comments as they were sent. */
export interface StoredReview {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly body: string;
  readonly commit: string;
  readonly comments: readonly ReviewComment[];
}

/** A comment of a review, as the request has it. */
export interface ReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly start_line?: number;
}

/** A label was added or removed. */
export interface LabelEvent {
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly actor: string;
  readonly created: string;
}

/** A pull request as it is made; what is not given is usual. */
export function pullOf(number: number, parts: Partial<StoredPull> = {}): StoredPull {
  return {
    number,
    headSha: 'b'.repeat(40),
    headRepository: 'acme/shop',
    headRef: 'feature',
    baseRef: 'main',
    baseSha: 'a'.repeat(40),
    state: 'open',
    labels: [],
    events: [],
    commits: [],
    files: new Map(),
    ...parts,
  };
}

const top = 'https://api.github.com';

/** `examples` are those of the OpenAPI description; ours is put into a copy of them. */
export function pullJson(examples: Examples, pull: StoredPull, simple: boolean): unknown {
  const value = simple ? examples['pull-request-simple-items']?.value[0] : examples['pull-request']?.value;
  const { head } = value;
  const [owner = ''] = (pull.headRepository ?? '').split('/');
  return {
    ...value,
    number: pull.number,
    state: pull.state,
    // Its team lacks what its schema demands.
    requested_teams: [],
    base: { ...value.base, ref: pull.baseRef, sha: pull.baseSha },
    head: {
      ...head,
      label: `${owner}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      repo: pull.headRepository === null ? null : { ...head.repo, full_name: pull.headRepository },
    },
  };
}

/** As JSON.parse gives it. */
type Json = ReturnType<typeof JSON.parse>;

/** The examples of the OpenAPI description. */
export type Examples = Readonly<Record<string, { readonly value: Json } | undefined>>;

export function labelJson(examples: Examples, name: string): unknown {
  return { ...examples['label-items']?.value[0], name };
}

export function labelEventJson(
  examples: Examples,
  { event, label, actor, created }: LabelEvent,
  id: number,
): unknown {
  const [example] = examples['issue-event-for-issue-items']?.value ?? [];
  return {
    ...example,
    id,
    event,
    actor: userJson({ login: actor, bot: actor.endsWith('[bot]') }),
    commit_id: null,
    commit_url: null,
    created_at: created,
    label: { name: label, color: 'f29513' },
  };
}

export function reviewJson(examples: Examples, { id, pull, login, body, commit }: StoredReview): unknown {
  const value = examples['pull-request-review']?.value;
  const html = `https://github.com/acme/shop/pull/${pull}#pullrequestreview-${id}`;
  return {
    ...value,
    id,
    user: userJson({ login, bot: login.endsWith('[bot]') }),
    body,
    state: 'COMMENTED',
    commit_id: commit,
    html_url: html,
    _links: { ...value._links, html: { href: html } },
  };
}

/** Whether all lines of a comment are in the diff of a pull request whose files are new. */
export function isInDiff(
  { files }: StoredPull,
  { path, line = 0, start_line = line }: ReviewComment,
): boolean {
  const lines = files.get(path)?.replace(/\n$/, '').split('\n').length ?? 0;
  return 1 <= start_line && start_line <= line && line <= lines;
}

export function permissionJson(login: string, permission: string): unknown {
  return {
    permission: permission === 'maintain' ? 'write' : permission === 'triage' ? 'read' : permission,
    role_name: permission,
    user: { ...(userJson({ login, bot: false }) as object), role_name: permission },
  };
}

export function comparisonJson(
  examples: Examples,
  commits: readonly { readonly sha: string; readonly message: string }[],
): unknown {
  const value = examples['commit-comparison']?.value;
  const [example] = value.commits;
  return {
    ...value,
    total_commits: commits.length,
    commits: commits.map(({ sha, message }) => ({
      ...example,
      sha,
      commit: { ...example.commit, message },
    })),
  };
}

export function contentJson(examples: Examples, path: string, text: string): unknown {
  return {
    ...examples['content-file']?.value,
    name: path.split('/').at(-1),
    path,
    size: Buffer.byteLength(text),
    content: Buffer.from(text).toString('base64'),
  };
}

export function commentJson(comment: StoredComment): unknown {
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${top}/repos/acme/shop/issues/comments/${comment.id}`,
    html_url: `https://github.com/acme/shop/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${top}/repos/acme/shop/issues/${comment.pull}`,
    user: userJson(comment),
    created_at: comment.created,
    updated_at: comment.updated,
    author_association: comment.bot ? 'NONE' : 'CONTRIBUTOR',
    body: comment.body,
  };
}

function userJson({ login, bot }: { readonly login: string; readonly bot: boolean }): unknown {
  const url = `${top}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 1,
    node_id: 'U_1',
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}
