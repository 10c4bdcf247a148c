/** The provider that migration_lock.toml names. */
import type { ProjectPair } from '../../model/project.ts';
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import { changesProvider } from './deleted.ts';

/** Changed, at odds with the Prisma schema, or gone. */
export function lockFindings({ base, head }: ProjectPair): Finding[] {
  const was = base?.lockFile?.provider;
  const is = head.lockFile?.provider;
  const known = { rule: 'lock-provider-changed', evidence: 'observed', file: head.lockFile?.path } as const;
  if (changesProvider({ base, head })) {
    return [
      finding({
        ...known,
        message: `The migrations were locked to ${was} and are now locked to ${is}.`,
      }),
    ];
  }
  if (is !== undefined && is !== head.provider && head.provider !== 'unknown') {
    const old = was === is && base?.provider === head.provider;
    return [
      finding({
        ...known,
        severity: old ? 'note' : undefined,
        message: `The migrations are locked to ${is}, and the Prisma schema is for ${head.provider}: \`migrate deploy\` refuses them (P3019).`,
        instead: `Write ${head.provider} into migration_lock.toml if the migrations are for it, else start a new history.`,
      }),
    ];
  }
  if (head.lockFile !== undefined || head.migrations.length === 0) return [];
  // A history that never had one is not this change's.
  if (base !== undefined && base.lockFile === undefined && base.migrations.length > 0) return [];
  return [
    finding({
      ...known,
      severity: 'note',
      object: head.migrationsDir,
      message: `${base?.lockFile === undefined ? 'The migrations have no' : 'The migrations have lost their'} migration_lock.toml: databases are not touched by that, but Prisma no longer refuses the history of another database.`,
      instead: 'Commit the file: `npx prisma migrate dev` writes it.',
      about: 'missing',
    }),
  ];
}
