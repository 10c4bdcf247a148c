/** A change that touches no Prisma file passes at once: no server, no engine, no package, and nothing written anywhere. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestRepository, temporaryFolder } from '../collect/git-repository.ts';
import {
  changeOf,
  checked,
  type HowToRun,
  migrationFile,
  migrationsOf,
  offline,
  processesWith,
  projectOf,
  runCheck,
} from './support.ts';

/** Folders that a run may write to and must not. */
interface Watched extends Disposable {
  readonly how: HowToRun;
  /** What a run has left or fetched, and which programs it has started but `git`. */
  seen(): readonly string[];
}

/** A machine on which every program of a server and of npm says so when it is started. */
function watched(): Watched {
  const folder = temporaryFolder();
  const [cache, temporary, home, programs] = ['cache', 'tmp', 'home', 'bin'].map((name) => {
    mkdirSync(join(folder.path, name));
    return join(folder.path, name);
  }) as [string, string, string, string];
  chmodSync(folder.path, 0o755);
  const log = join(folder.path, 'started');
  writeFileSync(log, '');
  for (const name of ['postgres', 'initdb', 'pg_ctl', 'pg_config', 'psql', 'npm', 'npx', 'prisma', 'node']) {
    writeFileSync(join(programs, name), `#!/bin/sh\necho ${name} "$@" >> ${log}\nexit 1\n`, { mode: 0o755 });
  }
  const processes = new Set<string>();
  return {
    how: {
      env: {
        ...offline(cache),
        TMPDIR: temporary,
        HOME: home,
        PATH: `${programs}:${process.env.PATH}`,
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing',
      },
      meanwhile: async (pid) => {
        // Not waited for: it looks at the process for as long as that runs.
        void (async () => {
          while (isAlive(pid)) {
            for (const { command } of processesWith(`prisma-preflight-${pid}-`)) processes.add(command);
            for (const command of childrenOf(pid)) processes.add(command);
            await pause(10);
          }
        })();
      },
    },
    seen: () => [
      ...[cache, temporary, home].flatMap((place) => readdirSync(place)),
      ...readFileSync(log, 'utf8').split('\n').filter(Boolean),
      ...[...processes].filter((command) => !/^(?:\S*\/)?git /.test(command)),
    ],
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

function isAlive(pid: number): boolean {
  try {
    // A zombie is over, too: jest has not been told yet.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Commands of the processes that a process has started; one that has not become another program yet has its own. */
function childrenOf(pid: number): readonly string[] {
  const own = commandOf(pid);
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && parentOf(id) === pid)
    .map((id) => commandOf(Number(id)))
    .filter((command) => command !== '' && command !== own);
}

function parentOf(id: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

const others = { 'README.md': 'Hello\n', 'src/index.ts': 'export {};\n', 'db/seed.sql': 'SELECT 1;\n' };
let repository: TestRepository;
beforeAll(() => {
  repository = changeOf({ ...projectOf(), 'db/seed.sql': '' }, others);
});
afterAll(() => repository[Symbol.dispose]());

describe('a change that touches no Prisma file', () => {
  it('passes; nothing is started but git, and nothing is fetched or written', async () => {
    using machine = watched();
    const { status, report } = await checked(repository.path, machine.how);
    expect([status, report.verdict, report.projects]).toEqual([0, 'pass', []]);
    expect(machine.seen()).toEqual([]);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('says so in one line', async () => {
    using machine = watched();
    const { status, stdout, stderr } = await runCheck(repository.path, machine.how);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Nothing to check: no Prisma file is touched\.\n/);
  });

  it('passes though base has what would fail', async () => {
    using broken = changeOf(projectOf({ '20240201000000_broken': 'SELECT nope;\n' }), others);
    using machine = watched();
    const { status, report } = await checked(broken.path, machine.how);
    expect([status, report.projects, machine.seen()]).toEqual([0, [], []]);
  });

  it('is told from one that does: then the same machine is asked for a server and can not give it', async () => {
    using change = changeOf(projectOf(), migrationsOf({ '20240301000000_x': 'SELECT 1;\n' }));
    using machine = watched();
    const { status, stderr } = await runCheck(change.path, machine.how);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^prisma-preflight: .* could not be fetched from the npm registry/);
    expect(machine.seen()).toContainEqual(expect.stringMatching(/^initdb|^postgres/));
  });

  it('is one, too, where a file was written anew as it was', async () => {
    using change = changeOf(projectOf(), {});
    const longAgo = new Date('2001-01-01');
    utimesSync(join(change.path, migrationFile('20240101000000_init')), longAgo, longAgo);
    using machine = watched();
    const { report } = await checked(change.path, machine.how);
    expect([report.projects, machine.seen()]).toEqual([[], []]);
  });
});
