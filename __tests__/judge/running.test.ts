/** What is derived from a Prisma schema: the tables, columns and statements of its client. */
import { describe, expect, it } from '@jest/globals';
import { blocksOf, modelsIn, onlyModels } from '../../src/judge/running/blocks.ts';
import { decodes } from '../../src/judge/running/decoding.ts';
import { keepsStatements } from '../../src/judge/running/engine.ts';
import { type ClientColumn, clientModels, clientRelations } from '../../src/judge/running/models.ts';
import { takesAllColumns } from '../../src/judge/running/stale-queries.ts';
import { insertWithValues, relationStatements, statementsOf } from '../../src/judge/running/statements.ts';

const schema = [
  {
    path: 'prisma/schema.prisma',
    content: `// model Commented {
enum Role {
  USER
  ADMIN @map("admin")
  @@map("role_t")
  @@schema("other")
}
model User {
  id     Int      @id @default(autoincrement())
  token  String   @default(uuid()) // @map("no")
  made   DateTime @default(now())
  seen   DateTime @updatedAt
  home   String   @default("http://x") @map("home_page")
  key    String   @default(dbgenerated("gen_random_uuid()"))
  role   Role     @default(USER)
  roles  Role[]
  tags   String[] @default([])
  words  String[]
  extra  Json     @default("{}")
  note   String?
  secret String?  @ignore
  vector Unsupported("vector(3)")?
  posts  Post[]   @relation("Wrote")
  one    Post?    @relation("One", fields: [note], references: [id])
  likes  User[]   @relation("Likes")
  liked  User[]   @relation("Likes")
  @@map(name: "users")
  @@schema("other")
}
model Post {
  id      String @id @default(cuid())
  authors User[] @relation(name: "Wrote")
  ones    User[] @relation("One")
  tags    Tag[]
}
model Tag {
  id    Int    @id
  posts Post[]
  shape Unsupported("polygon")
}
model Gone {
  id    Int    @id
  @@ignore
}
view Shown {
  id Int @unique
}
`,
  },
];

const scalar = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  kind: 'scalar',
  isList: false,
  isRequired: true,
  ...more,
});
/** As Prisma's parser gives it, cut down to what is read. */
const dataModel = {
  enums: [
    {
      name: 'Role',
      dbName: 'role_t',
      values: [
        { name: 'USER', dbName: null },
        { name: 'ADMIN', dbName: 'admin' },
      ],
    },
  ],
  models: [
    {
      name: 'User',
      dbName: 'users',
      fields: [
        scalar('id', 'Int', { default: { name: 'autoincrement', args: [] } }),
        scalar('token', 'String', { default: { name: 'uuid', args: [4] } }),
        scalar('made', 'DateTime', { default: { name: 'now', args: [] } }),
        scalar('seen', 'DateTime', { isUpdatedAt: true }),
        scalar('home', 'String', { dbName: 'home_page', default: 'http://x' }),
        scalar('key', 'String', { default: { name: 'dbgenerated', args: ['gen_random_uuid()'] } }),
        scalar('role', 'Role', { kind: 'enum', default: 'USER' }),
        scalar('roles', 'Role', { kind: 'enum', isList: true }),
        scalar('tags', 'String', { isList: true, default: [] }),
        scalar('words', 'String', { isList: true }),
        scalar('extra', 'Json', { default: '{}' }),
        scalar('note', 'String', { isRequired: false }),
        { ...scalar('posts', 'Post', { isList: true }), kind: 'object' },
      ],
    },
    { name: 'Tag', dbName: null, fields: [scalar('id', 'Int')] },
    { name: 'Shown', dbName: null, fields: [scalar('id', 'Int')] },
  ],
};

const blocks = blocksOf(schema);
const [user, tag, shown] = clientModels(dataModel, blocks, 'app') ?? [];
if (user === undefined || tag === undefined || shown === undefined) throw new Error('No models.');

