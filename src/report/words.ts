/** The words of the report: what a check did, what a rule means for many objects, what evidence is. One place owns them. */
import type { CheckId, CheckStatus, Evidence, Finding, ProjectReport, Severity } from '../model/report.ts';

/** What each check looked at, as half a sentence that follows its name. */
export const checkWords = {
  validate: 'the Prisma schema is valid for this version of Prisma',
  format: 'the Prisma schema is formatted as `prisma format` would',
  generate: 'the generators run, and a client that is tracked in git is up to date',
  history: 'no migration that base already has was edited, deleted, renamed or overtaken',
  deploy: 'the migrations apply as `prisma migrate deploy` would, on top of base and from an empty database',
  drift: 'the database that the migrations build is the one that the Prisma schema describes',
  rehearsal: 'the new migrations run on tables that hold rows, one statement at a time, watched',
  statements:
    'every statement of the new migrations was read with PostgreSQL’s own parser and held against the rules',
  compatibility: 'the application that runs today keeps working while the new schema is deployed',
  seed: 'the seed script still runs',
  commands: 'no command that a deployment reaches would reset or push the database',
  parity: 'a live database is what the migrations build',
} as const satisfies Record<CheckId, string>;

/** A status in a word that stands alone. */
export const statusWords = {
  passed: 'passed',
  failed: 'failed',
  warned: 'warned',
  skipped: 'skipped',
  unable: 'could not be done',
} as const satisfies Record<CheckStatus, string>;

/** What the three kinds of evidence mean. */
export const evidenceWords = {
  executed: 'it was run, by Prisma or on a throwaway PostgreSQL, and this happened',
  observed: 'it was seen in that server’s catalog or lock table',
  inferred: 'it follows from the text of the change',
} as const satisfies Record<Evidence, string>;

/** A sign for each severity; the word stands beside it. */
export const severitySigns = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const satisfies Record<
  Severity,
  string
>;

/**
 * What follows for the reader, worst first: the headline names these. A rule that is not listed falls under its
 * severity alone, so a new rule needs no word here.
 */
const consequences: readonly { readonly words: string; readonly rules: readonly string[] }[] = [
  {
    words: 'data would be lost',
    rules: [
      'drop-table',
      'drop-column',
      'recreated-column',
      'probable-rename',
      'drop-schema',
      'truncate',
      'delete-without-where',
      'enum-value-removed',
      'type-narrowed',
    ],
  },
  {
    words: 'the migration cannot be deployed',
    rules: [
      'syntax-error',
      'deploy-failed',
      'enum-value-used-early',
      'concurrently-in-transaction',
      'unclosed-transaction',
    ],
  },
  {
    words: 'the migration would fail on tables that hold rows',
    rules: [
      'required-column',
      'set-not-null',
      'unique-on-existing',
      'foreign-key-on-existing',
      'check-on-existing',
      'primary-key-changed',
      'type-change',
      'fails-on-rows',
    ],
  },
  {
    words: 'the running application would break',
    rules: [
      'rename-table',
      'rename-column',
      'breaks-running-client',
      'breaks-running-query',
      'sequence-behind',
    ],
  },
  { words: 'access would change', rules: ['rls-disabled', 'drop-policy', 'grant-widened'] },
  {
    words: 'the migration history was changed',
    rules: ['migration-edited', 'migration-deleted', 'migration-renamed', 'lock-provider-changed'],
  },
  { words: 'the Prisma schema is not valid', rules: ['schema-invalid'] },
  { words: 'the migrations do not build what the Prisma schema describes', rules: ['schema-drift'] },
  { words: 'the generated client is stale', rules: ['client-stale'] },
  {
    words: 'a live database is not what the migrations build',
    rules: [
      'parity-missing',
      'parity-type',
      'parity-enum',
      'parity-extra',
      'parity-null',
      'parity-default',
      'parity-index',
      'parity-constraint',
      'parity-failed-migration',
      'parity-pending',
      'parity-edited',
      'rows-expected',
    ],
  },
  {
    words: 'tables would be blocked',
    rules: [
      'index-blocks-writes',
      'rewrites-table',
      'scans-under-lock',
      'index-dropped-before-replacement',
      'lock-held-through-work',
    ],
  },
];

