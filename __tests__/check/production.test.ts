/** A second PostgreSQL stands for production. Everything names it; nobody connects to it. */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { installInto } from '../prisma/installed-cli.ts';
import { type SecondServer, startSecondServer } from './second-server.ts';
import { changeOf, checked, type Files, lockedPrisma, migrationsOf, projectOf } from './support.ts';

let production: SecondServer;
beforeAll(async () => {
  production = await startSecondServer();
});
afterAll(async () => {
  await production[Symbol.asyncDispose]();
});

/** Everything in a job's environment that a client of PostgreSQL or Prisma could take for an address. */
function environment(folder: string): Record<string, string> {
  const { url, port } = production;
  const service = join(folder, 'services.conf');
  writeFileSync(service, `[production]\nhost=127.0.0.1\nport=${port}\nuser=owner\ndbname=postgres\n`);
  return {
    DATABASE_URL: url,
    DIRECT_URL: url,
    SHADOW_DATABASE_URL: url,
    POSTGRES_URL: url,
    PREFLIGHT_DATABASE_URL: url,
    PGHOST: '127.0.0.1',
    PGHOSTADDR: '127.0.0.1',
    PGPORT: String(port),
    PGUSER: 'owner',
    PGPASSWORD: 'secret',
    PGDATABASE: 'postgres',
    PGSERVICE: 'production',
    PGSERVICEFILE: service,
  };
}

/** A project whose every file names production. */
function namingProduction(version: string): { readonly base: Files; readonly head: Files } {
  const { url } = production;
  const seven = version.startsWith('7');
  const addresses = seven ? '' : `  url       = "${url}"\n  directUrl = "${url}"\n`;
  const provider = `  provider${seven ? '' : ' '} = "postgresql"\n`;
  const schema = (fields: string) =>
    `datasource db {\n${provider}${addresses}}\n\nmodel User {\n${fields}}\n`;
  const config = `import 'dotenv/config';
import { defineConfig, env } from 'prisma/config';
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node seed.js' },
  datasource: { url: '${url}', shadowDatabaseUrl: env('DATABASE_URL') },
});
`;
  const dotenv = `DATABASE_URL="${url}"\nDIRECT_URL="${url}"\nSHADOW_DATABASE_URL="${url}"\n`;
  return {
    base: {
      ...projectOf({}, schema('  id   Int    @id\n  name String\n')),
      ...lockedPrisma(version),
      '.gitignore': 'node_modules\n',
      '.env': dotenv,
      'prisma/.env': dotenv,
      ...(seven ? { 'prisma.config.ts': config } : {}),
    },
    head: {
      'prisma/schema.prisma': schema('  id   Int    @id\n  name String\n  age  Int?\n'),
      ...migrationsOf({ '20240301000000_age': 'ALTER TABLE "User" ADD COLUMN "age" INTEGER;\n' }),
    },
  };
}

describe.each(['6.19.3', '7.8.0'])('production of a project of Prisma %s', (version) => {
  it.each([false, true])('is never connected to; its CLI is installed: %s', async (installed) => {
    const { base, head } = namingProduction(version);
    using repository = changeOf(base, head);
    if (installed) await installInto(repository.path, version);
    await production.connections();
    const { status, findings, project, check } = await checked(repository.path, {
      env: environment(production.folder),
    });
    expect([status, findings]).toEqual([0, []]);
    expect(project.prisma).toMatchObject({ version, ran: installed ? 'cli' : 'engine' });
    expect([check('validate'), check('deploy'), check('drift')]).toEqual(['passed', 'passed', 'passed']);
    expect(await production.connections()).toEqual([]);
  });
});

it('would be heard of: whoever connects is in its log', async () => {
  await production.connections();
  const client = new pg.Client(production.url);
  await client.connect();
  await client.end();
  expect(await production.connections()).toEqual([
    expect.stringContaining('connection received: host=127.0.0.1'),
    expect.stringContaining('connection authorized: user=owner database=postgres'),
  ]);
  await new Promise((done) => connect(production.port, '127.0.0.1').once('connect', done)).then(() =>
    pause(100),
  );
  expect((await production.connections()).length).toBe(1);
});
