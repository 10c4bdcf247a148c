/** Where the rule reference is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './bundles.ts';

interface Manifest {
  readonly version: string;
  readonly homepage: string;
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as Manifest;
}

/** The version of Preflight, of package.json. */
export function version(): string {
  return manifest().version;
}

/**
 * The address of a page such as `docs/rules/drop-column`, at the version that runs. A step of a workflow knows where the
 * Action itself was checked out from (https://docs.github.com/en/actions/reference/workflows-and-actions/variables).
 */
export function helpUrls(env: NodeJS.ProcessEnv): (help: string) => string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = env;
  const isKnown = /^[\w.-]+\/[\w.-]+$/.test(repository ?? '') && /^[\w./-]+$/.test(ref ?? '');
  const { homepage, version } = manifest();
  const top = isKnown ? `${server ?? 'https://github.com'}/${repository}` : homepage;
  const at = isKnown ? ref : `v${version}`;
  return (help) => (/^[\w/-]+$/.test(help) ? `${top}/blob/${at}/${help}.md` : undefined);
}
