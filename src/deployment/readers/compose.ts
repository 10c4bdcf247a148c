/** Compose files and Procfiles: services and processes that start again and again. */
import { posix } from 'node:path';
import { type Entry, entryOf, soundsLikeDevelopment, type Unit, unitOf } from '../entry.ts';
import { Yaml } from '../yaml.ts';
import { quotedList } from './dockerfile.ts';
import type { Reader } from './reader.ts';

/** A unit for each service: https://docs.docker.com/reference/compose-file/services/ */
export const compose: Reader = ({ path, text }) => {
  const [root] = Yaml.parse(text);
  if (root === undefined) return [];
  const name = posix.basename(path).replace(/^(?:docker-)?compose/, '');
  return root
    .get('services')
    .entries()
    .map(([id, service]): Unit => {
      const command = service.get('command');
      const entrypoint = service.get('entrypoint');
      const env = service.get('environment').variables();
      const texts = [entrypoint, command].flatMap((one) => startText(one) ?? []);
      const entries = texts.map(
        (one): Entry => entryOf({ ...one, stage: oneShot(service) ? 'release' : 'start', env }),
      );
      const build = service.get('build');
      const context = build.isMap ? build.get('context').text : build.text;
      return unitOf({
        file: path,
        id,
        name: `service "${id}"`,
        development:
          soundsLikeDevelopment(name) ||
          /(?:^|\/)\.devcontainer\//.test(path) ||
          env.get('NODE_ENV') === 'development' ||
          // The sources are mounted into the container, or the command watches them.
          service
            .get('volumes')
            .texts()
            .some((one) =>
              /^\.{1,2}\/?(?:[\w./-]*)?:\/(?:usr\/src\/)?(?:app|workspace|code|src)\b/.test(one.text ?? ''),
            ) ||
          texts.some((one) =>
            /\b(?:nodemon|ts-node-dev|start:dev|next dev|vite|tsx watch|--watch)\b|\brun dev\b|\b(?:yarn|pnpm|bun) dev\b/.test(
              one.text,
            ),
          ),
        replicas: several(service.get('deploy', 'replicas').text ?? service.get('scale').text),
        dockerfile:
          build.exists && texts.length === 0
            ? posix.join(posix.dirname(path), context ?? '.', build.get('dockerfile').text ?? 'Dockerfile')
            : undefined,
        entries,
      });
    });
};

/** A service that ends by itself: others wait for it to complete, or it never starts again. */
function oneShot(service: Yaml): boolean {
  return (
    service.get('restart').text === 'no' ||
    service
      .get('profiles')
      .texts()
      .some((one) => /migrat|setup|init/.test(one.text ?? ''))
  );
}

/** A command as a text or a list of words. */
function startText(at: Yaml): Pick<Entry, 'text' | 'lineAt'> | undefined {
  if (at.isList) return { text: quotedList(at.items().map((one) => one.text ?? '')), lineAt: () => at.line };
  return at.text === undefined ? undefined : { text: at.text, lineAt: at.lineAt };
}

/** A number of instances where it is more than one. */
export function several(count: string | undefined): number | undefined {
  const number = Number(count);
  return Number.isInteger(number) && number > 1 ? number : undefined;
}

/** A unit for each process type: https://devcenter.heroku.com/articles/procfile */
export const procfile: Reader = ({ path, text }, read) => {
  const formation = Yaml.parse(read(posix.join(posix.dirname(path), 'app.json')) ?? '')[0]?.get('formation');
  return text.split('\n').flatMap((line, at): Unit[] => {
    const [, process, command] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (process === undefined || command === undefined) return [];
    return [
      unitOf({
        file: path,
        id: process,
        name: `process "${process}"`,
        development: soundsLikeDevelopment(posix.basename(path).replace(/^Procfile\.?/, '')),
        replicas: several(formation?.get(process, 'quantity').text),
        entries: [
          entryOf({
            text: command,
            lineAt: () => at + 1,
            stage: process === 'release' ? 'release' : 'start',
          }),
        ],
      }),
    ];
  });
};
