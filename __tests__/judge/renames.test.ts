/** What has another name only is told as renamed, and not as something gone and something new. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diffRenamed } from '../../src/compare/renamed.ts';
import { renamesOf } from '../../src/judge/renames.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { groupChanges } from '../../src/report/changes.ts';
import { lintScripts } from '../../src/rules/judge.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { catalog, foreignKey, index, primaryKey, table } from '../compare/catalogs.ts';
import { project } from '../report/samples.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

const history =
  'CREATE TABLE "User" ("id" INT CONSTRAINT "User_pkey" PRIMARY KEY, "name" TEXT, "old" TEXT); CREATE INDEX "User_name_idx" ON "User"("name");';
const user = (name: string, columns: Record<string, string>, more: object = {}) =>
  table(name, { id: 'integer NOT NULL', ...columns }, { constraints: [primaryKey('User', 'id')], ...more });
const byName = { indexes: [index('User', ['name'])] };
const before = catalog(user('User', { name: 'text', old: 'text' }, byName));

async function changes(sql: string, after: Catalog, from: Catalog = before, more = '') {
  const { change } = lintScripts({
    history: [await parser.parse(history + more)],
    scripts: [{ name: 'm', file: 'm.sql', script: await parser.parse(sql) }],
  });
  const found = diffRenamed(from, after, renamesOf(change, from, after));
  const told = groupChanges(project({ changes: [...found] }));
  return told.flatMap(({ title, lines }) => lines.map((line) => `${title} ${line}`));
}

describe('a rename', () => {
  it('of columns is one line, through a name in between, and beside other changes of the column', async () => {
    const after = catalog(user('User', { fullName: 'character varying(9)', old: 'text' }, byName));
    expect(
      await changes(
        'ALTER TABLE "User" RENAME COLUMN "name" TO "x"; ALTER TABLE "User" RENAME "x" TO "fullName"; ALTER TABLE "User" ALTER "fullName" TYPE VARCHAR(9);',
        after,
      ),
    ).toEqual([
      '`User` column renamed: `name` → `fullName`',
      '`User` column `fullName` type changed: `text` → `character varying(9)`',
    ]);
  });

  it('of an index and of a constraint, whichever statement does it', async () => {
    const key = { ...primaryKey('User', 'id'), name: 'User_pk' };
    const after = catalog(
      user(
        'User',
        { name: 'text', old: 'text' },
        { constraints: [key], indexes: [index('User', ['name'], { name: 'i' })] },
      ),
    );
    for (const statement of [
      'ALTER INDEX "User_pkey" RENAME TO "User_pk"',
      'ALTER TABLE "User" RENAME CONSTRAINT "User_pkey" TO "User_pk"',
    ])
      expect(await changes(`ALTER INDEX "User_name_idx" RENAME TO "i"; ${statement};`, after)).toEqual([
        '`User` constraint renamed: `User_pkey` → `User_pk`',
        'Besides index renamed: `User_name_idx` → `i`',
      ]);
  });

  it('of a table leaves the rest of its changes to be told', async () => {
    const child = table(
      'Post',
      { userId: 'integer' },
      { constraints: [foreignKey('Post', 'userId', 'User')] },
    );
    const after = catalog(
      user('Person', { name: 'text', old: 'text', age: 'integer' }, byName),
      table('Post', { userId: 'integer' }, { constraints: [foreignKey('Post', 'userId', 'Person')] }),
    );
    const told = await changes(
      'ALTER TABLE "User" RENAME TO "Person"; ALTER TABLE "Person" ADD COLUMN "age" INT;',
      after,
      catalog(user('User', { name: 'text', old: 'text' }, byName), child),
    );
    expect(told.slice(0, 2)).toEqual([
      '`Person` renamed, was `User`',
      '`Person` column `age` added: `integer`',
    ]);
    expect(told.join('\n')).not.toMatch(/dropped|new, with/);
  });

  it('of a table is none of its sequence, nor of the foreign keys that refer to it', async () => {
    const post = (target: string, onDelete = 'CASCADE') =>
      table('Post', { userId: 'integer' }, { constraints: [foreignKey('Post', 'userId', target, onDelete)] });
    const owned = (by: string) => [
      { schema: 'public', name: 'User_id_seq', definition: `AS integer START 1 OWNED BY public.${by}` },
    ];
    const rows = { name: 'text', old: 'text' };
    const from = { ...catalog(user('User', rows), post('User')), sequences: owned('User.id') };
    const rename = 'ALTER TABLE "User" RENAME TO "Person";';
    const to = { ...catalog(user('Person', rows), post('Person')), sequences: owned('Person.id') };
    expect(await changes(rename, to, from)).toEqual(['`Person` renamed, was `User`']);
    const other = { ...to, tables: catalog(user('Person', rows), post('Person', 'RESTRICT')).tables };
    expect((await changes(rename, other, from)).join('\n')).toMatch(/constraint `\w+` changed: .* RESTRICT/);
    expect(await changes(rename, { ...to, sequences: owned('Post.userId') }, from)).toEqual([
      '`Person` renamed, was `User`',
      expect.stringMatching(/^Besides sequence `User_id_seq` changed: .*Person\.id` → .*Post\.userId`$/),
    ]);
  });

  it('of a sequence is none of the default that takes its numbers', async () => {
    const numbered = (name: string) => ({
      ...catalog(
        user('User', { name: `text NOT NULL DEFAULT nextval('public."${name}"'::regclass)`, old: 'text' }),
      ),
      sequences: [
        { schema: 'public', name, definition: 'AS bigint START 1 OWNED BY public.User.name' },
        { schema: 'public', name: 'other', definition: 'AS bigint START 1' },
      ],
    });
    const history = 'CREATE SEQUENCE "a_seq"; CREATE SEQUENCE "other";';
    expect(
      await changes(
        'ALTER SEQUENCE "a_seq" RENAME TO "b_seq";',
        numbered('b_seq'),
        numbered('a_seq'),
        history,
      ),
    ).toEqual(['Besides sequence renamed: `a_seq` → `b_seq`']);
  });

  it('of an enum value is one line, unless the old name is there again', async () => {
    const enums = (...values: string[]) => ({
      ...before,
      enums: [{ schema: 'public', name: 'Role', values }],
    });
    const history = `CREATE TYPE "Role" AS ENUM ('A', 'B');`;
    const rename = `ALTER TYPE "Role" RENAME VALUE 'A' TO 'C';`;
    expect(await changes(rename, enums('C', 'B'), enums('A', 'B'), history)).toEqual([
      'Besides enum value renamed: `Role.A` → `Role.C`',
    ]);
    expect(
      await changes(
        `${rename} ALTER TYPE "Role" RENAME VALUE 'B' TO 'A';`,
        enums('C', 'A'),
        enums('A', 'B'),
        history,
      ),
    ).toEqual(['Besides enum value `Role.B` dropped', 'Besides enum value `Role.C` added']);
  });

  it('is none where the column went as well, or its old name is there again', async () => {
    const rename = 'ALTER TABLE "User" RENAME COLUMN "name" TO "n";';
    expect(
      await changes(`${rename} ALTER TABLE "User" DROP COLUMN "n";`, catalog(user('User', { old: 'text' }))),
    ).toEqual([
      '`User` column `name` dropped (was `text`)',
      'Besides index `User_name_idx` dropped (was `INDEX ON public.User USING btree (name)`)',
    ]);
    expect(
      await changes(
        `${rename} ALTER TABLE "User" RENAME COLUMN "old" TO "name";`,
        catalog(user('User', { n: 'text', name: 'text' }, byName)),
      ),
    ).toEqual(['`User` column `old` dropped (was `text`)', '`User` column `n` added: `text`']);
  });
});
