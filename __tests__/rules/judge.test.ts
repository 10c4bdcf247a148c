import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Catalog, emptyCatalog, type Table } from '../../src/model/catalog.ts';
import { type Finding, finding as findingSchema } from '../../src/model/report.ts';
import { ruleById } from '../../src/rules/index.ts';
import { judgeStatements, lintScripts } from '../../src/rules/judge.ts';
import { openLinter } from '../../src/rules/lint.ts';
import { lossOf } from '../../src/rules/narrowing.ts';
import { likeness } from '../../src/rules/rename-guess.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { typeOfText, typeText } from '../../src/sql/types.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

async function scripts(...texts: string[]) {
  const parsed = await parser.parseMany(texts);
  return parsed.map((script, at) => ({ name: `m${at}`, file: `m${at}/migration.sql`, script }));
}

/** What rows and sizes decide has a file of its own: existing.test.ts. */
function isHere({ rule }: Finding): boolean {
  const group = ruleById(rule)?.group;
  return (
    group !== 'it blocks' && group !== 'it fails in production' && group !== 'data and schema in one file'
  );
}

/** Findings of migrations on top of a history, as `rule line severity`. */
async function found(history: string, migrations: string | string[], prismaVersion = '6.19.3') {
  const { findings } = lintScripts({
    history: [await parser.parse(history)],
    scripts: await scripts(...[migrations].flat()),
    prismaVersion,
  });
  for (const one of findings) findingSchema.parse(one);
  return findings.filter(isHere);
}

async function brief(
  history: string,
  migrations: string | string[],
  prismaVersion?: string,
): Promise<string[]> {
  return (await found(history, migrations, prismaVersion)).map(
    ({ rule, line, severity, silenced }) =>
      `${rule} ${line} ${severity}${silenced === undefined ? '' : ' silenced'}`,
  );
}

const user = `CREATE TABLE "User" ("id" SERIAL PRIMARY KEY, "name" TEXT, "email" TEXT NOT NULL);`;
const post = `CREATE TABLE "Post" ("id" SERIAL PRIMARY KEY, "authorId" INT REFERENCES "User"("id") ON DELETE CASCADE);`;

describe('what exists only since this change', () => {
  it('is not judged, also from one migration to the next', async () => {
    expect(
      await brief(user, [
        'CREATE TABLE t (a int, b int); CREATE INDEX i ON t(a);',
        'ALTER TABLE t DROP COLUMN b; DROP INDEX i; DELETE FROM t;',
        'DROP TABLE t CASCADE;',
      ]),
    ).toEqual([]);
  });

  it('keeps its age through a rename, and so does what was there before', async () => {
    expect(await brief(user, ['CREATE TABLE t (a int); ALTER TABLE t RENAME TO u; DROP TABLE u;'])).toEqual(
      [],
    );
    expect(await brief(user, ['ALTER TABLE "User" RENAME TO "Person";\nDROP TABLE "Person";'])).toEqual([
      'drop-table 2 error',
    ]);
  });

  it('a table that takes the name of a dropped one is new', async () => {
    expect(
      await brief(user, ['DROP TABLE "User";\nCREATE TABLE "User" (a int);\nDELETE FROM "User";']),
    ).toEqual(['drop-table 1 error']);
  });
});

