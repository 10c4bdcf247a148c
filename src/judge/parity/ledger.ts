/** The migrations of the repository against Prisma's own record in a live database. */
import type { Ledger, LedgerRow, TableSize } from '../../model/live.ts';
import type { HistoryEntry, ProjectPlan, Touched } from '../../model/snapshot.ts';
import { valueInCode } from '../../model/words.ts';
import { oneLine, shellWord } from '../finding.ts';
import type { Difference, Voice } from './difference.ts';

/** How far a database is. Names, in the order of the repository. */
export interface Standing {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly failed: readonly LedgerRow[];
  /** Run with other bytes than the repository has. */
  readonly edited: readonly string[];
  /** Run, and not in the repository. */
  readonly unknown: readonly string[];
}

/** Reads the record. A migration that was rolled back and run again has run. */
export function standingOf(history: readonly HistoryEntry[], rows: readonly LedgerRow[]): Standing {
  const failed = new Map(rows.filter((row) => row.state === 'failed').map((row) => [row.name, row]));
  const applied = new Map<string, Set<string>>();
  for (const { name, checksum, state } of rows) {
    if (state === 'applied' && !failed.has(name))
      applied.set(name, (applied.get(name) ?? new Set()).add(checksum));
  }
  const known = new Set(history.map(({ name }) => name));
  const done = history.filter(({ name }) => applied.has(name));
  return {
    applied: done.map(({ name }) => name),
    pending: history.filter(({ name }) => !applied.has(name) && !failed.has(name)).map(({ name }) => name),
    failed: [...failed.values()],
    edited: done.filter(({ name, checksum }) => !applied.get(name)?.has(checksum)).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
  };
}

/** What judging the record needs beside it. */
export interface LedgerContext {
  readonly plan: ProjectPlan;
  readonly voice: Voice;
  readonly schema: string;
  /** What pending migrations make different; undefined for one whose work is not known. */
  readonly touched: (migration: string) => readonly Touched[] | undefined;
  readonly sizeOf: (table: string) => TableSize | undefined;
  readonly allowPending: boolean;
  /** None of the tables that the migrations build is there. */
  readonly empty: boolean;
}

/** The findings about the record. */
export function ledgerDifferences(
  ledger: Exclude<Ledger, { kind: 'unreadable' }>,
  standing: Standing | undefined,
  context: LedgerContext,
): readonly Difference[] {
  const { voice, plan } = context;
  const file = (name: string) => `${plan.migrationsDir}/${name}/migration.sql`;
  if (ledger.kind === 'missing' || standing === undefined) return [noRecord(ledger, context)];
  return [
    ...standing.failed.map(
      (row): Difference => ({
        rule: 'parity-failed-migration',
        migration: row.name,
        file: plan.history.some(({ name }) => name === row.name) ? file(row.name) : undefined,
        message: `The migration ${valueInCode(row.name)} failed in ${voice.inDb} and was never resolved: \`migrate deploy\` refuses to go on (P3009).`,
        witness: row.logs === undefined ? undefined : firstLines(row.logs),
        instead: `See what of it is there. Then \`npx prisma migrate resolve --rolled-back ${shellWord(row.name)}\` and deploy again, or finish it by hand and \`npx prisma migrate resolve --applied ${shellWord(row.name)}\`.`,
        keys: [],
      }),
    ),
    ...standing.pending.map((name) => pending(name, file(name), context)),
    ...standing.edited.map(
      (name): Difference => ({
        rule: 'parity-edited',
        migration: name,
        file: file(name),
        message: `${voice.db} has run the migration ${valueInCode(name)} with another content than the repository has now.`,
        keys: [],
      }),
    ),
    ...standing.unknown.map(
      (name): Difference => ({
        rule: 'parity-extra',
        migration: name,
        about: 'migration',
        message: `${voice.db} has run the migration ${valueInCode(name)}, which the repository does not have.`,
        instead:
          'Compare with the commit that is deployed. If it is that one: restore the folder from the history of git, or mark on purpose what replaced it with `npx prisma migrate resolve --applied <name>`.',
        keys: [],
      }),
    ),
  ];
}

