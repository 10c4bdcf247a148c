/** Why a comment could not be written, in one sentence with its remedy. */
import { messageOf } from '../errors.ts';

const after = 'The verdict is not touched by this; the job summary has the whole report.';

/** A sentence and its remedy for anything that GitHub, or the way there, answered. */
export function explain(error: unknown): string {
  const status = (error as { status?: unknown }).status;
  const said = messageOf(error).replace(/\s+/g, ' ').slice(0, 300);
  return `The comment could not be written: ${reason(typeof status === 'number' ? status : undefined, said)} ${after}`;
}

function reason(status: number | undefined, said: string): string {
  if (/rate limit/i.test(said) || status === 429) {
    return 'GitHub’s rate limit is used up. Run the job again later.';
  }
  switch (status) {
    case 401:
      return 'GitHub does not accept the token. Leave the input `token` at its default, or give it one that has not expired.';
    case 403:
      if (/locked/i.test(said)) return 'the conversation is locked. Unlock it, or set `comment: never`.';
      return 'the token may not write to pull requests. Add `permissions: pull-requests: write` to the job; a pull request from a fork or from Dependabot only ever gets a token that reads.';
    case 404:
      return 'GitHub does not find the pull request with this token. Add `permissions: pull-requests: write` to the job, and check that the token can reach this repository.';
    case 410:
      return 'the pull request’s conversation is gone (deleted or transferred). Set `comment: never` if it stays so.';
    case 422:
      return `GitHub refused its text (${said}). Please report this with the report file.`;
    default:
      return `GitHub did not answer as it should${status === undefined ? '' : ` (${status})`}: ${said}. Run the job again.`;
  }
}