describe('one cause, one finding', () => {
  it('a dropped table takes its columns, keys, indexes and the keys to it along', async () => {
    const history = `${user}${post}CREATE INDEX "i" ON "User"("name");`;
    const migration =
      'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";\nDROP INDEX "i";\nALTER TABLE "User" DROP COLUMN "email";\nDELETE FROM "User";\nDROP TABLE "User";';
    expect(await brief(history, migration)).toEqual(['drop-table 5 error']);
  });

  it('a dropped column takes its index and its key along, and says so', async () => {
    const [first, ...rest] = await found(
      `${user}${post}CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");`,
      'ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";\nALTER TABLE "Post" DROP COLUMN "authorId";',
    );
    expect(rest).toEqual([]);
    expect(first?.message).toBe(
      'The column "authorId" of "Post" is dropped with every value in it, and with it "Post_authorId_idx".',
    );
    expect(first?.object).toBe('public.Post.authorId');
    expect(first?.probe).toBe('SELECT count(*) FROM "Post" WHERE "authorId" IS NOT NULL');
  });

  it('a rename hidden in DROP and ADD is one finding, and one with copied values is a warning', async () => {
    expect(await brief(user, 'ALTER TABLE "User" DROP COLUMN "name", ADD COLUMN "fullName" TEXT;')).toEqual([
      'probable-rename 1 error',
    ]);
    expect(
      await brief(
        user,
        'ALTER TABLE "User" ADD COLUMN "fullName" TEXT;\nUPDATE "User" SET "fullName" = "name";\nALTER TABLE "User" DROP COLUMN "name";',
      ),
    ).toEqual(['drop-column 3 warning']);
    expect(await brief(user, 'ALTER TABLE "User" DROP COLUMN "name", ADD COLUMN "age" INT;')).toEqual([
      'drop-column 1 error',
    ]);
    expect(
      await brief(
        `${user}${post}`,
        'DROP TABLE "Post";\nCREATE TABLE "Posts" ("id" SERIAL PRIMARY KEY, "authorId" INT REFERENCES "User"("id"));',
      ),
    ).toEqual(['probable-rename 1 error']);
  });

  describe('an expand and its contract in one change', () => {
    const late =
      /what copies the values outside of SQL comes too late, because deploy runs both migrations at once\.$/;
    const toldOf = async (...migrations: string[]) =>
      (await found(`${user} ${post}`, migrations))
        .filter(({ rule }) => /^(?:drop-column|drop-table|probable-rename)$/.test(rule))
        .map(({ rule, severity, message }) => [rule, severity, late.test(message)]);
    const dropEmail = 'ALTER TABLE "User" DROP COLUMN "email";';

    it('is an error that says that no script has a moment to run in between', async () => {
      const { message } = (
        await found(user, ['ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN;', dropEmail])
      ).find(({ rule }) => rule === 'drop-column') as Finding;
      expect(message).toBe(
        'The column "email" of "User" is dropped with every value in it. Migration m0 adds "verified": if that takes its place, what copies the values outside of SQL comes too late, because deploy runs both migrations at once.',
      );
      // A like name needs no "if".
      expect(
        await toldOf(
          'ALTER TABLE "User" ADD COLUMN "full_name" TEXT;',
          'ALTER TABLE "User" DROP COLUMN "name";',
        ),
      ).toEqual([['probable-rename', 'error', true]]);
      expect(
        await toldOf(
          'CREATE TABLE "Mail" ("userId" INT REFERENCES "User"("id"), "address" TEXT);',
          dropEmail,
        ),
      ).toEqual([['drop-column', 'error', true]]);
      expect(
        await toldOf('CREATE TABLE "BlogPost" ("id" SERIAL PRIMARY KEY, "x" INT);', 'DROP TABLE "Post";'),
      ).toEqual([['drop-table', 'error', true]]);
    });

    it('is another matter where SQL copies the values, or fills what is new', async () => {
      expect(
        await toldOf(
          'ALTER TABLE "User" ADD COLUMN "mail" TEXT; UPDATE "User" SET "mail" = "email";',
          dropEmail,
        ),
      ).toEqual([['drop-column', 'warning', false]]);
      expect(
        await toldOf(
          'ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN;',
          `UPDATE "User" SET "verified" = true; ${dropEmail}`,
        ),
      ).toEqual([['drop-column', 'error', false]]);
      expect(
        await toldOf(
          'CREATE TABLE "Mail" ("userId" INT REFERENCES "User"("id"), "address" TEXT);',
          `INSERT INTO "Mail" SELECT "id", "email" FROM "User"; ${dropEmail}`,
        ),
      ).toEqual([['drop-column', 'warning', false]]);
      expect(
        await toldOf(
          'ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN;',
          `DO $$ BEGIN EXECUTE current_setting('x'); END $$; ${dropEmail}`,
        ),
      ).toEqual([['drop-column', 'error', false]]);
    });

    it('is no other drop: in one migration, before what is added, or of what has nothing to do with it', async () => {
      for (const migrations of [
        [`ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN; ${dropEmail}`],
        [dropEmail, 'ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN;'],
        ['ALTER TABLE "Post" ADD COLUMN "verified" BOOLEAN;', dropEmail],
        ['CREATE TABLE "Team" ("id" SERIAL PRIMARY KEY, "label" TEXT);', dropEmail],
        ['CREATE TABLE "Team" ("id" SERIAL PRIMARY KEY, "label" TEXT);', 'DROP TABLE "Post";'],
      ])
        expect((await toldOf(...migrations)).map(([, severity, told]) => [severity, told])).toEqual([
          ['error', false],
        ]);
    });

    it('also where the later migration only requires what is new', async () => {
      const parsed = await scripts(
        'ALTER TABLE "User" ADD COLUMN "verified" BOOLEAN;',
        'ALTER TABLE "User" ALTER COLUMN "verified" SET NOT NULL;',
      );
      const { findings } = lintScripts({ history: [await parser.parse(user)], scripts: parsed });
      expect(findings.filter(({ rule }) => rule === 'set-not-null')).toMatchObject([
        { severity: 'error', message: expect.stringMatching(/outside of SQL comes too late\.$/) },
      ]);
    });
  });

  it('a column that a rename guess could take is still recreated', async () => {
    expect(
      await brief(
        'CREATE TABLE t ("encryptedToken" TEXT);',
        'ALTER TABLE t DROP COLUMN "encryptedToken", ADD COLUMN "encryptedToken" JSONB, ADD COLUMN "obfuscatedToken" TEXT;',
      ),
    ).toEqual(['recreated-column 1 error']);
  });

  it('a column that becomes a list keeps its values as the elements', async () => {
    const script = await parser.parse('ALTER TABLE t DROP COLUMN "tag", ADD COLUMN "tag" TEXT[];');
    const { findings } = lintScripts({
      history: [await parser.parse('CREATE TABLE t ("tag" TEXT NOT NULL);')],
      scripts: [{ name: 'm', file: 'm.sql', script }],
    });
    expect(findings[0]?.instead).toContain(
      '`ALTER TABLE "t" ALTER COLUMN "tag" TYPE text[] USING array_remove(ARRAY["tag"], NULL)::text[];`',
    );
  });
});

