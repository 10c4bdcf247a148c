/** What lies in a migrations folder and is no ordinary migration, and the folder itself. */
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import type { HistoryFacts } from './facts.ts';

/** What `prisma migrate dev --create-only` writes where nothing changed. */
const placeholder = '-- This is an empty migration.';

/** New folders without a file, and files without anything in them. */
export function emptyFindings({ history }: HistoryFacts): Finding[] {
  return history.added.flatMap(({ bytes, name, file }) => {
    const known = { rule: 'migration-empty', evidence: 'observed', migration: name, file } as const;
    if (bytes === undefined) {
      return [
        finding({
          ...known,
          severity: 'error',
          message: `The folder ${name} has no migration.sql: \`migrate deploy\` stops there (P3015).`,
          instead: `Add the file, or remove the folder with all that is in it.`,
        }),
      ];
    }
    // Other comments are no statements either, but somebody wrote them: only these are surely an accident.
    const text = bytes.toString('utf8').trim();
    if (text !== '' && text !== placeholder) return [];
    return [
      finding({
        ...known,
        message:
          text === ''
            ? `${name} is an empty file: it is recorded as applied and does nothing.`
            : `${name} holds nothing but the comment that Prisma writes into an empty migration: it is recorded as applied and does nothing.`,
      }),
    ];
  });
}

/** SQL that Prisma does not look at. */
export function unreadFindings({ pair: { base, head } }: HistoryFacts): Finding[] {
  const before = new Set(base?.unread);
  return head.unread
    .filter((file) => !before.has(file))
    .map((file) =>
      finding({
        rule: 'migration-unread',
        evidence: 'observed',
        file,
        message: `Prisma does not read ${file}.`,
      }),
    );
}

/** A folder that is at another place. */
export function movedFindings({ pair: { base, head }, history }: HistoryFacts): Finding[] {
  if (base === undefined || base.migrationsDir === head.migrationsDir || history.base === 0) return [];
  if (base.migrations.length === history.deleted.length) return [];
  return [
    finding({
      rule: 'migration-moved',
      evidence: 'observed',
      object: head.migrationsDir,
      message: `The migrations moved from ${base.migrationsDir} to ${head.migrationsDir}: for a database that has them nothing changes, because Prisma goes by the names of the folders in it.`,
    }),
  ];
}
