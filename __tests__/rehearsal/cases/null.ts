/** NULL where it is not allowed. */
import type { Case } from './case.ts';

const user = 'CREATE TABLE "User" (id int PRIMARY KEY, email text, name text NOT NULL);';

export const nullCases: readonly Case[] = [
  {
    name: 'a required column',
    witness: {
      'required-column': '^fails on 200 rows: column "age" of relation "User" contains null values$',
    },
    probe: { 'required-column': 'SELECT count(*) FROM "User"' },
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN age int NOT NULL;',
    finds: ['error required-column User.age executed 23502'],
  },
  {
    name: 'two required columns in one statement',
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN a int NOT NULL, ADD COLUMN b int NOT NULL;',
    finds: ['error required-column User.a executed 23502', 'error required-column User.b executed 23502'],
  },
  {
    name: 'required columns of two tables',
    base: `${user} CREATE TABLE "Post" (id int PRIMARY KEY);`,
    change: 'ALTER TABLE "User" ADD COLUMN a int NOT NULL;\nALTER TABLE "Post" ADD COLUMN b int NOT NULL;',
    finds: ['error required-column User.a executed 23502', 'error required-column Post.b executed 23502'],
  },
  {
    name: 'a required column with a default',
    statements: { 1: { grows: false, rewrites: [], blocks: ['select', 'insert', 'update', 'delete'] } },
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN age int NOT NULL DEFAULT 0;',
    finds: [],
  },
  {
    name: 'a required column with a volatile default',
    statements: { 1: { grows: true, rewrites: ['public.User'] } },
    base: user,
    change: 'ALTER TABLE "User" ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();',
    finds: ['note rewrites-table User.token observed'],
  },
  {
    name: 'a required column on a table that the change empties',
    base: user,
    change: 'TRUNCATE "User";\nALTER TABLE "User" ADD COLUMN age int NOT NULL;',
    finds: ['error truncate User executed'],
  },
  {
    name: 'a required column on a table that a function of base empties',
    base: `${user} CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "User"; END $$;`,
    change: 'SELECT wipe();\nALTER TABLE "User" ADD COLUMN age int NOT NULL;',
    finds: ['error delete-without-where User executed'],
  },
  {
    name: 'a required column of a table of the change',
    base: user,
    change: 'CREATE TABLE "Post" (id int PRIMARY KEY);\nALTER TABLE "Post" ADD COLUMN age int NOT NULL;',
    finds: [],
  },
  {
    name: 'SET NOT NULL on a column with NULLs',
    witness: { 'set-not-null': '^fails on 200 rows, NULLs and repeated values among them: column "email"' },
    probe: { 'set-not-null': 'SELECT count(*) FROM "User" WHERE "email" IS NULL' },
    base: user,
    change: 'ALTER TABLE "User" ALTER COLUMN email SET NOT NULL;',
    finds: ['note scans-under-lock User.email observed', 'error set-not-null User.email executed 23502'],
  },
  {
    name: 'SET NOT NULL with the NULLs filled before',
    base: user,
    change: `UPDATE "User" SET email = '' WHERE email IS NULL;\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;`,
    finds: ['note scans-under-lock User.email observed'],
  },
  {
    name: 'SET NOT NULL with the NULLs filled by a function of base',
    base: `${user} CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE "User" SET email = 'none' WHERE email IS NULL; END $$;`,
    change: 'SELECT fill();\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;',
    finds: ['note scans-under-lock User.email observed'],
  },
  {
    name: 'SET NOT NULL with only some of the NULLs filled',
    base: user,
    change: `UPDATE "User" SET email = 'x' WHERE email IS NULL AND id > 100;\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;`,
    finds: ['note scans-under-lock User.email observed', 'warning set-not-null User.email executed 23502'],
  },
  {
    name: 'SET DEFAULT fills nothing',
    base: user,
    change: `ALTER TABLE "User" ALTER COLUMN email SET DEFAULT '';\nALTER TABLE "User" ALTER COLUMN email SET NOT NULL;`,
    finds: ['note scans-under-lock User.email observed', 'error set-not-null User.email executed 23502'],
  },
  {
    name: 'SET NOT NULL on a column that a CHECK keeps from NULL',
    base: 'CREATE TABLE "User" (id int PRIMARY KEY, email text CHECK (email IS NOT NULL));',
    change: 'ALTER TABLE "User" ALTER COLUMN email SET NOT NULL;',
    finds: [],
  },
  {
    name: 'a new column that is filled from one with NULLs',
    base: user,
    change:
      'ALTER TABLE "User" ADD COLUMN login text;\nUPDATE "User" SET login = email;\nALTER TABLE "User" ALTER COLUMN login SET NOT NULL;',
    finds: [
      'note lock-held-through-work User observed',
      'note update-without-where User executed',
      'note scans-under-lock User.login observed',
      'warning set-not-null User.login executed 23502',
    ],
  },
  {
    name: 'an INSERT that copies NULL into a required column',
    base: `${user} CREATE TABLE "Login" (email text NOT NULL);`,
    change: 'INSERT INTO "Login" SELECT email FROM "User";',
    finds: ['warning fails-on-rows Login.email executed 23502'],
  },
  {
    name: 'an UPDATE that sets a required column to a column with NULLs',
    base: user,
    change: 'UPDATE "User" SET name = email WHERE id > 0;',
    finds: ['warning fails-on-rows User.name executed 23502'],
  },
  {
    name: 'DROP NOT NULL',
    base: user,
    change: 'ALTER TABLE "User" ALTER COLUMN name DROP NOT NULL;',
    finds: [],
  },
];
