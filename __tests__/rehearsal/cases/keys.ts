/** Values that must be unique, and values that must be there. */
import type { Case } from './case.ts';

const user = 'CREATE TABLE "User" (id int PRIMARY KEY, email text, tenant int NOT NULL);';
const post = `${user} CREATE TABLE "Post" (id int PRIMARY KEY, "userId" int, title text NOT NULL);`;
const folder = `CREATE TABLE "Tenant" (id int PRIMARY KEY); CREATE TABLE "Folder" (id int PRIMARY KEY, tenant int NOT NULL REFERENCES "Tenant",
  parent int REFERENCES "Folder", place int NOT NULL);`;
const places = 'ALTER TABLE "Folder" ADD CONSTRAINT places UNIQUE (tenant, parent, place);';

export const keyCases: readonly Case[] = [
  {
    name: 'a unique index on a column with duplicates',
    witness: { 'unique-on-existing': 'repeated values among them: could not create unique index' },
    probe: {
      'unique-on-existing':
        'SELECT count(*) FROM (SELECT 1 FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1) AS duplicates',
    },
    base: user,
    change: 'CREATE UNIQUE INDEX "User_email_key" ON "User" (email);',
    finds: [
      'note index-blocks-writes User.User_email_key observed',
      'warning unique-on-existing User.User_email_key executed 23505',
    ],
  },
  {
    name: 'a unique index on a column that is unique already',
    base: 'CREATE TABLE "User" (id int PRIMARY KEY, email text UNIQUE);',
    change: 'CREATE UNIQUE INDEX again ON "User" (email);',
    finds: ['note index-blocks-writes User.again observed'],
  },
  {
    name: 'a unique index of two columns',
    base: user,
    change: 'CREATE UNIQUE INDEX "User_tenant_email_key" ON "User" (tenant, email);',
    finds: [
      'note index-blocks-writes User.User_tenant_email_key observed',
      'warning unique-on-existing User.User_tenant_email_key executed 23505',
    ],
  },
  {
    name: 'a unique constraint over a tree and what else its rows refer to',
    base: folder,
    change: places,
    finds: [
      'note index-blocks-writes Folder.places observed',
      'warning unique-on-existing Folder.places executed 23505',
    ],
  },
  {
    name: 'the same where the change numbers them anew before',
    base: folder,
    change: `UPDATE "Folder" f SET place = n.place FROM (SELECT id, row_number() OVER (PARTITION BY tenant, parent ORDER BY id) AS place FROM "Folder") n
      WHERE n.id = f.id; ${places}`,
    finds: ['note index-blocks-writes Folder.places observed'],
  },
  {
    name: 'a unique index with a condition',
    base: user,
    change: 'CREATE UNIQUE INDEX one ON "User" (email) WHERE tenant > 0;',
    finds: [
      'note index-blocks-writes User.one observed',
      'warning unique-on-existing User.one executed 23505',
    ],
  },
  {
    name: 'a unique constraint',
    base: user,
    change: 'ALTER TABLE "User" ADD CONSTRAINT mail UNIQUE (email);',
    finds: [
      'note index-blocks-writes User.mail observed',
      'warning unique-on-existing User.mail executed 23505',
    ],
  },
  {
    name: 'a unique index on an expression',
    base: user,
    change: 'CREATE UNIQUE INDEX low ON "User" (lower(email));',
    finds: [
      'note index-blocks-writes User.low observed',
      'warning unique-on-existing User.low executed 23505',
    ],
  },
  {
    name: 'a unique index on a new column that is NULL',
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN slug text;\nCREATE UNIQUE INDEX slug ON "User" (slug);',
    finds: ['note index-blocks-writes User.slug observed'],
  },
  {
    name: 'a unique index on a new column with one value',
    base: user,
    change: `ALTER TABLE "User" ADD COLUMN slug text DEFAULT 'x';\nCREATE UNIQUE INDEX slug ON "User" (slug);`,
    finds: [
      'note index-blocks-writes User.slug inferred',
      'error unique-on-existing User.slug executed 23505',
    ],
  },
  {
    name: 'a unique index CONCURRENTLY that fails half-way',
    witness: { 'unique-on-existing': 'the index "User_email_key" stays behind, not valid$' },
    base: user,
    change: 'CREATE UNIQUE INDEX CONCURRENTLY "User_email_key" ON "User" (email);',
    finds: ['warning unique-on-existing User.User_email_key executed 23505'],
  },
  {
    name: 'a unique boolean',
    base: 'CREATE TABLE "Flag" (id int PRIMARY KEY, on_off boolean NOT NULL);',
    change: 'CREATE UNIQUE INDEX flag ON "Flag" (on_off);',
    finds: [
      'note index-blocks-writes Flag.flag inferred',
      'warning unique-on-existing Flag.flag executed 23505',
    ],
  },
  {
    name: 'a foreign key with orphans',
    base: post,
    change: 'ALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id);',
    finds: [
      'warning foreign-key-on-existing Post.fk executed 23503',
      'note scans-under-lock Post.fk observed',
    ],
  },
  {
    name: 'a foreign key NOT VALID',
    statements: { 1: { grows: false, scans: [] } },
    base: post,
    change: 'ALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id) NOT VALID;',
    finds: [],
  },
  {
    name: 'a foreign key that is validated in the next migration',
    base: post,
    change: [
      'ALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id) NOT VALID;',
      'ALTER TABLE "Post" VALIDATE CONSTRAINT fk;',
    ],
    finds: ['warning foreign-key-on-existing Post.fk executed 23503'],
  },
  {
    name: 'a foreign key whose orphans are deleted before',
    witness: { 'rows-deleted': String.raw`^\d+ of 200 rehearsal rows matched and are gone$` },
    base: post,
    change:
      'DELETE FROM "Post" WHERE "userId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id = "userId");\nALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id);',
    finds: ['note rows-deleted Post executed', 'note scans-under-lock Post.fk observed'],
  },
  {
    name: 'a foreign key to a new, empty table',
    base: post,
    change:
      'CREATE TABLE "Blog" (id int PRIMARY KEY);\nALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "Blog" (id);',
    finds: [
      'warning foreign-key-on-existing Post.fk executed 23503',
      'note scans-under-lock Post.fk inferred',
    ],
  },
  {
    name: 'a foreign key from a new table',
    base: user,
    change:
      'CREATE TABLE "Blog" (id int PRIMARY KEY, "userId" int NOT NULL);\nALTER TABLE "Blog" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id);',
    finds: [],
  },
  {
    name: 'a foreign key on a new column',
    base: post,
    change: 'ALTER TABLE "Post" ADD COLUMN "editorId" int REFERENCES "User" (id);',
    finds: [],
  },
  {
    name: 'a primary key on columns with duplicates',
    base: 'CREATE TABLE "Tag" (name text NOT NULL, post int NOT NULL);',
    change: 'ALTER TABLE "Tag" ADD CONSTRAINT "Tag_pkey" PRIMARY KEY (name);',
    finds: [
      'note index-blocks-writes Tag.Tag_pkey observed',
      'warning primary-key-changed Tag.Tag_pkey executed 23505',
    ],
  },
  {
    name: 'DELETE of rows that others refer to',
    base: 'CREATE TABLE "User" (id int PRIMARY KEY); CREATE TABLE "Post" (id int PRIMARY KEY, "userId" int NOT NULL REFERENCES "User");',
    change: 'DELETE FROM "User";',
    finds: [
      'error delete-without-where User inferred',
      'warning fails-on-rows Post.Post_userId_fkey executed 23503',
    ],
  },
  {
    name: 'an INSERT that repeats a key',
    base: user,
    change: 'INSERT INTO "User" SELECT id, email, tenant FROM "User";',
    finds: ['warning fails-on-rows User.User_pkey executed 23505'],
  },
  {
    name: 'numbers for a column that has values, as Prisma writes them',
    witness: { 'sequence-behind': '^200 rehearsal rows have this number or a higher one$' },
    probe: { 'sequence-behind': 'SELECT count(*) FROM "User" WHERE "id" >= 1' },
    base: user,
    change: `CREATE SEQUENCE user_id_seq;
ALTER TABLE "User" ALTER COLUMN "id" SET DEFAULT nextval('user_id_seq');
ALTER SEQUENCE user_id_seq OWNED BY "User"."id";`,
    finds: ['warning sequence-behind User.id observed'],
  },
  {
    name: 'the same with what the finding advises',
    base: user,
    change: `CREATE SEQUENCE user_id_seq;
ALTER TABLE "User" ALTER COLUMN "id" SET DEFAULT nextval('user_id_seq');
ALTER SEQUENCE user_id_seq OWNED BY "User"."id";
SELECT setval(pg_get_serial_sequence('"User"', 'id'), (SELECT max("id") FROM "User"));`,
    finds: [],
  },
  {
    name: 'an identity that takes the place of a sequence',
    base: 'CREATE TABLE "User" (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, email text);',
    change: `ALTER TABLE "User" ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE "User_id_seq";
ALTER TABLE "User" ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;`,
    finds: ['warning drop-sequence User_id_seq observed', 'warning sequence-behind User.id observed'],
  },
  {
    name: 'numbers that rows have in a column that need not be unique, or that begin behind them',
    base: 'CREATE TABLE "User" (id serial PRIMARY KEY, n int);',
    change: [
      'CREATE SEQUENCE s; ALTER TABLE "User" ALTER COLUMN n SET DEFAULT nextval(\'s\');',
      'ALTER SEQUENCE "User_id_seq" RESTART WITH 1000000; ALTER TABLE "User" ALTER COLUMN id TYPE bigint;',
    ],
    finds: ['note rewrites-table User observed'],
  },
];
