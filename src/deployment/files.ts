/** Which files say how a project is deployed. */
import { posix } from 'node:path';

/** Kinds of files that deploy or test. */
export type FileKind =
  | 'workflow'
  | 'composite-action'
  | 'gitlab'
  | 'circleci'
  | 'dockerfile'
  | 'procfile'
  | 'compose'
  | 'digitalocean'
  | 'render'
  | 'fly'
  | 'railway'
  | 'heroku'
  | 'vercel'
  | 'netlify'
  | 'nixpacks'
  | 'kubernetes';

const yml = /\.ya?ml$/;

/** Packages of others, build output, and what tests feed to tools: nothing is deployed from there. */
const foreign =
  /(?:^|\/)(?:node_modules|vendor|dist|\.next|fixtures|__fixtures__|__tests__|testdata|test-fixtures)\//;

/** The kind of a path; `undefined` for any other file. */
export function kindOf(path: string): FileKind | undefined {
  if (foreign.test(path)) return undefined;
  const name = posix.basename(path);
  const folder = posix.dirname(path);
  if (yml.test(name) && folder === '.github/workflows') return 'workflow';
  if (/^action\.ya?ml$/.test(name) && /(?:^|\/)\.?(?:github\/)?actions?\//.test(path))
    return 'composite-action';
  if (/^\.gitlab-ci(?:[.-].*)?\.ya?ml$/.test(name) || /^\.gitlab\/.*\.ya?ml$/.test(path)) return 'gitlab';
  if (/^\.circleci\/.*\.ya?ml$/.test(path)) return 'circleci';
  if (
    /^(?:.*\.)?(?:Dockerfile|Containerfile)(?:[.-].*)?$/i.test(name) &&
    !/\.(?:md|dockerignore|[jt]s|ya?ml)$/.test(name)
  )
    return 'dockerfile';
  if (/^Procfile(?:\..*)?$/.test(name)) return 'procfile';
  if (/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/.test(name)) return 'compose';
  if (/^app(?:[.-].*)?\.ya?ml$/.test(name) && /(?:^|\/)\.do\//.test(path)) return 'digitalocean';
  if (/^render\.ya?ml$/.test(name)) return 'render';
  if (/^fly(?:[.-].*)?\.toml$/.test(name)) return 'fly';
  if (/^railway\.(?:json|toml)$/.test(name)) return 'railway';
  if (name === 'app.json') return 'heroku';
  if (name === 'vercel.json') return 'vercel';
  if (name === 'netlify.toml') return 'netlify';
  if (name === 'nixpacks.toml') return 'nixpacks';
  if (
    yml.test(name) &&
    /(?:^|\/)(?:k8s|kube|kubernetes|manifests|deploy|deployment|deployments|helm|charts|kustomize|overlays|infra|argocd|gitops|ops)(?:\/|$)/i.test(
      folder,
    )
  )
    return 'kubernetes';
  return undefined;
}

/** Whether a change of this path can change what a deployment runs: one of those files, a script, or what they call. */
export function isDeploymentFile(path: string): boolean {
  if (kindOf(path) !== undefined) return true;
  return (
    !foreign.test(path) &&
    /(?:^|\/)package\.json$|\.(?:sh|bash)$|(?:^|\/)(?:docker-)?entrypoint[^/]*$/.test(path)
  );
}

/** A package.json of the repository itself. */
export function isManifest(path: string): boolean {
  return (
    /(?:^|\/)package\.json$/.test(path) &&
    !/(?:^|\/)(?:node_modules|dist|fixtures|__fixtures__|testdata)\//.test(path)
  );
}
