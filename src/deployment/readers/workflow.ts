/** GitHub Actions: the jobs of a workflow, with the steps of the repository's own composite actions put in their place. */
import { posix } from 'node:path';
import { type Entry, entryOf, soundsLikeTests, type Unit, unitOf } from '../entry.ts';
import { actionRollout } from '../rollouts.ts';
import { Yaml } from '../yaml.ts';
import type { Reader, ReadFile } from './reader.ts';

/** How deep composite actions may call each other. */
const deepest = 4;

/** Actions that run a text on another machine: name → input. */
const remote: readonly (readonly [RegExp, string])[] = [
  [/^appleboy\/ssh-action(?:@|$)/, 'script'],
  [/ssh-(?:command|exec|remote|commands)[^/]*(?:@|$)/i, 'command'],
  [/^nick-(?:fields|invision)\/retry(?:@|$)/, 'command'],
];

/** What `-e` and pipefail are for a `shell:` (https://docs.github.com/actions/reference/workflow-syntax-for-github-actions). */
function shellOf(shell: string | undefined): Pick<Entry, 'stops' | 'pipefail'> | undefined {
  if (shell === undefined || shell === 'sh') return { stops: true, pipefail: false };
  if (shell === 'bash') return { stops: true, pipefail: true };
  if (/^(?:ba)?sh\b/.test(shell))
    return { stops: /\s-\w*e/.test(shell), pipefail: shell.includes('pipefail') };
  // PowerShell, Python and others are no shell that is read here.
  return undefined;
}

/** A unit for each job. */
export const workflow: Reader = (file, read) => {
  const [root] = Yaml.parse(file.text);
  if (root === undefined) return [];
  const testedOnly = onlyTriggers(root.get('on'));
  return root
    .get('jobs')
    .entries()
    .map(([id, job]): Unit => {
      const env = new Map([...root.get('env').variables(), ...job.get('env').variables()]);
      const folder =
        job.get('defaults', 'run', 'working-directory').text ??
        root.get('defaults', 'run', 'working-directory').text ??
        '.';
      const shell = job.get('defaults', 'run', 'shell').text ?? root.get('defaults', 'run', 'shell').text;
      const steps = new Steps(read, { env, folder, shell });
      steps.add(job.get('steps'), mayFail(job));
      const names = [id, job.get('name').text];
      const services = job.get('services').entries();
      return unitOf({
        file: file.path,
        id,
        name: `job "${id}"`,
        // A deploy job may be called from a workflow for pull requests: its own name outranks the trigger.
        tests:
          soundsLikeTests(...names) ||
          (testedOnly && !soundsLikeDeploy(names.join(' '))) ||
          (soundsLikeTests(posix.basename(file.path), root.get('name').text) &&
            !soundsLikeDeploy(names.join(' '))),
        ownDatabase: services.some(([name, service]) =>
          isDatabase(`${name} ${service.get('image').text ?? ''}`),
        ),
        after: job
          .get('needs')
          .texts()
          .map((one) => one.text ?? ''),
        rollouts: steps.rollouts,
        entries: steps.entries,
      });
    });
};

function soundsLikeDeploy(name: string): boolean {
  return /deploy|release|prod(?:uction)?\b|publish|ship|rollout|staging|migrat/i.test(name);
}

/** A container image that is a database. */
export function isDatabase(image: string): boolean {
  return /postgres|postgis|pgvector|timescale|mysql|mariadb|cockroach|mssql|supabase|\bdb\b|database/i.test(
    image,
  );
}

/** Whether a workflow runs for pull requests and merge queues alone. */
function onlyTriggers(on: Yaml): boolean {
  const names = on.isMap ? on.entries().map(([name]) => name) : on.texts().map((one) => one.text ?? '');
  return (
    names.length > 0 && names.every((name) => /^(?:pull_request|merge_group|pull_request_review)$/.test(name))
  );
}

function mayFail(at: Yaml): string | undefined {
  return at.get('continue-on-error').text === 'true' ? '`continue-on-error: true`' : undefined;
}

interface Defaults {
  readonly env: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly shell: string | undefined;
}

class Steps {
  readonly entries: Entry[] = [];
  readonly rollouts: Unit['rollouts'][number][] = [];
  readonly #read: ReadFile;
  readonly #defaults: Defaults;

  constructor(read: ReadFile, defaults: Defaults) {
    this.#read = read;
    this.#defaults = defaults;
  }

  add(steps: Yaml, jobMayFail: string | undefined, depth = 0, at?: (offset: number) => number): void {
    for (const step of steps.items()) {
      const uses = step.get('uses').text;
      const env = new Map([...this.#defaults.env, ...step.get('env').variables()]);
      const folder = step.get('working-directory').text ?? this.#defaults.folder;
      const lenient = jobMayFail ?? mayFail(step);
      if (uses === undefined) {
        const shell = shellOf(step.get('shell').text ?? this.#defaults.shell);
        if (shell !== undefined) this.#text(step.get('run'), { env, folder, mayFail: lenient, ...shell }, at);
        continue;
      }
      const what = actionRollout(uses, step.get('with').variables());
      if (what !== undefined) this.rollouts.push({ before: this.entries.length, what });
      for (const [action, input] of remote)
        if (action.test(uses)) this.#text(step.get('with', input), { env, folder, mayFail: lenient }, at);
      if (uses.startsWith('./') && depth < deepest) {
        const { line } = step.get('uses');
        this.#composite(uses, lenient, depth, at ?? (() => line));
      }
    }
  }

  #text(text: Yaml, options: Partial<Entry>, at?: (offset: number) => number): void {
    if (text.text === undefined) return;
    this.entries.push(entryOf({ text: text.text, lineAt: at ?? text.lineAt, stage: 'job', ...options }));
  }

  /** Its lines are those of the step that calls it: that is the place in the unit's file. */
  #composite(uses: string, lenient: string | undefined, depth: number, at: (offset: number) => number): void {
    const folder = posix.normalize(uses);
    const text = this.#read(`${folder}/action.yml`) ?? this.#read(`${folder}/action.yaml`);
    const [root] = text === undefined ? [] : Yaml.parse(text);
    if (root !== undefined) this.add(root.get('runs', 'steps'), lenient, depth + 1, at);
  }
}
