/** What maintainers accepted, as the check asks for it and as the comment tells it. */
import { messageOf } from '../errors.ts';
import { acceptLabel, type Label, noLabel, pullRequestsOf, readLabel } from './acceptance.ts';
import type { GitHubClient } from './client.ts';
import type { Acceptance } from './marker.ts';
import type { Thread } from './own-comments.ts';

/** Where acceptances are looked for. */
export interface Places {
  readonly client: () => Promise<GitHubClient>;
  readonly owner: string;
  readonly repository: string;
  /** Of the comment. */
  readonly key: string;
  readonly pullRequest: number | undefined;
  readonly mergeGroup: { readonly base: string; readonly head: string; readonly ref: string } | undefined;
}

/** Answers once, and remembers what it answered. */
export interface Accepted {
  /** Key → reason. Never throws. */
  readonly ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Of what was asked for: what counts, for the comment's marker. */
  readonly used: () => readonly Acceptance[];
  /** A sentence for the reader where a label is there and does not do what was meant with it. */
  readonly remark: () => string | undefined;
  /** A sentence for the log where GitHub did not answer. */
  readonly failure: () => string | undefined;
}

/** Nothing is asked before the check does. */
export function acceptedAt(places: Places): Accepted {
  let used: readonly Acceptance[] = [];
  let remark: string | undefined;
  let failure: string | undefined;
  return {
    async ask(keys) {
      const wanted = new Set(keys);
      let labels: readonly Label[] = [];
      try {
        labels = await labelsOf(places);
      } catch (error) {
        failure = `Whether a maintainer accepted the findings could not be read from GitHub, so none counts as accepted: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 300)}`;
      }
      used = labels
        .flatMap((label) => label.accepted)
        .map((one) => ({ ...one, keys: one.keys.filter((key) => wanted.has(key)) }))
        .filter((one) => one.keys.length > 0);
      const reasons = new Map<string, string>();
      for (const { who, commit, keys: theirs } of used) {
        for (const key of theirs) reasons.set(key, `accepted by @${who} at ${commit.slice(0, 7)}`);
      }
      remark = remarkOn(labels, reasons.size < wanted.size);
      return reasons;
    },
    used: () => used,
    remark: () => remark,
    failure: () => failure,
  };
}

async function labelsOf(places: Places): Promise<readonly Label[]> {
  const { owner, repository, key, pullRequest, mergeGroup } = places;
  if (pullRequest === undefined && mergeGroup === undefined) return [];
  const client = await places.client();
  const numbers =
    mergeGroup === undefined
      ? [pullRequest].filter((one) => one !== undefined)
      : await pullRequestsOf(client, { owner, repository }, mergeGroup);
  const labels: Label[] = [];
  for (const number of numbers) {
    const thread: Thread = { owner, repository, key, pullRequest: number };
    labels.push(await readLabel(client, thread).catch(ignoreIn(mergeGroup)));
  }
  return labels;
}

/** A number that a title of the merge group names may be no pull request at all. */
function ignoreIn(mergeGroup: Places['mergeGroup']): (error: unknown) => Label {
  return (error) => {
    if (mergeGroup !== undefined && (error as { status?: unknown }).status === 404) return noLabel;
    throw error;
  };
}

function remarkOn(labels: readonly Label[], isOpen: boolean): string | undefined {
  if (!isOpen) return undefined;
  const [label] = labels.filter(({ who }) => who !== undefined);
  if (label?.who === undefined) return undefined;
  if (!label.counts)
    return `The label \`${acceptLabel}\` does not count: @${label.who}, who added it, may not write to this repository.`;
  return label.commented
    ? `The label \`${acceptLabel}\` was added before all of this was shown: remove it and add it again to accept what stands here.`
    : `The label \`${acceptLabel}\` accepts what the comment of Preflight shows, and there was none yet: remove it and add it again once there is one.`;
}
