/**
 * The worker thread that holds libpg-query. It gets many scripts at once and answers with one message; into shared memory it
 * writes which script it is at, so that the other side knows which one killed it.
 */
import './dirname.ts';
import './short-lived.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { loadModule } from 'libpg-query';
import { messageOf } from '../errors.ts';
import { mentionsAny } from './mentions.ts';
import { parseScript } from './parse-script.ts';
import type { ParsedScript } from './script.ts';

/** What the worker is started with. */
export interface Setup {
  /** In shared memory. First how many scripts came before the one that it is at, then a count of beginnings and ends. */
  readonly progress: Int32Array;
  /** The process ends with the scripts that are waiting: see short-lived.ts. */
  readonly isShortLived: boolean;
}

/** What the worker is sent. */
export interface Order {
  readonly texts: readonly string[];
  /** Only statements that mention one of these names are wanted. */
  readonly about: readonly string[] | undefined;
}

/** What it answers. `crashed`: the parser broke on the script behind these, with this message; the thread must not be used again. */
export interface Answer {
  readonly scripts: readonly ParsedScript[];
  readonly crashed: string | undefined;
}

const { progress } = workerData as Setup;

/** Begun at once: who starts a thread has scripts to read meanwhile. */
const loaded = loadModule();
loaded.catch(() => undefined);

/** The orders of one caller ask for the same names: the test for them is made once. */
let last: { readonly names: string; readonly test: (text: string) => boolean } | undefined;

function testFor(about: readonly string[]): (text: string) => boolean {
  const names = about.join('\n');
  if (last?.names !== names) last = { names, test: mentionsAny(about) };
  return last.test;
}

let count = 0;

parentPort?.on('message', async ({ texts, about }: Order) => {
  await loaded;
  const isWanted = about && testFor(about);
  const scripts: ParsedScript[] = [];
  let crashed: Answer['crashed'];
  for (const text of texts) {
    Atomics.store(progress, 0, count);
    Atomics.add(progress, 1, 1);
    try {
      scripts.push(parseScript(text, isWanted));
    } catch (error) {
      crashed = messageOf(error);
      break;
    }
    count += 1;
    Atomics.add(progress, 1, 1);
  }
  parentPort?.postMessage({ scripts, crashed } satisfies Answer);
});
