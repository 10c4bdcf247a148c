/** Words of what is found by comparing the migrations of base and head. */
import type { Words } from '../rule.ts';

const resolve = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting';
const histories =
  'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories';
const common = { group: 'history', implies: [] } as const;

/** The rules of the group history. */
export const historyWords: readonly Words[] = [
  {
    ...common,
    id: 'migration-edited',
    severity: 'error',
    title: 'A merged migration was edited',
    when: 'The bytes of a migration.sql that base has differ at head. A note where an earlier version is restored, or where base could not be applied.',
    effect:
      "`migrate deploy` says nothing and never runs it again, so databases differ from each other; `migrate dev` wants to reset every developer's database, because the checksum no longer matches, even for a comment.",
    instead: 'Restore the file as base has it, and put the change into a new migration.',
    references: [histories, 'https://github.com/prisma/prisma/issues/9829'],
  },
  {
    ...common,
    id: 'migration-deleted',
    severity: 'error',
    title: 'A merged migration was deleted',
    when: 'A migration of base is not there at head, and none with the same bytes is. A note where base could not be applied.',
    effect:
      '`migrate deploy` does not notice; `migrate dev` wants to reset the database, and a new database is built without it.',
    instead:
      "Restore the folder. To squash a history follow Prisma's guide and mark the new one as applied on every environment.",
    references: [histories, 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/squashing-migrations'],
  },
  {
    ...common,
    id: 'migration-renamed',
    severity: 'error',
    title: 'A merged migration was renamed',
    when: 'A migration of base is at head under another folder name with the same bytes.',
    effect: 'For Prisma it is a new one: where it has run it runs again, and fails or does its work twice.',
    instead:
      "Restore the folder's name. If it must change, run `prisma migrate resolve --applied <new name>` on every environment before the deploy.",
    references: [histories, resolve],
  },
  {
    ...common,
    id: 'migration-moved',
    severity: 'note',
    title: 'The migrations folder was moved',
    when: 'The migrations of base are at head in another folder, with the same names and bytes.',
    effect: 'Nothing changes for the database.',
    instead: 'Make sure that every deploy finds the new folder.',
    references: [histories],
  },
  {
    ...common,
    id: 'migration-out-of-order',
    severity: 'note',
    title: 'A new migration is older than the newest of base',
    when: 'The folder name of a new migration sorts before one that base has.',
    effect:
      'Databases that are up to date run it last, new databases run it earlier: the results can differ. Preflight runs both and compares them.',
    instead: 'Give the folder a newer timestamp before the merge: no environment has applied it yet.',
    references: [histories, 'https://github.com/prisma/prisma/issues/3173'],
  },
  {
    ...common,
    id: 'migration-empty',
    severity: 'note',
    title: 'A migration does nothing',
    when: 'A new migration.sql has no statement, or a new folder has no migration.sql.',
    effect: 'An empty file is recorded as applied; a folder without a file makes Prisma stop.',
    instead: 'Remove the folder, or write the statements that it should have.',
    references: [histories],
  },
  {
    ...common,
    id: 'migration-unread',
    severity: 'note',
    title: 'SQL that Prisma does not read',
    when: 'A new SQL file lies in the migrations folder where Prisma does not look: beside migration_lock.toml, or deeper than one folder.',
    effect: 'It is never run.',
    instead: 'Move it into a folder of its own as migration.sql, or out of the migrations folder.',
    references: [histories],
  },
  {
    ...common,
    id: 'lock-provider-changed',
    severity: 'error',
    title: 'The provider of the migration lock changed',
    when: "The provider in migration_lock.toml differs from base's.",
    effect: 'The history was written for another database: `migrate deploy` refuses it (P3019).',
    instead:
      'Start a new history for the new database in a folder of its own, and keep the old one until nothing runs on it.',
    references: [
      'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/limitations-and-known-issues',
    ],
  },
];
