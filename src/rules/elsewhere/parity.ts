/** Words of what is found by comparing a live database with what the migrations build. */
import type { Words } from '../rule.ts';

const common = { group: 'live database', implies: [], references: [] } as const;
const drift = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting#schema-drift';
const byHand =
  'Find out who changed the database by hand. Then either write a migration that makes what is there (and mark it with `npx prisma migrate resolve --applied <name>` where it is), or bring the database to what the migrations build.';

/** The rules of the group live database. */
export const parityWords: readonly Words[] = [
  {
    ...common,
    id: 'parity-missing',
    severity: 'error',
    title: 'The database lacks what the code expects',
    when: 'A table, column, enum type, view, function, trigger, policy or extension that the migrations build is not in the live database, and no pending migration brings it. A warning where schema.prisma does not name the table or column.',
    effect: 'Every query that names it fails. A Prisma Client names every column of a model.',
    instead:
      'Write a migration that makes it where it is missing (`ADD COLUMN IF NOT EXISTS`, `CREATE TABLE IF NOT EXISTS`), deploy it, and look at how it could get lost: an edited migration, `resolve --applied` without its SQL, a restored dump.',
    references: [drift],
  },
  {
    ...common,
    id: 'parity-type',
    severity: 'error',
    title: 'Something has another type or definition',
    when: 'A column has another type in the live database than in what the migrations build, such as boolean for jsonb. A warning for views, functions, triggers, policies and the kind of a table.',
    effect: 'Writes fail or values are cut; the Prisma Client can not decode what it reads.',
    instead: byHand,
    references: [drift],
  },
  {
    ...common,
    id: 'parity-enum',
    severity: 'error',
    title: 'An enum has other values',
    when: 'A value of an enum is missing in the live database (error), is there and no migration makes it (warning), or the values sort differently (note).',
    effect:
      'Writing a value that is missing fails (22P02); the Prisma Client fails on reading one that it does not know.',
    instead:
      "Missing: a migration with `ALTER TYPE … ADD VALUE IF NOT EXISTS '…'`. Too many: move the rows to another value, or add it to schema.prisma.",
    references: ['https://www.postgresql.org/docs/17/sql-altertype.html'],
  },
  {
    ...common,
    id: 'parity-extra',
    severity: 'warning',
    title: 'The database has what no migration makes',
    when: 'A column, or a migration that the repository does not have; an error for a column of a model that must be filled and has no default; a note for tables, types, views, functions, triggers and policies that are wholly unknown.',
    effect:
      'The next `migrate dev` or `db pull` against such a database differs, and what a migration adds under the same name fails there.',
    instead: byHand,
    references: [drift],
  },
  {
    ...common,
    id: 'parity-null',
    severity: 'error',
    title: 'NULL is allowed on one side only',
    when: 'A column is NOT NULL in the live database and the migrations allow NULL (error), or the reverse (warning).',
    effect:
      'Writes without a value fail; or a NULL is written that the Prisma Client can not read as a required field.',
    instead: byHand,
    references: [drift],
  },
  {
    ...common,
    id: 'parity-default',
    severity: 'warning',
    title: 'A column has another default',
    when: 'The default, identity or generation expression of a column differs. An error where the database is to fill a required column and does not.',
    effect: 'Rows get another value, or none; inserts fail where the database was to make one.',
    instead: byHand,
    references: [drift],
  },
  {
    ...common,
    id: 'parity-index',
    severity: 'warning',
    title: 'An index is missing, different or invalid',
    when: 'An index is missing, has another definition, or is invalid (a CREATE INDEX CONCURRENTLY that was interrupted). An error for a unique one. A note where only the name differs, and for a plain index that no migration makes.',
    effect:
      'Queries read whole tables; `upsert` on the columns of a missing unique index fails (42P10), and duplicates get in.',
    instead:
      'Build it with `CREATE INDEX CONCURRENTLY IF NOT EXISTS` in a migration of its own; an invalid one with `REINDEX INDEX CONCURRENTLY`.',
    references: ['https://www.postgresql.org/docs/17/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  },
  {
    ...common,
    id: 'parity-constraint',
    severity: 'error',
    title: 'A constraint is missing, different or not validated',
    when: 'A primary key, unique, foreign key, CHECK or exclusion constraint is missing or says something else (another action on delete, too). A warning where it was never validated, and where no migration makes it; a note where only its name differs.',
    effect:
      'Rows get in, or stay, that the code takes for impossible; cascades do more or less than was meant.',
    instead:
      '1. Correct the rows that break it. 2. Add it `NOT VALID` in a migration. 3. `VALIDATE CONSTRAINT` in another.',
    references: ['https://www.postgresql.org/docs/17/sql-altertable.html'],
  },
  {
    ...common,
    id: 'parity-failed-migration',
    severity: 'error',
    title: 'A migration failed there and was never resolved',
    when: 'A row of `_prisma_migrations` is neither finished nor rolled back.',
    effect:
      'Every further `migrate deploy` stops with P3009, and a part of the migration may be in the database.',
    instead:
      'See what of it is there. Then `npx prisma migrate resolve --rolled-back <name>` and deploy again, or finish it by hand and `npx prisma migrate resolve --applied <name>`.',
    references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing'],
  },
  {
    ...common,
    id: 'parity-pending',
    severity: 'error',
    title: 'A migration was not deployed',
    when: 'A migration of the repository is not among those that the database has run, or the database has no record of migrations. A note with `--allow-pending`, for a look before the deploy.',
    effect: 'Code of this commit runs on a database that is not ready for it.',
    instead: 'Run `npx prisma migrate deploy` before this code serves requests.',
    references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production'],
  },
  {
    ...common,
    id: 'parity-edited',
    severity: 'warning',
    title: 'A migration was edited after it ran there',
    when: 'The checksum in `_prisma_migrations` is not that of the file.',
    effect:
      'A database that is built today may differ from this one; what of that is seen in the catalog stands beside it.',
    instead:
      'Restore the file as it was when it ran, and put the change into a new migration. Where nothing differs, bring the record in line on purpose.',
    references: ['https://github.com/prisma/prisma/issues/9829'],
  },
];
