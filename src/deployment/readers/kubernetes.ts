/** Kubernetes manifests: what the containers of workloads run. Templates of Helm are read as far as they are YAML. */
import { type Entry, entryOf, type Stage, type Unit, unitOf } from '../entry.ts';
import { Yaml } from '../yaml.ts';
import { several } from './compose.ts';
import { quotedList } from './dockerfile.ts';
import type { Reader } from './reader.ts';

const workloads = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'Pod',
  'Rollout',
]);

/** A unit for each workload: what its containers run, the init containers first. */
export const kubernetes: Reader = ({ path, text }) => {
  // Helm's braces are no YAML; as text they stand for a value that is not known.
  const plain = text
    .replace(/^\s*\{\{-?[^}]*\}\}\s*$/gm, '')
    .replace(/\{\{[^}]*\}\}/g, (found) => found.replace(/[^\w]/g, '_'));
  const documents = Yaml.parse(plain);
  const scaled = new Map(
    documents
      .filter((one) => one.get('kind').text === 'HorizontalPodAutoscaler')
      .map((one) => [
        one.get('spec', 'scaleTargetRef', 'name').text,
        several(one.get('spec', 'minReplicas').text),
      ]),
  );
  return documents.flatMap((one): Unit[] => {
    const kind = one.get('kind').text ?? '';
    if (!workloads.has(kind)) return [];
    const name = one.get('metadata', 'name').text ?? kind;
    const spec = one.get('spec');
    const pod =
      kind === 'Pod'
        ? spec
        : kind === 'CronJob'
          ? spec.get('jobTemplate', 'spec', 'template', 'spec')
          : spec.get('template', 'spec');
    const stage = stageOf(kind, one.get('metadata', 'annotations').variables());
    const containers = [...pod.get('initContainers').items(), ...pod.get('containers').items()];
    return [
      unitOf({
        file: path,
        id: `${kind}/${name}`,
        name: `${kind} "${name}"`,
        replicas:
          several(spec.get('replicas').text) ?? scaled.get(name) ?? (kind === 'DaemonSet' ? 2 : undefined),
        entries: containers.flatMap((container) => commandOf(container, stage)),
      }),
    ];
  });
};

/** A Job stands for itself; hooks of Helm and Argo CD say when. */
function stageOf(kind: string, annotations: ReadonlyMap<string, string>): Stage {
  if (kind !== 'Job') return 'start';
  const hook = annotations.get('helm.sh/hook') ?? annotations.get('argocd.argoproj.io/hook') ?? '';
  return /post-(?:install|upgrade)|PostSync/.test(hook) && !/pre-|PreSync/.test(hook) ? 'after' : 'release';
}

function commandOf(container: Yaml, stage: Stage): Entry[] {
  const parts = [container.get('command'), container.get('args')];
  const words = parts.flatMap((part) => part.texts());
  const [first] = words;
  if (first === undefined) return [];
  const script = words.find((word) => /\s/.test(word.text ?? ''));
  return [
    entryOf({
      text: quotedList(words.map((word) => word.text ?? '')),
      lineAt: () => (script ?? first).line,
      stage,
      env: new Map(
        container
          .get('env')
          .items()
          .map((one) => [one.get('name').text ?? '', one.get('value').text ?? '']),
      ),
    }),
  ];
}
