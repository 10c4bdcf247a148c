/** The main thread's side of the engine worker: one call at a time for each of them, a time limit, a new worker after a crash. */
import { Worker } from 'node:worker_threads';
import { messageOf } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { DeployTarget, SqlConnection } from '../ports.ts';
import { bundleFile } from '../system/bundles.ts';
import { packageFolder } from '../system/packages.ts';
import { EngineError } from './errors.ts';
import type { EngineCalls, EngineMethod, FromWorker, ToWorker } from './messages.ts';
import type { EnginePackages } from './pins.ts';

/** What the reader is told that the engine was doing. */
const doing = {
  validate: 'validating the schema',
  format: 'formatting the schema',
  dataModel: 'building the data model',
  deploy: 'applying the migrations',
  diff: 'comparing two schemas',
  introspect: 'reading a database as a schema',
} satisfies Record<EngineMethod, string>;

/** What the parser's package answers; all else is the schema engine's. */
const parsing: ReadonlySet<EngineMethod> = new Set(['validate', 'format', 'dataModel']);

/** Milliseconds for what needs no database: real schemas take less than one second. */
const parsingLimitMs = 60_000;

/** So many workers at most: one call deploys while another compares. */
const mostWorkers = 2;

/** Prisma's WebAssembly engine of one version. A worker answers one call at a time; a second one starts when the first is busy. */
export class Engine implements AsyncDisposable {
  readonly #packages: EnginePackages;
  readonly #timeLimitMs: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #lanes: Lane[] = [];
  #closed = false;

  /** @param timeLimitMs milliseconds that one call may take, the database's time included. */
  constructor(packages: EnginePackages, timeLimitMs: number, env: NodeJS.ProcessEnv) {
    this.#packages = packages;
    this.#timeLimitMs = timeLimitMs;
    this.#env = env;
  }

  /**
   * @param target the database that the engine may use; without one it has none.
   * @throws EngineError when the engine refuses, crashes or runs into the time limit.
   * @throws PreflightError when its package can't be fetched.
   */
  call<M extends EngineMethod>(
    method: M,
    input: EngineCalls[M]['input'],
    target?: DeployTarget,
  ): Promise<EngineCalls[M]['output']> {
    return this.#lane().take((lane) => this.#run(lane, method, input, target));
  }

  /** An idle lane, else a new one, else the one with the fewest calls. */
  #lane(): Lane {
    const [best] = this.#lanes.toSorted((a, b) => a.calls - b.calls);
    if (best !== undefined && (best.calls === 0 || this.#lanes.length === mostWorkers)) return best;
    const lane = new Lane();
    this.#lanes.push(lane);
    return lane;
  }

  async #run<M extends EngineMethod>(
    lane: Lane,
    method: M,
    input: EngineCalls[M]['input'],
    target: DeployTarget | undefined,
  ): Promise<EngineCalls[M]['output']> {
    const { schemaEngine, parser } = this.#packages;
    const wanted = parsing.has(method) ? parser : schemaEngine;
    const folder = await packageFolder(wanted, this.#env);
    // A worker that starts now would be nobody's to stop, and keep the process from ending.
    if (this.#closed) throw new EngineError(`Prisma's engine was closed before ${doing[method]}.`);
    const worker = lane.living();
    const limit = parsing.has(method) ? Math.min(parsingLimitMs, this.#timeLimitMs) : this.#timeLimitMs;
    await using call = new Call(worker, method, limit, target);
    try {
      return (await call.run({
        kind: 'call',
        method,
        input,
        folder,
        connected: target !== undefined,
      })) as EngineCalls[M]['output'];
    } catch (error) {
      if (call.broken) await lane.stop();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }
}

/** One worker and the calls that wait for it. */
class Lane {
  /** Running and waiting. */
  calls = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #worker: Worker | undefined;

  take<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    this.calls += 1;
    const result = this.#queue
      .then(() => work(this))
      .finally(() => {
        this.calls -= 1;
      });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  living(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = startWorker();
    // A worker that dies between two calls is no failure of either: the next one starts another.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function startWorker(): Worker {
  // An empty environment: a schema's env("…") must not read the job's variables. Output is swallowed: it is no report.
  const worker = new Worker(bundleFile('engine-worker'), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

/** One call: its time limit, and the one connection that it may ask for. */
class Call implements AsyncDisposable {
  /** Whether the worker can't be used again. */
  broken = false;
  readonly #worker: Worker;
  readonly #method: EngineMethod;
  readonly #timeLimitMs: number;
  readonly #target: DeployTarget | undefined;
  #connection: SqlConnection | undefined;
  #applying: string | undefined;
  #ended = false;

  constructor(worker: Worker, method: EngineMethod, timeLimitMs: number, target: DeployTarget | undefined) {
    this.#worker = worker;
    this.#method = method;
    this.#timeLimitMs = timeLimitMs;
    this.#target = target;
  }

  run(request: ToWorker): Promise<unknown> {
    const { promise, resolve, reject } = withResolvers();
    const abandon = (what: string): void => {
      this.broken = true;
      const at = this.#applying === undefined ? '' : ` (last: ${this.#applying})`;
      reject(new EngineError(`Prisma's engine ${what} while ${doing[this.#method]}${at}.`));
    };
    const onError = (error: unknown): void => abandon(`crashed (${messageOf(error)})`);
    const onExit = (code: number): void => abandon(`ended with code ${code}`);
    const onMessage = (message: FromWorker): void => {
      if (message.kind === 'done') resolve(message.value);
      else if (message.kind === 'failed') reject(new EngineError(message.message));
      else if (message.kind === 'crashed') abandon(`crashed (${message.message})`);
      else if (message.kind === 'applying') this.#applying = message.migration;
      else void this.#serve(message);
    };
    const limit = () => abandon(`was stopped after ${this.#timeLimitMs / 1000} seconds`);
    const timer = setTimeout(limit, this.#timeLimitMs);
    const worker = this.#worker;
    worker.on('error', onError).on('exit', onExit).on('message', onMessage);
    worker.postMessage(request);
    return promise.finally(() => {
      this.#ended = true;
      clearTimeout(timer);
      worker.off('error', onError).off('exit', onExit).off('message', onMessage);
    });
  }

  async #serve(request: FromWorker & { kind: 'connection' }): Promise<void> {
    const { id } = request;
    let reply: ToWorker;
    try {
      reply = { kind: 'answer', id, value: await this.#answer(request) };
    } catch (error) {
      const failure = error instanceof DatabaseError ? error.failure : undefined;
      reply = { kind: 'refusal', id, message: messageOf(error), failure };
    }
    if (!this.#ended) this.#worker.postMessage(reply);
  }

  async #answer(request: FromWorker & { kind: 'connection' }): Promise<unknown> {
    if (request.op === 'connect') {
      if (this.#target === undefined) throw new Error('This call has no database.');
      const connection = await this.#target.connect();
      // The limit can strike while a connection is being opened.
      if (this.#ended) await connection[Symbol.asyncDispose]();
      else this.#connection = connection;
      return undefined;
    }
    if (this.#connection === undefined) throw new Error('The engine has not connected.');
    if (request.op === 'script') return this.#connection.script(request.sql);
    return this.#connection[request.op](request.sql, request.args);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection?.[Symbol.asyncDispose]();
  }
}

function withResolvers(): {
  promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: Error): void;
} {
  let resolve: (value: unknown) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
