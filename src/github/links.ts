/** Addresses of lines on GitHub. */
import { createHash } from 'node:crypto';
import type { GitHubContext } from './event.ts';

/**
 * The line in the diff of the pull request (stable over pushes: the anchor is SHA-256 of the path), or in the file at
 * the commit where there is no pull request.
 */
export function lineLinks(
  context: Pick<GitHubContext, 'serverUrl' | 'owner' | 'repository' | 'headSha'> & {
    readonly pullRequest: { readonly number: number } | undefined;
  },
): (file: string, line: number | undefined) => string | undefined {
  const { serverUrl, owner, repository, pullRequest, headSha } = context;
  const top = `${serverUrl}/${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`;
  return (file, line) => {
    if (pullRequest !== undefined) {
      const anchor = createHash('sha256').update(file).digest('hex');
      return `${top}/pull/${pullRequest.number}/files#diff-${anchor}${line === undefined ? '' : `R${line}`}`;
    }
    if (headSha === '' || /\p{Cs}/u.test(file)) return undefined;
    // encodeURIComponent leaves brackets, which end a markdown link.
    const path = file
      .split('/')
      .map((part) => encodeURIComponent(part).replace(/[()!'*]/g, percent))
      .join('/');
    return `${top}/blob/${headSha}/${path}${line === undefined ? '' : `#L${line}`}`;
  };
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
