/** A worker thread that takes a stranger's files apart, so that one of them ends a thread and not the check. */
import type { Worker } from 'node:worker_threads';
import { messageOf, PreflightError } from '../errors.ts';
import type { WorkerName } from './bundles.ts';
import type { Reply } from './orders.ts';
import { isOutOfMemory, startWorker } from './worker.ts';

/** Limits of a thread. */
export interface ThreadLimits {
  /** For one order, in milliseconds; the start of the thread is not in it. */
  readonly timeLimitMs: number;
  /** Heap of the thread, in MiB. */
  readonly heapLimit: number;
}

/** The thread did not answer. */
export class ThreadStopped extends Error {
  /** Index of the file that it was at, in the order in which it counts them; -1 where it was at none. */
  readonly at: number;

  /** @param message What the file did, as the end of a sentence: `took longer than 30 s`. */
  constructor(message: string, at: number) {
    super(message);
    this.name = 'ThreadStopped';
    this.at = at;
  }
}

/** A thread that starts with its first order, takes one at a time, and never comes back once it was stopped. */
export class Thread implements AsyncDisposable {
  readonly #name: WorkerName;
  readonly #limits: ThreadLimits;
  readonly #progress = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | undefined;
  #stopped: ThreadStopped | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(name: WorkerName, limits: ThreadLimits) {
    this.#name = name;
    this.#limits = limits;
  }

  /**
   * @throws ThreadStopped when the limit strikes or the thread dies; from then on for every order.
   * @throws PreflightError where the worker's bundle is missing.
   */
  ask(order: unknown): Promise<unknown> {
    const answer = this.#queue.then(() => this.#send(order));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #send(order: unknown): Promise<unknown> {
    if (this.#stopped !== undefined) throw this.#stopped;
    Atomics.store(this.#progress, 0, -1);
    try {
      const worker = this.#worker ?? (await this.#start());
      return await answerOf(worker, this.#limits, order);
    } catch (error) {
      if (error instanceof PreflightError) throw error;
      this.#stopped = new ThreadStopped(messageOf(error), Atomics.load(this.#progress, 0));
      await this.#stop();
      throw this.#stopped;
    }
  }

  async #start(): Promise<Worker> {
    const worker = startWorker(this.#name, {
      workerData: { progress: this.#progress.buffer },
      limits: { maxOldGenerationSizeMb: this.#limits.heapLimit },
    });
    // One that dies between two orders is no failure of either.
    worker.on('error', () => {});
    this.#worker = worker;
    await answerOf(worker, this.#limits);
    return worker;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue;
    await this.#stop();
  }
}

/** Sends one order, if any, and waits for what the thread says, its death, or the limit of the order. */
function answerOf(worker: Worker, limits: ThreadLimits, ...order: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(limit);
      worker.off('message', onReply).off('error', onError).off('exit', onExit);
      end();
    };
    const fail = (what: string): void => settle(() => reject(new Error(what)));
    const onReply = (reply: Reply): void => {
      if (reply === 'ready') settle(() => resolve(undefined));
      else if ('answer' in reply) settle(() => resolve(reply.answer));
      else fail(`broke its reader (${reply.broke})`);
    };
    const onError = (error: unknown): void =>
      fail(
        isOutOfMemory(error)
          ? `needs more memory than ${limits.heapLimit} MB`
          : `broke its reader (${messageOf(error)})`,
      );
    const onExit = (): void => fail('ended its reader');
    const late = (): void => fail(`took longer than ${limits.timeLimitMs / 1000} s`);
    const limit = order.length === 0 ? undefined : setTimeout(late, limits.timeLimitMs);
    worker.on('message', onReply).on('error', onError).on('exit', onExit);
    for (const one of order) worker.postMessage(one);
  });
}
