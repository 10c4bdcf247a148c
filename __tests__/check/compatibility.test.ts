/** The Prisma Client of base against the database that the new migrations made: what breaks, and what does not. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Change,
  type Checked,
  checkedProjects,
  type Files,
  type InProject,
  inProject,
  lockedPrisma,
  migrationsOf,
} from './support.ts';

const models = `enum Role {
  USER
  ADMIN @map("admin")

  @@map("role_t")
}

model User {
  id    Int      @id @default(autoincrement())
  uid   String   @default(uuid()) @db.Uuid
  name  String   @map("full_name")
  note  String?
  role  Role     @default(USER)
  made  DateTime @default(now())
  seen  DateTime @updatedAt
  n     Int?
  posts Post[]
}

model Post {
  id      String @id @default(cuid())
  authors User[]
}

model Hidden {
  id     Int     @id
  kept   String?
  hidden String? @ignore
}
`;

const init = `CREATE TYPE "role_t" AS ENUM ('USER', 'admin');
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "uid" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "note" TEXT,
    "role" "role_t" NOT NULL DEFAULT 'USER',
    "made" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen" TIMESTAMP(3) NOT NULL,
    "n" INTEGER,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Hidden" (
    "id" INTEGER NOT NULL,
    "kept" TEXT,
    "hidden" TEXT,

    CONSTRAINT "Hidden_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "_PostToUser" (
    "A" TEXT NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_PostToUser_AB_pkey" PRIMARY KEY ("A","B")
);
CREATE INDEX "_PostToUser_B_index" ON "_PostToUser"("B");
ALTER TABLE "_PostToUser" ADD CONSTRAINT "_PostToUser_A_fkey" FOREIGN KEY ("A") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PostToUser" ADD CONSTRAINT "_PostToUser_B_fkey" FOREIGN KEY ("B") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
`;

const datasource = (version: string, more = '') =>
  `datasource db {\n  provider = "postgresql"\n${version.startsWith('7.') ? '' : '  url      = env("DATABASE_URL")\n'}${more}}\n\n`;
const config =
  "import { defineConfig } from 'prisma/config';\nexport default defineConfig({ schema: 'prisma/schema.prisma' });\n";

interface Base {
  readonly schema?: string;
  readonly sql?: string;
  readonly version?: string;
}

function project({ schema = datasource('6.') + models, sql = init, version = '6.19.3' }: Base): Files {
  return {
    ...lockedPrisma(version),
    ...(version.startsWith('7.') ? { 'prisma.config.ts': config } : {}),
    'prisma/schema.prisma': schema,
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    ...migrationsOf({ '20240101000000_init': sql }),
  };
}

/** A change of one migration; its schema is base's unless it matters. */
function change(sql: string, base: Base = {}, head: Files = {}): Change {
  return { base: project(base), head: { ...migrationsOf({ '20240301000000_x': sql }), ...head } };
}

const drifted = datasource('6.') + models.replace('  note  String?\n', '  note  String?\n  none  String?\n');
const viewed = `generator client {
  provider        = "prisma-client-js"
  previewFeatures = ["views", "multiSchema"]
}

${datasource('6.', '  schemas  = ["public", "other"]\n')}model Thing {
  id   Int    @id
  what String @map("it's")

  @@map("a \\"thing\\"")
  @@schema("other")
}

view Shown {
  id   Int    @unique
  what String

  @@map("shown")
  @@schema("public")
}
`;
const viewedSql = `CREATE SCHEMA "other";
CREATE TABLE "other"."a ""thing""" ("id" INTEGER NOT NULL, "it's" TEXT NOT NULL, CONSTRAINT "thing_pkey" PRIMARY KEY ("id"));
CREATE VIEW "shown" AS SELECT "id", "it's" AS "what" FROM "other"."a ""thing""";
`;

const wider =
  'ALTER TABLE "User" ALTER COLUMN "n" TYPE BIGINT;\nALTER TABLE "User" ALTER COLUMN "made" TYPE TIMESTAMPTZ(3);\nALTER TABLE "User" ALTER COLUMN "note" TYPE VARCHAR(900);\n';