it('a foreign key that is validated now is not told to be added NOT VALID', async () => {
  const key = 'ALTER TABLE b ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES a (id)';
  const tables = 'CREATE TABLE a (id INT PRIMARY KEY); CREATE TABLE b (a INT);';
  const insteadOf = async (...statements: string[]) => {
    const scripts = await Promise.all(
      statements.map(async (sql, at) => ({
        name: `m${at}`,
        file: `${at}.sql`,
        script: await parser.parse(sql),
      })),
    );
    const { findings } = lintScripts({ history: [await parser.parse(tables)], scripts });
    return findings.find(({ rule }) => rule === 'foreign-key-on-existing')?.instead;
  };
  expect(await insteadOf(key)).toMatch(/first\. On a large table add the key `NOT VALID`/);
  expect(await insteadOf(`${key} NOT VALID`, 'ALTER TABLE b VALIDATE CONSTRAINT k')).toMatch(
    /set them to NULL first\.$/,
  );
});

describe('what comes back', () => {
  it.each([
    [
      'CREATE INDEX i ON "User"("name" text_pattern_ops);',
      'DROP INDEX i; CREATE INDEX i ON "User" USING btree ("name" text_pattern_ops);',
      [],
    ],
    [
      'CREATE INDEX i ON "User"(lower("name")) WHERE "name" IS NOT NULL;',
      'DROP INDEX i; CREATE INDEX j ON public."User" (LOWER(name)) WHERE (name IS NOT NULL);',
      [],
    ],
    [
      'CREATE INDEX i ON "User"("name");',
      'CREATE INDEX j ON "User"("name", "email");\nDROP INDEX i;',
      ['drop-index 2 note'],
    ],
    [
      'CREATE UNIQUE INDEX i ON "User"("email");',
      'DROP INDEX i; CREATE INDEX j ON "User"("email");',
      ['drop-index 1 warning'],
    ],
    [
      'CREATE UNIQUE INDEX i ON "User"("email");',
      'DROP INDEX i; ALTER TABLE "User" ADD CONSTRAINT k UNIQUE ("email");',
      [],
    ],
    [
      'CREATE UNIQUE INDEX i ON "User"("email", "name");',
      'ALTER TABLE "User" ADD CONSTRAINT k PRIMARY KEY ("email", "name"); DROP INDEX i;',
      [],
    ],
    [
      'ALTER TABLE "User" ADD CONSTRAINT c CHECK (length("name") > 0);',
      'ALTER TABLE "User" DROP CONSTRAINT c, ADD CONSTRAINT d CHECK ((length(name) > 0));',
      [],
    ],
    [
      'CREATE INDEX i ON "User"("name");',
      'DROP INDEX i; CREATE INDEX i ON "User"("email");',
      ['drop-index 1 warning'],
    ],
  ])('after %s: %s', async (history, migration, expected) => {
    expect(await brief(user + history, migration)).toEqual(expected);
  });

  it('a foreign key on more columns to the same table keeps the promise', async () => {
    const history =
      'CREATE TABLE a (id int PRIMARY KEY, p int, UNIQUE (id, p)); CREATE TABLE b (a int REFERENCES a(id), p int);';
    expect(
      await brief(
        history,
        'ALTER TABLE b DROP CONSTRAINT b_a_fkey; ALTER TABLE b ADD FOREIGN KEY (a, p) REFERENCES a(id, p);',
      ),
    ).toEqual([]);
  });
});

