/** Types and checks that values do not keep. */
import type { Case } from './case.ts';

const item = `CREATE TYPE status AS ENUM ('ACTIVE', 'OLD', 'GONE'); CREATE TABLE "Item" (id int PRIMARY KEY, code varchar(50) NOT NULL, note text, amount numeric(12, 4) NOT NULL, big bigint NOT NULL, at timestamp(3) NOT NULL, status status NOT NULL DEFAULT 'ACTIVE', data text);`;
const swap = (values: string) => `BEGIN;
CREATE TYPE "status_new" AS ENUM (${values});
ALTER TABLE "Item" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "Item" ALTER COLUMN "status" TYPE "status_new" USING ("status"::text::"status_new");
ALTER TYPE "status" RENAME TO "status_old";
ALTER TYPE "status_new" RENAME TO "status";
DROP TYPE "status_old";
ALTER TABLE "Item" ALTER COLUMN "status" SET DEFAULT 'ACTIVE';
COMMIT;`;

export const typeCases: readonly Case[] = [
  {
    name: 'an enum swap that fails, with two columns and a new default behind it',
    base: `CREATE TYPE s AS ENUM ('A', 'B'); CREATE TABLE "X" (id int PRIMARY KEY, s s NOT NULL); CREATE TABLE "Y" (id int PRIMARY KEY, s s NOT NULL);`,
    change: `BEGIN;
CREATE TYPE s_new AS ENUM ('A', 'C');
ALTER TABLE "X" ALTER COLUMN s TYPE s_new USING (s::text::s_new);
ALTER TABLE "Y" ALTER COLUMN s TYPE s_new USING (s::text::s_new);
ALTER TYPE s RENAME TO s_old;
ALTER TYPE s_new RENAME TO s;
DROP TYPE s_old;
COMMIT;
ALTER TABLE "X" ALTER COLUMN s SET DEFAULT 'C';`,
    finds: [
      'error enum-value-removed s executed 22P02',
      'note lock-held-through-work X inferred',
      'note rewrites-table X.s inferred',
      'note rewrites-table Y.s inferred',
    ],
  },
  {
    name: 'a shorter varchar',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN code TYPE varchar(10);',
    finds: ['note rewrites-table Item.code observed', 'error type-narrowed Item.code executed 22001'],
  },
  {
    name: 'a longer varchar',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN code TYPE varchar(100);',
    finds: [],
  },
  {
    name: 'varchar to text',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN code TYPE text;',
    finds: [],
  },
  {
    name: 'a varchar that is cut by USING',
    witness: {
      'type-narrowed': String.raw`^\d+ of 200 values can not be had back from character varying\(3\)$`,
    },
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN code TYPE varchar(3) USING left(code, 3);',
    finds: ['note rewrites-table Item.code observed', 'error type-narrowed Item.code executed'],
  },
  {
    name: 'text to int',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN note TYPE int USING note::int;',
    finds: ['note rewrites-table Item.note inferred', 'error type-narrowed Item.note executed 22P02'],
  },
  {
    name: 'text to int without USING',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN note TYPE int;',
    finds: [
      'note rewrites-table Item.note inferred',
      'error type-change Item.note executed 42804',
      'error type-narrowed Item.note inferred',
    ],
  },
  {
    name: 'text to jsonb',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN data TYPE jsonb USING data::jsonb;',
    finds: ['note rewrites-table Item.data inferred', 'warning type-change Item.data executed 22P02'],
  },
  {
    name: 'bigint to int',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN big TYPE int;',
    finds: ['note rewrites-table Item.big observed', 'error type-narrowed Item.big executed 22003'],
  },
  {
    name: 'int to bigint',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN id TYPE bigint;',
    finds: ['note rewrites-table Item.id observed'],
  },
  {
    name: 'fewer digits',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN amount TYPE numeric(6, 2);',
    finds: ['note rewrites-table Item.amount observed', 'error type-narrowed Item.amount executed 22003'],
  },
  {
    name: 'fewer decimals',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN amount TYPE numeric(12, 1);',
    finds: ['note rewrites-table Item.amount observed', 'error type-narrowed Item.amount inferred'],
  },
  {
    name: 'a timestamp to a date',
    base: item,
    change: 'ALTER TABLE "Item" ALTER COLUMN at TYPE date;',
    finds: ['note rewrites-table Item.at observed', 'error type-narrowed Item.at executed'],
  },
  {
    name: 'a timestamp to one with a zone',
    base: item,
    change: `ALTER TABLE "Item" ALTER COLUMN at TYPE timestamptz(3) USING at AT TIME ZONE 'UTC';`,
    finds: ['note rewrites-table Item.at observed'],
  },
  {
    name: 'an enum value is removed while rows use it',
    witness: { 'enum-value-removed': 'fails on 200 rows: invalid input value for enum' },
    base: item,
    change: swap(`'ACTIVE', 'OLD'`),
    finds: ['error enum-value-removed status executed 22P02', 'note rewrites-table Item.status inferred'],
  },
  {
    name: 'an enum value is removed after the rows were moved',
    witness: {
      'enum-value-removed': String.raw`^\d+ rows held one before, and the change moves them: it ran$`,
    },
    base: item,
    change: `UPDATE "Item" SET status = 'OLD' WHERE status = 'GONE';\n${swap(`'ACTIVE', 'OLD'`)}`,
    finds: ['warning enum-value-removed status observed', 'note rewrites-table Item.status observed'],
  },
  {
    name: 'an enum swap that only adds',
    base: item,
    change: swap(`'ACTIVE', 'OLD', 'GONE', 'NEW'`),
    finds: ['note rewrites-table Item.status observed'],
  },
  {
    name: 'an enum value is added and used at once',
    base: item,
    change: `ALTER TYPE status ADD VALUE 'NEW';\nUPDATE "Item" SET status = 'NEW' WHERE id = 1;`,
    finds: ['error enum-value-used-early status.NEW executed 55P04'],
  },
  {
    name: 'a CHECK that rows do not keep',
    base: item,
    change: 'ALTER TABLE "Item" ADD CONSTRAINT positive CHECK (amount > 1000000);',
    finds: [
      'warning check-on-existing Item.positive executed 23514',
      'note scans-under-lock Item.positive inferred',
    ],
  },
  {
    name: 'a CHECK NOT VALID',
    base: item,
    change: 'ALTER TABLE "Item" ADD CONSTRAINT positive CHECK (amount > 1000000) NOT VALID;',
    finds: [],
  },
  {
    name: 'a generated column',
    base: item,
    change: 'ALTER TABLE "Item" ADD COLUMN double numeric GENERATED ALWAYS AS (amount * 2) STORED;',
    finds: ['note rewrites-table Item.double observed'],
  },
  {
    name: 'a generated column that some value breaks',
    base: item,
    change: 'ALTER TABLE "Item" ADD COLUMN number int GENERATED ALWAYS AS (code::int) STORED;',
    finds: ['warning fails-on-rows Item executed 22P02', 'note rewrites-table Item.number inferred'],
  },
  {
    name: 'an UPDATE that divides by zero',
    base: 'CREATE TABLE "Item" (id int PRIMARY KEY, part int, total int);',
    change: 'UPDATE "Item" SET part = 100 / (total - total) WHERE id > 0;',
    finds: ['warning fails-on-rows Item executed 22012'],
  },
  {
    name: 'a domain gets a CHECK',
    base: 'CREATE DOMAIN short AS text; CREATE TABLE "Item" (id int PRIMARY KEY, name short);',
    change: 'ALTER DOMAIN short ADD CONSTRAINT len CHECK (length(VALUE) < 2);',
    finds: ['warning fails-on-rows Item.name executed 23514'],
  },
  {
    name: 'a view that blocks a change of the type',
    base: `${item} CREATE VIEW codes AS SELECT code FROM "Item";`,
    change: 'ALTER TABLE "Item" ALTER COLUMN code TYPE text;',
    finds: ['error fails-on-rows Item executed 0A000'],
  },
  {
    name: 'an identity column on a table with rows',
    base: 'CREATE TABLE "Item" (name text);',
    change: 'ALTER TABLE "Item" ADD COLUMN id int GENERATED BY DEFAULT AS IDENTITY;',
    finds: ['note rewrites-table Item.id observed'],
  },
];