const changes: Readonly<Record<string, Change>> = {
  // What breaks.
  dropped: change('ALTER TABLE "User"\nDROP COLUMN "full_name",\nDROP COLUMN "note";\n'),
  silenced: change(
    '-- preflight-ignore drop-column: nobody reads it\nALTER TABLE "User" DROP COLUMN "note";\n',
  ),
  renamed: change('ALTER TABLE "User" RENAME COLUMN "full_name" TO "name";\n'),
  'table-gone': change('DROP TABLE "_PostToUser";\nDROP TABLE "Post";\n'),
  'table-renamed': change('ALTER TABLE "Hidden" RENAME TO "Shown";\n'),
  required: change(
    'ALTER TABLE "Post" ADD COLUMN "a" TEXT NOT NULL;\nALTER TABLE "Post" ADD COLUMN "b" INT NOT NULL;\n',
  ),
  // One project: each takes its time.
  helped: change(
    `ALTER TYPE "role_t" RENAME VALUE 'admin' TO 'owner';
ALTER TYPE "role_t" ADD VALUE 'guest';
ALTER TABLE "Post" ADD COLUMN "slug" TEXT;
UPDATE "Post" SET "slug" = lower("id") WHERE "id" <> '';
ALTER TABLE "Post" ALTER COLUMN "slug" SET NOT NULL;
ALTER TABLE "User" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "Hidden" ALTER COLUMN "kept" TYPE TEXT[] USING ARRAY["kept"];
`,
  ),
  'by-a-loop': change(
    `DO $$ DECLARE t TEXT; BEGIN FOR t IN SELECT 'User' LOOP EXECUTE format('ALTER TABLE %I DROP COLUMN note', t); END LOOP; END $$;\n`,
  ),
  'type-renamed': change('ALTER TYPE "role_t" RENAME TO "Role";\n'),
  'type-to-text': change(
    'ALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;\nALTER TABLE "User" ALTER COLUMN "role" TYPE TEXT;\nDROP TYPE "role_t";\n',
  ),
  generated: change(
    'ALTER TABLE "User" DROP COLUMN "n", ADD COLUMN "n" INTEGER GENERATED ALWAYS AS (length("full_name")) STORED;\n',
  ),
  'in-a-view': change(
    'DROP VIEW "shown";\nCREATE VIEW "shown" AS SELECT "id" FROM "other"."a ""thing""";\n',
    { schema: viewed, sql: viewedSql },
  ),
  'in-a-schema': change('ALTER TABLE "other"."a ""thing""" RENAME COLUMN "it\'s" TO "its";\n', {
    schema: viewed,
    sql: viewedSql,
  }),
  // What turns on the rows.
  remarks: change(
    'ALTER TABLE "User" ALTER COLUMN "full_name" DROP NOT NULL;\nALTER TABLE "User" ALTER COLUMN "n" TYPE TEXT;\nALTER TYPE "role_t" ADD VALUE \'guest\';\nALTER TABLE "User" ALTER COLUMN "note" SET NOT NULL;\n',
  ),
  'remarks-7': change('ALTER TABLE "User" ALTER COLUMN "full_name" DROP NOT NULL;\n', {
    schema: datasource('7.') + models,
    version: '7.8.0',
  }),
  // What does not break.
  added: change(
    `ALTER TABLE "User" ADD COLUMN "a" TEXT, ADD COLUMN "b" TEXT NOT NULL DEFAULT '';\nCREATE TABLE "New" ("id" INT PRIMARY KEY);\n`,
    {},
    {
      'prisma/schema.prisma': `${datasource('6.')}${models.replace('  n     Int?\n', '  n     Int?\n  a     String?\n  b     String   @default("")\n')}\nmodel New {\n  id Int @id\n}\n`,
    },
  ),
  'added-and-dropped': change(
    `CREATE TABLE "New" ("id" INT PRIMARY KEY);\nDROP INDEX IF EXISTS "none";\nDROP TABLE "Hidden";\n`,
    {},
    { 'prisma/schema.prisma': `${datasource('6.')}${models}\nmodel New {\n  id Int @id\n}\n` },
  ),
  'by-trigger': change(
    `ALTER TABLE "Post" ADD COLUMN "slug" TEXT;\nCREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.slug := NEW.id; RETURN NEW; END $$;\nCREATE TRIGGER fill BEFORE INSERT ON "Post" FOR EACH ROW EXECUTE FUNCTION fill();\nALTER TABLE "Post" ALTER COLUMN "slug" SET NOT NULL;\n`,
  ),
  ignored: change('ALTER TABLE "Hidden" DROP COLUMN "hidden";\n'),
  'behind-a-view': change(
    'ALTER TABLE "Hidden" RENAME TO "Secret";\nCREATE VIEW "Hidden" AS SELECT * FROM "Secret";\n',
  ),
  drifted: change('ALTER TABLE "User" ADD COLUMN "more" TEXT;\n', { schema: drifted }),
  'enum-swapped': change(
    `CREATE TYPE "role_new" AS ENUM ('USER', 'admin');\nALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;\nALTER TABLE "User" ALTER COLUMN "role" TYPE "role_new" USING ("role"::text::"role_new");\nALTER TYPE "role_t" RENAME TO "role_old";\nALTER TYPE "role_new" RENAME TO "role_t";\nDROP TYPE "role_old";\nALTER TABLE "User" ALTER COLUMN "role" SET DEFAULT 'USER';\n`,
  ),
  'wider-type': change(wider),
  'wider-by-adapter': change(wider, {
    schema: `generator client {\n  provider   = "prisma-client-js"\n  engineType = "client"\n}\n\n${datasource('6.')}${models}`,
  }),
  'wider-and-gone': change(`${wider}ALTER TABLE "User" DROP COLUMN "uid";\n`),
  'wider-type-7': change(wider, { schema: datasource('7.') + models, version: '7.8.0' }),
  // Where there is nothing to do, or it can't be done.
  'schema-only': { base: project({}), head: { 'prisma/schema.prisma': `${datasource('6.')}${models}\n` } },
  'invalid-base': {
    base: project({ schema: datasource('6.') + models.replace('  n     Int?', '  n     Nothing?') }),
    head: {
      ...migrationsOf({ '20240301000000_x': 'ALTER TABLE "User" DROP COLUMN "note";\n' }),
      'prisma/schema.prisma': datasource('6.') + models.replace('  note  String?\n', ''),
    },
  },
  fails: change('ALTER TABLE "User" DROP COLUMN "note";\nSELECT 1/0;\n'),
  'new-project': {
    base: { 'README.md': 'Nothing yet.\n' },
    head: project({}),
  },
};

