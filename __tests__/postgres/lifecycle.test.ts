import { spawn } from 'node:child_process';
import { chmod, mkdir, utimes, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedBinaries } from '../../src/postgres/embedded.ts';
import { canMount, smallDisk } from '../system/small-disk.ts';
import { compileChild } from './support/compiled.ts';
import { isRunning, leftIn, ownTmp, postmasterIn, processOf, said, startChild } from './support/processes.ts';
import { openSeventeen, run } from './support/servers.ts';

let program: Awaited<ReturnType<typeof compileChild>>;
beforeAll(async () => {
  program = await compileChild();
});
afterAll(async () => {
  await program[Symbol.asyncDispose]();
});

const isRoot = process.getuid?.() === 0;

describe('nothing is left', () => {
  it.each([
    ['return', undefined, { exitCode: 0 }],
    ['throw', undefined, { exitCode: 2 }],
    ['exit', undefined, { exitCode: 5 }],
    ['uncaught', undefined, { exitCode: 1 }],
    ['wait', 'SIGINT', { signal: 'SIGINT' }],
    ['wait', 'SIGTERM', { signal: 'SIGTERM' }],
    ['wait', 'SIGHUP', { signal: 'SIGHUP' }],
    ['folder', 'SIGINT', { signal: 'SIGINT' }],
    ['folder', 'SIGTERM', { signal: 'SIGTERM' }],
  ] as const)('after %s %s', async (how, signal, end) => {
    await using tmp = await ownTmp();
    const child = startChild(program.file, tmp.path, [how]);
    await said(child, 'ready');
    const pid = await postmasterIn(tmp.path);
    if (signal !== undefined) {
      if (how === 'wait') expect(pid).toBeDefined();
      expect(await leftIn(tmp.path)).toHaveLength(1);
      child.kill(signal);
    }
    expect(await child).toMatchObject(end);
    expect(await leftIn(tmp.path)).toEqual([]);
    if (pid !== undefined) expect(await isRunning(pid)).toBe(false);
  });

  it('after SIGTERM while the cluster is being made', async () => {
    await using tmp = await ownTmp();
    // Where nothing can be kept, initdb makes it. The server counts as installed, so that it needs no cache itself.
    const { folder } = await embeddedBinaries('17', process.env);
    const env = { PREFLIGHT_CACHE: '/dev/null', PATH: `${folder}${delimiter}${process.env.PATH}` };
    const child = startChild(program.file, tmp.path, ['wait'], { env });
    while ((await leftIn(tmp.path)).length === 0) await pause(5);
    await pause(120);
    child.kill('SIGTERM');
    expect(await child).toMatchObject({ signal: 'SIGTERM' });
    expect(await leftIn(tmp.path)).toEqual([]);
  });

  it('after SIGKILL, once the next run has started', async () => {
    await using tmp = await ownTmp();
    const child = startChild(program.file, tmp.path, ['wait']);
    await said(child, 'ready');
    const pid = (await postmasterIn(tmp.path)) ?? 0;
    child.kill('SIGKILL');
    await child;
    expect(await isRunning(pid)).toBe(true);
    expect(await startChild(program.file, tmp.path, ['return'])).toMatchObject({ exitCode: 0 });
    expect(await isRunning(pid)).toBe(false);
    expect(await leftIn(tmp.path)).toEqual([]);
  });
});

describe('the sweep', () => {
  it('kills nobody whose process id somebody wrote into a folder, and waits before it removes what does not run', async () => {
    await using tmp = await ownTmp();
    const bystander = spawn('sleep', ['60']);
    try {
      const forged = join(tmp.path, 'prisma-preflight-999999999-postgres-forged');
      await mkdir(join(forged, 'data'), { recursive: true });
      await writeFile(join(forged, 'data', 'postmaster.pid'), `${bystander.pid}\n`);
      await startChild(program.file, tmp.path, ['return']);
      expect(await leftIn(tmp.path)).toHaveLength(1);
      await utimes(forged, new Date(0), new Date(0));
      await startChild(program.file, tmp.path, ['return']);
      expect(await leftIn(tmp.path)).toEqual([]);
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    } finally {
      bystander.kill();
    }
  });
});

describe('a server that dies in the middle', () => {
  it('fails the statement with a sentence, and everything after it', async () => {
    await using server = await openSeventeen();
    await using database = await server.createDatabase();
    await using observer = await database.connectAsAdmin();
    const backend = (await observer.query('SELECT pg_backend_pid()')).rows[0]?.[0] ?? '';
    const postmaster = (await processOf(Number(backend)))?.parent ?? 0;
    const running = run(database, 'SELECT 1; SELECT pg_sleep(60)');
    await pause(300);
    process.kill(postmaster, 'SIGKILL');
    await expect(running).rejects.toMatchObject({
      failure: {
        sqlstate: 'connection',
        message: 'The throwaway PostgreSQL went away in the middle (SIGKILL).',
      },
    });
    await expect(run(database, 'SELECT 1')).rejects.toMatchObject({
      failure: {
        sqlstate: 'connection',
        message: 'The throwaway PostgreSQL went away in the middle (SIGKILL).',
      },
    });
  });
});

describe('one clear sentence', () => {
  const asRoot = isRoot ? it : it.skip;

  asRoot('for a folder that the server user may not enter', async () => {
    await using tmp = await ownTmp();
    const closed = join(tmp.path, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const { all, exitCode } = await startChild(program.file, closed, ['return']);
    expect(all).toBe(
      `PreflightError: PostgreSQL can't run as root, and nobody, who runs it instead, may not enter ${closed}.`,
    );
    expect(exitCode).toBe(2);
    expect(await leftIn(closed)).toEqual([]);
  });

  (canMount() ? it : it.skip)('for a disk that is full', async () => {
    await using tmp = await ownTmp();
    using _ = smallDisk(tmp.path, '8m');
    const { all } = await startChild(program.file, tmp.path, ['return']);
    expect(all).toMatch(/^PreflightError: There is no space left for the throwaway PostgreSQL in \/.*\.$/);
    expect(await leftIn(tmp.path)).toEqual([]);
  });

  asRoot('for nothing at all: an ordinary user runs the server as itself', async () => {
    await using tmp = await ownTmp();
    const env = { HOME: '/nonexistent', PREFLIGHT_CACHE: '/var/cache' };
    const child = startChild(program.file, tmp.path, ['wait'], { uid: 65534, gid: 65534, env });
    await said(child, 'ready');
    const pid = (await postmasterIn(tmp.path)) ?? 0;
    child.kill('SIGINT');
    expect(await child).toMatchObject({ signal: 'SIGINT' });
    expect(await leftIn(tmp.path)).toEqual([]);
    expect(await isRunning(pid)).toBe(false);
  });
});