function pending(
  name: string,
  file: string,
  { voice, touched, sizeOf, allowPending }: LedgerContext,
): Difference {
  const work = touched(name);
  return {
    rule: 'parity-pending',
    severity: allowPending ? 'note' : undefined,
    migration: name,
    file,
    message: `${voice.db} has not run the migration ${valueInCode(name)}${work === undefined || work.length === 0 ? '' : `, which brings ${brought(work)}`}.`,
    witness: sizesOf(work ?? [], sizeOf),
    keys: [],
  };
}

/** Such as ``the column `public.User.age` and 2 more changes``. */
function brought(work: readonly Touched[]): string {
  const [first] = work;
  if (first === undefined) return 'nothing';
  const noun = first.kind.split('-', 1)[0];
  const said = `${first.from === null ? 'the' : 'a change of the'} ${noun === 'row' ? 'row security of the table' : noun} ${valueInCode(first.object)}`;
  const rest = work.length - 1;
  return rest === 0 ? said : `${said} and ${rest} more ${rest === 1 ? 'change' : 'changes'}`;
}

/** Estimates of the tables that are there and will be touched, the largest first. */
function sizesOf(work: readonly Touched[], sizeOf: LedgerContext['sizeOf']): string | undefined {
  const sizes = tablesOf(work)
    .flatMap((table) => sizeOf(table) ?? [])
    .sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0))
    .slice(0, 5)
    .map(
      ({ name, rows, bytes }) =>
        `${name} has about ${rows?.toLocaleString('en-US') ?? 'an unknown number of'} rows (${megabytes(bytes)})`,
    );
  return sizes.length === 0 ? undefined : `${sizes.join(', ')}.`;
}

/** `12 MB`; less than one is 1. */
function megabytes(bytes: number): string {
  const mega = Math.max(1, Math.round(bytes / 1024 ** 2));
  return mega >= 10_240 ? `${Math.round(mega / 1024)} GB` : `${mega} MB`;
}

/** Tables, as `schema.name`, that changes are about. An index is not known by its table alone: its definition names it. */
export function tablesOf(work: readonly Touched[]): readonly string[] {
  const tables = work.flatMap(({ kind, object, from, to }) => {
    if (/^(?:table|row)-/.test(kind)) return [object];
    if (/^(?:column|constraint|trigger|policy)-/.test(kind))
      return [object.slice(0, object.lastIndexOf('.'))];
    const indexed = kind.startsWith('index-')
      ? /INDEX ON (.+?) USING /.exec(to ?? from ?? '')?.[1]
      : undefined;
    return indexed === undefined ? [] : [indexed];
  });
  return [...new Set(tables)];
}

function noRecord(ledger: Ledger, { plan, voice, schema, empty }: LedgerContext): Difference {
  const elsewhere = ledger.kind === 'missing' ? ledger.elsewhere : [];
  const hint =
    elsewhere.length === 0
      ? ''
      : ` There is one in ${elsewhere.slice(0, 3).map(valueInCode).join(', ')}: name it as \`?schema=\` of the URL.`;
  const all = plan.history.length === 1 ? 'the one migration' : `all ${plan.history.length} migrations`;
  return {
    rule: 'parity-pending',
    about: 'no record',
    message: empty
      ? `${voice.db} has neither a record of migrations (\`_prisma_migrations\` in ${valueInCode(schema)}) nor any of their tables: ${all} are pending.${hint}`
      : `${voice.db} has no record of migrations (\`_prisma_migrations\` in ${valueInCode(schema)}): \`migrate deploy\` refuses a database that is not empty (P3005), and ${all} count as pending.${hint}`,
    instead: empty
      ? 'Check that the URL names the right database and schema; then `npx prisma migrate deploy`.'
      : 'Mark what it already has, one by one, with `npx prisma migrate resolve --applied <name>` (baselining).',
    keys: [],
  };
}

function firstLines(logs: string): string | undefined {
  const text = oneLine(logs).slice(0, 300);
  return text === '' ? undefined : text;
}
