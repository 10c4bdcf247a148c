/** A pull request of the example shop in a real repository: `main`, the branch, and the merge commit that GitHub makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageRoot } from '../../src/system/bundles.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';

/** A repository that is checked out as actions/checkout leaves it for `on: pull_request`: detached, on the merge commit. */
export interface PullRequest extends Disposable {
  readonly repository: TestRepository;
  readonly base: string;
  /** Head of the branch, and the merge commit that is checked out. Both move with a push. */
  readonly head: string;
  readonly merge: string;
  /** The event file. */
  readonly payload: Payload;
  /** One more commit on the branch, and a new merge commit; `null` removes a file. */
  push(files: Files): void;
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
  const folder = join(packageRoot(), 'examples', name);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
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
  const base = repository.commit('before');
  repository.git('branch', 'feature');
  let [head, merge] = ['', ''];
  const push = (files: Files): void => {
    repository.git('switch', '-q', 'feature');
    repository.write(files);
    head = repository.commit('change');
    repository.git('switch', '-q', '--detach', base);
    repository.git('merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, 'feature');
    merge = repository.git('rev-parse', 'HEAD');
    repository.git('update-ref', 'refs/pull/7/merge', merge);
  };
  push(change);
  return {
    repository,
    base,
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
          base: { sha: base, ref: 'main' },
          head: { sha: head, ref: 'feature', repo: { full_name: 'acme/shop' } },
        },
      };
    },
    push,
    [Symbol.dispose]: () => repository[Symbol.dispose](),
  };
}
