/** Has code taken apart in a worker: a file of a pull request may keep a parser busy for ever. */
import { PreflightError } from '../../errors.ts';
import type { CodeQuery } from '../../model/query.ts';
import { Thread, type ThreadLimits, ThreadStopped } from '../../system/thread.ts';
import type { Order } from './queries-worker.ts';

/** For all files of a commit, which are 30 MB at most: some seconds of work. */
const limits: ThreadLimits = { timeLimitMs: 60_000, heapLimit: 1_536 };

/**
 * The queries of each file. Nothing is started where there are none.
 * @throws PreflightError where a file can't be taken apart within the limits.
 */
export async function readTemplates(
  files: Order,
  limited: ThreadLimits = limits,
): Promise<readonly (readonly CodeQuery[])[]> {
  if (files.length === 0) return [];
  await using thread = new Thread('queries-worker', limited);
  try {
    return (await thread.ask(files)) as readonly (readonly CodeQuery[])[];
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error;
    const [path = 'what they need'] = files[error.at] ?? [];
    throw new PreflightError(
      `${path} ${error.message}.`,
      'Move its raw queries to a smaller file, or to TypedSQL.',
    );
  }
}
