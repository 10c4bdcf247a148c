/**
 * A GitHub over real HTTP: pull requests, their comments and labels, behaving as docs.github.com describes, with every request
 * and every answer held against GitHub's own OpenAPI description, and GraphQL queries against its schema.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { validate as validateQuery } from '@octokit/graphql-schema';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {
  commentJson,
  comparisonJson,
  contentJson,
  isInDiff,
  labelEventJson,
  labelJson,
  permissionJson,
  pullJson,
  pullOf,
  type ReviewComment,
  reviewJson,
  type StoredPull,
  type StoredReview,
} from './pulls.ts';

const require = createRequire(import.meta.url);
const description = JSON.parse(
  readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
  // OpenAPI 3.0 lets `nullable` stand beside a reference, which ajv does not.
  (_, value) => {
    if (typeof value !== 'object' || value === null || value.nullable !== true || 'type' in value)
      return value;
    const { nullable, ...schema } = value;
    return { anyOf: [schema, { enum: [null] }] };
  },
);
const ajv = new Ajv.default({ strict: false, validateFormats: true, coerceTypes: false });
addFormats.default(ajv);
ajv.addSchema(description, 'github');

/** A comment as the server keeps it. */
export interface StoredComment {
  readonly id: number;
  body: string;
  readonly login: string;
  readonly bot: boolean;
  /** Number of its pull request. */
  readonly pull: number;
  readonly created: string;
  updated: string;
}

/** One request as it came. */
export interface Seen {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** An answer in place of the usual one. */
export interface Fault {
  readonly status: number;
  readonly message?: string;
  readonly headers?: Record<string, string>;
  /** Milliseconds before the first byte. */
  readonly delay?: number;
  /** Milliseconds between the first half of the body and the rest. */
  readonly slowBody?: number;
  /** Do the work, and answer so only then: a gateway that gave up too early. */
  readonly afterwards?: boolean;
}

type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

const missing: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};
const { examples } = description.components;

/** One operation of the description, and what this GitHub does for it. */
interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly template: string;
  readonly answer: (github: FakeGitHub, values: Readonly<Record<string, string>>, seen: Seen) => Answer;
}

const operations: readonly Operation[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}',
    answer: (github, { pull_number: number }) =>
      found(github.pull(Number(number)), (pull) => pullJson(examples, pull, false)),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls',
    answer: (github, _, seen) => {
      const [state, head] = [seen.query.get('state'), seen.query.get('head')];
      const pulls = github.pulls.filter(
        (pull) =>
          (state === 'all' || pull.state === (state ?? 'open')) &&
          (head === null || head === `${pull.headRepository?.split('/')[0]}:${pull.headRef}`),
      );
      return github.page(pulls, seen, (pull) => pullJson(examples, pull, true));
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    answer: (github, { issue_number: number }, seen) =>
      github.page(
        github.comments.filter((one) => one.pull === Number(number)),
        seen,
        commentJson,
      ),
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    answer: (github, { issue_number: number }, { body }) => ({
      status: 201,
      body: commentJson(
        github.add(github.viewer, (body as { body: string }).body, undefined, Number(number)),
      ),
    }),
  },
  {
    method: 'PATCH',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: (github, { comment_id: id }, { body }) =>
      found(
        github.comments.find((one) => one.id === Number(id)),
        (comment) => {
          comment.body = (body as { body: string }).body;
          comment.updated = github.tick();
          return commentJson(comment);
        },
      ),
  },
  {
    method: 'DELETE',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: (github, { comment_id: id }) => {
      const at = github.comments.findIndex((one) => one.id === Number(id));
      if (at === -1) return missing;
      github.comments.splice(at, 1);
      return { status: 204, body: undefined };
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    answer: (github, { issue_number: number }, seen) => {
      const pull = github.pull(Number(number));
      return pull === undefined
        ? missing
        : github.page(pull.labels, seen, (name) => labelJson(examples, name));
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/events',
    answer: (github, { issue_number: number }, seen) => {
      const events = github.pull(Number(number))?.events ?? [];
      return github.page(events, seen, (one) => labelEventJson(examples, one, events.indexOf(one) + 1));
    },
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    answer: (github, { pull_number: number }, seen) =>
      github.page(
        github.reviews.filter((one) => one.pull === Number(number)),
        seen,
        (one) => reviewJson(examples, one),
      ),
  },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    answer: (github, { pull_number: number }, { body }) =>
      github.addReview(github.viewer, body as Parameters<FakeGitHub['addReview']>[1], Number(number)),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    answer: (github, { username = '' }) =>
      found(github.permissions.get(username), (permission) => permissionJson(username, permission)),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/compare/{basehead}',
    answer: (github) => ({ status: 200, body: comparisonJson(examples, github.groupCommits) }),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    answer: (github, { commit_sha: sha = '' }, seen) =>
      github.page(
        github.pulls.filter((pull) => pull.headSha === sha || pull.commits.includes(sha)),
        seen,
        (pull) => pullJson(examples, pull, true),
      ),
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/contents/{path}',
    answer: (github, { path = '' }, { query }) => {
      const number = Number(/^refs\/pull\/(\d+)\/head$/.exec(query.get('ref') ?? '')?.[1]);
      return found(github.pull(number)?.files.get(path), (text) => contentJson(examples, path, text));
    },
  },
];

