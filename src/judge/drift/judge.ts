/** Judges the difference between what the migrations build and what the Prisma schema describes. */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { ProjectPair } from '../../model/project.ts';
import type { Finding, Way } from '../../model/report.ts';
import { inCode, shortName } from '../../model/words.ts';
import { list } from '../../rules/say.ts';
import { describeDrift } from '../describe.ts';
import { finding, oneLine, withoutStop } from '../finding.ts';
import { folderAfter } from '../rename/folders.ts';
import { blocksOf } from '../running/blocks.ts';
import { schemaLineOf } from '../schema-lines.ts';
import type { Addition } from './additions.ts';
import type { NewDrift } from './fresh.ts';

/** What ends the drift, tried on copies of the database. */
export interface Mending {
  /** What `prisma migrate dev` would write for this change's own drift, beside `additions`; '' where there is nothing to write. */
  readonly sql: string;
  /** What the Prisma schema has to say besides. */
  readonly additions: readonly Addition[];
}

/** Nothing is known to help. */
export const noMending: Mending = { sql: '', additions: [] };

/** New drift one finding each, with what ends it; what base has already is one note. */
export function judgeDrift(drift: NewDrift, mending: Mending, pair: ProjectPair): Finding[] {
  const { head } = pair;
  // A folder is no file to show a finding in.
  const whole = head.schemaFiles.find((file) => file.path === head.schema)?.path;
  const blocks = mending.additions.length === 0 ? [] : blocksOf(head.schemaFiles);
  const fresh = drift.changes.map((change) => {
    const mine = mending.additions.filter((one) => one.object === change.object);
    const block = blocks.find(({ name }) => name === mine[0]?.block);
    const place = schemaLineOf(head.schemaFiles, change.object) ?? block;
    return finding({
      rule: 'schema-drift',
      evidence: 'executed',
      file: place?.file ?? whole,
      line: place?.line,
      endLine: place?.line,
      object: change.object,
      message: describeDrift(change),
      about: `${change.kind} ${change.from} ${change.to}`,
      instead: change.to === null ? keepOrDrop(mine) : mending.sql === '' ? undefined : pasteIt(change),
    });
  });
  const refused = drift.refused.map(({ sql, failure }) =>
    finding({
      rule: 'schema-drift',
      evidence: 'inferred',
      file: whole,
      message: `The Prisma schema and what the migrations build differ: Prisma would run \`${oneLine(sql).slice(0, 200)}\`, which this database refuses.`,
      about: sql,
      instead: /is a generated column$/.test(failure.message) ? writeItsExpression : undefined,
      witness: `${withoutStop(failure.message)}.`,
    }),
  );
  return [...withWays(fresh, drift.changes, mending, pair), ...refused, ...oldDrift(drift, pair, whole)];
}

function pasteIt({ kind, to }: CatalogChange): string {
  const isRequired = kind === 'column-added' && /\bNOT NULL$/.test(to ?? '');
  const unless = isRequired
    ? ' On a table that has rows it fails: give the field a `@default` first, or make it optional.'
    : '';
  return `Commit the migration that is shown in full: \`npx prisma migrate dev\` would write it, and run after the others it ends the drift.${unless} Or take it back in the Prisma schema.`;
}

/** Prisma has no word for a generated column, and reads its expression as a default. */
const writeItsExpression =
  'Prisma takes the expression of a generated column for its default: write it behind the field, as `npx prisma db pull` does (`@default(dbgenerated("…"))`), which ends the drift. What `npx prisma migrate dev` would write fails.';

/** For what only the database has. */
function keepOrDrop(additions: readonly Addition[]): string | undefined {
  const [first, ...others] = additions;
  if (first === undefined) return undefined;
  if (first.block === undefined || others.length > 0)
    return 'If it is meant to stay, add to the Prisma schema what is shown in full: it ends the drift. If not, drop it in the migration.';
  return `If it is meant to stay, add \`${first.text}\` to \`${first.block}\` in the Prisma schema: it ends the drift. If not, drop it in the migration.`;
}

/** Puts the SQL to the first finding that it is for, and the lines of the schema to the first of theirs. */
function withWays(
  findings: readonly Finding[],
  changes: readonly CatalogChange[],
  { sql, additions }: Mending,
  { head }: ProjectPair,
): Finding[] {
  const added = new Set(additions.map((one) => one.object));
  const forSql = changes.findIndex(({ object, to }) => to !== null || !added.has(object));
  const forLines = changes.findIndex(({ object, to }) => to === null && added.has(object));
  const newest = head.migrations.at(-1)?.name ?? '';
  const migration: Way = {
    title: 'Add the migration that the Prisma schema asks for',
    steps: [
      {
        when: 'In this change, behind the other migrations',
        migration: { folder: folderAfter(newest, 'match_schema'), sql },
      },
    ],
  };
  const lines: Way = {
    title: 'Describe in the Prisma schema what the migrations build',
    steps: stepsOf(additions),
  };
  return findings.map((one, at) => {
    const ways = [
      ...(at === forSql && sql !== '' ? [migration] : []),
      ...(at === forLines && !isInSentences(additions) ? [lines] : []),
    ];
    return ways.length === 0 ? one : { ...one, ways };
  });
}

/** Whether each is one line, and so few that each finding is shown with its own. */
function isInSentences(additions: readonly Addition[]): boolean {
  const objects = additions.map((one) => one.object);
  return (
    additions.length < 4 &&
    new Set(objects).size === objects.length &&
    additions.every((one) => one.block !== undefined)
  );
}

function stepsOf(additions: readonly Addition[]): Way['steps'] {
  const blocks = [...new Set(additions.map((one) => one.block))];
  return blocks.map((block) => {
    const texts = additions.filter((one) => one.block === block).map((one) => one.text);
    return {
      when: block === undefined ? 'New blocks' : `At the end of \`${block}\``,
      schema: [...new Set(texts)].join(block === undefined ? '\n\n' : '\n'),
    };
  });
}

function oldDrift(
  { old }: NewDrift,
  { prisma, basePrisma }: ProjectPair,
  file: string | undefined,
): Finding[] {
  if (old.count === 0) return [];
  const places = `${old.count} ${old.count === 1 ? 'place' : 'places'}`;
  const raised = basePrisma !== undefined && basePrisma.version !== prisma.version;
  return [
    finding({
      rule: 'schema-drift',
      severity: 'note',
      evidence: 'executed',
      file,
      message: raised
        ? `Prisma ${prisma.version}, to which this change takes the project from ${basePrisma.version}, sees base's own migrations and Prisma schema differ in ${places}.`
        : `Base's migrations and Prisma schema already differ in ${places}; this change leaves that as it is.`,
      instead: raised
        ? 'Run `npx prisma migrate dev` in this change and commit what it writes, else it gets into the next migration that somebody makes. Or correct the schema.'
        : 'Run `npx prisma migrate dev` on the default branch and commit what it writes, or correct the schema.',
      witness: inShort(old.changes),
      about: 'base',
    }),
  ];
}

/** The first differences in a sentence each, and the number of the others. */
function inShort(changes: readonly CatalogChange[]): string {
  const shown = changes.slice(0, 3).map(describeDrift);
  const rest = changes.slice(3).map(({ object }) => inCode(shortName(object)));
  return [...shown, ...(rest.length > 0 ? [`Also ${list(rest)}.`] : [])].join(' ');
}
