/** GitHub's REST API with bounded patience: the only place that makes an octokit. */
import type { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck/light.js';

/** How long to try. All times in milliseconds. */
export interface Patience {
  /** One attempt, until the last byte of its answer. */
  readonly attempt: number;
  /** Attempts after the first that failed. */
  readonly retries: number;
  /** Stands for the second in "after one second, after four", and in `retry-after`. */
  readonly second: number;
  /** A rate limit that asks for more than this many seconds is not waited for. */
  readonly longestWait: number;
}

/** A comment is worth about a minute of a job. */
const patience: Patience = { attempt: 15_000, retries: 2, second: 1000, longestWait: 60 };

/** What the rest of this folder works with. */
export type GitHubClient = ReturnType<typeof getOctokit>;

type Fetch = typeof globalThis.fetch;

/**
 * An octokit for this API. Proxies are those of @actions/github (https_proxy, no_proxy). Failed requests are tried again
 * as plugin-retry does (5xx, 429, no answer), rate limits are waited for where they are short.
 *
 * @actions/github reads the event file and the proxy when it is imported, and a bad one ends the program there: so it is
 * imported only here, and rejects.
 */
export async function openGitHub(
  token: string,
  apiUrl: string,
  how: Patience = patience,
): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  const waitForLimit = (wait: number, _options: object, _octokit: object, attempt: number) =>
    attempt < how.retries && wait <= how.longestWait;
  const client = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      userAgent: 'prisma-preflight',
      // Every failure ends in one warning of ours; octokit's own lines would be noise.
      log: { debug() {}, info() {}, warn() {}, error() {} },
      retry: { retries: how.retries, retryAfterBaseValue: how.second },
      throttle: {
        onRateLimit: waitForLimit,
        onSecondaryRateLimit: waitForLimit,
        retryAfterBaseValue: how.second,
        fallbackSecondaryRateRetryAfter: 30,
        // The plugin's own pace, as one for each client: a second between writes, three where people are notified.
        write: pace(how.second),
        notifications: pace(3 * how.second),
      },
    },
    retry,
    throttling,
  );
  client.hook.wrap('request', (request, options) => {
    // Hooks share one options object and cannot hand on another.
    options.request = {
      ...options.request,
      fetch: within(options.request.fetch ?? globalThis.fetch, how.attempt),
    };
    return request(options);
  });
  return client;
}

function pace(minTime: number): Bottleneck.Group {
  return new Bottleneck.Group({ maxConcurrent: 1, minTime });
}

/** A fetch that has its answer complete in time, or throws as for a broken connection: octokit then tries again. */
function within(inner: Fetch, milliseconds: number): Fetch {
  return async (input, init) => {
    const response = await inner(input, { ...init, signal: AbortSignal.timeout(milliseconds) });
    const { status, statusText, headers } = response;
    const body = await response.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  };
}