describe('CASCADE', () => {
  it('names what goes with it', async () => {
    const [drop, cascade] = (await found(`${user}${post}`, 'DROP TABLE "User" CASCADE;')).toReversed();
    expect(drop?.rule).toBe('drop-table');
    expect(cascade).toMatchObject({
      rule: 'cascade-drops',
      severity: 'warning',
      message: 'DROP TABLE public.User CASCADE also drops the foreign key public.Post.Post_authorId_fkey.',
    });
  });

  it('is an error where columns go, and a note where nothing is known to', async () => {
    expect(await brief(`CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (c e);`, 'DROP TYPE e CASCADE;')).toEqual(
      ['cascade-drops 1 error', 'drop-type 1 warning'],
    );
    expect(await brief(user, 'DROP TABLE "User" CASCADE;')).toEqual([
      'cascade-drops 1 note',
      'drop-table 1 error',
    ]);
  });

  it('is silent about what the change drops anyway', async () => {
    expect(await brief(`${user}${post}`, 'DROP TABLE "User" CASCADE;\nDROP TABLE "Post";')).toEqual([
      'cascade-drops 1 note',
      'drop-table 1 error',
      'drop-table 2 error',
    ]);
  });
});

describe('enums', () => {
  const member = `CREATE TYPE "Role" AS ENUM ('A', 'B', 'C'); CREATE TABLE m (r "Role" NOT NULL, s "Role"[]);`;
  const swap = (values: string) => `CREATE TYPE "Role_new" AS ENUM (${values});
ALTER TABLE m ALTER COLUMN r TYPE "Role_new" USING (r::text::"Role_new");
ALTER TABLE m ALTER COLUMN s TYPE "Role_new"[] USING (s::text::"Role_new"[]);
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "public"."Role_old";`;

  it('names the values that a swap removes, once', async () => {
    const [first, ...rest] = await found(member, swap("'A'"));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      rule: 'enum-value-removed',
      line: 2,
      object: 'public.Role',
      sqlstate: '22P02',
    });
    expect(first?.message).toBe(
      `The enum "Role" (used by "m"."r" and "m"."s") loses 'B' and 'C'; rows that hold one of them make the migration fail.`,
    );
    expect(first?.probe).toBe(`SELECT count(*) FROM "m" WHERE "r"::text IN ('B', 'C')`);
  });

  it('says nothing of a swap that removes none', async () => {
    expect(await brief(member, swap("'C', 'B', 'A', 'D'"))).toEqual([]);
  });

  it('is not confused by a second swap of the same enum', async () => {
    expect(await brief(member, [swap("'A', 'B'"), swap("'A'")])).toEqual(['enum-value-removed 2 error']);
  });

  it.each([
    ['7.8.0', `ALTER TYPE "Role" ADD VALUE 'D';\nUPDATE m SET r = 'D';`, []],
    [
      '7.8.0',
      `BEGIN;\nALTER TYPE "Role" ADD VALUE 'D';\nUPDATE m SET r = 'D';\nCOMMIT;`,
      ['enum-value-used-early 2 error'],
    ],
    [
      '7.3.0',
      `ALTER TYPE "Role" ADD VALUE 'D';\nALTER TABLE m ALTER COLUMN r SET DEFAULT 'D';`,
      ['enum-value-used-early 1 error'],
    ],
    ['7.3.0', `ALTER TYPE "Role" ADD VALUE 'D';\nCOMMIT;\nUPDATE m SET r = 'D';`, []],
    [
      '5.19.0',
      `ALTER TYPE "Role" ADD VALUE 'D';\nINSERT INTO m (r) VALUES ('A'), ('D');`,
      ['enum-value-used-early 1 error'],
    ],
    [
      '5.19.0',
      `ALTER TYPE "Role" ADD VALUE 'D';\nDO $$ BEGIN UPDATE m SET r = 'D'; END $$;`,
      ['enum-value-used-early 1 error'],
    ],
    [
      '5.19.0',
      `ALTER TYPE "Role" ADD VALUE 'D';\nCREATE INDEX i ON m(r) WHERE r = 'D'::"Role";`,
      ['enum-value-used-early 1 error'],
    ],
    [
      '5.19.0',
      `ALTER TYPE "Role" ADD VALUE 'D';\nCREATE TABLE n (r "Role" DEFAULT 'D');`,
      ['enum-value-used-early 1 error'],
    ],
  ])('a new value that is used: Prisma %s, %s', async (version, migration, expected) => {
    expect(await brief(member, migration, version)).toEqual(expected);
  });
});

