/** Words of what is found by running the migrations. */
import type { Words } from '../rule.ts';

/** The rules that only a run can tell: on the state that base leaves, and on tables with rows. */
export const deployWords: readonly Words[] = [
  {
    id: 'deploy-failed',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'The deploy fails',
    when: "`prisma migrate deploy` on base's state, or of the whole history on an empty database, stops at a migration of this change; or the two give different databases.",
    effect:
      'The deploy stops, the migration is recorded as failed, and no later one runs until it is resolved (P3009).',
    instead:
      'Correct the statement. Where it already failed on an environment: `npx prisma migrate resolve --rolled-back <name>`, then deploy again.',
    references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing'],
    implies: [],
  },
  {
    id: 'fails-on-rows',
    group: 'it fails in production',
    severity: 'warning',
    title: 'A statement fails on tables that have rows',
    when: 'A statement was run on tables with rows and failed, and no other rule is about that: an UPDATE whose result a constraint refuses, an INSERT … SELECT that meets its own keys, a function that raises. An error where it fails on rows that nothing could be in the way of, a warning where it turns on what they hold.',
    effect:
      'It passes on an empty test database. Where production has such rows the deploy stops, the migration is recorded as failed, and no later one runs until it is resolved (P3009).',
    instead:
      '1. Ask the database whether it has such rows. 2. Put them right before the statement, or leave them out of it with a WHERE. Where it can have none, say so: `-- preflight-ignore fails-on-rows: <reason>`.',
    references: [
      'https://www.postgresql.org/docs/current/errcodes-appendix.html',
      'https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing',
    ],
    implies: [],
  },
];
