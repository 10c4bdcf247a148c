/**
 * The Report: the one thing that the pipeline makes and every renderer reads. Its shape is fixed (DESIGN.md,
 * `--format json`) and published as `report.schema.json`, which a test holds equal to these definitions.
 */
import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'note']);
/** `error` fails the check by default, `warning` wants a decision, `note` is for information. */
export type Severity = z.infer<typeof severity>;

const evidence = z.enum(['executed', 'observed', 'inferred']);
/** How a finding is known: it was run and this happened; it was seen in a catalog or a lock table; it follows from the text. */
export type Evidence = z.infer<typeof evidence>;

const verdictWord = z.enum(['pass', 'fail', 'incomplete']);
/** `incomplete`: some check was unable to do its work, so nothing may be concluded from the absence of findings. */
export type VerdictWord = z.infer<typeof verdictWord>;

const checkId = z.enum([
  'validate',
  'format',
  'generate',
  'history',
  'deploy',
  'drift',
  'rehearsal',
  'statements',
  'compatibility',
  'seed',
  'commands',
  'parity',
]);
/** The checks, in the order in which they are shown. */
export type CheckId = z.infer<typeof checkId>;

const checkStatus = z.enum(['passed', 'failed', 'warned', 'skipped', 'unable']);
/** `skipped`: nothing for it to do, or no rows to do it on. `unable`: it could not do what there was to do. */
export type CheckStatus = z.infer<typeof checkStatus>;

const check = z.strictObject({
  id: checkId,
  status: checkStatus,
  reason: z.string().optional().describe('Why, when skipped or unable; else a remark'),
  ms: z
    .number()
    .int()
    .nonnegative()
    .describe('Wall time in milliseconds; the only value that varies between runs'),
});
/** What one check did. */
export type Check = z.infer<typeof check>;

const wayStep = z.strictObject({
  when: z.string().describe('Which deploy it belongs to, and what the application does from then on'),
  schema: z.string().optional().describe('The lines of the Prisma schema as they are to be after this step'),
  migration: z.strictObject({ folder: z.string(), sql: z.string() }).optional(),
});
/** One deploy on the way: what to write into the Prisma schema and into a migration folder of its own. */
export type WayStep = z.infer<typeof wayStep>;

const way = z.strictObject({ title: z.string(), steps: z.array(wayStep) });
/** A way to do what was meant without the damage, ready to copy. */
export type Way = z.infer<typeof way>;

const suggestion = z.strictObject({
  line: z.number().int().positive().describe('First line of the finding’s file that is replaced'),
  endLine: z.number().int().positive().describe('Last line that is replaced'),
  sql: z.string().describe('What stands there instead, whole lines without the last line break'),
  effect: z.string().describe('What is better then, in whole sentences'),
  next: z
    .strictObject({ folder: z.string(), sql: z.string() })
    .optional()
    .describe('The migration that is to follow'),
});
/** The finding's lines without the danger: it was run, and with what is to follow it leads to what the change leads to. */
export type Suggestion = z.infer<typeof suggestion>;

/** The form of a `Finding`. */
export const finding = z.strictObject({
  rule: z.string(),
  severity,
  evidence,
  migration: z.string().optional().describe('Folder name of the migration'),
  file: z.string().optional().describe('Path from the repository root, with forward slashes'),
  line: z.number().int().positive().optional(),
  endLine: z.number().int().positive().optional(),
  places: z
    .array(
      z.strictObject({
        file: z.string(),
        line: z.number().int().positive(),
        endLine: z.number().int().positive(),
      }),
    )
    .optional()
    .describe('All places of one cause, where there are several; the first is file and line'),
  object: z.string().optional().describe('What it is about, such as public.User.name'),
  message: z.string().describe('One sentence'),
  instead: z.string().optional().describe('What to do, in deploy order'),
  ways: z.array(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
  suggestion: suggestion.optional(),
  sqlstate: z.string().optional(),
  witness: z.string().optional().describe('The rows or the server message that prove it'),
  probe: z.string().optional().describe('One read-only query that answers it for a real database'),
  environment: z
    .string()
    .optional()
    .describe('Name of the live database that it was seen in, where there are several'),
  silenced: z.strictObject({ reason: z.string(), by: z.enum(['comment', 'config', 'label']) }).optional(),
  waiting: z
    .strictObject({ reason: z.string(), by: z.enum(['comment', 'config']) })
    .optional()
    .describe('A silence that the change of a fork brings: it counts once a maintainer accepts it'),
  fingerprint: z.string().describe('Stable over pushes'),
  help: z.string().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
/** One thing found, as plain data. */
export type Finding = z.infer<typeof finding>;

const lock = z.strictObject({
  relation: z.string(),
  mode: z.string(),
  heldTo: z.enum(['statement', 'end']),
});

/** The form of a `StatementReport`. */
export const statementReport = z.strictObject({
  migration: z.string(),
  line: z.number().int().positive(),
  sql: z.string(),
  locks: z.array(lock),
  blocks: z.array(z.enum(['select', 'insert', 'update', 'delete'])),
  rewrites: z.array(z.string()),
  scans: z.array(z.string()),
  grows: z.boolean().optional(),
  rows: z
    .strictObject({
      inserted: z.number().int().nonnegative(),
      updated: z.number().int().nonnegative(),
      deleted: z.number().int().nonnegative(),
    })
    .optional(),
  evidence,
});
/** What one statement of a new migration did. */
export type StatementReport = z.infer<typeof statementReport>;

const unseen = z.strictObject({
  migration: z.string(),
  line: z.number().int().positive(),
  reason: z.string(),
});
/** A statement that was left out of the run, and why. */
export type Unseen = z.infer<typeof unseen>;

/** The form of a `TableChange`. */
export const tableChange = z.strictObject({
  name: z.string(),
  change: z.enum(['created', 'dropped', 'changed', 'neighbour']),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      nullable: z.boolean(),
      key: z.boolean(),
      change: z.enum(['added', 'dropped', 'changed', 'same']),
    }),
  ),
  references: z.array(
    z.strictObject({
      to: z.string(),
      columns: z.array(z.string()),
      change: z.enum(['added', 'dropped', 'same']),
    }),
  ),
});
/** A table touched by the change, or one next to it, for the diagram. */
export type TableChange = z.infer<typeof tableChange>;

