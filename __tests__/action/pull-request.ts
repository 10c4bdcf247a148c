/** A pull request of the example shop in a real repository: `main`, the branch, and the merge commit that GitHub makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join as joined, relative } from 'node:path';
import { packageRoot } from '../../src/system/bundles.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';

/** A repository that is checked out as actions/checkout leaves it for `on: pull_request`: detached, on the merge commit. */
export interface PullRequest extends Disposable {
  readonly repository: TestRepository;
  /** Newest commit of the base branch. */
  readonly base: string;
  /** Head of the branch, and the merge commit that is checked out. Both move with a push. */
  readonly head: string;
  readonly merge: string;
  /** The event file. */
  readonly payload: Payload;
  /** One more commit on the branch, and a new merge commit; `null` removes a file. */
  push(files: Files): void;
  /** Another commit in place of all that the branch had, which then nobody has any more. */
  forcePush(files: Files): void;
  /** Another base branch, whose newest commit has these files more than the one before; a new merge commit. */
  retarget(branch: string, files?: Files): void;
}

/** The part of the event that anybody reads. */
export interface Payload {
  readonly number: number;
  readonly pull_request: {
    readonly number: number;
    readonly draft: boolean;
    readonly user: { readonly login: string };
    readonly base: { readonly sha: string; readonly ref: string };
    readonly head: {
      readonly sha: string;
      readonly ref: string;
      readonly repo: { readonly full_name: string };
    };
  };
}

type Files = Parameters<TestRepository['write']>[0];

/** The files of a folder in examples/. */
export function example(name: string): Record<string, string> {
  const folder = joined(packageRoot(), 'examples', name);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => joined(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );
}

/** `before` is what main has, `change` what the branch brings: the shop and its pull request unless something else is given. */
export function openPullRequest(
  change: Files = example('shop-change'),
  before: Files = example('shop'),
): PullRequest {
  const repository = newRepository();
  repository.write(before);
  const start = repository.commit('before');
  repository.git('branch', 'feature');
  let [base, baseRef, head, merge] = [start, 'main', '', ''];
  const join = (): void => {
    repository.git('switch', '-q', '--detach', base);
    repository.git('merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, 'feature');
    merge = repository.git('rev-parse', 'HEAD');
    repository.git('update-ref', 'refs/pull/7/merge', merge);
  };
  const push = (files: Files): void => {
    repository.git('switch', '-q', 'feature');
    repository.write(files);
    head = repository.commit('change');
    join();
  };
  push(change);
  return {
    repository,
    get base() {
      return base;
    },
    get head() {
      return head;
    },
    get merge() {
      return merge;
    },
    get payload() {
      return {
        number: 7,
        pull_request: {
          number: 7,
          draft: false,
          user: { login: 'octocat' },
          base: { sha: base, ref: baseRef },
          head: { sha: head, ref: 'feature', repo: { full_name: 'acme/shop' } },
        },
      };
    },
    push,
    forcePush(files) {
      repository.git('switch', '-q', '-C', 'feature', start);
      push(files);
      repository.git('reflog', 'expire', '--expire=now', '--all');
      repository.git('gc', '-q', '--prune=now');
    },
    retarget(branch, files = {}) {
      repository.git('switch', '-q', '-c', branch, base);
      repository.write(files);
      base = Object.keys(files).length === 0 ? base : repository.commit('on the other base');
      baseRef = branch;
      join();
    },
    [Symbol.dispose]: () => repository[Symbol.dispose](),
  };
}
