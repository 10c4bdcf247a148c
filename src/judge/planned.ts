/** The contract step of expand and contract: a drop of what the deployed Prisma schema ignores already. */
import type { Project } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { schemaFieldOf, schemaLineOf } from './schema-lines.ts';

/** Makes a warning of a drop that was planned: the client of base does not know the column or table. */
export function withPlanned(findings: readonly Finding[], base: Project | undefined): Finding[] {
  return findings.map((finding) => {
    const { rule, object, severity, message } = finding;
    if (base === undefined || object === undefined || severity !== 'error') return finding;
    const planned =
      (rule === 'drop-column' && /\s@ignore\b/.test(schemaFieldOf(base.schemaFiles, object) ?? '')) ||
      (rule === 'drop-table' && isIgnored(base, object));
    if (!planned) return finding;
    const said = message.replace(/\.$/, '');
    return {
      ...finding,
      severity: 'warning',
      message: `${said}; the Prisma schema of base ignores it already.`,
    };
  });
}

/** Whether the block of a table has `@@ignore`. */
function isIgnored({ schemaFiles }: Project, table: string): boolean {
  const place = schemaLineOf(schemaFiles, table);
  const lines = schemaFiles.find((file) => file.path === place?.file)?.content.split('\n') ?? [];
  const block = lines.slice((place?.line ?? 1) - 1);
  const end = block.findIndex((line) => /^\s*\}/.test(line));
  return place !== undefined && block.slice(0, end).some((line) => /^\s*@@ignore\b/.test(line));
}