describe('CONCURRENTLY by Prisma version', () => {
  const history = 'CREATE TABLE t (a int, b int); CREATE INDEX j ON t(b);';
  it.each([
    ['6.0.0', 'CREATE INDEX CONCURRENTLY i ON t(a);', []],
    [
      '6.0.0',
      'CREATE INDEX CONCURRENTLY i ON t(a);\nCREATE INDEX CONCURRENTLY k ON t(b);',
      ['concurrently-in-transaction 1 error', 'concurrently-in-transaction 2 error'],
    ],
    ['7.3.9', 'SELECT 1;\nCREATE INDEX CONCURRENTLY i ON t(a);', ['concurrently-in-transaction 2 error']],
    ['7.4.0', 'SELECT 1;\nCREATE INDEX CONCURRENTLY i ON t(a);', []],
    [
      '7.4.0',
      'BEGIN;\nCREATE INDEX CONCURRENTLY i ON t(a);\nCOMMIT;',
      ['concurrently-in-transaction 2 error'],
    ],
    [
      '7.4.0',
      'DROP INDEX CONCURRENTLY IF EXISTS nope;\nCREATE INDEX CONCURRENTLY i ON t(a);',
      ['concurrently-in-transaction 1 error', 'concurrently-in-transaction 2 error'],
    ],
    ['7.4.0', 'DROP INDEX CONCURRENTLY IF EXISTS nope;', []],
    ['7.4.0', 'VACUUM t;', []],
    ['6.0.0', 'SELECT 1;\nVACUUM t;', ['concurrently-in-transaction 2 error']],
  ])('%s: %s', async (version, migration, expected) => {
    expect(await brief(history, migration, version)).toEqual(expected);
  });
});

describe('code inside code', () => {
  it('is judged with its own line, and a called function with the line of the call', async () => {
    expect(
      await brief(user, 'DO $$\nBEGIN\n  IF true THEN\n    DROP TABLE "User";\n  END IF;\nEND $$;'),
    ).toEqual(['drop-table 4 error']);
    const migration =
      'CREATE FUNCTION pg_temp.clean() RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  TRUNCATE "User";\nEND $$;\nSELECT pg_temp.clean();';
    expect(await brief(user, migration)).toEqual(['truncate 5 error']);
    expect(await brief(user, migration.replace(/SELECT.*$/, ''))).toEqual([]);
  });

  it('a type that is made unless it exists is not new where it exists', async () => {
    const migration = `DO $$ BEGIN CREATE TYPE e AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN null; END $$;\nDROP TYPE e;`;
    expect(await brief(`CREATE TYPE e AS ENUM ('a');`, migration)).toEqual(['drop-type 2 warning']);
    expect(await brief(user, migration)).toEqual([]);
  });
});

describe('silences', () => {
  it('silence one rule on one statement, with the reason', async () => {
    const [first, second] = await found(
      user,
      '-- preflight-ignore drop-column: moved to profile in 2026-03\nALTER TABLE "User" DROP COLUMN "name";\nALTER TABLE "User" DROP COLUMN "email";',
    );
    expect(first?.silenced).toEqual({ reason: 'moved to profile in 2026-03', by: 'comment' });
    expect(second?.silenced).toBeUndefined();
  });

  it('also as a block comment, for several rules, behind a statement, and above one in a DO block', async () => {
    expect(
      await brief(
        user,
        '/* preflight-ignore drop-table, cascade-drops: gone for good */ DROP TABLE "User" CASCADE;',
      ),
    ).toEqual(['cascade-drops 1 note silenced', 'drop-table 1 error silenced']);
    expect(
      await brief(user, 'TRUNCATE "User"; -- preflight-ignore truncate: a cache\nDELETE FROM "User";'),
    ).toEqual(['truncate 1 error silenced', 'delete-without-where 2 error']);
    expect(
      await brief(user, '-- preflight-ignore truncate: a cache\nDO $$\nBEGIN\n  TRUNCATE "User";\nEND $$;'),
    ).toEqual(['truncate 4 error silenced']);
  });

  it('carry what their rule implies', async () => {
    expect(
      await brief(
        'CREATE SCHEMA s; CREATE TABLE s.t (a int);',
        '-- preflight-ignore drop-schema: archived\nDROP SCHEMA s CASCADE;',
      ),
    ).toEqual(['cascade-drops 2 error silenced', 'drop-schema 2 error silenced']);
  });

  it.each([
    [
      '-- preflight-ignore drop-table\nDROP TABLE "User";',
      'This preflight-ignore of drop-table gives no reason.',
    ],
    [
      '-- preflight-ignore drop-tabel: x\nDROP TABLE "User";',
      'There is no rule "drop-tabel". The nearest name is drop-table.',
    ],
    ['-- preflight-ignore: x\nDROP TABLE "User";', 'This preflight-ignore names no rule.'],
    ['-- preflight-ignore deploy-failed: x\nDROP TABLE "User";', "The rule deploy-failed can't be silenced."],
    [
      'DROP TABLE "User";\n\n-- preflight-ignore drop-table: x',
      'This preflight-ignore stands above no statement.',
    ],
  ])(
    'are errors without reason, with an unknown rule, without a statement: %s',
    async (migration, message) => {
      const findings = await found(user, migration);
      expect(findings.find(({ rule }) => rule === 'silence-invalid')).toMatchObject({
        severity: 'error',
        message,
      });
      expect(findings.find(({ rule }) => rule === 'drop-table')?.silenced).toBeUndefined();
    },
  );

  it('that silence nothing are a note; those of rules that others find are left to them', async () => {
    expect(await brief(user, '-- preflight-ignore drop-table: x\nSELECT 1;')).toEqual([
      'silence-unused 1 note',
    ]);
    expect(await brief(user, '-- preflight-ignore migration-edited: x\nSELECT 1;')).toEqual([]);
  });
});

