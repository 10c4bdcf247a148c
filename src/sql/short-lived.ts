/**
 * Imported before libpg-query is. In a process that ends within a second V8 spends as much time on optimising code, in threads
 * that take the processors from ours, as the work itself takes: it is told to wait for code that runs longer than that. Set here
 * and not as the process starts: with other flags than it was built with, V8 does not take Node's own compiled code and
 * compiles it anew (measured: 40 ms for each thread). What is optimised changes no result.
 */
import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import type { Setup } from './sql-worker.ts';

/** WebAssembly stays as it is first compiled: the grammar is one function that takes longer to optimise than 800 scripts to parse. */
const wasm = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/**
 * By V8's major version, those of Node 20, 22 and 24. Flags are no API of V8, and one that it does not know is an error message: of a
 * version that nobody has looked at nothing is asked.
 */
const flags: Readonly<Record<string, readonly string[]>> = {
  // Bytes of bytecode that a function runs before it is optimised: fifteen times V8's own.
  11: [...wasm, '--interrupt-budget=1000000'],
  12: [...wasm, '--invocation-count-for-turbofan=30000'],
  13: [...wasm, '--invocation-count-for-turbofan=30000'],
};

if ((workerData as Setup).isShortLived)
  for (const flag of flags[process.versions.v8.split('.')[0] ?? ''] ?? []) setFlagsFromString(flag);
