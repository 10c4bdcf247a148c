/** The documents say of inputs, outputs, commands and versions what the files say that they come from. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import yaml from 'js-yaml';
import { formats } from '../../src/commands/formats.ts';
import { configFile } from '../../src/config/definition.ts';
import { readConfigFile, readMigrationFile } from '../../src/config/read.ts';
import { embeddedReleases } from '../../src/postgres/pins.ts';
import { releases } from '../../src/prisma/pin-list.ts';
import { packageRoot } from '../../src/system/bundles.ts';

interface Described {
  readonly description: string;
  readonly default?: string;
}

const root = packageRoot();
const cli = join(root, 'dist/cli/index.js');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const setup = read('docs/setup.md');
const reference = read('docs/reference.md');
const action = yaml.load(read('action.yml')) as {
  readonly description: string;
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
};
const manifest = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly description: string;
};

/** The cells of the table below a heading of the reference, without its two head lines. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = reference.split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** All of docs/ that people write; the pages of rules are made by their generator. */
const inDocs = readdirSync(join(root, 'docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);
const blocks = ['README.md', ...inDocs].flatMap((file) =>
  [...read(file).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language, text = '']) => ({
    file,
    language,
    text,
  })),
);

describe('docs/reference.md', () => {
  it('lists the inputs as action.yml has them', () => {
    expect(tableBelow('Inputs')).toEqual(
      Object.entries(action.inputs).map(([name, { description, default: value = '' }]) => [
        `\`${name}\``,
        oneLine(description),
        value === '' ? '' : `\`${value}\``,
      ]),
    );
  });

  it('lists the outputs as action.yml has them', () => {
    expect(tableBelow('Outputs')).toEqual(
      Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, oneLine(description)]),
    );
  });

  it('tells which inputs are no options of check', () => {
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--help'], { encoding: 'utf8' });
    const options = [...stdout.matchAll(/^ +--([\w-]+)/gm)].map(([, name = '']) => name);
    const others = Object.keys(action.inputs).filter((name) => !options.includes(name));
    expect(others).toEqual(['token', 'comment', 'suggestions', 'parity-database-url']);
    expect(reference).toContain(
      'Every input but `token`, `comment`, `suggestions` and `parity-database-url` is an option of `check`',
    );
  });

  it('shows every key of the config file', () => {
    const [, shown = ''] = /^```yaml\n(fail-on:[\s\S]*?)^```/m.exec(reference) ?? [];
    const keys = Object.keys(yaml.load(shown) as object);
    expect(keys.sort()).toEqual(
      Object.keys(configFile.shape)
        .filter((key) => key !== '$schema')
        .sort(),
    );
  });
});

