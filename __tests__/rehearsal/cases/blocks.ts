/** What locks, rewrites, scans, and what others stand in the way of. */
import type { Case } from './case.ts';

const user = 'CREATE TABLE "User" (id int PRIMARY KEY, email text, name text NOT NULL);';
const parted =
  'CREATE TABLE "Event" (id int NOT NULL, at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE "Event_2024" (id int NOT NULL, at date NOT NULL);';

export const blockCases: readonly Case[] = [
  {
    name: 'a plain column',
    statements: { 1: { grows: false } },
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN age int;',
    finds: [],
  },
  {
    name: 'an index',
    statements: { 1: { grows: true, scans: ['public.User'], blocks: ['insert', 'update', 'delete'] } },
    base: user,
    change: 'CREATE INDEX "User_name_idx" ON "User" (name);',
    finds: ['note index-blocks-writes User.User_name_idx observed'],
  },
  {
    name: 'an index IF NOT EXISTS that is there',
    base: `${user} CREATE INDEX i ON "User" (name);`,
    change: 'CREATE INDEX IF NOT EXISTS i ON "User" (name);',
    finds: [],
  },
  {
    name: 'an index CONCURRENTLY',
    statements: { 1: { blocks: [] } },
    base: user,
    change: 'CREATE INDEX CONCURRENTLY i ON "User" (name);',
    finds: [],
  },
  {
    name: 'a lock that is kept through a backfill of another table',
    witness: { 'lock-held-through-work': 'still held while line 2 went through' },
    base: `${user} CREATE TABLE "Post" (id int PRIMARY KEY, title text);`,
    change: `ALTER TABLE "User" ADD COLUMN age int;\nUPDATE "Post" SET title = 'x' WHERE id > 0;`,
    finds: ['warning lock-held-through-work User observed'],
  },
  {
    name: 'a partition is attached',
    base: parted,
    change: `ALTER TABLE "Event" ATTACH PARTITION "Event_2024" FOR VALUES FROM ('1000-01-01') TO ('9000-01-01');`,
    finds: ['note scans-under-lock Event_2024 observed'],
  },
  {
    name: 'a partition is attached whose rows do not fit',
    base: parted,
    change: `ALTER TABLE "Event" ATTACH PARTITION "Event_2024" FOR VALUES FROM ('1900-01-01') TO ('1900-01-02');`,
    finds: [
      'warning check-on-existing Event_2024 executed 23514',
      'note scans-under-lock Event_2024 inferred',
    ],
  },
  {
    name: 'the type of a column of a partitioned table',
    base: `CREATE TABLE "Event" (id int NOT NULL, at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE "Event_all" PARTITION OF "Event" DEFAULT;`,
    change: 'ALTER TABLE "Event" ALTER COLUMN id TYPE bigint;',
    finds: ['note rewrites-table Event.id observed'],
  },
  {
    name: 'a trigger that raises',
    witness: { 'fails-on-rows': 'rows of User are final' },
    base: `${user} CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are final', TG_TABLE_NAME; END $$; CREATE TRIGGER t BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION no();`,
    change: `UPDATE "User" SET name = 'x' WHERE id > 0;`,
    finds: ['error fails-on-rows User executed P0001'],
  },
  {
    name: 'pending trigger events',
    base: 'CREATE TABLE "A" (id int PRIMARY KEY, b int); CREATE TABLE "B" (id int PRIMARY KEY); ALTER TABLE "A" ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES "B" DEFERRABLE INITIALLY DEFERRED;',
    change: 'UPDATE "A" SET b = (SELECT min(id) FROM "B") WHERE id > 0;\nALTER TABLE "A" ADD COLUMN c int;',
    finds: ['error fails-on-rows A executed 55006'],
  },
  {
    name: 'SET LOGGED',
    base: 'CREATE UNLOGGED TABLE "Cache" (id int PRIMARY KEY, v text);',
    change: 'ALTER TABLE "Cache" SET LOGGED;',
    finds: ['note rewrites-table Cache observed'],
  },
  {
    name: 'a foreign key and an index of the same table',
    base: `${user} CREATE TABLE "Post" (id int PRIMARY KEY, "userId" int);`,
    change:
      'CREATE INDEX i ON "Post" ("userId");\nALTER TABLE "Post" ADD CONSTRAINT fk FOREIGN KEY ("userId") REFERENCES "User" (id);',
    finds: [
      'note index-blocks-writes Post.i observed',
      'warning foreign-key-on-existing Post.fk executed 23503',
      'note scans-under-lock Post.fk observed',
    ],
  },
  {
    name: 'statement by statement, a failure in the middle',
    base: user,
    change:
      'ALTER TABLE "User" ADD COLUMN a int;\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;\nALTER TABLE "User" DROP COLUMN name;',
    finds: [
      'note scans-under-lock User.email observed',
      'error set-not-null User.email executed 23502',
      'error drop-column User.name executed',
    ],
    prisma: '7.8.0',
  },
  {
    name: 'SERIALIZABLE, which nobody may look at',
    base: user,
    change:
      'BEGIN;\nSET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;\nCOMMIT;',
    finds: ['note scans-under-lock User.email observed', 'error set-not-null User.email executed 23502'],
  },
  { name: 'only a new table', base: user, change: 'CREATE TABLE "Post" (id int PRIMARY KEY);', finds: [] },
  {
    name: 'a rename',
    base: user,
    change: 'ALTER TABLE "User" RENAME TO "Person";\nALTER TABLE "Person" ALTER COLUMN email SET NOT NULL;',
    finds: [
      'error rename-table User observed',
      'note scans-under-lock Person.email observed',
      'error set-not-null Person.email executed 23502',
    ],
  },
];
