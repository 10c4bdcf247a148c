/**
 * The limits on time and disk, kept from our side: SQL under test can `SET statement_timeout = 0`, catch a cancellation
 * in PL/pgSQL, or fill the disk with one statement.
 */
import type { DatabaseFailure } from '../model/failure.ts';
import { durationText, plainFailure, sizeText } from './failure.ts';

/** How long and how much; all of it counts for the throwaway server, not for the process. */
export interface Limits {
  /** Milliseconds that one statement may take. */
  readonly statementMs: number;
  /** Milliseconds from the server's start to the end of the last statement. */
  readonly runMs: number;
  /** Bytes that one database, and with it the write-ahead log of a server of our own, may grow to. */
  readonly diskBytes: number;
}

/** What the guard can do to the server, over a session of its own. */
export interface Constable {
  cancel(pid: number): Promise<void>;
  terminate(pid: number): Promise<void>;
  bytesOf(database: string): Promise<number>;
}

/** One script or statement on its way. */
export interface Watched {
  /** A statement completed: the next has the full time again. */
  progress(): void;
  /** The script is over: the failure that the guard has for it, if it stopped it. */
  end(): Promise<DatabaseFailure | undefined>;
}

/** What is watched. */
interface Suspect {
  readonly pid: number | undefined;
  readonly database: string;
  /** The last resort: cut the connection. */
  abandon(): void;
}

/** Keeps the limits for every session of one server. */
export interface Guard extends Disposable {
  watch(suspect: Suspect): Watched;
  /** Milliseconds until the run has to be over; negative afterwards. */
  leftMs(): number;
  /** Lets a database that holds much from the start grow by so many bytes more. */
  allow(database: string, bytes: number): void;
}

const diskPollMs = 500;
/** A cancelled statement gets this long to end before its backend is terminated, and that before it is cut off. */
const graceMs = 1_500;

/** Starts the clock of the run. */
export function openGuard(limits: Limits, constable: Constable): Guard {
  const deadline = performance.now() + limits.runMs;
  const inFlight = new Map<Suspect, (failure: DatabaseFailure) => void>();
  const allowed = new Map<string, number>();

  const poll = async () => {
    for (const database of new Set([...inFlight.keys()].map((suspect) => suspect.database))) {
      const bytes = await constable.bytesOf(database).catch(() => 0);
      const limit = limits.diskBytes + (allowed.get(database) ?? 0);
      if (bytes <= limit) continue;
      const message = `Preflight stopped it at ${sizeText(bytes)}: the disk limit for one database is ${sizeText(limit)}.`;
      for (const [suspect, stop] of inFlight)
        if (suspect.database === database) stop(plainFailure('disk-limit', message));
    }
  };
  let polling = false;
  const interval = setInterval(() => {
    if (inFlight.size === 0 || polling) return;
    polling = true;
    void poll().finally(() => {
      polling = false;
    });
  }, diskPollMs).unref();

  return {
    leftMs: () => deadline - performance.now(),
    allow(database, bytes) {
      allowed.set(database, bytes);
    },
    watch(suspect) {
      let failure: DatabaseFailure | undefined;
      let work = Promise.resolve();
      let over = () => {};
      const ended = new Promise<void>((resolve) => {
        over = resolve;
      });
      const endsWithin = (ms: number) => {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<boolean>((resolve) => {
          timer = setTimeout(resolve, ms, false);
        });
        return Promise.race([ended.then(() => true), late]).finally(() => clearTimeout(timer));
      };
      const stop = (why: DatabaseFailure) => {
        if (failure !== undefined) return;
        failure = why;
        clearTimeout(timer);
        work = (async () => {
          const { pid } = suspect;
          if (pid !== undefined) {
            await constable.cancel(pid).catch(() => {});
            if (await endsWithin(graceMs)) return;
            await constable.terminate(pid).catch(() => {});
            if (await endsWithin(graceMs)) return;
          }
          suspect.abandon();
        })();
      };
      const arm = () => {
        const left = deadline - performance.now();
        if (left < limits.statementMs) {
          const message = `Preflight stopped it: the time limit for the whole run is ${durationText(limits.runMs)}.`;
          return setTimeout(stop, Math.max(left, 0), plainFailure('time-limit', message));
        }
        const message = `Preflight stopped it: the time limit for one statement is ${durationText(limits.statementMs)}.`;
        return setTimeout(stop, limits.statementMs, plainFailure('time-limit', message));
      };
      let timer = arm();
      inFlight.set(suspect, stop);
      return {
        progress() {
          if (failure !== undefined) return;
          clearTimeout(timer);
          timer = arm();
        },
        async end() {
          clearTimeout(timer);
          inFlight.delete(suspect);
          over();
          await work;
          return failure;
        },
      };
    },
    [Symbol.dispose]() {
      clearInterval(interval);
    },
  };
}
