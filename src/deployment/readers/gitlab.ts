/** GitLab CI and CircleCI: jobs in stages. */
import { posix } from 'node:path';
import { type Entry, entryOf, soundsLikeTests, type Unit, unitOf } from '../entry.ts';
import { Yaml } from '../yaml.ts';
import type { Reader } from './reader.ts';
import { isDatabase } from './workflow.ts';

/** Keys at the top of a .gitlab-ci.yml that are no jobs (https://docs.gitlab.com/ci/yaml/). */
const notJobs = new Set([
  'stages',
  'variables',
  'default',
  'include',
  'workflow',
  'image',
  'services',
  'before_script',
  'after_script',
  'cache',
  'spec',
  'pages',
]);

/** A unit for each job. */
export const gitlab: Reader = ({ path, text }) => {
  const [root] = Yaml.parse(text);
  if (root === undefined) return [];
  const stages = root
    .get('stages')
    .texts()
    .map((one) => one.text ?? '');
  const order = stages.length > 0 ? stages : ['.pre', 'build', 'test', 'deploy', '.post'];
  const jobs = root
    .entries()
    .filter(([name, job]) => !notJobs.has(name) && !name.startsWith('.') && job.isMap);
  const stageOf = (job: Yaml): number => order.indexOf(inherited(root, job, 'stage').text ?? 'test');
  return jobs.map(([name, job]): Unit => {
    const stage = inherited(root, job, 'stage').text;
    const services = [...inherited(root, job, 'services').items(), ...root.get('services').items()];
    const env = new Map([
      ...root.get('variables').variables(),
      ...inherited(root, job, 'variables').variables(),
    ]);
    const mayFail =
      inherited(root, job, 'allow_failure').text === 'true' ? '`allow_failure: true`' : undefined;
    const parts = ['before_script', 'script'].map((key) => {
      const own = inherited(root, job, key);
      return own.exists || key === 'script'
        ? own
        : root.get(key).exists
          ? root.get(key)
          : root.get('default', key);
    });
    return unitOf({
      file: path,
      id: name,
      name: `job "${name}"`,
      tests: soundsLikeTests(name, stage),
      ownDatabase: services.some((one) => isDatabase(one.text ?? one.get('name').text ?? '')),
      after: [
        ...job
          .get('needs')
          .items()
          .map((one) => one.text ?? one.get('job').text ?? ''),
        ...jobs.filter(([, other]) => stageOf(other) < stageOf(job)).map(([other]) => other),
      ],
      // The runner joins all lines of a job to one script under `set -eo pipefail`.
      entries: parts.flatMap((part) =>
        part.texts().map(
          (line): Entry =>
            entryOf({
              text: line.text ?? '',
              lineAt: line.lineAt,
              stage: 'job',
              env,
              mayFail,
              stops: true,
              pipefail: true,
            }),
        ),
      ),
    });
  });
};

/** A key of a job, or of what it extends. */
function inherited(root: Yaml, job: Yaml, key: string, depth = 0): Yaml {
  const own = job.get(key);
  if (own.exists || depth > 5) return own;
  for (const parent of job.get('extends').texts().toReversed()) {
    const found = inherited(root, root.get(parent.text ?? ''), key, depth + 1);
    if (found.exists) return found;
  }
  return own;
}

/** A unit for each job: https://circleci.com/docs/configuration-reference/ */
export const circleci: Reader = ({ path, text }) => {
  const [root] = Yaml.parse(text);
  if (root === undefined) return [];
  const needs = new Map<string, string[]>();
  for (const [, flow] of root.get('workflows').entries())
    for (const item of flow.get('jobs').items())
      for (const [name, options] of item.entries())
        needs.set(name, [
          ...(needs.get(name) ?? []),
          ...options
            .get('requires')
            .texts()
            .map((one) => one.text ?? ''),
        ]);
  return root
    .get('jobs')
    .entries()
    .map(([id, job]) => {
      const env = job.get('environment').variables();
      // The first image is the one that steps run in; the others are services beside it.
      const services = job.get('docker').items().slice(1);
      const folder = job.get('working_directory').text;
      const entries = job
        .get('steps')
        .items()
        .flatMap((step): Entry[] => {
          const run = step.get('run');
          const command = run.isMap ? run.get('command') : run;
          if (command.text === undefined) return [];
          return [
            entryOf({
              text: command.text,
              lineAt: command.lineAt,
              stage: 'job',
              env: new Map([...env, ...run.get('environment').variables()]),
              folder: relative(run.get('working_directory').text ?? folder),
              stops: true,
              pipefail: true,
            }),
          ];
        });
      return unitOf({
        file: path,
        id,
        name: `job "${id}"`,
        tests: soundsLikeTests(id),
        ownDatabase: services.some((one) => isDatabase(one.get('image').text ?? '')),
        after: needs.get(id) ?? [],
        entries,
      });
    });
};

/** `~/project/packages/db`: a checkout stands in `~/project` or wherever the job's folder is. */
function relative(folder: string | undefined): string {
  if (folder === undefined || posix.isAbsolute(folder)) return '.';
  return folder.replace(/^~\/(?:project|repo|app)\/?/, '') || '.';
}
