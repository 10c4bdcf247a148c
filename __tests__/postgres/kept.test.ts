import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import pg from 'pg';
import { type Account, serverAccount } from '../../src/postgres/account.ts';
import { isWhole, pack, unpack } from '../../src/postgres/archive.ts';
import { type Cluster, startCluster } from '../../src/postgres/cluster.ts';
import { embeddedBinaries } from '../../src/postgres/embedded.ts';
import { canMount, smallDisk } from '../system/small-disk.ts';
import { compileChild } from './support/compiled.ts';
import { type Counted, countedPrograms } from './support/counted.ts';
import { isRunning, leftIn, ownTmp, postmasterIn, startChild } from './support/processes.ts';

const isRoot = process.getuid?.() === 0;

let tmp: Awaited<ReturnType<typeof ownTmp>>;
let account: Account | undefined;
let programs: Counted;
/** What is kept after a first start, and its name. */
let good: { readonly name: string; readonly bytes: Buffer };
/** A cache that only one test uses. */
let cache: string;
let shelf: string;
beforeAll(async () => {
  tmp = await ownTmp();
  account = await serverAccount();
  programs = countedPrograms(await embeddedBinaries('17', process.env), tmp.path);
  newCache();
  expect(await startAndAsk()).toBe('ready');
  const [name = ''] = readdirSync(shelf);
  good = { name, bytes: readFileSync(join(shelf, name)) };
});
afterAll(async () => {
  await tmp[Symbol.asyncDispose]();
});
beforeEach(() => {
  newCache();
  programs.made();
});

function newCache(): void {
  cache = mkdtempSync(join(tmp.path, 'cache-'));
  shelf = join(cache, 'clusters');
}

/** Puts a file into the cache, as a run before this one would have. */
function keep(bytes = good.bytes, name = good.name): string {
  mkdirSync(shelf, { recursive: true });
  const file = join(shelf, name);
  writeFileSync(file, bytes, { mode: 0o644 });
  return file;
}

function start(by: Counted = programs, parent = tmp.path): Promise<Cluster> {
  return startCluster(by.binaries, { temporaryBytes: 1024 ** 3, parent, cache });
}

/** Other programs than those of most tests. */
async function otherPrograms(major = '17'): Promise<Counted> {
  const folder = mkdtempSync(join(tmp.path, 'other-'));
  chmodSync(folder, 0o755);
  return countedPrograms(await embeddedBinaries(major, process.env), folder);
}