describe('docs/README.md', () => {
  it('lists every document', () => {
    const listed = [...read('docs/README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(
      ([, file]) => `docs/${file}`,
    );
    expect(listed.sort()).toEqual(inDocs.filter((file) => file !== 'docs/README.md').sort());
  });
});

describe('CONTRIBUTING.md', () => {
  const contributing = read('CONTRIBUTING.md');

  it('has every folder and file at the top of src/ on its map, and no other', () => {
    const [, map = ''] = contributing.split('| Place in `src/` |');
    const cells = (map.split('\n\n')[0] ?? '').split('\n').map((row) => row.split('|')[1] ?? '');
    const shown = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const there = readdirSync(join(root, 'src'), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    expect(shown.sort()).toEqual(there.sort());
  });

  it('lists every bench, and scripts that there are', () => {
    const benches = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.mjs'));
    const listed = [...contributing.matchAll(/^\| `node bench\/([\w-]+\.mjs)`/gm)].map(([, file]) => file);
    expect(listed.sort()).toEqual(benches.sort());
    for (const file of benches) expect(read('bench/README.md')).toContain(`## \`${file}\``);
    const scripts = readdirSync(join(root, 'scripts')).map((file) => `scripts/${file}`);
    const named = [...contributing.matchAll(/scripts\/[\w-]+\.mjs/g)].map(([path]) => path);
    expect(named.filter((path) => !scripts.includes(path))).toEqual([]);
    expect(scripts.filter((path) => !named.includes(path))).toEqual(['scripts/bundle.mjs']);
  });
});

describe('README', () => {
  it('is short', () => {
    expect(readme.split(/\s+/).length).toBeLessThan(1600);
  });

  it('begins with a workflow of twelve lines that has the permissions it needs', () => {
    const [workflow] = blocks;
    expect(workflow?.text.trimEnd().split('\n')).toHaveLength(12);
    expect(yaml.load(workflow?.text ?? '')).toMatchObject({
      on: {
        pull_request: { types: ['opened', 'synchronize', 'reopened', 'labeled', 'unlabeled'] },
        merge_group: {},
      },
      permissions: { contents: 'read', 'pull-requests': 'write' },
      jobs: {
        preflight: {
          steps: [
            { uses: expect.stringMatching(/^actions\/checkout@v\d+$/) },
            { uses: 'prisma-preflight/prisma-preflight@v1' },
          ],
        },
      },
    });
  });

  it('gives its workflows only inputs that there are', () => {
    const used = blocks
      .filter(({ language }) => language === 'yaml')
      .map(({ text }) => /prisma-preflight@v1\n +with:\n((?: {10}.*\n)*)/.exec(text)?.[1] ?? '')
      .flatMap((lines) => [...lines.matchAll(/^ +([\w-]+):/gm)].map(([, name]) => name));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !Object.keys(action.inputs).includes(name ?? ''))).toEqual([]);
  });

  it('and all of docs show config files that are valid', () => {
    const keys = Object.keys(configFile.shape);
    const configs = blocks.filter(
      ({ language, text }) =>
        language === 'yaml' && keys.includes(/^([\w-]+):/m.exec(text)?.[1] ?? '') && !/^jobs:/m.test(text),
    );
    expect(new Set(configs.map(({ file }) => file))).toEqual(
      new Set(['README.md', 'docs/commands.md', 'docs/parity.md', 'docs/recipes.md', 'docs/reference.md']),
    );
    // What lies beside a migration needs neither its name nor an object.
    const read = ({ file, text }: (typeof configs)[number]) =>
      file === 'README.md' ? readMigrationFile(text) : readConfigFile(text);
    const wrong = configs.flatMap((one) => {
      const result = read(one);
      return 'problem' in result ? [`${one.file}: ${result.problem}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('promises the commands that package.json runs', () => {
    expect(manifest.scripts.demo).toBe('node examples/demo.mjs');
    expect(readme).toContain('\nnode examples/demo.mjs ');
    expect(readme).toContain('\nnpm ci && npm test ');
    expect(read('.ci/run')).toMatch(/npm ci .*&& npm test/);
    expect(existsSync(join(root, manifest.bin['prisma-preflight'] ?? ''))).toBe(true);
    expect(manifest.description).toBe(action.description);
  });

  it('names the formats', () => {
    for (const format of formats) expect(readme).toMatch(new RegExp(`\\b${format}\\b`));
    expect(readme).toContain('also: terminal, json, sarif, github');
  });

  it('names the versions that are pinned', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    expect(readme).toContain('Node ≥ 20.19');
    const [oldest, ...others] = Object.keys(releases);
    expect(setup).toContain(`Engines of ${oldest} to ${others.at(-1)} are pinned`);
    const majors = Object.keys(embeddedReleases);
    expect(setup).toContain(`where ${majors[0]} (Linux x64 only) to ${majors.at(-1)} are pinned`);
    expect(Object.keys(embeddedReleases[majors[0] ?? '']?.sha512 ?? {})).toEqual(['linux-x64']);
    expect(action.inputs['postgres-version']?.description).toContain('else 17.');
    expect(setup).toContain('PostgreSQL 17 unless');
  });
});

/** The documents that people read; what the rules' generator writes is held by a test of its own. */
const documents = [
  ...[
    'README.md',
    ...inDocs,
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'examples/README.md',
    'bench/README.md',
  ],
  ...readdirSync(join(root, 'docs/adr')).map((file) => `docs/adr/${file}`),
  ...readdirSync(join(root, 'docs/rules'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/rules/${file}`),
];

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');

describe('links between documents', () => {
  it.each(documents)('%s', (path) => {
    const text = read(path);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, markdown, html]) => markdown ?? html ?? '')
      .filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = join(root, file === '' ? path : join(dirname(path), file));
      if (!existsSync(target)) return true;
      if (anchor === undefined || statSync(target).isDirectory()) return false;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, one = '']) => one);
      return !headings.map(anchorOf).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names files that there are, for each claim one that enforces it', () => {
    const rows = read('SECURITY.md')
      .split('\n')
      .filter((line) => /^\|.*`[\w/-]+\.ts`/.test(line))
      .map((line) => line.split(/(?<!\\)\|/).slice(2, 4));
    expect(rows.length).toBeGreaterThan(25);
    const filesIn = (cell: string) => [...cell.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, path = '']) => path);
    for (const [enforced = '', proven = ''] of rows) {
      expect(filesIn(enforced)).not.toEqual([]);
      expect([proven.trim(), filesIn(proven)]).not.toEqual(['', []]);
      const paths = [
        ...filesIn(enforced).map((path) => `src/${path}`),
        ...filesIn(proven).map((path) => `__tests__/${path}`),
      ];
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    }
  });
});

describe('pictures', () => {
  const files = readdirSync(join(root, 'docs/gallery')).sort();

  it('are there for each subject of the gallery, light and dark, for desktop and phone', () => {
    const subjects = ['demo', 'green', 'D02', 'D04', 'D13', 'E05', 'E07', 'N03', 'H03'];
    const wanted = subjects.flatMap((name) =>
      ['desktop', 'phone'].flatMap((device) =>
        ['dark', 'light'].map((scheme) => `${name}-${device}-${scheme}.png`),
      ),
    );
    expect(files).toEqual(wanted.sort());
  });

  it('are small enough to be loaded with the page', () => {
    const shown = files.filter(
      (file) =>
        read('README.md').includes(`src="docs/gallery/${file}"`) ||
        read('README.md').includes(`srcset="docs/gallery/${file}"`),
    );
    expect(shown).toHaveLength(2);
    for (const file of shown) expect(statSync(join(root, 'docs/gallery', file)).size).toBeLessThan(300_000);
  });
});
