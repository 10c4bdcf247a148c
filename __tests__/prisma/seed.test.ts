/** One run of a seed: how it is started, what it sees, and how it is ended. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runSeed, type SeedRun } from '../../src/prisma/seed.ts';
import { processesWith } from '../check/support.ts';
import { temporaryFolder } from '../collect/git-repository.ts';
import { project, schema } from './project.ts';

const target = {
  url: 'postgresql://owner:pa55w0rd@127.0.0.1:9/throwaway',
  connect: () => Promise.reject(new Error()),
};

async function run(command: string, files: Record<string, string>, timeLimitMs = 60_000): Promise<SeedRun> {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'node_modules/.bin'), { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder.path, name), content, { mode: 0o755 });
  const options = { external: { tables: [], enums: [] }, databaseSchema: 'public' };
  const found = await runSeed(
    {
      command,
      project: project(schema('6.19.3', ''), []),
      repositoryRoot: folder.path,
      options,
      timeLimitMs,
      env: process.env,
    },
    target,
  );
  expect(processesWith(folder.path)).toEqual([]);
  expect(
    readdirSync(tmpdir()).filter((name) => name.startsWith(`prisma-preflight-${process.pid}-seed`)),
  ).toEqual([]);
  return found;
}

it('splits the command as Prisma does, and runs no shell', async () => {
  const print = 'console.log(JSON.stringify(process.argv.slice(2)))';
  const { output } = await run('node print.js a\\ b $HOME;id &&', { 'print.js': print });
  expect(JSON.parse(output)).toEqual(['a b', '$HOME;id', '&&']);
});

it('finds the programs of the project', async () => {
  expect(await run('my-seed', { 'node_modules/.bin/my-seed': '#!/bin/sh\necho seeded\n' })).toEqual({
    kind: 'done',
    output: 'seeded',
  });
});

it('says that a program is missing', async () => {
  const { kind, output } = await run('no-such-program', {});
  expect([kind, output]).toEqual(['not-started', expect.stringContaining('ENOENT')]);
});

it('is ended at its time limit, with what it has started', async () => {
  const hang = `require('node:child_process').spawn('sleep', ['600'], { stdio: 'inherit' }); console.log('on'); setInterval(() => {}, 1000);`;
  expect(await run('node hang.js', { 'hang.js': hang }, 2_000)).toEqual({ kind: 'timed-out', output: 'on' });
});

it('leaves nothing running behind a seed that ends', async () => {
  const leave = `require('node:child_process').spawn('sleep', ['600'], { stdio: 'ignore', detached: false }).unref();`;
  expect((await run('node leave.js', { 'leave.js': leave })).kind).toBe('done');
});

it('masks passwords and tokens, and takes colours away', async () => {
  const print = `console.log('\\u001b[31m' + process.env.DATABASE_URL, process.env.PGPASSWORD, 'mysql://u:geheim@h/x', 'ghp_0123456789abcdef'); process.exit(3)`;
  expect(await run('node print.js', { 'print.js': print })).toEqual({
    kind: 'failed',
    output: 'postgresql://*** *** mysql://***@h/x ***',
  });
});
