/** A process with a throwaway server, for tests that end it in every way there is: `child.ts HOW [VERSION] [URL]`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openServer } from '../../../src/postgres/index.ts';
import { openScratch } from '../../../src/system/scratch.ts';

const [how, version = '17', databaseUrl] = process.argv.slice(2);

/** A folder with something in it, as the Prisma CLI and a seed get one. */
async function workInFolder(): Promise<void> {
  await using scratch = await openScratch('work');
  await writeFile(join(scratch.path, 'file'), '');
  console.log('ready');
  await pause(50_000);
}

async function main(): Promise<void> {
  if (how === 'folder') return await workInFolder();
  await using server = await openServer({
    version,
    databaseUrl,
    timeLimitMs: { statement: 60_000, run: 120_000 },
  });
  await using database = await server.createDatabase();
  await using connection = await database.connect();
  await connection.script('CREATE TABLE t (a int)');
  console.log('ready', server.source, server.version);
  if (how === 'return') return;
  if (how === 'throw') throw new Error('as asked');
  if (how === 'exit') process.exit(5);
  if (how === 'uncaught') setTimeout(() => JSON.parse('{'));
  await connection.script('SELECT pg_sleep(50)');
}

main().catch((error: unknown) => {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
});
