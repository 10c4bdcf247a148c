/** Words of what is found by running the statements of the application. */
import type { Words } from '../rule.ts';

/** The rules about the application that runs while the migrations are deployed. */
export const applicationWords: readonly Words[] = [
  {
    id: 'breaks-running-client',
    group: 'the running application breaks',
    severity: 'error',
    title: 'The running Prisma Client breaks',
    when: "A statement that the Prisma Client of base's schema sends works on the database before the change and fails on the one after it: a column, table or enum type that it names is gone, or a column must be filled that it does not know. A warning where the client can't decode the type that a column has now. A warning for each migration that gives columns another type, where the client's connections keep their statements prepared (Prisma up to 6, whose own engine does so unless the URL has `pgbouncer=true` or `statement_cache_size=0`; not with a driver adapter, and so not with Prisma 7): on a copy of base one connection prepares the statements, another applies the new migrations, and the first one executes them. A note for a new enum value that it does not know, and where NULL is allowed now in a field that is required, or the reverse. Models and fields with `@ignore` are not part of a client.",
    effect:
      'From the migration on until the last process of the old release is gone, its queries on the model fail: a Prisma Client selects every column by name. What a connection keeps prepared fails with "cached plan must not change result type" (0A000), or for the type of a parameter, until the connection is opened anew: Prisma does not try again.',
    instead:
      '1. Deploy code that works before and after the migration: the field with `@ignore`, or the new column with a default. 2. Deploy the migration. 3. Deploy what needs it.',
    references: [
      'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#ignore',
      'https://www.prisma.io/docs/guides/data-migration',
      'https://github.com/prisma/prisma/issues/7678',
    ],
    implies: [],
  },
  {
    id: 'breaks-running-query',
    group: 'the running application breaks',
    severity: 'error',
    title: 'A query in the code breaks',
    when: "A query that stands in base's code can be prepared on the database before the change and not on the one after it. Looked at are the TypedSQL files, the templates of `$queryRaw`, `$executeRaw` and `Prisma.sql`, and the strings of `$queryRawUnsafe` and `$executeRawUnsafe`, where they are written out and name something that the change touches. A query that the database before the change refuses, too, is not looked at: a fragment, one that is put together from parts, one for another database. What breaks for one reason is one finding, which lists all places. A warning for the queries that only connections which stay open can't send any more, because they keep them prepared and the result has other columns or types: `SELECT *` where a column is added (Prisma up to 6, without a driver adapter).",
    effect:
      'From the migration on until the last process of the old release is gone, the query fails each time it is sent. Where the code of the change still has it, it goes on failing.',
    instead:
      '1. Deploy code whose query works before and after the migration. 2. Deploy the migration. 3. Deploy what needs it.',
    references: [
      'https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries',
      'https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/typedsql',
      'https://www.postgresql.org/docs/current/sql-prepare.html',
    ],
    implies: [],
  },
  {
    id: 'sequence-behind',
    group: 'it fails in production',
    severity: 'warning',
    title: 'A sequence gives numbers that rows have',
    when: 'After the migrations ran on tables with rows, a unique column gets its next number from a sequence that is not past the numbers of the rows, and before them it did not: a sequence or identity that is new on a column with values, or one that was set back. Prisma Migrate writes this for `@default(autoincrement())` on a field that had none.',
    effect:
      'Each create that leaves the number to the database takes the next one and fails with 23505 (P2002) where a row has it, until the sequence is past them.',
    instead:
      "At the end of the migration: `SELECT setval(pg_get_serial_sequence('<table>', '<column>'), (SELECT max(<column>) FROM <table>));`",
    references: [
      'https://www.postgresql.org/docs/current/functions-sequence.html',
      'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#autoincrement',
    ],
    implies: [],
  },
];
