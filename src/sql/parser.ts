/** Opens the SQL parser: a worker thread with libpg-query, restarted when a script kills it. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { messageOf, PreflightError } from '../errors.ts';
import { bundleFile } from '../system/bundles.ts';
import { type ParsedScript, refused } from './script.ts';
import type { Answer, Order } from './sql-worker.ts';

/** Takes scripts apart. `parse` never throws for what a script holds: what can't be read is a refusal or an error in the result. */
export interface SqlParser extends AsyncDisposable {
  parse(text: string): Promise<ParsedScript>;
  /** Many scripts with few messages; the results are in the order of the texts. */
  parseMany(texts: readonly string[]): Promise<readonly ParsedScript[]>;
  /** The same, but of each script only the statements that mention one of these names (see mentions.ts), without comments. */
  parseAbout(texts: readonly string[], names: readonly string[]): Promise<readonly ParsedScript[]>;
}

/** Limits of a parser. */
export interface SqlParserOptions {
  /** For one script, in milliseconds. */
  readonly timeLimitMs?: number;
  /** Largest script, in UTF-8 bytes. */
  readonly maxBytes?: number;
}

/** One message holds about this much text, so that an answer stays small. */
const batchUnits = 1_000_000;
/** So much text is worth the start of a second thread. */
const secondThreadUnits = 150_000;
/** Heap of a thread in MiB; a script of the largest size stays below it. WebAssembly's own memory comes on top. */
const heapLimit = 1_536;

/** Units of 1024, with one decimal where it tells something. */
function megabytes(bytes: number): number {
  return Number((bytes / 1024 ** 2).toFixed(1));
}

interface Thread {
  readonly worker: Worker;
  readonly progress: Int32Array;
}

type Outcome = Answer | { readonly died: number; readonly reason: string };

function startThread(): Thread {
  const file = bundleFile('sql-worker');
  if (!existsSync(file))
    throw new PreflightError(
      `${file} is missing.`,
      'Run `npm run build`, or check out dist/ with the action.',
    );
  const shared = new SharedArrayBuffer(8);
  const worker = new Worker(file, {
    workerData: { progress: shared },
    resourceLimits: { maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16 },
    // The thread parses hostile text: it has no use for secrets in the environment.
    env: {},
  });
  worker.unref();
  return { worker, progress: new Int32Array(shared) };
}

/** Sends one batch and waits for the answer, the death of the thread, or a script that takes longer than its limit. */
function send({ worker, progress }: Thread, order: Order, timeLimitMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let seen = Atomics.load(progress, 1);
    let since = Date.now();
    const settle = (outcome: Outcome) => {
      clearInterval(timer);
      worker.off('message', settle);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(outcome);
    };
    const died = (reason: string) => settle({ died: Atomics.load(progress, 0), reason });
    const onError = (error: unknown) =>
      died(
        /memory/i.test(messageOf(error)) ? 'it needs more memory than the parser may take' : messageOf(error),
      );
    const onExit = () => died('the parser stopped');
    const timer = setInterval(
      () => {
        const now = Atomics.load(progress, 1);
        if (now !== seen) [seen, since] = [now, Date.now()];
        else if (Date.now() - since >= timeLimitMs) died(`it took longer than ${timeLimitMs / 1000} s`);
      },
      Math.max(5, Math.min(250, timeLimitMs / 4)),
    );
    worker.on('message', settle);
    worker.on('error', onError);
    worker.on('exit', onExit);
    Atomics.store(progress, 0, 0);
    worker.postMessage(order);
  });
}

/** Indexes of texts, cut into batches of about the same amount of text. */
function batchesOf(texts: readonly string[], indexes: readonly number[], limit: number): number[][] {
  const batches: number[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const index of indexes) {
    const length = texts[index]?.length ?? 0;
    if (size + length > limit) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(index);
    size += length;
  }
  return batches;
}

/**
 * Opens a parser. The thread starts with the first script.
 * @throws PreflightError where the worker's bundle is missing.
 */
export async function openSqlParser(options: SqlParserOptions = {}): Promise<SqlParser> {
  const { timeLimitMs = 30_000, maxBytes = 8 * 1024 * 1024 } = options;
  /** By lane: what one does, the other need not wait for. */
  const threads: (Thread | undefined)[] = [];
  /** What killed a thread would kill the next one, after the same time; several checks ask for the same scripts. */
  const deadly = new Map<string, ParsedScript>();
  /** One order at a time: callers may overlap. */
  let queue: Promise<unknown> = Promise.resolve();

  const stop = async (lane: number) => {
    const { worker } = threads[lane] ?? {};
    threads[lane] = undefined;
    await worker?.terminate();
  };

  const parseAll = async ({ texts, about }: Order): Promise<readonly ParsedScript[]> => {
    const results = new Array<ParsedScript | undefined>(texts.length).fill(undefined);
    const readable: number[] = [];
    for (const [index, text] of texts.entries()) {
      const bytes = Buffer.byteLength(text);
      const known = deadly.get(text);
      if (known !== undefined) results[index] = known;
      else if (bytes <= maxBytes) readable.push(index);
      else
        results[index] = refused(
          `The file has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB that Preflight reads.`,
        );
    }
    const units = readable.reduce((sum, index) => sum + (texts[index]?.length ?? 0), 0);
    const lanes =
      units < secondThreadUnits || readable.length === 1 ? 1 : Math.min(2, availableParallelism());
    // Small enough that no lane waits long for the other's last one.
    const pending = batchesOf(texts, readable, Math.min(batchUnits, Math.ceil(units / (lanes * 3))));
    const work = async (lane: number) => {
      for (let batch = pending.shift(); batch !== undefined; batch = pending.shift()) {
        await parseBatch(lane, batch);
      }
    };
    const parseBatch = async (lane: number, batch: readonly number[]) => {
      threads[lane] ??= startThread();
      const thread = threads[lane];
      const order = { texts: batch.map((index) => texts[index] ?? ''), about };
      const outcome = await send(thread, order, timeLimitMs);
      const culprit = 'died' in outcome ? outcome.died : outcome.crashed?.index;
      const reason =
        'died' in outcome ? outcome.reason : `the parser broke on it (${outcome.crashed?.message ?? ''})`;
      if ('scripts' in outcome)
        for (const [at, script] of outcome.scripts.entries()) results[batch[at] ?? -1] = script;
      if (culprit === undefined) return;
      await stop(lane);
      const refusal = refused(`The file could not be parsed: ${reason}.`);
      results[batch[culprit] ?? -1] = refusal;
      deadly.set(order.texts[culprit] ?? '', refusal);
      const left = batch.filter((index) => results[index] === undefined);
      if (left.length > 0) pending.unshift(left);
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
    return results.map((script) => script ?? refused('The file could not be parsed.'));
  };

  const enqueue = (order: Order) => {
    const result = queue.then(() => parseAll(order));
    queue = result.catch(() => undefined);
    return result;
  };
  const parseMany = (texts: readonly string[]) => enqueue({ texts, about: undefined });

  return {
    parseMany,
    parseAbout: (texts, about) => enqueue({ texts, about }),
    async parse(text) {
      const [script] = await parseMany([text]);
      return script ?? refused('The file could not be parsed.');
    },
    async [Symbol.asyncDispose]() {
      await queue;
      await Promise.all(threads.map((_, lane) => stop(lane)));
    },
  };
}
