/** Judges the difference between what the migrations build and what the Prisma schema describes. */
import semver from 'semver';
import type { CatalogChange } from '../compare/change-kinds.ts';
import type { Project } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import type { Drift } from '../rehearse/drift.ts';
import { describeDrift } from './describe.ts';
import { finding, oneLine } from './finding.ts';
import { schemaLineOf } from './schema-lines.ts';

/** New drift one finding each; what base has already is one note. */
export function judgeDrift(head: Drift, base: Drift, project: Project, prismaVersion: string): Finding[] {
  const old = new Set(base.changes.map(keyOf));
  const real = head.changes.filter((change) => !isRelationTable(change, prismaVersion));
  const fresh = real.filter((change) => !old.has(keyOf(change)));
  const oldRefused = new Set(base.refused.map(({ sql }) => sql));
  const refused = head.refused.filter(({ sql }) => !oldRefused.has(sql));
  // A folder is no file to show a finding in.
  const whole = project.schemaFiles.find((file) => file.path === project.schema)?.path;
  const found = [
    ...fresh.map((change) => {
      const place = schemaLineOf(project.schemaFiles, change.object);
      return finding({
        rule: 'schema-drift',
        evidence: 'executed',
        file: place?.file ?? whole,
        line: place?.line,
        endLine: place?.line,
        object: change.object,
        message: describeDrift(change),
        about: `${change.kind} ${change.from} ${change.to}`,
      });
    }),
    ...refused.map(({ sql }) =>
      finding({
        rule: 'schema-drift',
        evidence: 'inferred',
        file: whole,
        message: `The Prisma schema and what the migrations build differ: Prisma would run \`${oneLine(sql).slice(0, 200)}\`, which this database refuses.`,
        about: sql,
      }),
    ),
  ];
  const known = real.length - fresh.length + head.refused.length - refused.length;
  if (known === 0) return found;
  return [
    ...found,
    finding({
      rule: 'schema-drift',
      severity: 'note',
      evidence: 'executed',
      file: whole,
      message: `Base's migrations and Prisma schema already differ in ${known} ${known === 1 ? 'place' : 'places'}; this change leaves that as it is.`,
      instead:
        'Run `npx prisma migrate dev` on the default branch and commit what it writes, or correct the schema.',
      witness: real
        .filter((change) => old.has(keyOf(change)))
        .slice(0, 5)
        .map(describeDrift)
        .join(' '),
      about: 'base',
    }),
  ];
}

/** What one side lacks as a whole it lacks whatever the other side has made of it meanwhile. */
function keyOf({ kind, object, from, to }: CatalogChange): string {
  const lacks = from === null || to === null;
  return JSON.stringify(lacks ? [kind, object] : [kind, object, from, to]);
}

/**
 * Up to Prisma 5 an implicit many-to-many table has the unique index `_AB_unique`, from 6 on the key `_AB_pkey`; the
 * nearest engine that is published wants the newer one (FIELD-NOTES, Prisma).
 */
function isRelationTable({ object }: CatalogChange, prismaVersion: string): boolean {
  return semver.lt(prismaVersion, '6.0.0') && /_AB_(?:unique|pkey)$/.test(object);
}
