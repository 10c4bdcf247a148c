/**
 * Risks that a maintainer accepted with a label. The label accepts what the comment showed when it was added: the comment's
 * marker has the findings, GitHub the times (docs/adr/0009-a-label-accepts-what-the-comment-shows.md).
 */
import type { GitHubClient } from './client.ts';
import { type Acceptance, nothingRemembered, type Remembered } from './marker.ts';
import { issueOf, ownComments, repoOf, type Thread } from './own-comments.ts';

/** The label by which a maintainer accepts the findings that the comment shows. */
export const acceptLabel = 'preflight:accept';

/** What the label on a pull request says. */
export interface Label {
  /** Who added it last; undefined: it is not there. */
  readonly who: string | undefined;
  /** Whether they may write to the repository. */
  readonly counts: boolean;
  /** Whether there is a comment of ours that it could accept anything of. */
  readonly commented: boolean;
  /** What is accepted: from former runs, and by the label as it is now. */
  readonly accepted: readonly Acceptance[];
}

/** A pull request without the label. */
const noLabel: Label = { who: undefined, counts: false, commented: false, accepted: [] };

/** Reads label, its author's rights and the comment. @throws what the client throws. */
export async function readLabel(client: GitHubClient, thread: Thread): Promise<Label> {
  const { data: labels } = await client.rest.issues.listLabelsOnIssue({ ...issueOf(thread), per_page: 100 });
  if (!labels.some(({ name }) => isOurs(name))) return noLabel;
  const added = await lastAdded(client, thread);
  if (added === undefined) return noLabel;
  const { who, at } = added;
  if (!(await mayWrite(client, thread, who))) return { who, counts: false, commented: false, accepted: [] };
  const [comment] = await ownComments(client, thread);
  const { head, shown, accepted }: Remembered = comment?.state ?? nothingRemembered;
  // What stands there since before the label was added was read by whoever added it.
  const read = comment !== undefined && head !== undefined && Date.parse(comment.updated) < Date.parse(at);
  const known = new Set(accepted.flatMap(({ keys }) => keys));
  const fresh = shown.map(({ key }) => key).filter((key) => !known.has(key));
  const now = read && fresh.length > 0 ? [{ who, commit: head.slice(0, 12), keys: fresh }] : [];
  return { who, counts: true, commented: comment !== undefined, accepted: [...accepted, ...now] };
}

/** Labels differ by more than case. */
function isOurs(name: string | undefined): boolean {
  return name?.toLowerCase() === acceptLabel;
}

async function lastAdded(
  client: GitHubClient,
  thread: Thread,
): Promise<{ readonly who: string; readonly at: string } | undefined> {
  const events = client.paginate.iterator(client.rest.issues.listEvents, {
    ...issueOf(thread),
    per_page: 100,
  });
  let last: { who: string; at: string } | undefined;
  for await (const { data } of events) {
    for (const one of data) {
      if (one.event !== 'labeled' || !('label' in one) || !isOurs(one.label?.name ?? undefined)) continue;
      const at = one.created_at;
      if (last === undefined || Date.parse(at) >= Date.parse(last.at))
        last = { who: one.actor?.login ?? '', at };
    }
  }
  return last;
}

/** `maintain` is told as write, `triage` as read. */
async function mayWrite(client: GitHubClient, thread: Thread, who: string): Promise<boolean> {
  if (!/^\w[\w-]{0,99}$/.test(who)) return false;
  try {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
      ...repoOf(thread),
      username: who,
    });
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return false;
    throw error;
  }
}