describe('the client that runs during the deploy', () => {
  let run: Checked;
  beforeAll(async () => {
    run = await checkedProjects(changes, { args: ['--fail-on', 'never'] });
  }, 200_000);

  const at = (name: string): InProject => inProject(run, name);
  const of = (name: string) =>
    at(name).project.findings.filter((finding) => finding.rule === 'breaks-running-client');
  const told = (name: string) =>
    of(name).map(({ severity, line, object, message }) => [severity, line, object, message]);

  it('selects every column by name: a dropped one breaks every query of the model', () => {
    expect(told('dropped')).toEqual([
      [
        'error',
        2,
        'public.User.full_name',
        'The application that runs now selects `name` in every query on the model `User`, and all of them fail.',
      ],
      [
        'error',
        3,
        'public.User.note',
        'The application that runs now selects `note` in every query on the model `User`, and all of them fail.',
      ],
    ]);
    expect(of('dropped')[0]).toMatchObject({
      evidence: 'executed',
      sqlstate: '42703',
      migration: '20240301000000_x',
      witness: 'column "full_name" does not exist.',
    });
    expect(at('dropped').check('compatibility')).toBe('failed');
  });

  it('says so on the statement of the drop, with its advice', () => {
    const drop = at('dropped').project.findings.find((one) => one.rule === 'drop-column');
    expect(of('dropped')[0]).toMatchObject({ file: drop?.file, line: drop?.line });
    expect(of('dropped')[0]?.instead).toBe(drop?.instead);
  });

  it('is silenced with the drop', () => {
    expect(of('silenced')).toHaveLength(1);
    expect(of('silenced')[0]?.silenced).toEqual({ reason: 'nobody reads it', by: 'comment' });
    expect(at('silenced').check('compatibility')).toBe('passed');
  });

  it('breaks with renamed columns and tables', () => {
    expect(told('renamed')).toEqual([
      ['error', 1, 'public.User.full_name', expect.stringMatching(/selects `name` in every query/)],
    ]);
    expect(told('table-renamed')).toEqual([
      [
        'error',
        1,
        'public.Hidden',
        'The application that runs now fails in every query on the model `Hidden`: its table is gone.',
      ],
    ]);
  });

  it('breaks with dropped tables, those of many-to-many relations among them', () => {
    expect(told('table-gone')).toEqual([
      [
        'error',
        1,
        'public._PostToUser',
        'The application that runs now fails wherever it connects `Post` and `User`: the table `_PostToUser` is not what it was.',
      ],
      ['error', 2, 'public.Post', expect.stringMatching(/every query on the model `Post`/)],
    ]);
  });

  it('creates rows without a column that is new, which is run', () => {
    expect(told('required')).toEqual([
      [
        'error',
        1,
        'public.Post.a',
        'The application that runs now creates rows of the model `Post` without `a`, and every such create fails.',
      ],
      ['error', 2, 'public.Post.b', expect.stringMatching(/without `b`/)],
    ]);
    for (const [position, column] of ['a', 'b'].entries()) {
      expect(of('required')[position]).toMatchObject({
        evidence: 'executed',
        sqlstate: '23502',
        witness: `null value in column "${column}" of relation "Post" violates not-null constraint.`,
      });
    }
  });

  const helped = (line: number) => of('helped').filter((one) => one.line === line);

  it('is told what helps it, where rows are filled and it is not', () => {
    expect(helped(5)).toEqual([
      expect.objectContaining({
        severity: 'error',
        object: 'public.Post.slug',
        instead: expect.stringMatching(/^1\. Add `slug` with a default, or as optional/),
      }),
    ]);
    expect(at('helped').only('set-not-null')).toMatchObject({
      severity: 'warning',
      instead: expect.stringMatching(/^Fill what is left/),
    });
  });

  it('leaves to the database what has a default there', () => {
    expect(helped(6)).toEqual([
      expect.objectContaining({
        severity: 'error',
        object: 'public.User.id',
        message:
          'The application that runs now creates rows of the model `User` without `id`, which it leaves to the database, and every such create fails.',
        instead: expect.stringMatching(/2\. Take the default of the database away in a later release\.$/),
      }),
    ]);
  });

  it('reads no list where it expects one value', () => {
    expect(helped(7).map(({ severity, message }) => [severity, message])).toContainEqual([
      'error',
      'The application that runs now reads `kept` of the model `Hidden` as `String`, which is `text[]` now, and fails in every row.',
    ]);
  });

  it('breaks whatever took the column away: a loop is told by what it did', () => {
    expect(of('by-a-loop')).toEqual([
      expect.objectContaining({
        evidence: 'executed',
        file: 'packages/by-a-loop/prisma/migrations/20240301000000_x/migration.sql',
        line: 1,
        object: 'public.User.note',
      }),
    ]);
  });

  it('casts to the enum types that it knows', () => {
    const message =
      'The application that runs now fails in every create and update of the model `User` that writes `role`, and in every query that filters by it.';
    expect(told('type-renamed')).toEqual([['error', 1, 'public.User.role', message]]);
    expect(of('type-renamed')[0]).toMatchObject({ sqlstate: '42704' });
    // One remedy, whoever says it.
    const renamed = at('type-renamed').project.findings.filter(({ line }) => line === 1);
    expect(renamed.map(({ rule }) => rule).toSorted()).toEqual(['breaks-running-client', 'rename-type']);
    expect([...new Set(renamed.map(({ instead }) => instead))]).toEqual([
      'Keep the name in the database (`@@map("role_t")` on the enum needs no SQL), or rename while nothing runs.',
    ]);
    expect(told('type-to-text')).toEqual([['error', 2, 'public.User.role', message]]);
  });

  it('knows a renamed enum value by its old name, which no row has any more', () => {
    expect(helped(1)).toEqual([
      expect.objectContaining({
        severity: 'error',
        object: 'public.role_t',
        message:
          'The application that runs now knows the value `admin`, which is `owner` in every row after it (`User.role`): it fails when it reads such a row, filters by the value or writes it.',
        instead:
          'Keep the value\'s name in the database, and rename it in the Prisma schema alone: `@map("admin")` behind the new name needs no SQL.',
      }),
    ]);
    expect(helped(2)).toEqual([
      expect.objectContaining({
        severity: 'note',
        message: expect.stringMatching(/does not know the value `guest`/),
      }),
    ]);
  });

  it('writes a column that is generated now', () => {
    expect(told('generated')).toEqual([
      [
        'error',
        1,
        'public.User.n',
        'The application that runs now fails in every create and update of the model `User` that writes `n`.',
      ],
    ]);
    expect(of('generated')[0]?.sqlstate).toBe('428C9');
  });

  it('reads views, and tables of other schemas, whatever their names', () => {
    expect(told('in-a-view')).toEqual([
      ['error', 1, 'public.shown.what', expect.stringMatching(/selects `what` .* model `Shown`/)],
    ]);
    expect(told('in-a-schema')).toEqual([
      ['error', 1, `other.a "thing".it's`, expect.stringMatching(/selects `what` .* model `Thing`/)],
    ]);
  });

  it('may fail on rows: warnings, and notes where NULL alone is in question', () => {
    expect(told('remarks')).toEqual([
      [
        'note',
        1,
        'public.User.full_name',
        'The application that runs now takes `name` of the model `User` for never empty, and fails when it reads a row where it is NULL.',
      ],
      [
        'warning',
        2,
        'public.User.n',
        'The application that runs now reads `n` of the model `User` as `Int`, which is `text` now, and fails when it reads a row whose value is no such thing.',
      ],
      [
        'note',
        3,
        'public.role_t',
        'The application that runs now does not know the value `guest`, and fails when it reads a row that holds it (`User.role`).',
      ],
      [
        'note',
        4,
        'public.User.note',
        'For the application that runs now `note` of the model `User` may be empty: where it leaves it so, its creates and updates fail.',
      ],
    ]);
    expect(of('remarks').every((one) => one.evidence === 'observed')).toBe(true);
    expect(at('remarks').check('compatibility')).toBe('warned');
  });

  it('gets NULL where it expects none without failing, from Prisma 7 on', () => {
    expect(told('remarks-7')).toEqual([]);
  });

  it.each([
    'added',
    'by-trigger',
    'ignored',
    'behind-a-view',
    'drifted',
    'enum-swapped',
    'wider-by-adapter',
    'wider-type-7',
  ])('does not break: %s', (name) => {
    expect(told(name)).toEqual([]);
    expect(at(name).check('compatibility')).toBe('passed');
  });

  it('keeps its statements prepared, up to Prisma 6: one row for all that fail on connections which stay open', () => {
    expect(of('wider-type')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        evidence: 'executed',
        sqlstate: '0A000',
        line: 1,
        message:
          'Connections of the application that runs now that are open during the migration fail in every query that reads or writes `User.n`, `User.made` and `User.note` ("cached plan must not change result type") until they are opened anew: its engine keeps statements prepared.',
        witness: 'cached plan must not change result type.',
      }),
    ]);
    expect(at('wider-type').check('compatibility')).toBe('warned');
    // What fails anyway is not told twice.
    expect(told('wider-and-gone')).toEqual([['error', 4, 'public.User.uid', expect.anything()]]);
  });

  it('is asked only where one runs', () => {
    expect(at('schema-only').check('compatibility')).toBe('skipped: There is no new migration.');
    expect(at('invalid-base').check('compatibility')).toBe(
      'skipped: The Prisma schema of base is not valid for Prisma 6.19.3.',
    );
    expect(at('fails').check('compatibility')).toBe('skipped: The migrations do not apply.');
    expect(at('new-project').check('compatibility')).toBe(
      'skipped: Base has no Prisma schema, so no client of it runs.',
    );
  });

  it('and the new one needs the migrations first, which is a line for whoever deploys', () => {
    const order = (name: string) =>
      at(name).project.notes.flatMap(({ kind, text }) =>
        kind === 'order' && !text.startsWith('The way back') ? [text] : [],
      );
    expect(order('added-and-dropped')).toEqual([
      'In three steps: 1. deploy code that no longer uses `Hidden` and nothing new either; 2. the migrations; 3. the code that uses `New`. In one step, the version that runs now fails after the migrations, and the new one before them.',
    ]);
    // Where there is nothing to decide it is not worth a line: everybody does so.
    expect(order('added')).toEqual([]);
    expect(order('wider-type')).toEqual([]);
  });
});