describe('the client of a schema', () => {
  it('has what Prisma gives it, with the tables that the schema names', () => {
    expect(user.table).toEqual({ schema: 'other', name: 'users' });
    expect(tag).toMatchObject({ table: { schema: 'app', name: 'Tag' }, view: false, creates: false });
    expect(shown).toMatchObject({ view: true });
    expect(clientModels({ models: 'none' }, blocks, 'app')).toBeUndefined();
  });

  it('sends its own defaults, and leaves to the database what is the database’s', () => {
    const sent = (how: string) => user.columns.filter((one) => one.sent === how).map((one) => one.column);
    // As Prisma 7.8 logged it for this model.
    expect(sent('always')).toEqual(['token', 'made', 'seen', 'home_page', 'role', 'tags', 'extra']);
    expect(sent('never')).toEqual(['id', 'key', 'roles', 'words']);
    expect(sent('may')).toEqual(['note']);
  });

  it('has the tables of many-to-many relations, whose lists are on both sides', () => {
    expect(clientRelations(schema, 'app')).toEqual([
      { table: { schema: 'app', name: '_Wrote' }, models: ['Post', 'User'] },
      { table: { schema: 'other', name: '_Likes' }, models: ['User', 'User'] },
      { table: { schema: 'app', name: '_PostToTag' }, models: ['Post', 'Tag'] },
    ]);
  });

  it('reads a column at a time, enum values as text', () => {
    const sql = statementsOf(user).map((one) => `${one.operation}: ${one.sql}`);
    expect(sql.slice(0, 3)).toEqual([
      'table: SELECT 1 FROM "other"."users"',
      'read: SELECT "id" FROM "other"."users"',
      'write: UPDATE "other"."users" SET "id" = $1',
    ]);
    expect(sql.filter((one) => one.includes('role'))).toEqual([
      'read: SELECT "role"::text FROM "other"."users"',
      'filter: SELECT 1 FROM "other"."users" WHERE "role" = CAST($1::text AS "other"."role_t")',
      'write: UPDATE "other"."users" SET "role" = CAST($1::text AS "other"."role_t")',
      'read: SELECT "roles"::text[] FROM "other"."users"',
      'write: UPDATE "other"."users" SET "roles" = CAST($1::text[] AS "other"."role_t"[])',
      'create: INSERT INTO "other"."users" ("token", "made", "seen", "home_page", "role", "tags", "extra") VALUES ($1, $2, $3, $4, CAST($5::text AS "other"."role_t"), $6, $7)',
    ]);
  });

  it('only reads views, and creates no rows with a column that it can’t write', () => {
    expect(statementsOf(shown).map((one) => one.operation)).toEqual(['table', 'read']);
    expect(statementsOf(tag).map((one) => one.operation)).toEqual(['table', 'read', 'write', 'delete']);
    const [relation] = clientRelations(schema, 'app');
    expect(relation && relationStatements(relation).map((one) => one.sql)).toContain(
      'INSERT INTO "app"."_Wrote" ("B", "A") VALUES ($1, $2) ON CONFLICT DO NOTHING',
    );
  });

  it('inserts what the columns’ types take', () => {
    const types: Readonly<Record<string, string>> = { token: 'uuid', made: 'timestamp(3)', tags: 'text[]' };
    expect(insertWithValues(user, [{ name: 'n', type: 'integer' }], (column) => types[column])).toBe(
      `INSERT INTO "other"."users" ("token", "made", "seen", "home_page", "role", "tags", "extra", "n") VALUES ('00000000-0000-4000-8000-000000000000', '2020-01-01', '1', '1', CAST('USER'::text AS "other"."role_t"), '{}', '1', '1')`,
    );
  });
});

describe('a schema with a few models alone', () => {
  it('keeps its lines, its enums and the columns of these models', () => {
    const wanted = new Set([...modelsIn(blocks).values()].filter((one) => one.name === 'User'));
    const [only] = onlyModels(schema, blocks, wanted);
    const lines = only?.content.split('\n') ?? [];
    expect(lines).toHaveLength(schema[0]?.content.split('\n').length ?? 0);
    expect(lines.filter((line) => /^\w/.test(line))).toEqual(['enum Role {', 'model User {']);
    expect(only?.content).toContain('vector Unsupported("vector(3)")?');
    expect(only?.content).not.toMatch(/posts|likes|Post\?/);
  });
});

describe('decoding', () => {
  const field = (type: string, list = false): ClientColumn => ({
    field: 'x',
    column: 'x',
    type,
    list,
    required: true,
    of: undefined,
    sent: 'always',
  });

  it.each([
    ['Int', 'bigint', true],
    ['Int', 'text', false],
    ['Int', 'timestamp(3) without time zone', false],
    ['String', 'character varying(20)', true],
    ['String', 'uuid', true],
    ['String', 'integer', false],
    ['DateTime', 'timestamp(3) with time zone', true],
    ['DateTime', 'text', false],
    ['Json', 'text', true],
    ['Bytes', 'text', false],
    ['Boolean', 'integer', false],
    ['Int', 'integer[]', false],
    ['Int', 'some_domain', true],
  ])('%s from %s: %s', (type, column, expected) => {
    expect(decodes(field(type), column)).toBe(expected);
  });

  it('of lists', () => {
    expect(decodes(field('Int', true), 'integer[]')).toBe(true);
    expect(decodes(field('Int', true), 'integer')).toBe(false);
    expect(decodes(field('Int', true), 'text[]')).toBe(false);
  });
});

describe('the engine', () => {
  const keeps = (generators: string, major = 6) =>
    keepsStatements([{ path: 'schema.prisma', content: generators }], major);
  const client = (inside: string) => `generator client {\n  provider = "prisma-client-js"\n${inside}}\n`;

  it('keeps statements prepared up to Prisma 6, unless an adapter sends them', () => {
    expect(keeps(client(''))).toBe(true);
    expect(keeps('')).toBe(true);
    expect(keeps(client(''), 7)).toBe(false);
    expect(keeps(client('  engineType = "client"\n'))).toBe(false);
    expect(keeps(client('  previewFeatures = ["views", "driverAdapters"]\n'))).toBe(false);
    expect(keeps(client('  // engineType = "client"\n  previewFeatures = ["views"]\n'))).toBe(true);
  });

  it('does so where one of several clients does; other generators are none', () => {
    const erd = 'generator erd {\n  provider = "prisma-erd-generator"\n}\n';
    expect(keeps(erd + client('  engineType = "client"\n'))).toBe(false);
    expect(keeps(client('') + client('  engineType = "client"\n'))).toBe(true);
  });
});

describe('a star', () => {
  it.each(['SELECT * FROM t', 'select u.*, 1 from u', 'INSERT INTO t VALUES (1) RETURNING *', 'SELECT a,*'])(
    'names all columns: %s',
    (sql) => expect(takesAllColumns(sql)).toBe(true),
  );

  it.each(['SELECT count(*) FROM t', 'SELECT a * b FROM t', 'SELECT 2 *3', 'SELECT a FROM t'])(
    'is none: %s',
    (sql) => expect(takesAllColumns(sql)).toBe(false),
  );
});
