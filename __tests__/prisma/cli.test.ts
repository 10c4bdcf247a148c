import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SchemaFile } from '../../src/model/project.ts';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { EngineError, openPrisma, type PrismaRequest } from '../../src/prisma/index.ts';
import { openScratch } from '../../src/system/scratch.ts';
import { type InstalledCli, installedCli } from './installed-cli.ts';
import {
  failing,
  later,
  options,
  prisma,
  project,
  schema,
  tablesOf,
  userModel,
  userTable,
} from './project.ts';

let server: Server;
beforeAll(async () => {
  server = await openServer({ version: '17', timeLimitMs: { statement: 60_000, run: 600_000 } });
}, 300_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

describe.each(['5.19.0', '6.19.3', '7.8.0'])('the installed CLI of Prisma %s', (version) => {
  let cli: InstalledCli;
  beforeAll(async () => {
    cli = await installedCli(version);
  }, 300_000);

  function open(changes: Partial<PrismaRequest> = {}) {
    return openPrisma({
      repositoryRoot: '/nowhere',
      project: project(schema(version, userModel), [userTable]),
      version: prisma(version, cli.entry),
      timeLimitMs: 60_000,
      ...changes,
    });
  }

  it('validates and checks the format as the engine in-process does', async () => {
    await using byCli = await open();
    await using inProcess = await open({ version: prisma(version) });
    const [main] = schema(version, userModel) as [SchemaFile];
    const odd = { path: 'prisma/odd\nname.prisma', content: 'model B {\nid Int @id\n}\n' };
    const crlf = [{ path: main.path, content: main.content.replaceAll('\n', '\r\n') }];
    const folder = version.startsWith('5')
      ? `generator c {\n  provider        = "prisma-client-js"\n  previewFeatures = ["prismaSchemaFolder"]\n}\n\n`
      : '';
    const several = [...schema(version, `${folder}${userModel}`), odd];
    const invalid = schema(version, 'model A {\n  id Int @id\n  b  Nope\n  c  Nada\n}\n');
    const [wrong, unformatted] = [[{ line: expect.any(Number) }, { file: main.path }], [odd.path]];
    for (const files of [[main], crlf, several, invalid, [{ ...main, content: '' }]]) {
      const [problems, odds] = [await byCli.validate(files), await byCli.unformatted(files)];
      expect(problems).toEqual(await inProcess.validate(files));
      expect(odds).toEqual(await inProcess.unformatted(files));
      if (files === invalid) expect(problems).toMatchObject(wrong);
      if (files === several) expect(odds).toEqual(unformatted);
    }
    expect([byCli.ran, byCli.engine, inProcess.ran]).toEqual(['cli', 'wasm', 'engine']);
    expect(byCli.remarks).toEqual(inProcess.remarks);
  });

  it('deploys through our engine program, with the result of the engine in-process', async () => {
    await using opened = await open();
    await using byCli = await server.createDatabase();
    await using inProcess = await server.createDatabase();
    expect(await opened.cliDeploy?.(byCli, options)).toEqual(
      await opened.deploy(inProcess, [userTable], options),
    );
    expect(await opened.cliDeploy?.(byCli, options)).toEqual({ applied: [], failure: undefined });
    expect(await byCli.catalog()).toEqual(await inProcess.catalog());
    expect(await opened.diff({ database: byCli }, { schema: schema(version, userModel) }, options)).toBe('');
    expect(opened.ran).toBe('cli');
  });

  it('names the migration that failed', async () => {
    const migrations = [userTable, failing, later];
    await using opened = await open({ project: project(schema(version, userModel), migrations) });
    await using byCli = await server.createDatabase();
    await using inProcess = await server.createDatabase();
    const outcome = await opened.cliDeploy?.(byCli, options);
    const expected = await opened.deploy(inProcess, migrations, options);
    expect(outcome?.applied).toEqual(expected.applied);
    expect(outcome?.failure?.migration).toBe(failing.name);
    expect(outcome?.failure?.message).toMatch(
      /^Error: P3018\n[\s\S]*Database error code: P0001[\s\S]*as; it must/,
    );
    expect(await byCli.catalog()).toEqual(await inProcess.catalog());
  });

  it('connects to the throwaway database only, whatever schema, environment and .env name', async () => {
    const connections: string[] = [];
    await using production = createServer((socket) => {
      connections.push('connected');
      socket.destroy();
    });
    await new Promise<void>((done) => production.listen(0, '127.0.0.1', done));
    const { port } = production.address() as { port: number };
    const url = `postgresql://owner:secret@127.0.0.1:${port}/production`;
    await using checkout = await openScratch('checkout');
    await writeFile(join(checkout.path, '.env'), `SOME_DATABASE=${url}\nPREFLIGHT_DATABASE_URL=${url}\n`);
    const spelledOut = `datasource db {\n  provider = "postgresql"\n  url = "${url}"\n  directUrl = "${url}"\n}\n\n${userModel}`;
    const content = version.startsWith('7') ? (schema(version, userModel)[0]?.content ?? '') : spelledOut;
    const files = [{ path: 'schema.prisma', content }];
    const env = { ...process.env, SOME_DATABASE: url, DATABASE_URL: url, PREFLIGHT_DATABASE_URL: url };
    await using opened = await open({
      repositoryRoot: checkout.path,
      env,
      project: project(files, [userTable]),
    });
    await using database = await server.createDatabase();
    expect(await opened.validate(files)).toEqual([]);
    expect(await opened.cliDeploy?.(database, options)).toEqual({
      applied: [userTable.name],
      failure: undefined,
    });
    await using second = await server.createDatabase();
    await opened.deploy(second, [userTable], options);
    expect(await opened.diff({ database: second }, { schema: files }, options)).toBe('');
    expect(await tablesOf(database)).toEqual(['User']);
    expect(connections).toEqual([]);
    // The ear works: whoever connects is heard.
    await new Promise((done) => connect(port, '127.0.0.1').once('close', done).resume());
    expect(connections).toEqual(['connected']);
  });

  it('generates into a mirror and writes nothing into the checkout', async () => {
    const provider = version.startsWith('7') ? 'prisma-client' : 'prisma-client-js';
    const client = (output: string): SchemaFile[] =>
      schema(
        version,
        `generator client {\n  provider = "${provider}"\n${output}}\n\n${userModel}`,
        'db/prisma/schema.prisma',
      );
    const request = { repositoryRoot: cli.folder };
    await using opened = await open({
      ...request,
      project: project(client('  output = "../src/generated"\n')),
    });
    expect(opened.generateReason).toBeUndefined();
    const generated = await opened.generate?.();
    expect(generated).toMatchObject({ ok: true });
    expect(generated?.files.every(({ path }) => path.startsWith('db/src/generated/'))).toBe(true);
    const source = generated?.files.map((file) => file.content.toString('latin1')).join('') ?? '';
    expect(source).toContain('UserFindMany');

    await using packaged = await open({
      ...request,
      project: project(client('  output = "../../node_modules/.prisma/client"\n')),
    });
    const inPackages = await packaged.generate?.();
    expect(inPackages).toMatchObject({ ok: true });
    expect(inPackages?.files.length).toBeGreaterThan(3);
    expect(inPackages?.files.every(({ path }) => path.startsWith('node_modules/.prisma/client/'))).toBe(true);
    expect(await readdir(cli.folder)).toEqual(['node_modules', 'package-lock.json', 'package.json']);
    expect(await readdir(join(cli.folder, 'node_modules'))).not.toContain('.prisma');

    await using outside = await open({
      ...request,
      project: project(client('  output = "../../../elsewhere"\n')),
    });
    expect(outside.generate).toBeUndefined();
    expect(outside.generateReason).toBe('The generator client writes outside the repository.');
  });
});

it('sends a migration in parts where this version of Prisma does', async () => {
  const cli = await installedCli('7.8.0');
  const statements = failing.sql.split('\n').filter((line) => line !== '');
  await using opened = await openPrisma({
    repositoryRoot: '/nowhere',
    project: project(schema('7.8.0', userModel), [userTable, failing]),
    version: prisma('7.8.0', cli.entry),
    timeLimitMs: 60_000,
    split: async (sql) => (sql === failing.sql ? statements : undefined),
  });
  await using database = await server.createDatabase();
  expect((await opened.cliDeploy?.(database, options))?.failure?.migration).toBe(failing.name);
  expect(await tablesOf(database)).toEqual(['Left', 'User']);
}, 300_000);

it('stops a deploy that never ends, and leaves no process behind', async () => {
  const cli = await installedCli('6.19.3');
  const endless = { name: '1_endless', sql: 'SELECT pg_sleep(600);' };
  const before = await enginePrograms();
  await using opened = await openPrisma({
    repositoryRoot: '/nowhere',
    project: project(schema('6.19.3', userModel), [endless]),
    version: prisma('6.19.3', cli.entry),
    timeLimitMs: 4_000,
  });
  await using database = await server.createDatabase();
  const deploy = opened.cliDeploy?.(database, options);
  await expect(deploy).rejects.toThrow(
    /^prisma migrate deploy was stopped: it did not answer within 4 seconds\.$/,
  );
  await expect(deploy).rejects.toThrow(EngineError);
  await new Promise((done) => setTimeout(done, 500));
  expect(await enginePrograms()).toEqual(before);
}, 300_000);

it('lets the engine answer where the CLI is broken, and says so', async () => {
  await using broken = await openScratch('broken-cli');
  const entry = join(broken.path, 'index.js');
  await writeFile(entry, 'throw new Error("Cannot find module ::error::");');
  const files = schema('6.19.3', 'model A {\n  id Int @id\n  b  Nope\n}\n');
  await using opened = await openPrisma({
    repositoryRoot: '/nowhere',
    project: project(files, [userTable]),
    version: prisma('6.19.3', entry),
    timeLimitMs: 60_000,
  });
  expect(opened.ran).toBe('cli');
  expect(await opened.validate(files)).toMatchObject([{ line: 8 }]);
  expect(opened.ran).toBe('engine');
  expect(opened.remarks).toHaveLength(1);
  expect(opened.remarks[0]).toMatch(
    /^The Prisma CLI of the project does not work here \(.*\); the engine of its version answered\.$/s,
  );
  await using database = await server.createDatabase();
  expect(await opened.cliDeploy?.(database, options)).toEqual({
    applied: [userTable.name],
    failure: undefined,
  });
  expect(opened.remarks).toHaveLength(1);
});

it('leaves no scratch folder behind', async () => {
  const mine = `prisma-preflight-${process.pid}-prisma-`;
  expect((await readdir(tmpdir())).filter((name) => name.startsWith(mine))).toEqual([]);
});

/** Processes of our engine program, by their id. */
async function enginePrograms(): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    ids.map(async (id) => ({ id, command: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '') })),
  );
  return commands.filter(({ command }) => command.includes('engine-program')).map(({ id }) => id);
}
