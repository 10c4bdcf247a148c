/** Findings that can be written away on their own lines: what is suggested was tried, and passes once it is committed. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/report.ts';
import {
  type Checked,
  changeOf,
  checked,
  migrationFile,
  migrationsOf,
  projectOf,
  schemaWith,
} from './support.ts';

const roles = 'enum Role {\n  ADMIN\n  GUEST @map("guest")\n}\n\n';
const base = {
  ...projectOf(
    {},
    schemaWith(
      `${roles}model User {\n  id Int @id\n}\n\nmodel Post {\n  id     Int @id\n  userId Int\n  score  Int\n}\n`,
    ),
  ),
  [migrationFile('20240101000000_init')]:
    'CREATE TYPE "Role" AS ENUM (\'ADMIN\', \'guest\');\nCREATE TABLE "User" ("id" INTEGER NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\nCREATE TABLE "Post" ("id" INTEGER NOT NULL, "userId" INTEGER NOT NULL, "score" INTEGER NOT NULL, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));\n',
};
const author =
  'ALTER TABLE "Post" ADD CONSTRAINT "Post_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE';
const scripts = {
  '20240301000000_keys': `-- AddForeignKey\n${author},\n  ADD CONSTRAINT "score" CHECK ("score" >= 0); -- no debts\n`,
  '20240301000001_defaults':
    'ALTER TABLE "User" ADD COLUMN     "active" BOOLEAN NOT NULL,\nADD COLUMN     "role" "Role" NOT NULL,\nADD COLUMN     "title" VARCHAR(20) NOT NULL;\n',
  '20240302000000_index': '-- CreateIndex\nCREATE INDEX "Post_score_idx" ON "Post"("score");\n',
};
const schema = schemaWith(
  `${roles}model User {\n  id     Int     @id\n  active Boolean @default(true)\n  role   Role    @default(GUEST)\n  title  String  @default("it's") @db.VarChar(20)\n  posts  Post[]\n}\n\nmodel Post {\n  id     Int  @id\n  userId Int\n  score  Int\n  user   User @relation(fields: [userId], references: [id])\n\n  @@index([score])\n}\n`,
);

const grave = ({ findings }: Checked) =>
  findings.filter(({ severity }) => severity !== 'note').map(({ rule, line }) => `${rule} ${line}`);

describe('a suggestion', () => {
  let found: readonly Finding[];
  let before: Checked;
  let committed: Checked;
  beforeAll(async () => {
    using repository = changeOf(base, { ...migrationsOf(scripts), 'prisma/schema.prisma': schema });
    before = await checked(repository.path, { args: ['--fail-on', 'never'] });
    found = before.findings.filter(({ suggestion }) => suggestion !== undefined);
    const edited = Object.entries(scripts).map(([name, sql]) => {
      const lines = sql.split('\n');
      for (const { migration, suggestion } of found)
        if (migration === name && suggestion !== undefined) lines[suggestion.line - 1] = suggestion.sql;
      return [migrationFile(name), lines.join('\n')];
    });
    repository.write(Object.fromEntries(edited));
    repository.commit('as suggested');
    committed = await checked(repository.path, { args: ['--fail-on', 'never'] });
  }, 100_000);

  it('is the line as it can be, for each finding that has one, with what is to follow', () => {
    const said = found.map(({ rule, suggestion }) => [
      rule,
      suggestion?.line,
      suggestion?.sql,
      suggestion?.next,
    ]);
    expect(said).toEqual([
      [
        'foreign-key-on-existing',
        2,
        `${author} NOT VALID,`,
        {
          // Its second is taken by another migration of the change.
          folder: '20240301000002_validate_post_user_id_fkey',
          sql: 'ALTER TABLE "Post" VALIDATE CONSTRAINT "Post_userId_fkey";',
        },
      ],
      [
        'check-on-existing',
        3,
        '  ADD CONSTRAINT "score" CHECK ("score" >= 0) NOT VALID; -- no debts',
        { folder: '20240301000003_validate_score', sql: 'ALTER TABLE "Post" VALIDATE CONSTRAINT "score";' },
      ],
      [
        'required-column',
        1,
        'ALTER TABLE "User" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,',
        undefined,
      ],
      ['required-column', 2, `ADD COLUMN     "role" "Role" NOT NULL DEFAULT 'guest',`, undefined],
      ['required-column', 3, `ADD COLUMN     "title" VARCHAR(20) NOT NULL DEFAULT 'it''s';`, undefined],
      ['index-blocks-writes', 2, 'CREATE INDEX CONCURRENTLY "Post_score_idx" ON "Post"("score");', undefined],
    ]);
    expect(found[2]?.suggestion?.effect).toBe(
      'It is the `@default(true)` of the Prisma schema: rows that are there get it, and the migration does not fail on them.',
    );
  });

  it('leaves nothing to decide on once it is committed', () => {
    expect(new Set(grave(before).map((line) => line.replace(/ .*/, '')))).toEqual(
      new Set([
        'schema-drift',
        'foreign-key-on-existing',
        'check-on-existing',
        'required-column',
        'breaks-running-client',
      ]),
    );
    expect(grave(committed)).toEqual([]);
  });
});