/** The first value that a superuser gets, by the password it has or another. */
async function ask(
  { host, port, superuser }: Cluster,
  sql: string,
  password = superuser.password,
): Promise<unknown> {
  const client = new pg.Client({ host, port, database: 'postgres', user: superuser.user, password });
  try {
    await client.connect();
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Starts a cluster, asks it, and leaves it. */
async function startAndAsk(sql = `SELECT 'ready'`, by = programs): Promise<unknown> {
  await using cluster = await start(by);
  return await ask(cluster, sql);
}

/** What the good one holds, as the server's account would have it. */
async function unpacked(): Promise<string> {
  const folder = mkdtempSync(join(tmp.path, 'unpacked-'));
  await unpack(good.bytes, folder, account);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** What the server says to statements that nobody but a test sends it, in single-user mode. */
async function alone(folder: string, ...statements: readonly string[]): Promise<string> {
  const { stdout } = await execa(
    join(programs.binaries.folder, 'postgres'),
    ['--single', '-D', folder, 'postgres'],
    {
      input: `${statements.join('\n')}\n`,
      cwd: '/',
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    },
  );
  return stdout;
}

describe('the data folder of a cluster', () => {
  it('is made by initdb once, and by copying after that', async () => {
    expect(await startAndAsk('CREATE TABLE mine AS SELECT 1 AS a')).toBeUndefined();
    expect(programs.made()).toBe(1);
    const { ino } = statSync(join(shelf, good.name));
    // What one cluster did is not in the next.
    expect(await startAndAsk(`SELECT to_regclass('mine')`)).toBeNull();
    expect(await startAndAsk('SHOW listen_addresses')).toBe('127.0.0.1');
    expect(programs.made()).toBe(0);
    expect(statSync(join(shelf, good.name)).ino).toBe(ino);
    expect(await leftIn(tmp.path)).toEqual([]);
  });

  it('has a password of its own: no other one, and none at all, lets anybody in', async () => {
    keep();
    await using first = await start();
    await using second = await start();
    expect(programs.made()).toBe(0);
    expect(second.superuser.password).not.toBe(first.superuser.password);
    for (const [cluster, wrong] of [
      [second, first.superuser.password],
      [first, second.superuser.password],
      [second, ''],
    ] as const)
      await expect(ask(cluster, 'SELECT 1', wrong)).rejects.toThrow(/password/);
    expect(await ask(first, 'SELECT 1')).toBe(1);
    expect(await ask(second, 'SELECT 1')).toBe(1);
  });

  it('is kept without a password, and with nobody let in', async () => {
    const folder = await unpacked();
    const rules = readFileSync(join(folder, 'pg_hba.conf'), 'utf8').match(/^\w.*/gm) ?? [];
    expect(rules).not.toEqual([]);
    for (const rule of rules) expect(rule).toMatch(/\breject$/);
    const said = await alone(
      folder,
      'SELECT count(*) AS passwords FROM pg_authid WHERE rolpassword IS NOT NULL',
      'SELECT rolname FROM pg_authid WHERE rolcanlogin',
    );
    expect(said.match(/\w+ = "\w+"/g)).toEqual(['passwords = "0"', 'rolname = "preflight_admin"']);
  });

  it('is another one for other programs', async () => {
    keep();
    const others = await otherPrograms();
    expect(await startAndAsk(`SELECT 'ready'`, others)).toBe('ready');
    expect(others.made()).toBe(1);
    expect(readdirSync(shelf)).toHaveLength(2);
    // As a new version would be that is installed over the old one.
    utimesSync(join(others.binaries.folder, 'initdb'), 1, 1);
    expect(await startAndAsk(`SELECT 'ready'`, others)).toBe('ready');
    expect(others.made()).toBe(1);
    expect(readdirSync(shelf)).toHaveLength(3);
  });

  it('has the locale that initdb would have given it, whatever was kept before', async () => {
    const fifteen = await otherPrograms('15');
    const locale = () =>
      startAndAsk(`SELECT datcollate FROM pg_database WHERE datname = 'template0'`, fifteen);
    fifteen.lackLocale(true);
    expect([await locale(), await locale(), fifteen.made()]).toEqual(['C', 'C', 1]);
    // Installed meanwhile.
    fifteen.lackLocale(false);
    expect([await locale(), await locale(), fifteen.made()]).toEqual(['C.UTF-8', 'C.UTF-8', 1]);
  });
});

describe('a kept one that is no good', () => {
  /** A start does without it, and keeps a good one in its place. */
  async function expectReplaced(): Promise<void> {
    expect(await startAndAsk()).toBe('ready');
    expect(programs.made()).toBe(1);
    expect(readdirSync(shelf)).toEqual([good.name]);
    expect(isWhole(readFileSync(join(shelf, good.name)))).toBe(true);
    expect(await startAndAsk()).toBe('ready');
    expect(programs.made()).toBe(0);
  }

  /** The good one with a bit turned. */
  function damaged(): Buffer {
    const bytes = Buffer.from(good.bytes);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    return bytes;
  }

  it.each<[string, () => Buffer]>([
    ['has one bit wrong', damaged],
    ['was cut off', () => good.bytes.subarray(0, good.bytes.length - 1)],
    ['was cut off early', () => good.bytes.subarray(0, 30)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('x'.repeat(1_000))],
  ])('is known: it %s', (_, bytes) => {
    expect(isWhole(good.bytes)).toBe(true);
    expect(isWhole(bytes())).toBe(false);
  });

  it('is replaced where it is damaged', async () => {
    keep(damaged());
    await expectReplaced();
  });

  it.each<[string, (folder: string) => unknown]>([
    ['no server starts on it', (folder) => writeFileSync(join(folder, 'global', 'pg_control'), 'garbage')],
    [
      'its superuser is another',
      (folder) => alone(folder, `UPDATE pg_authid SET rolname = 'other' WHERE oid = 10`),
    ],
  ])('is replaced where it is whole, and %s', async (_, change) => {
    const folder = await unpacked();
    await change(folder);
    keep(Buffer.concat(pack(folder, account?.uid ?? process.getuid?.())));
    await expectReplaced();
    expect(await leftIn(tmp.path)).toEqual([]);
  });

  it('is replaced where others may write it', async () => {
    chmodSync(keep(), 0o666);
    await expectReplaced();
    expect(statSync(join(shelf, good.name)).mode & 0o777).toBe(0o644);
  });

  (isRoot ? it : it.skip)('is replaced where it is of somebody else', async () => {
    chownSync(keep(), 65534, 65534);
    await expectReplaced();
    expect(statSync(join(shelf, good.name)).uid).toBe(0);
  });

  it('leads nowhere else, whatever its paths say', async () => {
    const text = good.bytes.toString('latin1');
    const leading = text.replace('"path":"postgresql.conf"', '"path":"../gresql.conf_"');
    expect(leading).not.toBe(text);
    const target = join(mkdtempSync(join(tmp.path, 'target-')), 'data');
    mkdirSync(target);
    await expect(unpack(Buffer.from(leading, 'latin1'), target, undefined)).rejects.toThrow(/path/);
    expect(readdirSync(join(target, '..'), { recursive: true })).toEqual(['data']);
  });

  it('is not made of what a link leads to, nor of what another user has put there', async () => {
    const folder = await unpacked();
    const uid = account?.uid ?? process.getuid?.() ?? 0;
    expect(pack(folder, uid).length).toBeGreaterThan(0);
    expect(() => pack(folder, uid + 1)).toThrow(/no file of the server/);
    symlinkSync('/etc/passwd', join(folder, 'passwd'));
    expect(() => pack(folder, uid)).toThrow(/ELOOP/);
  });
});

describe('the cache', () => {
  it('gives many at once what one of them made, and holds it once', async () => {
    const ready = ['ready', 'ready', 'ready'];
    expect(await Promise.all(ready.map(() => startAndAsk()))).toEqual(ready);
    expect(programs.made()).toBeGreaterThan(0);
    expect(readdirSync(shelf)).toEqual([good.name]);
    expect(await Promise.all(ready.map(() => startAndAsk()))).toEqual(ready);
    expect(programs.made()).toBe(0);
  });

  it('is left to whoever is making it, but not for ever', async () => {
    const making = keep(good.bytes.subarray(0, 1_000), `${good.name}.making`);
    expect(await startAndAsk()).toBe('ready');
    expect(readdirSync(shelf)).toEqual([`${good.name}.making`]);
    // Killed an hour ago.
    utimesSync(making, Date.now() / 1_000 - 3_600, Date.now() / 1_000 - 3_600);
    for (const left of [[], [good.name]]) {
      expect(await startAndAsk()).toBe('ready');
      expect(readdirSync(shelf)).toEqual(left);
    }
    expect(programs.made()).toBe(3);
  });

  it('keeps no more than eight, and those that were used last', async () => {
    const used = keep();
    utimesSync(used, 1, 1);
    expect(await startAndAsk()).toBe('ready');
    expect(statSync(used).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
    for (let day = 1; day <= 12; day++) utimesSync(keep(Buffer.alloc(1), `14.0-${day}`), day, day);
    expect(await startAndAsk(`SELECT 'ready'`, await otherPrograms())).toBe('ready');
    const names = readdirSync(shelf);
    expect(names).toHaveLength(8);
    expect(names).toContain(good.name);
    expect(names.filter((name) => name.startsWith('14.0-')).sort()).toEqual(
      [7, 8, 9, 10, 11, 12].map((day) => `14.0-${day}`).sort(),
    );
  });

  it('may be one that can not be written', async () => {
    if (isRoot) {
      cache = join(cache, 'file');
      writeFileSync(cache, '');
    } else {
      chmodSync(cache, 0o555);
    }
    expect([await startAndAsk(), await startAndAsk()]).toEqual(['ready', 'ready']);
    expect(programs.made()).toBe(2);
    expect(existsSync(shelf)).toBe(false);
  });

  (canMount() ? it : it.skip)('may lie on a full disk, and there is no half of it then', async () => {
    using _ = smallDisk(cache, '4m');
    expect([await startAndAsk(), await startAndAsk()]).toEqual(['ready', 'ready']);
    expect(programs.made()).toBe(2);
    expect(readdirSync(shelf)).toEqual([]);
  });

  (canMount() ? it : it.skip)('does not count as no good where the copy found no room', async () => {
    keep();
    const small = mkdtempSync(join(tmp.path, 'small-'));
    chmodSync(small, 0o755);
    using _ = smallDisk(small, '8m');
    await expect(start(programs, small)).rejects.toThrow(
      /^There is no space left for the throwaway PostgreSQL in /,
    );
    expect(await leftIn(small)).toEqual([]);
    expect(readdirSync(shelf)).toEqual([good.name]);
  });
});

describe('nothing is left', () => {
  it('after SIGTERM, at whatever moment of a start with a copy', async () => {
    await using program = await compileChild();
    await using own = await ownTmp();
    const path = `${programs.binaries.folder}${delimiter}${process.env.PATH}`;
    const env = { PREFLIGHT_CACHE: cache, PATH: path };
    expect(await startChild(program.file, own.path, ['return'], { env })).toMatchObject({ exitCode: 0 });
    for (const ms of [0, 4, 8, 16, 32, 64, 128]) {
      const child = startChild(program.file, own.path, ['wait'], { env });
      while ((await leftIn(own.path)).length === 0 && child.exitCode === null) await pause(1);
      await pause(ms);
      const pid = await postmasterIn(own.path);
      child.kill('SIGTERM');
      expect(await child).toMatchObject({ signal: 'SIGTERM' });
      expect(await leftIn(own.path)).toEqual([]);
      if (pid !== undefined) expect(await isRunning(pid)).toBe(false);
    }
    expect(programs.made()).toBe(1);
    expect(readdirSync(join(cache, 'prisma-preflight', 'clusters'))).toHaveLength(1);
  });
});

describe('an archive', () => {
  it('gives back every file, byte by byte, for its owner alone', async () => {
    const folder = mkdtempSync(join(tmp.path, 'folder-'));
    for (const name of ['one/two', 'empty']) mkdirSync(join(folder, name), { recursive: true });
    const text = Buffer.from('the same');
    const files: Readonly<Record<string, Buffer>> = {
      nothing: Buffer.alloc(0),
      zeros: Buffer.alloc(70_000),
      'one/text': text,
      'one/two/text': text,
      'one/two/zeros_behind': Buffer.concat([text, Buffer.alloc(9_000)]),
      zeros_before: Buffer.concat([Buffer.alloc(9_000), text]),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const archive = Buffer.concat(pack(folder, process.getuid?.()));
    expect(isWhole(archive)).toBe(true);
    const copy = mkdtempSync(join(tmp.path, 'copy-'));
    await unpack(archive, copy, undefined);
    const folders = ['empty', 'one', 'one/two'];
    const names = readdirSync(copy, { recursive: true }).map(String);
    expect(names.sort()).toEqual([...Object.keys(files), ...folders].sort());
    for (const [name, content] of Object.entries(files)) {
      expect(readFileSync(join(copy, name)).equals(content)).toBe(true);
      expect(statSync(join(copy, name)).mode & 0o777).toBe(0o600);
    }
    for (const name of folders) expect(statSync(join(copy, name)).mode & 0o777).toBe(0o700);
  });
});
