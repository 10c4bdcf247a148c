/**
 * The worker thread that reads what is deployed and judges its commands. It keeps what it has read: the other side gets
 * answers, and never as many commands as a hostile file can come to.
 */
import type { FileText } from '../collect/index.ts';
import { type Deployment, deploymentOf, noDeployment } from '../deployment/model.ts';
import type { Run } from '../deployment/reach.ts';
import { type CommandSide, databaseCommands, judgeCommands } from '../judge/commands/judge.ts';
import { reach, serveOrders } from '../system/orders.ts';
import { type CommandOwner, ownerOf } from './command-owner.ts';

/** What the worker is sent. */
export type Order =
  /** Files of one side, in the order in which `reach` counts them; answered with the paths that are wanted besides. */
  | {
      readonly kind: 'read';
      readonly side: 'base' | 'head';
      /** Every path of the tree; only with the first files of a side. */
      readonly paths: readonly string[] | undefined;
      readonly files: readonly FileText[];
    }
  /** Both sides are there; answered with a `Comparison`. A base that was never read is head. */
  | { readonly kind: 'compare' }
  /** Answered with findings. */
  | {
      readonly kind: 'judge';
      readonly head: CommandSide['project'];
      readonly base: CommandSide['project'];
      readonly changed: ReadonlySet<string>;
      readonly owners: readonly CommandOwner[];
      /** Index of the project that is judged. */
      readonly own: number;
    };

/** What the deployments of both sides have to do with each other. */
export interface Comparison {
  /** A file of head says how something is deployed. */
  readonly deployed: boolean;
  /** Nothing that is run is different. */
  readonly sameRuns: boolean;
  /** Commands that can change a database came or went. */
  readonly differ: boolean;
}

interface Side {
  readonly paths: readonly string[];
  readonly there: ReadonlySet<string>;
  readonly texts: Map<string, string | undefined>;
  readonly numbers: Map<string, number>;
  deployment: Deployment;
}

const sides = new Map<'base' | 'head', Side>();
let files = 0;

serveOrders((order: Order) => {
  if (order.kind === 'read') return read(order);
  const head = sides.get('head')?.deployment ?? noDeployment;
  const base = sides.get('base')?.deployment ?? head;
  if (order.kind === 'compare') return compare(base, head);
  const { changed, owners, own } = order;
  return judgeCommands(
    { deployment: head, project: order.head },
    { deployment: base, project: order.base },
    { changed, isOwn: (run: Run) => ownerOf(run, owners) === owners[own] },
  );
});

function read(order: Order & { kind: 'read' }): readonly string[] {
  const side = sides.get(order.side) ?? newSide(order.paths ?? []);
  sides.set(order.side, side);
  for (const [path, text] of order.files) {
    side.texts.set(path, text);
    side.numbers.set(path, files++);
  }
  const missing = new Set<string>();
  const reachPath = (path: string): void => reach(side.numbers.get(path) ?? -1);
  side.deployment = deploymentOf(
    side.paths,
    (path) => {
      if (side.there.has(path) && !side.texts.has(path)) missing.add(path);
      const text = side.texts.get(path);
      if (text !== undefined) reachPath(path);
      return text;
    },
    reachPath,
  );
  return [...missing];
}

function newSide(paths: readonly string[]): Side {
  return { paths, there: new Set(paths), texts: new Map(), numbers: new Map(), deployment: noDeployment };
}

function compare(base: Deployment, head: Deployment): Comparison {
  const [before, after] = [databaseCommands(base), databaseCommands(head)];
  return {
    deployed: head.units.length > 0,
    sameRuns: base === head || runsOf(base) === runsOf(head),
    differ: before.size !== after.size || [...after].some((command) => !before.has(command)),
  };
}

/** What is run, as a text. Lines and comments are no part of it. */
function runsOf({ runs, mentionsMigrations }: Deployment): string {
  return JSON.stringify([
    mentionsMigrations,
    runs.map(({ kind, text, unit, trail, stage, lenient, folder, env }) => [
      kind,
      text,
      { ...unit, entries: unit.entries.map((entry) => entry.text) },
      trail,
      stage,
      lenient,
      folder,
      [...env],
    ]),
  ]);
}