function found<T>(thing: T | undefined, json: (thing: T) => unknown): Answer {
  return thing === undefined ? missing : { status: 200, body: json(thing) };
}

/** For `after`: two runs have both looked for a comment when the first of them goes on to write one. */
export function whenBothHaveLooked(): FakeGitHub['after'] {
  const waiting: (() => void)[] = [];
  let looks = 0;
  return async ({ method, path }) => {
    if (method !== 'GET' || !path.endsWith('/comments') || looks >= 2) return;
    looks += 1;
    if (looks === 2) for (const go of waiting.splice(0)) go();
    else await new Promise<void>((go) => waiting.push(go));
  };
}

/** The server; disposing closes it. */
export class FakeGitHub implements AsyncDisposable {
  readonly comments: StoredComment[] = [];
  readonly reviews: StoredReview[] = [];
  readonly seen: Seen[] = [];
  /** What did not fit the description. Must be empty at the end of every test. */
  readonly violations: string[] = [];
  /** Asked for every request; what it returns is answered instead. */
  fault: (seen: Seen) => Fault | undefined = () => undefined;
  /** Runs behind every request that was served as usual. */
  after: (seen: Seen) => void | Promise<void> = () => undefined;
  readonly pulls: StoredPull[] = [pullOf(7)];
  /** By login: `admin`, `maintain`, `write`, `triage`, `read`. Who is not in it is no collaborator. */
  readonly permissions = new Map<string, string>();
  /** What a merge group adds to its base. */
  groupCommits: readonly { readonly sha: string; readonly message: string }[] = [];
  /** Whose token it is. */
  viewer = 'github-actions[bot]';
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.violations.push(String(error));
      response.destroy();
    });
  });
  #nextId = 1000;
  #seconds = 0;

  static async start(): Promise<FakeGitHub> {
    const github = new FakeGitHub();
    await new Promise<void>((resolve) => github.#server.listen(0, '127.0.0.1', resolve));
    return github;
  }

  /** As GITHUB_API_URL names it; with a path, as on GitHub Enterprise Server. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/v3`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Head of the pull request that most tests are about, which is #7. */
  get headSha(): string {
    return this.pull(7)?.headSha ?? '';
  }
  set headSha(sha: string) {
    const pull = this.pull(7);
    if (pull !== undefined) pull.headSha = sha;
  }

  pull(number: number): StoredPull | undefined {
    return this.pulls.find((one) => one.number === number);
  }

  /** A time that is later than all before it; whole seconds, as GitHub tells them. */
  tick(): string {
    this.#seconds += 1;
    return new Date(Date.UTC(2026, 2, 1, 12, 0, this.#seconds)).toISOString().replace('.000', '');
  }

  add(login: string, body: string, bot = login.endsWith('[bot]'), pull = 7): StoredComment {
    this.#nextId += 1;
    const now = this.tick();
    const comment = { id: this.#nextId, body, login, bot, pull, created: now, updated: now };
    this.comments.push(comment);
    return comment;
  }

  /** A review is submitted; one with a comment beside the diff, or without a text, is refused as a whole. */
  addReview(
    login: string,
    sent: { body?: string; commit_id?: string; comments?: readonly ReviewComment[] },
    number = 7,
  ): Answer {
    const pull = this.pull(number);
    if (pull === undefined) return missing;
    const { body = '', commit_id: commit = pull.headSha, comments = [] } = sent;
    if (body === '' || comments.some((one) => !isInDiff(pull, one))) {
      const errors = [body === '' ? "Body can't be blank" : 'Line must be part of the diff'];
      return { status: 422, body: { message: 'Unprocessable Entity', errors, documentation_url: '' } };
    }
    this.#nextId += 1;
    const review = { id: this.#nextId, pull: number, login, body, commit, comments };
    this.reviews.push(review);
    return { status: 200, body: reviewJson(examples, review) };
  }

  /** Somebody adds a label to a pull request, or removes it. */
  label(
    actor: string,
    event: 'labeled' | 'unlabeled' = 'labeled',
    label = 'preflight:accept',
    number = 7,
  ): void {
    const pull = this.pull(number);
    if (pull === undefined) throw new Error(`There is no pull request #${number}.`);
    pull.events.push({ event, label, actor, created: this.tick() });
    const at = pull.labels.indexOf(label);
    if (event === 'unlabeled') pull.labels.splice(at, 1);
    else if (at === -1) pull.labels.push(label);
  }

  /** Requests about comments. */
  count(method: string): number {
    return this.seen.filter((one) => one.method === method && one.path.includes('/comments')).length;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', this.url);
    const path = address.pathname.replace(/^\/api(?:\/v3)?/, '');
    const text = await readAll(request);
    const method = request.method ?? '';
    const body = text === '' ? undefined : JSON.parse(text);
    const seen: Seen = { method, path, query: address.searchParams, body };
    this.seen.push(seen);
    if (request.headers.authorization === undefined)
      this.violations.push(`${method} ${path}: no authorization`);
    const fault = this.fault(seen);
    if (fault !== undefined && fault.afterwards !== true)
      return await send(response, faultAnswer(fault), fault);
    if (path === '/graphql') return await send(response, this.#graphql(body));
    const operation = operations.find((one) => one.method === method && pattern(one.template).test(path));
    if (operation === undefined) {
      this.violations.push(`${method} ${path} is not described`);
      return await send(response, missing);
    }
    this.#checkRequest(operation.template, seen);
    const values = pattern(operation.template).exec(path)?.groups ?? {};
    const decoded = Object.entries(values).map(([name, one]) => [name, decodeURIComponent(one)]);
    const answer = operation.answer(this, Object.fromEntries(decoded), seen);
    this.#checkAnswer(operation.template, method, answer);
    if (fault !== undefined) return await send(response, faultAnswer(fault), fault);
    await this.after(seen);
    await send(response, answer);
  }

  /** The part of a list that a request asks for. */
  page<T>(all: readonly T[], { path, query }: Seen, json: (one: T) => unknown): Answer {
    const size = Number(query.get('per_page') ?? 30);
    const page = Number(query.get('page') ?? 1);
    const next = new URL(`${this.url}${path}?per_page=${size}&page=${page + 1}`);
    const headers: Record<string, string> = page * size < all.length ? { link: `<${next}>; rel="next"` } : {};
    return { status: 200, body: all.slice((page - 1) * size, page * size).map(json), headers };
  }

  #graphql(body: unknown): Answer {
    const { query } = body as { query: string };
    for (const problem of validateQuery(query)) this.violations.push(`graphql: ${String(problem)}`);
    if (!query.includes('pullRequests'))
      return { status: 200, body: { data: { viewer: { login: this.viewer } } } };
    const { variables } = body as { variables: { base: string } };
    const nodes = this.pulls
      .filter(({ state, baseRef }) => state === 'open' && baseRef === variables.base)
      .map(({ number, files }) => ({
        number,
        files: { nodes: [...files.keys()].map((path) => ({ path, changeType: 'ADDED' })) },
      }));
    return { status: 200, body: { data: { repository: { pullRequests: { nodes } } } } };
  }

  #checkRequest(template: string, { method, path, query, body }: Seen): void {
    const operation = description.paths[template][method.toLowerCase()];
    const values = pattern(template).exec(path)?.groups ?? {};
    const known = new Set<string>();
    for (const reference of operation.parameters as { $ref?: string; name: string }[]) {
      const parameter: ReturnType<typeof JSON.parse> =
        reference.$ref === undefined
          ? reference
          : description.components.parameters[reference.$ref.split('/').at(-1) ?? ''];
      known.add(parameter.name);
      const given =
        parameter.in === 'path' ? values[parameter.name] : (query.get(parameter.name) ?? undefined);
      if (given === undefined) {
        if (parameter.required === true)
          this.violations.push(`${method} ${path}: ${parameter.name} is missing`);
        continue;
      }
      const value = parameter.schema.type === 'integer' ? Number(given) : given;
      if (!ajv.validate(parameter.schema, value))
        this.violations.push(`${method} ${path}: ${parameter.name}: ${ajv.errorsText()}`);
    }
    for (const name of query.keys())
      if (!known.has(name)) this.violations.push(`${method} ${path}: ?${name} is not described`);
    if (operation.requestBody !== undefined) {
      const schema = `github#/paths/${pointer(template)}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
      if (!ajv.validate({ $ref: schema }, body))
        this.violations.push(`${method} ${path}: body: ${ajv.errorsText()}`);
    } else if (body !== undefined) this.violations.push(`${method} ${path}: has a body`);
  }

  #checkAnswer(template: string, method: string, answer: Answer): void {
    const verb = method.toLowerCase();
    const described = description.paths[template][verb].responses[answer.status];
    if (described === undefined) {
      // GitHub answers 404 for what is not there on every path; the description of some leaves it out.
      if (answer.status !== 404)
        this.violations.push(`${method} ${template}: ${answer.status} is not described`);
      return;
    }
    if (described.content === undefined) return;
    const schema = `github#/paths/${pointer(template)}/${verb}/responses/${answer.status}/content/application~1json/schema`;
    if (!ajv.validate({ $ref: schema }, answer.body))
      this.violations.push(`${method} answer: ${ajv.errorsText()}`);
  }
}

function pointer(template: string): string {
  return encodeURIComponent(template.replaceAll('/', '~1'));
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function faultAnswer(fault: Fault): Answer {
  const body = {
    message: fault.message ?? 'no',
    documentation_url: 'https://docs.github.com/rest',
    status: String(fault.status),
  };
  return fault.headers === undefined
    ? { status: fault.status, body }
    : { status: fault.status, body, headers: fault.headers };
}

async function send(response: ServerResponse, answer: Answer, fault?: Fault): Promise<void> {
  if (fault?.delay !== undefined) await pause(fault.delay);
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  if (answer.body === undefined) {
    response.end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response.write(text.slice(0, text.length / 2));
  if (fault?.slowBody !== undefined) await pause(fault.slowBody);
  response.end(text.slice(text.length / 2));
}

/** Keeps no process alive: whoever waited may be gone. */
function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined, { ref: false });
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}