describe('with a catalog', () => {
  const column = (name: string, type: string, more: Partial<Table['columns'][number]> = {}) => ({
    name,
    type,
    nullable: true,
    default: undefined,
    identity: undefined,
    generated: false,
    ...more,
  });
  const table: Table = {
    schema: 'app',
    name: 'User',
    kind: 'table',
    partitionOf: undefined,
    columns: [
      column('id', 'integer', { nullable: false }),
      column('bio', 'character varying(200)'),
      column('role', 'app."Role"'),
      column('price', 'numeric(10,2)'),
    ],
    constraints: [
      {
        name: 'User_pkey',
        kind: 'primary-key',
        columns: ['id'],
        definition: 'PRIMARY KEY (id)',
        validated: true,
        references: undefined,
      },
      {
        name: 'User_parent_fkey',
        kind: 'foreign-key',
        columns: ['id'],
        definition: 'FOREIGN KEY (id) REFERENCES app."User"(id) ON DELETE SET NULL',
        validated: true,
        references: { table: 'app.User', columns: ['id'], onDelete: 'SET NULL', onUpdate: 'NO ACTION' },
      },
    ],
    indexes: [
      {
        name: 'User_pkey',
        columns: ['id'],
        unique: true,
        valid: true,
        definition: 'CREATE UNIQUE INDEX "User_pkey" ON app."User" USING btree (id)',
        constraint: 'User_pkey',
      },
      {
        name: 'User_bio_idx',
        columns: ['bio'],
        unique: false,
        valid: true,
        definition: 'CREATE INDEX "User_bio_idx" ON app."User" USING btree (bio varchar_pattern_ops)',
        constraint: undefined,
      },
    ],
    triggers: [{ name: 'touch', definition: 'CREATE TRIGGER …', enabled: true }],
    policies: [],
    rowSecurity: { enabled: true, forced: false },
  };
  const before: Catalog = {
    ...emptyCatalog,
    schemas: ['app'],
    tables: [table],
    enums: [{ schema: 'app', name: 'Role', values: ['A', 'B'] }],
    views: [{ schema: 'app', name: 'v', definition: ' SELECT id FROM app."User";', materialized: false }],
  };

  async function judged(text: string) {
    const { findings } = judgeStatements({
      migrations: await scripts(text),
      before,
      databaseSchema: 'app',
      prismaVersion: '6.19.3',
    });
    return findings.filter(isHere);
  }

  it.each([
    ['ALTER TABLE "User" ALTER bio TYPE VARCHAR(100);', ['type-narrowed app.User.bio']],
    ['ALTER TABLE "User" ALTER bio TYPE TEXT;', []],
    ['ALTER TABLE "User" ALTER price TYPE DECIMAL(12,2);', []],
    ['ALTER TABLE "User" ALTER price TYPE DECIMAL(11,3), ALTER role TYPE text;', []],
    ['ALTER TABLE "app"."User" ALTER price TYPE INTEGER;', ['type-narrowed app.User.price']],
    ['DROP INDEX "User_bio_idx"; CREATE INDEX "User_bio_idx" ON "User"("bio" varchar_pattern_ops);', []],
    ['DROP INDEX "User_bio_idx";', ['drop-index app.User.User_bio_idx']],
    ['DROP TABLE IF EXISTS public."User";', []],
    ['SET search_path = public; DROP TABLE IF EXISTS "User";', []],
    ['DROP TRIGGER touch ON "User";', ['drop-trigger app.User.touch']],
    ['ALTER TABLE "User" DISABLE ROW LEVEL SECURITY;', ['rls-disabled app.User']],
    [
      'ALTER TABLE "User" DROP CONSTRAINT "User_parent_fkey"; ALTER TABLE "User" ADD FOREIGN KEY (id) REFERENCES "User" ON DELETE CASCADE;',
      ['fk-action-changed app.User.User_parent_fkey'],
    ],
    ['DROP VIEW v;', ['drop-view app.v']],
    ['DROP TABLE "User" CASCADE;', ['cascade-drops app.User', 'drop-table app.User']],
    ['DROP TYPE "Role" CASCADE;', ['cascade-drops app.Role', 'drop-type app.Role']],
  ])('%s', async (text, expected) => {
    expect((await judged(text)).map(({ rule, object }) => `${rule} ${object}`)).toEqual(expected);
  });

  it('writes names that work as they are written', async () => {
    const [finding] = await judged(
      'ALTER TABLE "User" DROP COLUMN bio, ADD COLUMN "biography" VARCHAR(200);',
    );
    expect(finding?.instead).toContain('UPDATE "User" SET "biography" = "bio";');
    for (const [sql] of finding?.instead?.matchAll(/(?<=`)(?:ALTER|UPDATE)[^`]*(?=`)/g) ?? [])
      expect((await parser.parse(sql)).error).toBeUndefined();
  });

  it('gives the same findings and fingerprints again, and when lines move', async () => {
    const text = 'DROP TABLE "User";\nDROP VIEW v;';
    const [once, again, moved] = [
      await judged(text),
      await judged(text),
      await judged(`-- a comment\n\n${text}`),
    ];
    expect(again).toEqual(once);
    expect(moved.map((finding) => finding.fingerprint)).toEqual(once.map((finding) => finding.fingerprint));
    expect(new Set(once.map((finding) => finding.fingerprint)).size).toBe(once.length);
  });
});

describe('without a database (lint)', () => {
  it('takes what is not made in the file for there', async () => {
    const { findings } = lintScripts({
      scripts: await scripts(
        'CREATE TABLE t (a int);\nDROP TABLE t;\nDROP TABLE IF EXISTS u;\nALTER TABLE v DROP COLUMN IF EXISTS w;\nDROP INDEX i;\nDROP TABLE IF EXISTS u;',
      ),
    });
    expect(findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      'drop-table 3',
      'drop-column 4',
      'drop-index 5',
    ]);
  });

  it('finds old what the script before made: tables, parts, types and their names', async () => {
    const linter = openLinter({ prismaVersion: '6.19.3' });
    const past = await parser.parse('CREATE TYPE "Old" AS ENUM (\'A\'); ALTER TYPE "Old" RENAME TO "Kind";');
    linter.past(past);
    const texts = [
      'CREATE TABLE "A" ("id" INT PRIMARY KEY, "kind" "Kind"); CREATE TYPE "Color" AS ENUM (\'RED\');',
      'ALTER TABLE "A" ADD COLUMN "b" TEXT; CREATE POLICY p ON "A"; ALTER TABLE "A" DROP COLUMN "b";',
      'ALTER TABLE "A" ADD COLUMN "c" TEXT; CREATE VIEW v AS SELECT 1;',
      'ALTER TABLE "A" DROP COLUMN "c"; DROP POLICY p ON "A"; DROP VIEW v;',
      'ALTER TYPE "Kind" RENAME TO "Sort"; ALTER TYPE "Color" RENAME TO "Hue";',
      'ALTER TABLE "A" ADD COLUMN "d" INT;',
      'ALTER TYPE "Sort" RENAME TO "Kind"; DROP TABLE "A";',
    ];
    for (const script of await scripts(...texts)) linter.ran(script);
    expect(
      linter.findings.filter(isHere).map(({ rule, migration, object }) => [rule, migration, object]),
    ).toEqual([
      ['drop-column', 'm3', 'public.A.c'],
      ['drop-policy', 'm3', 'public.A.p'],
      ['drop-view', 'm3', 'public.v'],
      ['rename-type', 'm4', 'public.Color'],
      ['rename-type', 'm4', 'public.Kind'],
      ['drop-table', 'm6', 'public.A'],
      ['rename-type', 'm6', 'public.Sort'],
    ]);
  });

  it('recognises an enum swap without knowing the old values', async () => {
    const text = `CREATE TYPE "R_new" AS ENUM ('A');\nALTER TABLE m ALTER COLUMN r TYPE "R_new" USING (r::text::"R_new");\nALTER TYPE "R" RENAME TO "R_old";\nALTER TYPE "R_new" RENAME TO "R";\nDROP TYPE "R_old";`;
    const { findings } = lintScripts({ scripts: await scripts(text) });
    expect(findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['enum-value-removed 2']);
    expect(findings[0]?.message).toContain("values that are not among 'A' are gone");
  });
});

describe('hostile names', () => {
  it('stay one line and quoted', async () => {
    const name = '`x`\n::error::"" <script>';
    const [finding] = await found(`CREATE TABLE "${name}" (a int);`, `DROP TABLE "${name}";`);
    expect(finding?.message).toBe('The table "`x` ::error::"" <script>" is dropped with every row in it.');
    expect(finding?.object).toBe('public.`x`\n::error::" <script>');
  });
});

describe('many statements', () => {
  const n = 15_000;
  const each = (line: (at: number) => string) => Array.from({ length: n }, (_, at) => line(at)).join('\n');
  it.each([
    ['UPDATE', each((at) => `ALTER TABLE t ADD COLUMN a${at} int; UPDATE t SET a${at} = 1, b = 2;`), n + 1],
    ['CREATE INDEX', each((at) => `DROP INDEX i${at}; CREATE INDEX i${at} ON t (a${at});`), n],
    ['DROP TABLE', each((at) => `DROP TABLE t${at};`), n],
    ['DROP COLUMN', each((at) => `ALTER TABLE t DROP COLUMN a${at}, ADD COLUMN b${at} text;`), n],
    ['DROP TYPE', each((at) => `DROP TYPE t${at};`), n],
    ['DROP INDEX', each((at) => `DROP INDEX i${at};`), n],
    ['DROP VIEW', each((at) => `CREATE VIEW v${at} AS SELECT * FROM t${at}; DROP VIEW v${at};`), 0],
    ['ADD VALUE', each((at) => `ALTER TYPE e ADD VALUE 'v${at}';`), 0],
    ['silences', each((at) => `-- preflight-ignore truncate: x\nTRUNCATE t${at};`), n],
    [
      'new tables',
      each(
        (at) => `CREATE TABLE t${at} (a int REFERENCES t${Math.max(0, at - 1)}); DROP TABLE t${at} CASCADE;`,
      ),
      0,
    ],
  ])('%s: no more than a few seconds', async (_, text, count) => {
    const list = await scripts(text);
    const from = performance.now();
    expect(lintScripts({ scripts: list }).findings).toHaveLength(count);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('types', () => {
  it.each([
    ['character varying(20)', 'character varying(10)', true],
    ['character varying(10)', 'character varying(20)', false],
    ['character varying(10)', 'text', false],
    ['text', 'character varying(10)', true],
    ['text', 'citext', false],
    ['integer', 'bigint', false],
    ['bigint', 'integer', true],
    ['integer', 'text', false],
    ['integer', 'double precision', false],
    ['bigint', 'double precision', true],
    ['double precision', 'integer', true],
    ['double precision', 'real', true],
    ['double precision', 'numeric', false],
    ['numeric(10,2)', 'numeric(12,2)', false],
    ['numeric(10,2)', 'numeric(10,4)', true],
    ['numeric(10,2)', 'numeric(10,1)', true],
    ['numeric(10,2)', 'numeric', false],
    ['integer', 'numeric(12,2)', false],
    ['integer', 'numeric(10,2)', true],
    ['text', 'integer', true],
    ['text', 'uuid', true],
    ['uuid', 'text', false],
    ['text', 'jsonb', false],
    ['jsonb', 'text', false],
    ['timestamp(3) without time zone', 'timestamp(3) with time zone', false],
    ['timestamp(3) without time zone', 'timestamp(6) with time zone', false],
    ['timestamp(6) without time zone', 'timestamp(3) without time zone', true],
    ['timestamp with time zone', 'date', true],
    ['date', 'timestamp with time zone', false],
    ['text[]', 'text', false],
    ['integer[]', 'integer', true],
    ['text', 'text[]', false],
    ['boolean', 'integer', false],
  ])('%s to %s narrows: %s', (from, to, narrows) => {
    expect(lossOf(typeOfText(from), typeOfText(to)) !== undefined).toBe(narrows);
  });

  it.each([
    'character varying(20)',
    'timestamp(3) without time zone',
    'numeric(10,2)',
    'integer[]',
    'app."Role"',
    '"Role"[]',
    'double precision',
  ])('%s reads and prints as itself', (text) => {
    expect(typeText(typeOfText(text))).toBe(text);
  });
});

describe('likeness of names', () => {
  it.each([
    ['name', 'fullName', true],
    ['createdAt', 'created_at', true],
    ['userId', 'user_id', true],
    ['createdAt', 'deletedAt', false],
    ['authorId', 'projectId', false],
    ['bio', 'avatarUrl', false],
    ['price', 'website', false],
  ])('%s and %s: %s', (a, b, alike) => {
    expect(likeness(a, b) >= 0.45).toBe(alike);
  });
});