/** The consequences of these rules in words, worst first, each once. */
export function consequencesOf(rules: Iterable<string>): readonly string[] {
  const present = new Set(rules);
  return consequences.filter((one) => one.rules.some((rule) => present.has(rule))).map((one) => one.words);
}

/** The place of a rule among findings of one severity: what loses data comes first, unlisted rules last. */
export function gravityOf(rule: string): number {
  const at = consequences.findIndex((one) => one.rules.includes(rule));
  return at === -1 ? consequences.length : at;
}

/** What many findings of one rule say together; `n` is two or more. */
const plurals: Readonly<Record<string, (n: number) => string>> = {
  'drop-table': (n) => `${n} tables are dropped, with all their rows.`,
  'drop-column': (n) => `${n} columns are dropped, with all their values.`,
  'recreated-column': (n) => `${n} columns are dropped and added again; their values are lost.`,
  'probable-rename': (n) => `${n} drops look like renames; what they held is lost.`,
  'drop-schema': (n) => `${n} schemas are dropped, with all that is in them.`,
  truncate: (n) => `${n} tables are emptied.`,
  'delete-without-where': (n) => `${n} statements delete every row of a table.`,
  'rows-deleted': (n) => `${n} statements delete rows, as was meant.`,
  'enum-value-removed': (n) => `${n} enum values are removed; rows that hold them can no longer.`,
  'type-narrowed': (n) => `${n} columns get a narrower type.`,
  'required-column': (n) => `${n} required columns are added without a default.`,
  'set-not-null': (n) => `${n} columns become required.`,
  'unique-on-existing': (n) => `${n} unique constraints are put on tables that exist.`,
  'foreign-key-on-existing': (n) => `${n} foreign keys are put on tables that exist.`,
  'check-on-existing': (n) => `${n} CHECK constraints are put on tables that exist.`,
  'type-change': (n) => `${n} columns change their type.`,
  'rename-table': (n) => `${n} tables are renamed under the running application.`,
  'rename-column': (n) => `${n} columns are renamed under the running application.`,
  'breaks-running-query': (n) => `The running application breaks in ${n} queries of its code.`,
  'sequence-behind': (n) => `${n} columns get numbers that rows have.`,
  'breaks-running-client': (n) => `The running application breaks in ${n} places.`,
  'index-blocks-writes': (n) => `${n} indexes are built while writes wait.`,
  'rewrites-table': (n) => `${n} statements rewrite a whole table while nobody can use it.`,
  'scans-under-lock': (n) => `${n} statements read a whole table while holding a lock.`,
  'lock-held-through-work': (n) => `${n} exclusive locks are held while later statements work.`,
  'index-dropped-before-replacement': (n) =>
    `${n} indexes are dropped before what takes their place is there.`,
  'update-without-where': (n) => `${n} statements update every row of a table.`,
  'primary-key-changed': (n) => `${n} primary keys are changed.`,
  'concurrently-in-transaction': (n) =>
    `${n} CONCURRENTLY statements stand beside others and cannot run there.`,
  'enum-value-used-early': (n) => `${n} new enum values are used in the transaction that adds them.`,
  'deploy-failed': (n) => `${n} statements fail on the throwaway server.`,
  'fails-on-rows': (n) => `${n} statements fail on tables that have rows.`,
  'syntax-error': (n) => `${n} statements are not valid SQL.`,
  'rename-type': (n) => `${n} types are renamed.`,
  'drop-extension': (n) => `${n} extensions are dropped.`,
  'extension-added': (n) => `${n} extensions are needed.`,
  'rls-disabled': (n) => `${n} tables lose their row security.`,
  'grant-widened': (n) => `${n} statements give more rights.`,
  'migration-empty': (n) => `${n} new migrations do nothing.`,
  'unsafe-command': (n) => `${n} commands that a deploy reaches may reset or push the database.`,
  'silence-invalid': (n) => `${n} silences are not valid.`,
  'silence-unused': (n) => `${n} silences match nothing.`,
  'drop-index': (n) => `${n} indexes are dropped.`,
  'drop-constraint': (n) => `${n} constraints are dropped.`,
  'drop-view': (n) => `${n} views are dropped.`,
  'drop-function': (n) => `${n} functions are dropped.`,
  'drop-trigger': (n) => `${n} triggers are dropped.`,
  'drop-sequence': (n) => `${n} sequences are dropped.`,
  'drop-type': (n) => `${n} types are dropped.`,
  'drop-policy': (n) => `${n} policies are dropped.`,
  'cascade-drops': (n) => `${n} statements drop more than they name (CASCADE).`,
  'fk-action-changed': (n) => `${n} foreign keys get another action.`,
  'migration-edited': (n) => `${n} migrations that base already has were edited.`,
  'migration-deleted': (n) => `${n} migrations that base already has were deleted.`,
  'migration-renamed': (n) => `${n} migrations that base already has were renamed.`,
  'migration-out-of-order': (n) => `${n} new migrations sort before the newest one of base.`,
  'migration-name': (n) => `${n} new migrations have unusual names.`,
  'migration-duplicate': (n) => `${n} new migrations share a name or a time with another.`,
  'migration-unread': (n) => `${n} SQL files are not read by Prisma.`,
  'migration-moved': (n) => `${n} migrations moved to another folder.`,
  'table-unfilled': (n) => `${n} tables could not be given rows.`,
  'opaque-sql': (n) => `${n} statements build their SQL while they run and could not be judged.`,
  'schema-unformatted': (n) => `${n} schema files are not formatted.`,
  'parity-missing': (n) => `${n} things that the code expects are missing.`,
  'parity-type': (n) => `${n} things have another type or definition.`,
  'parity-enum': (n) => `${n} values of enums differ.`,
  'parity-extra': (n) => `${n} things are there that no migration makes.`,
  'parity-null': (n) => `${n} columns differ in whether NULL is allowed.`,
  'parity-default': (n) => `${n} columns have another default.`,
  'parity-index': (n) => `${n} indexes are missing, different or invalid.`,
  'parity-constraint': (n) => `${n} constraints are missing, different or not validated.`,
  'parity-failed-migration': (n) => `${n} migrations failed and were never resolved.`,
  'parity-pending': (n) => `${n} migrations were not deployed.`,
  'parity-edited': (n) => `${n} migrations were edited after they ran.`,
  'rows-expected': (n) => `${n} tables lack rows that must be there.`,
  'schema-drift': (n) => `${n} differences between what the migrations build and the Prisma schema.`,
};

