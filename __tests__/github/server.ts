/**
 * A GitHub over real HTTP: one pull request and its comments, behaving as docs.github.com describes, with every request
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

const require = createRequire(import.meta.url);
const description = JSON.parse(
  readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
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
  readonly created: string;
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

const operations = [
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}' },
  { method: 'GET', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments' },
  { method: 'POST', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments' },
  { method: 'PATCH', template: '/repos/{owner}/{repo}/issues/comments/{comment_id}' },
  { method: 'DELETE', template: '/repos/{owner}/{repo}/issues/comments/{comment_id}' },
] as const;

/** The server; disposing closes it. */
export class FakeGitHub implements AsyncDisposable {
  readonly comments: StoredComment[] = [];
  readonly seen: Seen[] = [];
  /** What did not fit the description. Must be empty at the end of every test. */
  readonly violations: string[] = [];
  /** Asked for every request; what it returns is answered instead. */
  fault: (seen: Seen) => Fault | undefined = () => undefined;
  /** Runs behind every request that was served as usual. */
  after: (seen: Seen) => void | Promise<void> = () => undefined;
  /** Head of the pull request. */
  headSha = 'b'.repeat(40);
  /** Whose token it is. */
  viewer = 'github-actions[bot]';
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.violations.push(String(error));
      response.destroy();
    });
  });
  #nextId = 1000;

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

  add(login: string, body: string, bot = login.endsWith('[bot]')): StoredComment {
    this.#nextId += 1;
    const comment = { id: this.#nextId, body, login, bot, created: '2026-03-01T12:00:00Z' };
    this.comments.push(comment);
    return comment;
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
      return await send(response, { status: 404, body: { message: 'Not Found' } });
    }
    this.#checkRequest(operation.template, seen);
    const answer = this.#answer(operation.method, path, seen);
    this.#checkAnswer(operation.template, method, answer);
    if (fault !== undefined) return await send(response, faultAnswer(fault), fault);
    await this.after(seen);
    await send(response, answer);
  }

  #answer(method: string, path: string, { query, body }: Seen): Answer {
    const missing = {
      status: 404,
      body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
    };
    const id = Number(/\/comments\/(\d+)$/.exec(path)?.[1]);
    const at = this.comments.findIndex((one) => one.id === id);
    const comment = this.comments[at];
    switch (method) {
      case 'GET': {
        if (!path.endsWith('/comments')) return { status: 200, body: this.#pullRequest() };
        const size = Number(query.get('per_page') ?? 30);
        const page = Number(query.get('page') ?? 1);
        const shown = this.comments.slice((page - 1) * size, page * size);
        const last = Math.ceil(this.comments.length / size);
        const next = new URL(`${this.url}${path}?per_page=${size}&page=${page + 1}`);
        const headers: Record<string, string> = page < last ? { link: `<${next}>; rel="next"` } : {};
        return { status: 200, body: shown.map((one) => this.#json(one)), headers };
      }
      case 'POST':
        return { status: 201, body: this.#json(this.add(this.viewer, (body as { body: string }).body)) };
      case 'PATCH':
        if (comment === undefined) return missing;
        comment.body = (body as { body: string }).body;
        return { status: 200, body: this.#json(comment) };
      default:
        if (comment === undefined) return missing;
        this.comments.splice(at, 1);
        return { status: 204, body: undefined };
    }
  }

  #graphql(body: unknown): Answer {
    const { query } = body as { query: string };
    for (const problem of validateQuery(query)) this.violations.push(`graphql: ${String(problem)}`);
    return { status: 200, body: { data: { viewer: { login: this.viewer } } } };
  }

  /** The description's own example of a pull request, with our head; its team lacks what its schema demands. */
  #pullRequest(): unknown {
    const { value } = description.components.examples['pull-request'];
    return { ...value, number: 7, requested_teams: [], head: { ...value.head, sha: this.headSha } };
  }

  #json(comment: StoredComment): unknown {
    const top = 'https://api.github.com';
    return {
      id: comment.id,
      node_id: `IC_${comment.id}`,
      url: `${top}/repos/acme/shop/issues/comments/${comment.id}`,
      html_url: `https://github.com/acme/shop/pull/7#issuecomment-${comment.id}`,
      issue_url: `${top}/repos/acme/shop/issues/7`,
      user: userJson(comment),
      created_at: comment.created,
      updated_at: comment.created,
      author_association: comment.bot ? 'NONE' : 'CONTRIBUTOR',
      body: comment.body,
    };
  }

  #checkRequest(template: string, { method, path, query, body }: Seen): void {
    const operation = description.paths[template][method.toLowerCase()];
    const values = pattern(template).exec(path)?.groups ?? {};
    const known = new Set<string>();
    for (const reference of operation.parameters as { $ref: string }[]) {
      const parameter = description.components.parameters[reference.$ref.split('/').at(-1) ?? ''];
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

function userJson({ login, bot }: StoredComment): unknown {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 1,
    node_id: 'U_1',
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}
