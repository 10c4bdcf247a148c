/** A process with a throwaway server, for tests that end it in every way there is: `child.ts HOW [VERSION] [URL]`. */
import { openServer } from '../../../src/postgres/index.ts';

const [how, version = '17', databaseUrl] = process.argv.slice(2);

async function main(): Promise<void> {
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
