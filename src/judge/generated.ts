/** Statements that nobody wrote: Prisma puts them into a migration beside what the author was after. */
import type { Project } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import type { Drift } from '../rehearse/drift.ts';

/** What Prisma drops where its schema does not describe it. */
const drops: ReadonlySet<string> = new Set([
  'drop-index',
  'index-dropped-before-replacement',
  'drop-constraint',
  'drop-table',
  'drop-type',
]);

/** The comments that Prisma writes above such a statement. */
const ofPrisma = /^\s*-- Drop(?:Index|ForeignKey|Table|Enum)\s*$/;

/** Findings about a drop with Prisma's comment above it. Whether Prisma meant it, the drift of base tells. */
export function generatedDrops(findings: readonly Finding[], { migrations }: Project): readonly Finding[] {
  return findings.filter(({ rule, migration, line }) => {
    if (!drops.has(rule) || line === undefined) return false;
    const script = migrations.find((one) => one.name === migration)?.bytes?.toString('utf8');
    return ofPrisma.test(script?.split('\n')[line - 2] ?? '');
  });
}

/**
 * Says of such drops what they are. `drift` is that of base: what base's database has and its Prisma schema lacks was made by
 * hand, and what is in the SQL of the diff though nothing differs is what Prisma can't compare.
 */
export function withGenerated(
  findings: readonly Finding[],
  generated: readonly Finding[],
  drift: Drift,
): Finding[] {
  const suspects = new Set(generated);
  return findings.map((finding) => {
    if (!suspects.has(finding)) return finding;
    const said = finding.message.replace(/\.$/, '');
    if (isHandMade(finding, drift)) {
      return {
        ...finding,
        message: `${said}; it was made by hand, and Prisma drops what the Prisma schema does not describe, beside whatever else a migration is for.`,
        instead:
          'Take this statement out of the migration, unless it is meant. So that it does not come back, describe in the Prisma schema what it drops (`npx prisma db pull` shows how), or name the table in `tables.external` of the Prisma config.',
      };
    }
    if (finding.rule === 'index-dropped-before-replacement' && isAlwaysMade(finding, drift)) {
      return {
        ...finding,
        message: `${said}. Prisma writes this pair into every migration, whatever that is for, because it can't compare an index with \`ops: raw(…)\`.`,
        instead: 'Remove both statements: the index is the same before and after.',
      };
    }
    return finding;
  });
}

/** An index is named by its schema in a difference, and by its table in a finding. */
function isHandMade({ object = '' }: Finding, { changes }: Drift): boolean {
  const name = object.split('.').at(-1);
  return changes.some(
    (change) =>
      change.to === null &&
      (change.object === object ||
        (change.kind === 'index-dropped' && change.object.split('.').at(-1) === name)),
  );
}

function isAlwaysMade({ object = '' }: Finding, { changes, sql }: Drift): boolean {
  const name = object.split('.').at(-1) ?? '';
  const differs = changes.some((change) => change.object.split('.').at(-1) === name);
  return !differs && sql.includes(`DROP INDEX`) && sql.includes(`"${name}"`);
}
