/**
 * The worker thread that holds libpg-query. It gets many scripts at once and answers with one message; before each
 * script it writes the script's index into shared memory, so that the other side knows which one killed it.
 */
import './dirname.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { loadModule } from 'libpg-query';
import { messageOf } from '../errors.ts';
import { mentionsAny } from './mentions.ts';
import { parseScript } from './parse-script.ts';
import type { ParsedScript } from './script.ts';

/** What the worker is sent. */
export interface Order {
  readonly texts: readonly string[];
  /** Only statements that mention one of these names are wanted. */
  readonly about: readonly string[] | undefined;
}

/** What it answers. `crashed`: the parser broke on this script, so this thread must not be used again. */
export interface Answer {
  readonly scripts: readonly ParsedScript[];
  readonly crashed: { readonly index: number; readonly message: string } | undefined;
}

const progress = new Int32Array((workerData as { progress: SharedArrayBuffer }).progress);

parentPort?.on('message', async ({ texts, about }: Order) => {
  await loadModule();
  const isWanted = about && mentionsAny(about);
  const scripts: ParsedScript[] = [];
  let crashed: Answer['crashed'];
  for (const [index, text] of texts.entries()) {
    Atomics.store(progress, 0, index);
    Atomics.add(progress, 1, 1);
    try {
      scripts.push(parseScript(text, isWanted));
    } catch (error) {
      crashed = { index, message: messageOf(error) };
      break;
    }
  }
  parentPort?.postMessage({ scripts, crashed } satisfies Answer);
});
