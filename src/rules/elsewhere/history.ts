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
    when: "The bytes of a migration.sql that base has differ at head, or a new folder has the name of one that base's history had earlier with other bytes. A note where an earlier version is restored (as far as the clone's history goes), or where base could not be applied.",
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
    when: "A migration of base is not there at head, and none with the same bytes is. A squash is one finding: a new migration in the place of those that are gone, which fails on base's state because what it makes is there already; both ways are built, and structure and inserted rows compared. A note where they are equal, where base could not be applied, and where one that was deleted earlier comes back as it was.",
    effect:
      '`migrate deploy` does not notice; `migrate dev` wants to reset the database, and a new database is built without it.',
    instead:
      'Restore the folder. To take back what it did, add a new migration that does so: databases on which it ran need that. To squash a history, write one migration that builds the same, and mark it as applied on every environment.',
    references: [histories, 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/squashing-migrations'],
  },
  {
    ...common,
    id: 'migration-renamed',
    severity: 'error',
    title: 'A merged migration was renamed',
    when: 'A migration of base is at head under another folder name with the same bytes. A note where it had that name before.',
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
    when: 'The folder name of a new migration sorts before one that base has, or that the base branch has got since the change began. An error where the two orders were seen to end differently.',
    effect:
      'Databases that are up to date run it last, new databases run it earlier: the results can differ. Preflight runs both and compares them.',
    instead:
      'Give the folder a newer timestamp of its own before the merge, if no environment has applied it yet; one that has would run it again.',
    references: [histories, 'https://github.com/prisma/prisma/issues/3173'],
  },
  {
    ...common,
    id: 'migration-empty',
    severity: 'note',
    title: 'A migration does nothing',
    when: "A new migration.sql is empty but for blanks and Prisma's own comment, or (an error) a new folder has no migration.sql.",
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
    id: 'migration-name',
    severity: 'note',
    title: 'A migration has an unusual name',
    when: "The folder name of a new migration does not match `migration-name` of the config; without that: it is neither as Prisma writes it (`YYYYMMDDHHMMSS_name`, or `0_init`) nor of a form that base's newest migrations have. A warning where it sorts behind every date, as `add_indexes` does.",
    effect:
      'Prisma runs migrations in the order of their names. Behind a name without a date, nothing can be added in order any more.',
    instead:
      'Let `npx prisma migrate dev --name <name>` make the folder, or rename it before the merge, if no environment has applied it yet; one that has would run it again.',
    references: [histories],
  },
  {
    ...common,
    id: 'migration-duplicate',
    severity: 'note',
    title: 'Two migrations share a name or a time',
    when: 'A new folder has the name of another one, up to upper and lower case (a warning) or at a place that Prisma does not read, or it begins with the same 14 digits.',
    effect:
      'Two names that differ in case only are one folder on macOS and Windows. With one time, the order is up to the rest of the names, which nobody meant.',
    instead:
      'Give the folder a newer timestamp of its own before the merge, if no environment has applied it yet; one that has would run it again.',
    references: [histories],
  },
  {
    ...common,
    id: 'lock-provider-changed',
    severity: 'error',
    title: 'The provider of the migration lock changed',
    when: "The provider in migration_lock.toml differs from base's, or from that of the Prisma schema. A note where the file is missing.",
    effect:
      'The history was written for another database: `migrate deploy` refuses it (P3019). Without the file it would not.',
    instead:
      'Start a new history for the new database in a folder of its own, and keep the old one until nothing runs on it.',
    references: [
      'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/limitations-and-known-issues',
    ],
  },
];
