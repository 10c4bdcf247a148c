/** Words of what Preflight says about itself and the project's set-up. */
import type { Words } from '../rule.ts';

const common = { group: 'the tool', implies: [], references: [] } as const;

/** The rules of the group the tool. */
export const toolWords: readonly Words[] = [
  {
    ...common,
    id: 'prisma-8',
    severity: 'note',
    title: 'A project of Prisma 8',
    when: 'The project has the format of Prisma 8 (contract.prisma, ops.json).',
    effect: 'Preflight recognises it and does not check it.',
    instead: 'Check its migrations by hand for now.',
  },
  {
    ...common,
    id: 'table-unfilled',
    severity: 'note',
    title: 'A table could not be filled',
    when: 'Preflight could not make rows that satisfy the constraints of a table which this change touches.',
    effect: 'What the change does to rows of this table was not seen.',
    instead: 'Look at its statements by hand, or give rows for it in `setup-sql`.',
  },
  {
    ...common,
    id: 'pull-request-collision',
    severity: 'note',
    title: 'Another open pull request is in the way',
    when: 'Another open pull request to the same branch adds a migration that has the same name, changes a table that this change changes, or sorts between its migrations. Looked for by the Action on `pull_request`, in at most ten migrations.',
    effect:
      'Each was checked without the other. Whichever is merged second meets a database that it was not checked on.',
    instead:
      'Agree on who merges first. The second then brings its branch up to date, gives its migration a newer name, and is checked again.',
  },
  {
    ...common,
    id: 'silence-invalid',
    severity: 'error',
    title: 'A silence is not valid',
    when: 'A `preflight-ignore` names no rule, one that does not exist or that can not be silenced (`deploy-failed`, `syntax-error`), or gives no reason.',
    effect: 'It silences nothing.',
    instead: 'Write `-- preflight-ignore <rule>: <reason>` above the statement.',
  },
  {
    ...common,
    id: 'silence-unused',
    severity: 'note',
    title: 'A silence silences nothing',
    when: 'A `preflight-ignore` in a new migration names a rule that finds nothing in the statement below it.',
    effect: 'It would hide a finding that comes later.',
    instead: 'Remove the comment.',
  },
];
