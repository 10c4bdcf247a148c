/** Words of what is found in the commands that a deployment runs. */
import type { Words } from '../rule.ts';

/** The rules of the group commands. */
export const commandWords: readonly Words[] = [
  {
    id: 'unsafe-command',
    group: 'commands',
    severity: 'warning',
    implies: [],
    title: 'A deployment runs a command that is not for deploying',
    when: 'A workflow, image, Procfile, compose file, app spec or manifest runs, itself or by a script or shell file that it calls: `prisma db push`, `migrate dev`, `migrate reset`, `--accept-data-loss`, `--force-reset`, SQL that writes `_prisma_migrations`; a check or `migrate deploy` whose failure counts for nothing; an option that this version of Prisma does not have; `migrate deploy` in a build, after the new code is live, or in each of several instances; or new code goes live and nothing runs `migrate deploy`. Not where the command can reach only a database of tests, nor in scripts that nothing reaches. A note where base has it already. All of it with examples: docs/commands.md.',
    effect:
      'The database is changed past the migrations, or loses rows, or is not changed although the new code needs it.',
    instead:
      'Run `npx prisma migrate deploy` once a deploy, before the new code goes live, and let its failure end the deploy.',
    references: [
      'https://www.prisma.io/docs/orm/prisma-client/deployment/deploy-database-changes-with-prisma-migrate',
      'https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production',
      'https://www.prisma.io/docs/orm/reference/prisma-cli-reference',
    ],
  },
];
