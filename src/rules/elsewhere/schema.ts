/** Words of what the Prisma schema and its engine tell. */
import type { Words } from '../rule.ts';

const common = { group: 'schema', implies: [] } as const;

/** The rules of the group schema. */
export const schemaWords: readonly Words[] = [
  {
    ...common,
    id: 'schema-invalid',
    severity: 'error',
    title: 'The Prisma schema is not valid',
    when: '`prisma validate` refuses the schema at head.',
    effect: 'No client can be generated and no migration made.',
    instead: 'Correct the schema on that line; `npx prisma validate` shows the same message.',
    references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#validate'],
  },
  {
    ...common,
    id: 'schema-unformatted',
    severity: 'warning',
    title: 'The Prisma schema is not formatted',
    when: '`prisma format` would change a schema file that this change touches.',
    effect: 'The next one to save it in an editor mixes the formatting into another change.',
    instead: 'Run `npx prisma format` and commit the result.',
    references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#format'],
  },
  {
    ...common,
    id: 'schema-drift',
    severity: 'error',
    title: 'Migrations and schema do not agree',
    when: "The database that head's migrations build differs from head's Prisma schema, and base's did not differ in that way. What base has already is one note; with a new Prisma version, both sides are seen with that. What Prisma can't express (partial and expression indexes, checks, triggers, policies, views) and partitions are no drift.",
    effect:
      'The client expects what the database does not have, or the next `migrate dev` writes a migration that nobody meant.',
    instead: 'Run `npx prisma migrate dev` and commit the migration it writes, or correct the schema.',
    references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting#schema-drift'],
  },
  {
    ...common,
    id: 'client-stale',
    severity: 'error',
    title: 'The generated client in git is stale',
    when: "The generated client is tracked in git, and generating it from head's schema gives other files.",
    effect: 'Code is compiled and run against a client of an older schema.',
    instead: 'Run `npx prisma generate` and commit the result, or stop tracking the generated client.',
    references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#generate'],
  },
];
