/** What is taken away, and how much of it there was. */
import type { Case } from './case.ts';

const user = 'CREATE TABLE "User" (id int PRIMARY KEY, email text, name text NOT NULL);';
const both = `${user} CREATE TABLE "Post" (id int PRIMARY KEY, "userId" int NOT NULL REFERENCES "User" ON DELETE CASCADE);`;

export const lossCases: readonly Case[] = [
  {
    name: 'a column that is dropped beside a required one',
    base: user,
    change: 'ALTER TABLE "User" DROP COLUMN name, ADD COLUMN age int NOT NULL;',
    finds: ['error drop-column User.name executed', 'error required-column User.age executed 23502'],
    witness: { 'drop-column': '^200 values in 200 rehearsal rows are gone$' },
  },
  {
    name: 'a column with values',
    witness: { 'drop-column': '^200 values in 200 rehearsal rows are gone$' },
    base: user,
    change: 'ALTER TABLE "User" DROP COLUMN name;',
    finds: ['error drop-column User.name executed'],
  },
  {
    name: 'a column that is dropped and added again',
    base: user,
    change: 'ALTER TABLE "User" DROP COLUMN name, ADD COLUMN name text;',
    finds: ['error recreated-column User.name executed'],
  },
  { name: 'a table', base: user, change: 'DROP TABLE "User";', finds: ['error drop-table User executed'] },
  { name: 'TRUNCATE', base: user, change: 'TRUNCATE "User";', finds: ['error truncate User executed'] },
  {
    name: 'TRUNCATE CASCADE',
    witness: { truncate: '^200 rehearsal rows are gone, and 200 rows of public.Post with them$' },
    base: both,
    change: 'TRUNCATE "User" CASCADE;',
    finds: ['error truncate User executed'],
  },
  {
    name: 'DELETE with a condition that rows match',
    base: user,
    change: 'DELETE FROM "User" WHERE email IS NULL;',
    finds: ['note rows-deleted User executed'],
  },
  {
    name: 'DELETE with a condition on a literal',
    base: user,
    change: `DELETE FROM "User" WHERE email = 'nobody@example.com';`,
    finds: ['note rows-deleted User inferred'],
    unseen: ['None of 200 rows matched its condition, so what it deletes was not seen.'],
  },
  {
    name: 'DELETE of everything, with what refers to it',
    base: both,
    change: 'DELETE FROM "User";',
    finds: ['error delete-without-where User executed'],
  },
  {
    name: 'UPDATE of everything',
    base: user,
    change: `UPDATE "User" SET name = 'x';`,
    finds: ['warning update-without-where User executed'],
  },
  {
    name: 'TRUNCATE inside a function of base',
    witness: { truncate: '^200 rehearsal rows are gone$' },
    base: `${user} CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN TRUNCATE "User"; END $$;`,
    change: 'SELECT wipe();',
    finds: ['error truncate User executed'],
  },
  {
    name: 'TRUNCATE inside a function of the change',
    base: user,
    change:
      'CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN TRUNCATE "User"; END $$;\nSELECT wipe();',
    finds: ['error truncate User executed'],
  },
  {
    name: 'a trigger that deletes',
    base: `${both} CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "Post" WHERE "userId" = OLD.id; RETURN NEW; END $$; CREATE TRIGGER t AFTER UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION gone();`,
    change: `UPDATE "User" SET name = 'x' WHERE id > 0;`,
    finds: ['error delete-without-where Post executed'],
  },
  {
    name: 'dynamic DROP TABLE in a DO block',
    witness: { 'drop-table': '^200 rehearsal rows are gone$' },
    base: user,
    change: `DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$;`,
    finds: ['error drop-table User executed'],
  },
  {
    name: 'dynamic DROP COLUMN in a DO block',
    witness: { 'drop-column': String.raw`^\d+ values in 200 rehearsal rows are gone$` },
    base: user,
    change: `DO $$ DECLARE c text := 'email'; BEGIN EXECUTE 'ALTER TABLE "User" DROP COLUMN ' || quote_ident(c); END $$;`,
    finds: ['error drop-column User.email executed'],
  },
  {
    name: 'dynamic DELETE in a DO block',
    base: user,
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('DELETE FROM %I', t); END $$;`,
    finds: ['error delete-without-where User executed'],
  },
  {
    name: 'dynamic DROP INDEX and constraint in a DO block',
    base: 'CREATE TABLE "User" (id int PRIMARY KEY, email text CONSTRAINT mail UNIQUE, age int); CREATE INDEX age ON "User" (age);',
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('DROP INDEX %I', 'age'); EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', t, 'mail'); END $$;`,
    finds: ['warning drop-constraint User.mail observed', 'warning drop-index User.age observed'],
  },
  {
    name: 'dynamic ADD COLUMN NOT NULL in a DO block',
    base: user,
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN age int NOT NULL', t); END $$;`,
    finds: ['warning opaque-sql - inferred', 'error required-column User.age executed 23502'],
  },
  {
    name: 'a loop over tenants that are not there',
    witness: { 'opaque-sql': 'it ran and changed nothing here' },
    base: user,
    change: `DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant\\_%' LOOP EXECUTE format('DROP TABLE %I."User"', s); END LOOP; END $$;`,
    finds: ['warning opaque-sql - executed'],
    unseen: ['It ran and changed nothing on the generated rows.'],
  },
  {
    name: 'a call of a procedure of base that does nothing',
    base: `${user} CREATE PROCEDURE nop() LANGUAGE plpgsql AS $$ BEGIN END $$;`,
    change: 'CALL nop();',
    finds: ['warning opaque-sql - executed'],
    unseen: ['It ran and changed nothing on the generated rows.'],
  },
  {
    name: 'dynamic UPDATE of everything in a DO block',
    witness: { 'update-without-where': '^updated 200 rehearsal rows$' },
    base: user,
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('UPDATE %I SET name = ''x''', t); END $$;`,
    finds: ['warning update-without-where User executed'],
  },
  {
    name: 'dynamic UPDATE of some rows in a DO block',
    base: user,
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('UPDATE %I SET name = ''x'' WHERE id %% 2 = 0', t); END $$;`,
    finds: [],
  },
  {
    name: 'dynamic UPDATE of a table with a new column in a DO block',
    base: user,
    change: `ALTER TABLE "User" ADD COLUMN nick text; DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('UPDATE %I SET nick = name', t); END $$;`,
    finds: ['note update-without-where User executed'],
  },
  {
    name: 'a dynamic block that rewrites a table',
    base: user,
    change: `DO $$ DECLARE t text := 'User'; BEGIN EXECUTE format('ALTER TABLE %I ALTER COLUMN id TYPE bigint', t); END $$;`,
    finds: ['note rewrites-table User.id observed'],
  },
  {
    name: 'a silenced dynamic drop',
    base: user,
    change: `-- preflight-ignore drop-column: nobody reads it since March\nDO $$ DECLARE c text := 'email'; BEGIN EXECUTE 'ALTER TABLE "User" DROP COLUMN ' || quote_ident(c); END $$;`,
    finds: ['error drop-column User.email executed'],
  },
];
