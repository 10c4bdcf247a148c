/** What each new statement locks and writes anew, as seen while it ran. */
import { expect, it } from '@jest/globals';
import { checkedChange, migrationsOf, projectOf } from './support.ts';

const name = '20240301000000_x';

it('is in the report, statement by statement', async () => {
  const sql = [
    'CREATE TABLE "Post" ("id" BIGINT PRIMARY KEY, "userId" INT NOT NULL);',
    'ALTER TABLE "Post" ADD CONSTRAINT "fk" FOREIGN KEY ("userId") REFERENCES "User" ("id");',
    'CREATE INDEX "User_name_idx" ON "User" ("name");',
    'ALTER TABLE "User" ALTER COLUMN "name" TYPE INT USING 0;',
  ];
  const run = await checkedChange(projectOf(), migrationsOf({ [name]: sql.join('\n') }));
  const lock = (mode: string) => [{ relation: 'public.User', mode, heldTo: 'end' }];
  const writes = ['insert', 'update', 'delete'];
  expect(run.project.statements).toMatchObject([
    { line: 1, locks: [], blocks: [], rewrites: [] },
    { line: 2, locks: lock('ShareRowExclusiveLock'), blocks: writes },
    { line: 3, blocks: writes, rewrites: [] },
    { line: 4, locks: lock('AccessExclusiveLock'), blocks: ['select', ...writes], rewrites: ['public.User'] },
  ]);
  expect(
    run.project.statements.every(({ evidence, rows }) => evidence === 'observed' && rows === undefined),
  ).toBe(true);
});

it('is not there where the migration does not apply', async () => {
  const run = await checkedChange(projectOf(), migrationsOf({ [name]: 'SELECT 1;\nSELECT 1/0;' }));
  expect(run.project.statements).toEqual([]);
});
