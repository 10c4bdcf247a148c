/** Opens a repository with the two sides of a change. */
import { stat } from 'node:fs/promises';
import { PreflightError } from '../errors.ts';
import { compareText } from '../model/order.ts';
import type { Repository } from '../ports.ts';
import { CommitTree } from './commit-tree.ts';
import { resolveDeployed } from './deployed.ts';
import { askGit, reasonOf, runGit } from './git.ts';
import { BlobStore } from './objects.ts';
import { pastOf } from './past.ts';
import { quoted } from './paths.ts';
import { type BaseRequest, type Clone, resolveBase } from './revisions.ts';
import { differencesFrom, statusOf, topOf, WorkingTree } from './working-tree.ts';

/** What is to be compared, and how to reach what a shallow clone lacks. */
export interface RepositoryRequest {
  /** Any folder of the repository. */
  readonly directory: string;
  readonly base: BaseRequest;
  /** For fetching; it goes to git through its environment and is neither stored nor shown. */
  readonly token?: string;
  /** A branch, a tag, or a pattern of tags: what runs in production. */
  readonly deployed?: string;
  /** Server that the token is for; https://github.com by default. */
  readonly serverUrl?: string;
}

/** A repository whose trees can also follow links and take in generated folders. */
export interface OpenRepository extends Repository {
  readonly base: CommitTree;
  readonly head: WorkingTree;
  readonly deployed?: { readonly name: string; readonly tree: CommitTree };
}

/**
 * Head is the working tree (uncommitted files count), base a commit that is read from git objects. HEAD may be detached.
 * @throws PreflightError where there is no git, no repository, no commit, no base, or git refuses the folder.
 */
export async function openRepository(request: RepositoryRequest): Promise<OpenRepository> {
  const root = await topFolder(request.directory);
  const [headAnswer, shallow, remotes, status] = await Promise.all([
    askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    runGit(root, ['rev-parse', '--is-shallow-repository']),
    runGit(root, ['remote']),
    statusOf(root),
  ]);
  if (!headAnswer.ok) {
    throw new PreflightError(
      'This repository has no commit yet.',
      'Commit once; the check compares a change with what was there before.',
    );
  }
  const head = headAnswer.stdout.toString('utf8').trim();
  const names = remotes
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '' && !name.startsWith('-'));
  const token =
    request.token === undefined || request.token === ''
      ? undefined
      : { token: request.token, serverUrl: request.serverUrl ?? 'https://github.com' };
  const clone: Clone = {
    root,
    head,
    shallow: shallow.toString('utf8').trim() === 'true',
    remote: names.includes('origin') ? 'origin' : names[0],
    token,
  };
  const { commit: baseCommit, tip } = await resolveBase(clone, request.base);
  const running = request.deployed === undefined ? undefined : await resolveDeployed(clone, request.deployed);

  let changed: Promise<readonly string[]> | undefined;
  const changedPaths = (): Promise<readonly string[]> => {
    changed ??= differencesFrom(root, baseCommit).then((paths) =>
      [...new Set([...paths, ...status.untracked])].sort(compareText),
    );
    return changed;
  };
  let changedSet: Promise<ReadonlySet<string>> | undefined;
  const changedOnes = (): Promise<ReadonlySet<string>> => {
    changedSet ??= changedPaths().then((paths) => new Set(paths));
    return changedSet;
  };
  const blobs = new BlobStore(root, token);
  const base = new CommitTree(root, baseCommit, blobs);
  return {
    root,
    base,
    tip: tip === baseCommit ? undefined : new CommitTree(root, tip, blobs),
    head: new WorkingTree(root, head, status, base, changedOnes),
    changedPaths,
    past: (files) => pastOf(root, baseCommit, clone.shallow, files),
    ...(running === undefined || running.commit === baseCommit
      ? {}
      : { deployed: { name: running.name, tree: new CommitTree(root, running.commit, blobs) } }),
  };
}

/** The top folder of the working tree around a folder. */
async function topFolder(directory: string): Promise<string> {
  const found = await stat(directory).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) {
    throw new PreflightError(
      `The folder ${quoted(directory)} does not exist.`,
      'Name a folder of a git repository.',
    );
  }
  const answer = await topOf(directory);
  if ('top' in answer) return answer.top;
  if (/dubious ownership|unsafe repository/.test(answer.refused)) {
    throw new PreflightError(
      `git refuses to read ${quoted(directory)}, because another user owns it.`,
      `Allow it: git config --global --add safe.directory ${quoted(directory)}`,
    );
  }
  if (/must be run in a work tree/.test(answer.refused)) {
    throw new PreflightError(
      `${quoted(directory)} is a bare repository, without a working tree.`,
      'Run the check in a checkout.',
    );
  }
  if (/not a git repository/.test(answer.refused)) {
    throw new PreflightError(
      `${quoted(directory)} is not in a git repository.`,
      'Run the check in a clone; in a workflow, use actions/checkout before it.',
    );
  }
  throw new PreflightError(
    `git can't read the repository of ${quoted(directory)}: ${quoted(reasonOf({ ok: false, stdout: Buffer.alloc(0), stderr: answer.refused }))}.`,
    'Run git status in that folder to see why.',
  );
}
