/** App specs of platforms: DigitalOcean, Render, Fly, Railway, Heroku, Vercel, Netlify, Nixpacks. */
import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { type Entry, entryOf, type Stage, type Unit, unitOf } from '../entry.ts';
import { lineOfText } from '../places.ts';
import { Yaml } from '../yaml.ts';
import { several } from './compose.ts';
import type { Reader, SourceFile } from './reader.ts';

function entries(stages: readonly (readonly [Yaml, Stage])[], options: Partial<Entry> = {}): Entry[] {
  return stages.flatMap(([at, stage]) =>
    at.text === undefined ? [] : [entryOf({ text: at.text, lineAt: at.lineAt, stage, ...options })],
  );
}

/** https://docs.digitalocean.com/products/app-platform/reference/app-spec/ */
export const digitalocean: Reader = ({ path, text }) => {
  const [file] = Yaml.parse(text);
  if (file === undefined) return [];
  const root = file.get('spec').exists ? file.get('spec') : file;
  return ['services', 'workers', 'jobs', 'static_sites', 'functions'].flatMap((kind) =>
    root
      .get(kind)
      .items()
      .map((one): Unit => {
        const name = one.get('name').text ?? kind;
        const when = one.get('kind').text;
        const stage: Stage = kind !== 'jobs' ? 'start' : when === 'POST_DEPLOY' ? 'after' : 'release';
        const folder = one.get('source_dir').text?.replace(/^\/+/, '') ?? '.';
        return unitOf({
          file: path,
          id: `${kind}/${name}`,
          name: `${kind === 'jobs' ? 'job' : 'service'} "${name}"`,
          replicas:
            several(one.get('instance_count').text) ??
            several(one.get('autoscaling', 'min_instance_count').text),
          dockerfile: one.get('run_command').exists ? undefined : one.get('dockerfile_path').text,
          entries: entries(
            [
              [one.get('build_command'), 'build'],
              [one.get('run_command'), stage],
            ],
            {
              folder: folder === '' ? '.' : folder,
              env: new Map(
                one
                  .get('envs')
                  .items()
                  .map((pair) => [pair.get('key').text ?? '', pair.get('value').text ?? '']),
              ),
            },
          ),
        });
      }),
  );
};

/** https://render.com/docs/blueprint-spec */
export const render: Reader = ({ path, text }) => {
  const [root] = Yaml.parse(text);
  return (root?.get('services').items() ?? []).map((one): Unit => {
    const name = one.get('name').text ?? 'service';
    return unitOf({
      file: path,
      id: name,
      name: `service "${name}"`,
      replicas: several(one.get('numInstances').text) ?? several(one.get('scaling', 'minInstances').text),
      dockerfile:
        one.get('startCommand').exists || one.get('dockerCommand').exists
          ? undefined
          : one.get('dockerfilePath').text,
      entries: entries(
        [
          [one.get('buildCommand'), 'build'],
          [one.get('preDeployCommand'), 'release'],
          [one.get('initialDeployHook'), 'release'],
          [one.get('startCommand'), 'start'],
          [one.get('dockerCommand'), 'start'],
        ],
        { folder: one.get('rootDir').text ?? '.' },
      ),
    });
  });
};

