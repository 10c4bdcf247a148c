/** What is deployed at base and at head, as the worker sees it that reads it. */
import { type FileText, handOutDeployment } from '../collect/index.ts';
import { isDeploymentFile, kindOf } from '../deployment/files.ts';
import type { CommandSide } from '../judge/commands/judge.ts';
import type { Project, ProjectPair } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import type { Repository, Tree } from '../ports.ts';
import { Thread, type ThreadLimits, ThreadStopped } from '../system/thread.ts';
import { commandOwner } from './command-owner.ts';
import type { Comparison, Order } from './commands-worker.ts';

/** A repository of a thousand packages takes a second and 150 MB. */
const limits: ThreadLimits = { timeLimitMs: 30_000, heapLimit: 768 };

/** The deployments of both sides of a change. */
export interface Deployments extends AsyncDisposable {
  readonly comparison: Comparison;
  /** Why they could not be read: one sentence. */
  readonly unread: string | undefined;
  /** Findings on the commands of one of the projects, or the sentence why there are none. */
  judge(
    project: Project,
    head: CommandSide['project'],
    base: CommandSide['project'],
  ): Promise<readonly Finding[] | string>;
}

/** Reads both sides; base only where the change touches a file that can tell a difference. */
export async function readDeployments(
  repository: Repository,
  changed: ReadonlySet<string>,
  pairs: readonly Pick<ProjectPair, 'head'>[],
  limited: ThreadLimits = limits,
): Promise<Deployments> {
  const nothing: Comparison = { deployed: false, sameRuns: true, differ: false };
  const projects = pairs.map((pair) => pair.head);
  const differs = [...changed].some((path) => isDeploymentFile(path) || /\.sql$/.test(path));
  const read = [repository.head, ...(differs ? [repository.base] : [])];
  const trees = await Promise.all(read.map(async (tree) => (await tree.list()).some((path) => kindOf(path))));
  const reader = new Reader(limited);
  const found = trees.includes(true)
    ? await reader.try(async () => {
        await reader.read('head', repository.head);
        if (differs) await reader.read('base', repository.base);
        return (await reader.ask({ kind: 'compare' })) as Comparison;
      })
    : nothing;
  return {
    comparison: typeof found === 'string' ? nothing : found,
    unread: typeof found === 'string' ? found : undefined,
    judge: (project, head, base) =>
      reader.try(async () => {
        const owners = projects.map(commandOwner);
        const own = projects.indexOf(project);
        return (await reader.ask({ kind: 'judge', head, base, changed, owners, own })) as readonly Finding[];
      }),
    [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
  };
}

/** The thread, and the names of the files that it was given. */
class Reader implements AsyncDisposable {
  readonly #thread: Thread;
  readonly #files: string[] = [];

  constructor(limited: ThreadLimits) {
    this.#thread = new Thread('commands-worker', limited);
  }

  /** @throws ThreadStopped */
  ask(order: Order): Promise<unknown> {
    return this.#thread.ask(order);
  }

  /** @throws ThreadStopped */
  async read(side: 'base' | 'head', tree: Tree): Promise<void> {
    let paths: readonly string[] | undefined = await tree.list();
    await handOutDeployment(tree, async (files: readonly FileText[]) => {
      this.#files.push(...files.map(([path]) => path));
      const wanted = (await this.ask({ kind: 'read', side, paths, files })) as readonly string[];
      paths = undefined;
      return wanted;
    });
  }

  /** What comes of some work, or the sentence that says why nothing does. */
  async try<T>(work: () => Promise<T>): Promise<T | string> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ThreadStopped)) throw error;
      const file = this.#files[error.at];
      return file === undefined
        ? `The commands that are deployed could not be judged: that ${error.message}.`
        : `What is deployed could not be read: ${file} ${error.message}.`;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread[Symbol.asyncDispose]();
  }
}
