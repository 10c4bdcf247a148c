/**
 * Imported before libpg-query is. In a process that ends within a second V8 spends as much time on optimising code, in threads of its
 * own that take the processors from ours, as the work itself takes: it is told to wait until code has run for longer. What
 * runs that long is still optimised. Set here and not as the process starts: with other flags than it was built with, V8
 * does not take Node's own compiled code and compiles it anew (measured: 40 ms for each thread).
 */
import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import type { Setup } from './sql-worker.ts';

if ((workerData as Setup).isShortLived) {
  // Bytes of bytecode that a function runs before it is optimised; about ten times V8's own.
  setFlagsFromString('--interrupt-budget=1000000');
  // WebAssembly stays as it was first compiled: the grammar is one function that takes longer to optimise than 800 scripts to parse.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
}
