/** Words of what is found by running the migrations. */
import type { Words } from '../rule.ts';

/** The rules that only a run can tell. */
export const deployWords: readonly Words[] = [
  {
    id: 'deploy-failed',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'The deploy fails',
    when: "`prisma migrate deploy` on base's state, or of the whole history on an empty database, stops at a migration of this change; or the two give different databases. Also where a statement fails on tables that have rows and no other rule is about that: an error where it fails on rows that nothing could be in the way of, a warning where it turns on what they hold.",
    effect:
      'The deploy stops, the migration is recorded as failed, and no later one runs until it is resolved (P3009).',
    instead:
      'Correct the statement. Where it already failed on an environment: `npx prisma migrate resolve --rolled-back <name>`, then deploy again.',
    references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing'],
    implies: [],
  },
];
