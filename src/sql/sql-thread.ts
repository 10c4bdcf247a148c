/**
 * One worker thread with libpg-query: what it was sent and has not answered yet, and what killed it. It is no `Thread` of
 * system/: that one has one order at a time and a limit for each, this one has two on their way and a limit for each script.
 */
import { messageOf } from '../errors.ts';
import { isOutOfMemory, startWorker } from '../system/worker.ts';
import { type ParsedScript, refused } from './script.ts';
import type { Answer, Order, Setup } from './sql-worker.ts';

/** A script that waits for its answer. */
export interface Task {
  readonly text: string;
  /** Only statements that mention one of these names are wanted. */
  readonly about: readonly string[] | undefined;
  readonly settle: (script: ParsedScript) => void;
}

/** What the owner of a thread wants to hear. */
export interface ThreadEvents {
  /** An order was answered: there is room for another. */
  answered(): void;
  /** It is gone. The script that killed it is settled; `left` are the others that it had not answered. */
  died(left: readonly Task[], killer: Killer | undefined): void;
}

/** A script that ends every thread it is sent to, and what is said of it. */
export interface Killer {
  readonly text: string;
  readonly refusal: ParsedScript;
}

/** A running thread. */
export interface SqlThread {
  /** Orders that are not answered. */
  readonly orders: number;
  /** Sends scripts with one `about`. */
  send(tasks: readonly Task[]): void;
  /** Ends it; what is not answered is refused. */
  stop(): Promise<void>;
}

/** Heap of a thread in MiB; a script of the largest size stays below it. WebAssembly's own memory comes on top. */
const heapLimit = 1_536;

/** How a thread works. */
export interface ThreadOptions {
  /** For one script. */
  readonly timeLimitMs: number;
  readonly isShortLived: boolean;
}

/**
 * Starts a thread.
 * @throws PreflightError where the worker's bundle is missing.
 */
export function startSqlThread(
  { timeLimitMs, isShortLived }: ThreadOptions,
  events: ThreadEvents,
): SqlThread {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const worker = startWorker('sql-worker', {
    workerData: { progress, isShortLived } satisfies Setup,
    limits: { maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16 },
  });

  const unanswered: Task[] = [];
  let orders = 0;
  let settled = 0;
  let isOver = false;
  let watch: NodeJS.Timeout | undefined;

  const end = (): void => {
    isOver = true;
    clearInterval(watch);
  };
  const die = (at: number, reason: string): void => {
    if (isOver) return;
    end();
    void worker.terminate();
    const [culprit] = unanswered.splice(at, 1);
    const refusal = refused(`The file could not be parsed: ${reason}.`);
    events.died(unanswered, culprit && { text: culprit.text, refusal });
    culprit?.settle(refusal);
  };
  /** The script that it is at: the worker counts them from its start. */
  const current = (): number => Math.max(0, Atomics.load(progress, 0) - settled);

  /** Only a script that has begun and does not end is out of time: the answer of one that has may wait until this side has time. */
  const watchOver = (): NodeJS.Timeout => {
    let seen = Atomics.load(progress, 1);
    let since = Date.now();
    return setInterval(
      () => {
        const now = Atomics.load(progress, 1);
        if (now !== seen) [seen, since] = [now, Date.now()];
        else if (Date.now() - since >= limitAt(now, timeLimitMs))
          die(current(), `it took longer than ${timeLimitMs / 1000} s`);
      },
      Math.max(5, Math.min(250, timeLimitMs / 4)),
    );
  };

  worker.on('message', ({ scripts, crashed }: Answer) => {
    if (isOver) return;
    orders -= 1;
    settled += scripts.length;
    for (const script of scripts) unanswered.shift()?.settle(script);
    if (crashed !== undefined) return die(0, `the parser broke on it (${crashed})`);
    if (unanswered.length === 0) clearInterval(watch);
    events.answered();
  });
  worker.on('error', (error: unknown) =>
    die(current(), isOutOfMemory(error) ? 'it needs more memory than the parser may take' : messageOf(error)),
  );
  worker.on('exit', () => die(current(), 'the parser stopped'));

  return {
    get orders() {
      return orders;
    },
    send(tasks) {
      if (unanswered.length === 0) watch = watchOver();
      unanswered.push(...tasks);
      orders += 1;
      worker.postMessage({
        texts: tasks.map(({ text }) => text),
        about: tasks[0]?.about,
      } satisfies Order);
    },
    async stop() {
      end();
      for (const { settle } of unanswered) settle(refused('The file was not parsed: the parser was closed.'));
      await worker.terminate();
    },
  };
}

/** A thread that is not there by then, in milliseconds, never will be; a machine that is busy takes its time. */
const startLimitMs = 60_000;

/** How long the worker's count may stay as it is: nought before the first script, odd while one is taken apart, else even. */
function limitAt(count: number, timeLimitMs: number): number {
  if (count === 0) return Math.max(timeLimitMs, startLimitMs);
  return count % 2 === 1 ? timeLimitMs : Number.POSITIVE_INFINITY;
}
