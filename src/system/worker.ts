/** How a worker thread is started that reads a stranger's files. */
import { existsSync } from 'node:fs';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { messageOf, PreflightError } from '../errors.ts';
import { bundleFile, type WorkerName } from './bundles.ts';

/** What a worker gets. */
export interface WorkerOptions {
  readonly workerData: unknown;
  readonly limits: ResourceLimits;
}

/**
 * Starts one. It does not keep the process alive.
 * @throws PreflightError where the worker's bundle is missing.
 */
export function startWorker(name: WorkerName, { workerData, limits }: WorkerOptions): Worker {
  const file = bundleFile(name);
  if (!existsSync(file))
    throw new PreflightError(
      `${file} is missing.`,
      'Run `npm run build`, or check out dist/ with the action.',
    );
  const worker = new Worker(file, {
    workerData,
    resourceLimits: limits,
    // The thread reads hostile text: it has no use for secrets in the environment.
    env: {},
  });
  worker.unref();
  return worker;
}

/** Whether a worker's error says that it reached the limit of its heap. */
export function isOutOfMemory(error: unknown): boolean {
  return /memory/i.test(messageOf(error));
}
