/** What a deployment runs, as the files say it: units (a job, an image, a service) with the shell texts that they run. */

/** When a text runs. */
export type Stage =
  /** While an image or a site is built. */
  | 'build'
  /** Once a deploy, before the new code starts: a release command, a pre-deploy job. */
  | 'release'
  /** Once a deploy, after the new code is live. */
  | 'after'
  /** At the start of every instance. */
  | 'start'
  /** A step of a CI job: what it is follows from what the job runs before it. */
  | 'job';

/** Where a text stands. */
export interface Position {
  /** From the repository root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Something that runs texts in order: a job of a workflow, an image, a service of a platform. */
export interface Unit {
  readonly file: string;
  /** Unique in its file; other units name it in `after`. */
  readonly id: string;
  /** For a sentence: `job "deploy"`, `service "api"`, `the image`. */
  readonly name: string;
  /** Its names or its triggers say that it tests, and nothing says that it deploys. */
  readonly tests: boolean;
  /** A database of its own runs beside it: a service container. */
  readonly ownDatabase: boolean;
  /** It is for development or review apps. */
  readonly development: boolean;
  /** Ids of units of its file that are over before it begins. */
  readonly after: readonly string[];
  /** Ready-made actions that put new code live, by the index of the entry that follows them. */
  readonly rollouts: readonly { readonly before: number; readonly what: string }[];
  /** How many instances run, where the file says so and they are more than one. */
  readonly replicas: number | undefined;
  /** The Dockerfile that it builds or runs. */
  readonly dockerfile: string | undefined;
  readonly entries: readonly Entry[];
}

/** One shell text, or one argument list. */
export interface Entry {
  readonly text: string;
  /** Line of a place in `text` (UTF-16 offset), in the unit's file. */
  readonly lineAt: (offset: number) => number;
  readonly stage: Stage;
  /** Working folder from the repository root. */
  readonly folder: string;
  /** Variables that the file sets for it; expressions as they are written. */
  readonly env: ReadonlyMap<string, string>;
  /** The shell stops at the first command that fails (`set -e`). */
  readonly stops: boolean;
  readonly pipefail: boolean;
  /** What in the file makes its failure count for nothing, such as `continue-on-error: true`. */
  readonly mayFail: string | undefined;
}

/** Parts of an entry that have a usual value. */
export function entryOf(given: Pick<Entry, 'text' | 'lineAt' | 'stage'> & Partial<Entry>): Entry {
  return { folder: '.', env: new Map(), stops: false, pipefail: false, mayFail: undefined, ...given };
}

/** Parts of a unit that have a usual value. */
export function unitOf(given: Pick<Unit, 'file' | 'id' | 'name' | 'entries'> & Partial<Unit>): Unit {
  return {
    tests: false,
    ownDatabase: false,
    development: false,
    after: [],
    rollouts: [],
    replicas: undefined,
    dockerfile: undefined,
    ...given,
  };
}

const forTests =
  /(?:^|[^a-z])(?:tests?|testing|ci|lint|checks?|e2e|unit|integration|spec|specs|playwright|cypress|coverage|smoke|quality|verify|validate|pr|typecheck|pull.?requests?)(?:$|[^a-z])/i;
const deploying = /deploy|release|prod(?:uction)?(?:$|[^a-z])|publish|ship|rollout|staging/i;

/** Whether names (of a job, a workflow, a file) say that it tests; a word for deploying outranks it. */
export function soundsLikeTests(...names: readonly (string | undefined)[]): boolean {
  const text = names.filter((name) => name !== undefined).join(' ');
  return forTests.test(text) && !deploying.test(text);
}

/** Whether a name or path is one for development, tests or reviews: `Dockerfile.dev`, `compose.test.yml`. */
export function soundsLikeDevelopment(name: string): boolean {
  return /(?:^|[^a-z])(?:dev|devel|development|devcontainer|local|test|tests|testing|e2e|ci|review|preview|override)(?:$|[^a-z])/i.test(
    name,
  );
}