const note = z.strictObject({
  kind: z.enum(['backup', 'order', 'lock', 'pending', 'extension']),
  text: z.string(),
});
/** A line for whoever deploys. */
export type Note = z.infer<typeof note>;

const backStop = z.strictObject({
  on: z
    .enum(['before', 'after'])
    .describe('Rows that were there before the migrations, or such as the schema after them allows'),
  statement: z.string(),
  sqlstate: z.string(),
  message: z.string(),
  instead: z.string().describe('What to do about it'),
});
/** A statement of the way back that rows stop. */
export type BackStop = z.infer<typeof backStop>;

const rollback = z.strictObject({
  sql: z.string(),
  proven: z.boolean().describe('It was run, and led back; on rows, too, where that was tried'),
  lost: z.array(z.string()).describe('What it does not bring back'),
  rows: z
    .strictObject({
      applied: z.boolean().describe('It ran on the rows that were there before the migrations'),
      stops: z.array(backStop),
    })
    .optional()
    .describe('How it went on tables that have rows; absent where that was not tried'),
});
/** The way back from the state after the new migrations to the one before. */
export type Rollback = z.infer<typeof rollback>;

const stop = z.strictObject({
  line: z.number().int().positive().describe('Of the statement that does not run'),
  stays: z.number().int().positive().describe('How many statements before it stay'),
  way: z
    .enum(['back', 'on'])
    .describe('What stayed is undone and the migration deployed again, or the rest is done by hand'),
  sql: z.string().describe('What to run for that'),
  resolve: z.string().describe('The command that tells Prisma, after it'),
  proven: z.boolean().describe('It was done on a copy, and led to what the migration leads to'),
});

const halfDone = z.strictObject({
  migration: z.string(),
  stops: z.array(stop),
  notTried: z.number().int().nonnegative().describe('Further places where it may stop'),
});
/** A migration of which a part may stay. */
export type HalfDone = z.infer<typeof halfDone>;

/** The form of a `Change`. */
export const change = z.strictObject({
  kind: z.string().describe('Such as column-dropped, enum-value-added'),
  object: z.string().describe('Such as public.User.name'),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
/** One difference between the catalogs before and after. */
export type Change = z.infer<typeof change>;

const environment = z.strictObject({
  name: z
    .string()
    .describe('As it was named, with its schema where one history is over several; "" where there is one'),
  postgres: z.string().describe('Version of its server'),
  replica: z.boolean(),
  migrations: z
    .strictObject({
      applied: z.number().int().nonnegative().describe('Migrations of the repository that it has run'),
      pending: z.array(z.string()),
      failed: z.array(z.string()),
      edited: z.array(z.string()).describe('Run there with other bytes than the repository has'),
      unknown: z.array(z.string()).describe('Run there, and not in the repository'),
    })
    .nullable()
    .describe('null: its record could not be read, or there is none'),
  tables: z
    .array(z.strictObject({ name: z.string(), rows: z.number().nullable(), bytes: z.number() }))
    .describe('What pending migrations touch: estimates of the server; null where it has none'),
});
/** A live database that `parity` looked at. */
export type Environment = z.infer<typeof environment>;

const projectReport = z.strictObject({
  root: z.string().describe('Folder of the project from the repository root, "." for the root itself'),
  schema: z.string(),
  migrations: z.string(),
  prisma: z.strictObject({
    version: z.string(),
    ran: z.enum(['cli', 'engine']),
    engine: z.enum(['native', 'wasm']),
    engineVersion: z.string(),
  }),
  postgres: z.strictObject({ version: z.string(), source: z.enum(['url', 'local', 'embedded']) }).nullable(),
  history: z.strictObject({
    base: z.number().int().nonnegative().describe('How many migrations base has'),
    added: z.array(z.string()),
    edited: z.array(z.string()),
    deleted: z.array(z.string()),
    renamed: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    outOfOrder: z.array(z.string()),
    checksums: z
      .array(z.strictObject({ migration: z.string(), sha256: z.string() }))
      .optional()
      .describe('Of the new and edited migrations, as _prisma_migrations has them'),
  }),
  checks: z.array(check),
  findings: z.array(finding),
  statements: z.array(statementReport),
  unseen: z.array(unseen),
  tables: z.array(tableChange),
  rollback: rollback.nullable(),
  halfDone: z.array(halfDone).optional().describe('New migrations that are not atomic'),
  notes: z.array(note),
  changes: z.array(change),
  environments: z.array(environment).optional().describe('Live databases that were compared (parity)'),
  seed: z
    .strictObject({
      command: z.string(),
      tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int().nonnegative() })),
    })
    .optional()
    .describe('Rows per table once the seed has run; only where it was asked for and ran'),
});
/** All that is known of one Prisma project. */
export type ProjectReport = z.infer<typeof projectReport>;

/** The form of a report, which report.schema.json publishes. */
export const report = z.strictObject({
  version: z.literal(1),
  verdict: verdictWord,
  base: z.string().describe('Commit that head is compared with'),
  head: z.string().describe('Commit that was checked'),
  projects: z.array(projectReport),
});
/** The result of `check` and, with fewer checks, of `lint`. */
export type Report = z.infer<typeof report>;
