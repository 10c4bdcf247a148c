/** The stats file in a check: what blocks weighs by size, and an edit of what ran nowhere is a note. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  briefly,
  changeOf,
  checked,
  migrationFile,
  projectOf,
  refusal,
  schemaWith,
  userModel,
  userSql,
} from './support.ts';

const init = '20240101000000_init';
const later = '20240201000000_later';
const index = '20240301000000_index';

const schema = schemaWith(userModel.replace('}\n', '\n  @@index([name])\n}\n'));

/** A stats file of one environment with that many users, which has run these migrations. */
function stats(rows: number | null, names: readonly string[]): string {
  const checksum = createHash('sha256').update(userSql).digest('hex');
  return JSON.stringify({
    version: 1,
    environments: [
      {
        name: 'production',
        root: '.',
        schema: 'prisma/schema.prisma',
        migrations: names.map((name) => ({ name, checksum })),
        tables: [{ name: 'public.User', rows, bytes: 1 }],
      },
    ],
  });
}

const config = { 'preflight.config.yml': 'stats: prod.json\n' };
const newIndex = {
  [migrationFile(index)]: 'CREATE INDEX "User_name_idx" ON "User"("name");\n',
  'prisma/schema.prisma': schema,
};

describe('with a stats file', () => {
  it.each([
    [99_000, 'note'],
    [120_000, 'warning'],
    [3_400_000, 'error'],
    [null, 'note'],
  ])('of a table with %d rows an index that blocks writes is %s', async (rows, severity) => {
    using repository = changeOf({ ...projectOf(), ...config, 'prod.json': stats(rows, [init]) }, newIndex);
    const [found] = (await checked(repository.path)).of('index-blocks-writes');
    expect(found?.severity).toBe(severity);
    expect(found?.witness).toBe(
      `read 1,000 rows, ShareLock while it runs${
        rows === null ? '' : `; public.User has about ${rows.toLocaleString('en-US')} rows in production`
      }`,
    );
  });

  it('of base: what a change makes of it waits for the merge, and that of the option counts', async () => {
    using repository = changeOf(
      { ...projectOf(), ...config, 'prod.json': stats(5_000_000, [init]) },
      { ...newIndex, 'prod.json': stats(1, [init]) },
    );
    expect((await checked(repository.path)).of('index-blocks-writes')[0]?.severity).toBe('error');
    repository.write({ 'from-a-job.json': stats(200_000, [init]) });
    const given = await checked(repository.path, { args: ['--stats', 'from-a-job.json'] });
    expect(given.of('index-blocks-writes')[0]?.severity).toBe('warning');
    expect(await refusal(repository.path, { args: ['--stats', 'none.json'] })).toMatch(
      /^The file "none\.json", which stats names, can't be read/,
    );
    expect(await refusal(repository.path, { args: ['--stats', 'package.json'] })).toMatch(
      /^"package\.json" is no stats file\./,
    );
  });

  it.each([
    [[init], 'note', 'It has run in none of production.'],
    [[init, later], 'error', 'It has run in production.'],
  ] as const)('that has %j an edit of the later one is %s', async (names, severity, witness) => {
    const base = { ...projectOf({ [later]: 'SELECT 1;\n' }), ...config, 'prod.json': stats(10, names) };
    using repository = changeOf(base, { [migrationFile(later)]: 'SELECT 2;\n' });
    const run = await checked(repository.path);
    expect(briefly(run.findings)).toEqual([`${severity} migration-edited ${migrationFile(later)}`]);
    expect(run.of('migration-edited')[0]?.witness).toBe(witness);
  });
});