/** The same for findings that are notes, where they say less than the rule's name. */
const mildPlurals: Readonly<Record<string, (n: number) => string>> = {
  'breaks-running-client': (n) => `Connections that stay open keep plans with the old type of ${n} columns.`,
};

/** What findings of one rule say together. */
export function pluralOf(rule: string, findings: readonly Pick<Finding, 'severity'>[]): string {
  const mild = findings.every(({ severity }) => severity === 'note') ? mildPlurals[rule] : undefined;
  const words = mild ?? plurals[rule];
  return words?.(findings.length) ?? `${findings.length} findings of one kind (${rule}).`;
}

/** `1 error`, `3 errors`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Advice line by line: at its line breaks, and before each number of a count (`1. … 2. …`) within a line. */
export function steps(instead: string): readonly string[] {
  return instead.split(/\r?\n/).flatMap((line) => {
    const found: string[] = [];
    let rest = line.trim();
    for (let number = 2; /^\d+\. /.test(rest); number++) {
      const at = rest.search(new RegExp(`(?<=[.!?:;)\`]) ${number}\\. `));
      if (at === -1) break;
      found.push(rest.slice(0, at));
      rest = rest.slice(at + 1);
    }
    return [...found, rest].filter((step) => step.trim() !== '');
  });
}

/** What is said of silences that wait for a maintainer; each different reason once, three at most. */
export function waitingWords(findings: readonly Pick<Finding, 'waiting' | 'severity'>[]): readonly string[] {
  const reasons = [
    ...new Set(
      findings.flatMap(({ waiting, severity }) =>
        waiting === undefined || severity === 'note' ? [] : [waiting.reason],
      ),
    ),
  ];
  return reasons
    .slice(0, 3)
    .map(
      (reason) =>
        `A silence of a fork waits for the label preflight:accept of a maintainer. Its author says: ${reason}`,
    );
}

/** What stays of a migration that stopped: "its first statement stays", "its first 3 statements stay". */
export function staying(statements: number): string {
  return statements === 1 ? 'its first statement stays' : `its first ${statements} statements stay`;
}

/** The heading of a project among several. */
export function projectName(project: ProjectReport): string {
  return project.root === '.' ? 'the repository root' : project.root;
}
