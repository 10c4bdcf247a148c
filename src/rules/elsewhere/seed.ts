/** Words of what is found by running the seed, and by looking for rows that must be there. */
import type { Words } from '../rule.ts';

const seeding = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/seeding';

/** The rules of the group seed, and of rows that a deployed database must hold. */
export const seedWords: readonly Words[] = [
  {
    id: 'seed-failed',
    group: 'seed',
    severity: 'error',
    implies: [],
    title: 'The seed fails',
    when: "With `seed: true`: the project's seed command fails on a database that the migrations have just built, or does not end within its time limit.",
    effect: 'Nobody can set up a new environment, and `prisma migrate reset` ends with an error.',
    instead: 'Bring the seed in line with the schema: its last lines of output say what it ran into.',
    references: [seeding],
  },
  {
    id: 'seed-not-repeatable',
    group: 'seed',
    severity: 'warning',
    implies: [],
    title: 'The seed can not run twice',
    when: 'With `seed: true`: the seed fails when it runs a second time or on tables that have rows, or the second run changes the number of rows.',
    effect: 'Where the seed is a part of a deploy, the second deploy fails or doubles its rows.',
    instead: 'Use `upsert`, or `createMany` with `skipDuplicates`, on a unique field.',
    references: [seeding, 'https://www.prisma.io/docs/orm/reference/prisma-client-reference#upsert'],
  },
  {
    id: 'rows-expected',
    group: 'live database',
    severity: 'error',
    implies: [],
    title: 'Rows that must be there are missing',
    when: 'The config names rows that a database must hold (`expect-rows`), and after the deploy (with `seed: true`, after the seed), or in a live database that `parity` looks at, there are fewer. A note where base lacks them as well.',
    effect: 'The application runs without what it takes for granted, such as the roles of the system.',
    instead:
      'Insert them in a migration (`INSERT … ON CONFLICT DO NOTHING`), so that every environment has them, or in the seed if the deploy runs it.',
    references: [seeding],
  },
];
