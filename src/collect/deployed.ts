/** Which commit runs in production: a branch, a tag, or the highest version among the tags of a pattern. */
import { PreflightError } from '../errors.ts';
import { askGit, reasonOf } from './git.ts';
import { quoted } from './paths.ts';
import { type Clone, resolveRef } from './revisions.ts';

/** The commit, and the name it was found under. */
export interface Deployed {
  readonly name: string;
  readonly commit: string;
}

/** @throws PreflightError where there is no such branch or tag. */
export async function resolveDeployed(clone: Clone, ref: string): Promise<Deployed> {
  const name = /[*?[]/.test(ref) ? await newestTag(clone, ref) : ref;
  try {
    return { name, commit: await resolveRef(clone, name) };
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    const said = error.message.replace(/^The base\b/, 'The deployed-ref');
    throw new PreflightError(said, 'Give deployed-ref a branch, a tag or a pattern of tags that exists.', {
      cause: error,
    });
  }
}

/** A release comes after its candidates: v2.0.0-rc.1 is lower than v2.0.0. */
const byVersion = ['-c', 'versionsort.suffix=-'];

/** A shallow clone has no tags; then the remote is asked. */
async function newestTag(clone: Clone, pattern: string): Promise<string> {
  const here = await askGit(clone.root, [
    ...byVersion,
    'for-each-ref',
    '--count=1',
    '--sort=-version:refname',
    '--format=%(refname:strip=2)',
    `refs/tags/${pattern}`,
  ]);
  const tag = here.stdout.toString('utf8').split('\n')[0] ?? '';
  if (tag !== '') return tag;
  if (clone.remote !== undefined) {
    const there = await askGit(
      clone.root,
      [
        ...byVersion,
        'ls-remote',
        '--quiet',
        '--refs',
        '--sort=-version:refname',
        '--',
        clone.remote,
        `refs/tags/${pattern}`,
      ],
      { token: clone.token, timeLimit: 300_000 },
    );
    const found = /^\S+\s+refs\/tags\/(.+)$/m.exec(there.stdout.toString('utf8'))?.[1];
    if (found !== undefined) return found;
    if (!there.ok)
      throw new PreflightError(
        `The tags of ${quoted(clone.remote)} could not be read: ${quoted(reasonOf(there))}.`,
        'Give the `token` input a token that may read this repository, or check out with fetch-tags: true.',
      );
  }
  throw new PreflightError(
    `No tag matches the deployed-ref ${quoted(pattern)}.`,
    'Give deployed-ref a pattern of tags that exist, such as v*.',
  );
}
