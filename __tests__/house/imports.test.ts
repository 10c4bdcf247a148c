/** The import law of the design: data flows one way, and each folder knows only what its duty needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parse } from '@babel/parser';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/system/bundles.ts';

/** Folder, or file at the top → what it may import besides itself. */
const law: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  model: [],
  ports: ['model'],
  settings: ['errors'],
  verdict: ['model'],
  system: ['errors'],
  sql: ['errors', 'model', 'ports', 'system'],
  rules: ['model', 'sql'],
  compare: ['model'],
  deployment: ['model'],
  config: ['errors', 'model', 'ports', 'rules'],
  collect: ['deployment', 'errors', 'model', 'ports', 'system'],
  prisma: ['errors', 'model', 'ports', 'system'],
  postgres: ['errors', 'model', 'ports', 'system'],
  rehearse: ['compare', 'errors', 'model', 'ports'],
  judge: ['compare', 'deployment', 'model', 'ports', 'rehearse', 'rules', 'sql'],
  report: ['model'],
  github: ['errors', 'model', 'ports', 'settings'],
  'given-files': ['errors', 'ports', 'rehearse', 'settings'],
  'throwaway-server': ['ports', 'postgres', 'settings'],
  checks: [
    'collect',
    'compare',
    'config',
    'deployment',
    'errors',
    'judge',
    'model',
    'ports',
    'prisma',
    'rehearse',
    'rules',
    'settings',
    'sql',
    'system',
  ],
  accept: ['model', 'verdict'],
  publish: ['github', 'model', 'report'],
  suggest: ['github', 'model', 'report'],
  'report-files': ['errors', 'model', 'report', 'settings', 'system'],
  'read-report': ['errors', 'model', 'verdict'],
  post: ['accept', 'errors', 'github', 'model', 'publish', 'read-report', 'system', 'verdict'],
  'post-action': ['github', 'post'],
  check: [
    'accept',
    'checks',
    'collect',
    'config',
    'given-files',
    'model',
    'ports',
    'rehearse',
    'settings',
    'sql',
    'system',
    'throwaway-server',
    'verdict',
  ],
  parity: [
    'checks',
    'collect',
    'compare',
    'config',
    'errors',
    'given-files',
    'judge',
    'model',
    'ports',
    'postgres',
    'prisma',
    'rehearse',
    'settings',
    'sql',
    'throwaway-server',
    'verdict',
  ],
  lint: ['checks', 'collect', 'config', 'model', 'rules', 'sql', 'verdict'],
  'changelog-file': ['model', 'report'],
  commands: [
    'changelog-file',
    'check',
    'collect',
    'errors',
    'github',
    'lint',
    'model',
    'parity',
    'ports',
    'post',
    'report',
    'report-files',
    'settings',
    'sql',
    'system',
    'verdict',
  ],
  cli: ['commands'],
  'action-parity': ['errors', 'github', 'model', 'parity', 'ports', 'settings'],
  action: [
    'action-parity',
    'changelog-file',
    'check',
    'errors',
    'github',
    'model',
    'ports',
    'publish',
    'report',
    'report-files',
    'suggest',
    'system',
    'verdict',
  ],
};

/** Package → the only places that may import it. */
const packages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@actions\/|^@octokit\//, ['github', 'action']],
  [/^pg$|^pg-/, ['postgres', 'prisma']],
  [/^@prisma\//, ['prisma']],
  [/^commander$|^yocto-spinner$/, ['commands']],
  [/^libpg-query$/, ['sql']],
  [/^unbash$|^dockerfile-ast$/, ['deployment']],
];

const src = join(packageRoot(), 'src');
const place = (path: string): string => (path.split('/')[0] ?? '').replace(/(?:\.d)?\.ts$/, '');

interface Import {
  readonly file: string;
  readonly name: string;
}

/** Static and dynamic imports alike. */
function importsOf(file: string): Import[] {
  const { tokens = [] } = parse(readFileSync(join(src, file), 'utf8'), {
    sourceType: 'module',
    plugins: ['typescript', 'explicitResourceManagement'],
    tokens: true,
  });
  const words = tokens as { value?: unknown; type: { label?: string } }[];
  return words.flatMap((token, at) => {
    const before = words[at - 1];
    const isFrom = before?.value === 'from' || before?.value === 'import';
    const isCall = before?.type.label === '(' && words[at - 2]?.value === 'import';
    return token.type.label === 'string' && (isFrom || isCall) ? [{ file, name: String(token.value) }] : [];
  });
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const imports = files.flatMap(importsOf);

describe('the import law', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(place))].filter((name) => law[name] === undefined)).toEqual([]);
  });

  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(files.length);
    expect(imports).toContainEqual({ file: 'collect/config-file.ts', name: './config-syntax.ts' });
  });

  it('is kept between folders', () => {
    const broken = imports
      .filter(({ name }) => name.startsWith('.'))
      .map(({ file, name }) => ({ file, target: posix.normalize(posix.join(dirname(file), name)) }))
      .filter(
        ({ file, target }) => place(file) !== place(target) && !law[place(file)]?.includes(place(target)),
      );
    expect(broken).toEqual([]);
  });

  it('is kept for packages', () => {
    const broken = imports.filter(({ file, name }) =>
      packages.some(([pattern, places]) => pattern.test(name) && !places.includes(place(file))),
    );
    expect(broken).toEqual([]);
  });
});
