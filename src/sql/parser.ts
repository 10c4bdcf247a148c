/** Opens the SQL parser: worker threads with libpg-query, restarted when a script kills them. */
import { availableParallelism } from 'node:os';
import { type ParsedScript, refused } from './script.ts';
import { type SqlThread, startSqlThread, type Task } from './sql-thread.ts';

/** Takes scripts apart. `parse` never throws for what a script holds: what can't be read is a refusal or an error in the result. */
export interface SqlParser extends AsyncDisposable {
  parse(text: string): Promise<ParsedScript>;
  /** Many scripts with few messages; the results are in the order of the texts. */
  parseMany(texts: readonly string[]): Promise<readonly ParsedScript[]>;
  /**
   * The same, each result as soon as it is there: the first ones can be judged while the last ones are read.
   * @param isWanted Asked for an index when a thread is free for that text; what is not wanted any more is refused.
   */
  parseEach(
    texts: readonly string[],
    isWanted?: (index: number) => boolean,
  ): readonly Promise<ParsedScript>[];
  /** The same, but of each script only the statements that mention one of these names (see mentions.ts), without comments. */
  parseAbout(texts: readonly string[], names: readonly string[]): Promise<readonly ParsedScript[]>;
}

/** Limits of a parser. */
export interface SqlParserOptions {
  /** For one script, in milliseconds. */
  readonly timeLimitMs?: number;
  /** Largest script, in UTF-8 bytes. */
  readonly maxBytes?: number;
  /** The process ends when its scripts are read, so that it is not worth V8's while to optimise for long: see short-lived.ts. */
  readonly isShortLived?: boolean;
}

/** One message holds about this much text: an answer stays small, and comes soon. */
const batchUnits = 24_000;
/** Orders that a thread has at a time: one that it works on, and one so that it need not wait for the next. */
const ordersAhead = 2;
/** So much text is worth the start of a second thread. */
const secondThreadUnits = 150_000;

/** A script that no thread has yet. */
interface Waiting extends Task {
  readonly isWanted?: () => boolean;
}

/** Units of 1024, with one decimal where it tells something. */
function megabytes(bytes: number): number {
  return Number((bytes / 1024 ** 2).toFixed(1));
}

/** The first of the tasks that go with one message; they are taken away. */
function takeBatch(pending: Task[]): readonly Task[] {
  const [first] = pending;
  let count = 0;
  for (let units = 0; count < pending.length; count += 1) {
    const task = pending[count];
    units += task?.text.length ?? 0;
    if (count > 0 && (units > batchUnits || task?.about !== first?.about)) break;
  }
  return pending.splice(0, count);
}

/**
 * Opens a parser. Its thread starts right away, so that it is there when the first script is.
 * @throws PreflightError where the worker's bundle is missing.
 */
export async function openSqlParser(options: SqlParserOptions = {}): Promise<SqlParser> {
  const { timeLimitMs = 30_000, maxBytes = 8 * 1024 * 1024, isShortLived = false } = options;
  // One processor is left for who judges meanwhile.
  const mostThreads = Math.min(2, Math.max(1, availableParallelism() - (isShortLived ? 1 : 0)));
  const pending: Waiting[] = [];
  const threads: SqlThread[] = [];
  /** What killed a thread would kill the next one, after the same time; several checks ask for the same scripts. */
  const deadly = new Map<string, ParsedScript>();

  const start = (): void => {
    const thread = startSqlThread(
      { timeLimitMs, isShortLived },
      {
        answered: feed,
        died(left, killer) {
          threads.splice(threads.indexOf(thread), 1);
          if (killer !== undefined) deadly.set(killer.text, killer.refusal);
          pending.unshift(...left);
          feed();
        },
      },
    );
    threads.push(thread);
  };
  const drop = (isDropped: (task: Waiting) => boolean, why: string): void => {
    for (const task of pending.splice(0)) {
      if (isDropped(task)) task.settle(refused(`The file was not parsed: ${why}.`));
      else pending.push(task);
    }
  };
  const feed = (): void => {
    drop(({ isWanted }) => isWanted?.() === false, 'it is not wanted');
    if (pending.length === 0) return;
    const units = pending.reduce((sum, { text }) => sum + text.length, 0);
    const worth = units < secondThreadUnits || pending.length === 1 ? 1 : mostThreads;
    while (threads.length < worth) start();
    for (const thread of threads)
      while (thread.orders < ordersAhead && pending.length > 0) thread.send(takeBatch(pending));
  };

  const add = (text: string, more: Pick<Waiting, 'isWanted' | 'about'>): Promise<ParsedScript> =>
    new Promise((settle) => {
      const bytes = Buffer.byteLength(text);
      const known = deadly.get(text);
      if (known !== undefined) settle(known);
      else if (bytes <= maxBytes) pending.push({ text, settle, ...more });
      else
        settle(
          refused(
            `The file has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB that Preflight reads.`,
          ),
        );
    });
  const fed = <Answers>(answers: Answers): Answers => {
    feed();
    return answers;
  };

  start();
  return {
    parse: (text) => fed(add(text, { about: undefined })),
    parseMany: (texts) => Promise.all(fed(texts.map((text) => add(text, { about: undefined })))),
    parseEach: (texts, isWanted = () => true) =>
      fed(texts.map((text, at) => add(text, { about: undefined, isWanted: () => isWanted(at) }))),
    parseAbout: (texts, about) => Promise.all(fed(texts.map((text) => add(text, { about })))),
    async [Symbol.asyncDispose]() {
      drop(() => true, 'the parser was closed');
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