/** A TOML file as plain data; `{}` where it does not parse. */
function toml(text: string): Record<string, unknown> {
  try {
    return parseToml(text);
  } catch {
    return {};
  }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function tomlEntries(
  { text }: SourceFile,
  stages: readonly (readonly [unknown, Stage])[],
  options: Partial<Entry> = {},
): Entry[] {
  return stages
    .flatMap(([value, stage]) =>
      Array.isArray(value) ? value.map((one) => [one, stage] as const) : [[value, stage] as const],
    )
    .flatMap(([value, stage]) =>
      typeof value === 'string'
        ? [entryOf({ text: value, lineAt: lineOfText(text, value), stage, ...options })]
        : [],
    );
}

/** https://fly.io/docs/reference/configuration/ */
export const fly: Reader = (file) => {
  const root = toml(file.text);
  const folder = posix.dirname(file.path);
  const processes = Object.entries((at(root, 'processes') as Record<string, unknown> | undefined) ?? {});
  const minimum = at(root, 'http_service', 'min_machines_running');
  const replicas = several(minimum === undefined ? undefined : String(minimum));
  const image = at(root, 'build', 'dockerfile');
  return [
    unitOf({
      file: file.path,
      id: 'release',
      name: 'the release command',
      entries: tomlEntries(file, [[at(root, 'deploy', 'release_command'), 'release']], { folder }),
    }),
    unitOf({
      file: file.path,
      id: 'app',
      name: 'the app',
      replicas,
      dockerfile:
        processes.length > 0
          ? undefined
          : posix.join(folder, typeof image === 'string' ? image : 'Dockerfile'),
      entries: tomlEntries(
        file,
        processes.map(([, command]) => [command, 'start'] as const),
        { folder },
      ),
    }),
  ];
};

/** https://docs.railway.com/reference/config-as-code */
export const railway: Reader = (file) => {
  const folder = posix.dirname(file.path);
  if (file.path.endsWith('.json')) {
    const [root] = Yaml.parse(file.text);
    if (root === undefined) return [];
    const before = root.get('deploy', 'preDeployCommand');
    return [
      unitOf({
        file: file.path,
        id: 'app',
        name: 'the service',
        replicas: several(root.get('deploy', 'numReplicas').text),
        dockerfile: root.get('deploy', 'startCommand').exists
          ? undefined
          : root.get('build', 'dockerfilePath').text,
        entries: entries(
          [
            [root.get('build', 'buildCommand'), 'build'],
            ...before.texts().map((one) => [one, 'release'] as const),
            [root.get('deploy', 'startCommand'), 'start'],
          ],
          { folder },
        ),
      }),
    ];
  }
  const root = toml(file.text);
  const count = at(root, 'deploy', 'numReplicas');
  return [
    unitOf({
      file: file.path,
      id: 'app',
      name: 'the service',
      replicas: several(count === undefined ? undefined : String(count)),
      entries: tomlEntries(
        file,
        [
          [at(root, 'build', 'buildCommand'), 'build'],
          [at(root, 'deploy', 'preDeployCommand'), 'release'],
          [at(root, 'deploy', 'startCommand'), 'start'],
        ],
        { folder },
      ),
    }),
  ];
};

/** `scripts.postdeploy` of an app.json sets a new app up; those of review and test apps are not production. */
export const heroku: Reader = ({ path, text }) => {
  const [root] = Yaml.parse(text);
  const script = root?.get('scripts', 'postdeploy');
  if (script?.text === undefined) return [];
  return [
    unitOf({
      file: path,
      id: 'postdeploy',
      name: 'the postdeploy script',
      entries: entries([[script, 'release']], { folder: posix.dirname(path) }),
    }),
  ];
};

/** What a platform runs for a Node project where its file names no command of its own. */
function npmScript(file: SourceFile, name: string, stage: Stage): Entry {
  return entryOf({ text: `npm run ${name}`, lineAt: () => 1, stage, folder: posix.dirname(file.path) });
}

/** https://vercel.com/docs/project-configuration: without a buildCommand `vercel-build`, else `build` is run. */
export const vercel: Reader = (file, read) => {
  const [root] = Yaml.parse(file.text);
  if (root === undefined) return [];
  const folder = posix.dirname(file.path);
  const build = root.get('buildCommand');
  const scripts = Yaml.parse(read(posix.join(folder, 'package.json')) ?? '')[0]?.get('scripts');
  const named = scripts?.get('vercel-build').exists === true ? 'vercel-build' : 'build';
  return [
    unitOf({
      file: file.path,
      id: 'build',
      name: 'the build on Vercel',
      entries: [
        ...(build.text === undefined ? [npmScript(file, named, 'build')] : []),
        ...entries(
          [
            [root.get('installCommand'), 'build'],
            [build, 'build'],
          ],
          { folder },
        ),
      ],
    }),
  ];
};

/** https://docs.netlify.com/configure-builds/file-based-configuration/ */
export const netlify: Reader = (file) => {
  const root = toml(file.text);
  const base = at(root, 'build', 'base');
  const folder = posix.join(posix.dirname(file.path), typeof base === 'string' ? base : '.');
  const contexts = Object.entries((at(root, 'context') as Record<string, unknown> | undefined) ?? {}).filter(
    ([name]) => name === 'production',
  );
  return [
    unitOf({
      file: file.path,
      id: 'build',
      name: 'the build on Netlify',
      entries: tomlEntries(
        file,
        [
          [at(root, 'build', 'command'), 'build'],
          ...contexts.map(([, context]) => [at(context, 'command'), 'build'] as const),
        ],
        { folder },
      ),
    }),
  ];
};

/** https://nixpacks.com/docs/configuration/file */
export const nixpacks: Reader = (file) => {
  const root = toml(file.text);
  const folder = posix.dirname(file.path);
  const phases = Object.values((at(root, 'phases') as Record<string, unknown> | undefined) ?? {});
  return [
    unitOf({
      file: file.path,
      id: 'image',
      name: 'the image',
      entries: tomlEntries(
        file,
        [
          ...phases.map((phase) => [at(phase, 'cmds'), 'build'] as const),
          [at(root, 'start', 'cmd'), 'start'],
        ],
        { folder },
      ),
    }),
  ];
};
