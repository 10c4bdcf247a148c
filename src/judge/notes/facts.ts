/** What the lines for whoever deploys are made from. */
import type { Catalog } from '../../model/catalog.ts';
import type { Change, Finding, ProjectReport, StatementReport } from '../../model/report.ts';
import { inCode, shortName } from '../../model/words.ts';

/** Parts of the Report, and the two catalogs. */
export interface NoteFacts {
  /** Before the change. */
  readonly before: Catalog;
  readonly after: Catalog;
  /** Names of the migrations that the deploy applies, in order. */
  readonly pending: readonly string[];
  /** Of all checks; what was silenced still happens. */
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  readonly statements: readonly StatementReport[];
  /** What the new code can't do without, in the words of the Prisma schema. */
  readonly needs: readonly string[];
  /** The migration that is marked as applied instead of being run: a baselining or a squash. */
  readonly markedApplied: { readonly migration: string; readonly where: string } | undefined;
  readonly rollback: ProjectReport['rollback'];
  /** Whether the migrations apply on base; what a deploy would do that stops is not worth a line. */
  readonly applies: boolean;
  /** Why statements were left out of the run. */
  readonly leftOut: readonly string[];
}

/** Whether there is something to decide; what goes without saying is not said then. */
export function decides({ findings }: Pick<NoteFacts, 'findings'>): boolean {
  return findings.some((finding) => finding.severity !== 'note');
}

/** `public.User` as readers know it, as code. */
export function objectInCode(object: string): string {
  return inCode(shortName(object));
}

/** The table of `before` that an object is or belongs to; names may hold dots, so the longest one counts. */
export function tableOf(object: string, { tables }: Catalog): Catalog['tables'][number] | undefined {
  return tables
    .filter(({ schema, name }) => object === `${schema}.${name}` || object.startsWith(`${schema}.${name}.`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
