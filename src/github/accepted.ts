/** What maintainers accepted, as the check asks for it and as the comment tells it. */
import { messageOf } from '../errors.ts';
import { acceptLabel, type Label, readLabel } from './acceptance.ts';
import type { GitHubClient } from './client.ts';
import type { Acceptance } from './marker.ts';
import { type MergeGroup, pullRequestsOf, type QueuedPull } from './merge-group.ts';
import type { Thread } from './own-comments.ts';

/** Where acceptances are looked for. */
export interface Places {
  readonly client: () => Promise<GitHubClient>;
  readonly owner: string;
  readonly repository: string;
  /** Of the comment. */
  readonly key: string;
  readonly pullRequest: number | undefined;
  readonly mergeGroup: MergeGroup | undefined;
}

/** Answers once, and remembers what it answered. */
export interface Accepted {
  /** Whether a pull request of the merge group comes from a fork; where GitHub does not tell, one may. Never throws. */
  readonly groupFromFork: () => Promise<boolean>;
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
  let group: Promise<readonly QueuedPull[]> | undefined;
  const queued = (mergeGroup: MergeGroup) => {
    group ??= places.client().then((client) => pullRequestsOf(client, places, mergeGroup));
    return group;
  };
  const failed = (error: unknown): void => {
    failure = `Whether a maintainer accepted the findings could not be read from GitHub, so none counts as accepted: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 300)}`;
  };
  return {
    async groupFromFork() {
      if (places.mergeGroup === undefined) return false;
      try {
        return (await queued(places.mergeGroup)).some(({ fromFork }) => fromFork);
      } catch (error) {
        failed(error);
        return true;
      }
    },
    async ask(keys) {
      const wanted = new Set(keys);
      let labels: readonly Label[] = [];
      try {
        labels = await labelsOf(places, queued);
      } catch (error) {
        failed(error);
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

async function labelsOf(
  { client, owner, repository, key, pullRequest, mergeGroup }: Places,
  queued: (group: MergeGroup) => Promise<readonly QueuedPull[]>,
): Promise<readonly Label[]> {
  const numbers =
    mergeGroup === undefined
      ? [pullRequest].filter((one) => one !== undefined)
      : (await queued(mergeGroup)).map(({ number }) => number);
  const labels: Label[] = [];
  for (const number of numbers) {
    const thread: Thread = { owner, repository, key, pullRequest: number };
    labels.push(await readLabel(await client(), thread));
  }
  return labels;
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
