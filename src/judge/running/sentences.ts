/** The sentences about what breaks for the client of base. */
import type { Severity } from '../../model/report.ts';
import { withoutStop } from '../finding.ts';
import type { Cause, Kind } from './causes.ts';
import { code } from './names.ts';

/** What is said of causes of a kind: `names` are those of all causes that are put together. */
export interface Words {
  readonly severity: Severity;
  readonly message: (names: string, cause: Cause) => string;
  readonly instead: (cause: Cause) => string | undefined;
}

const now = 'The application that runs now';

const keepColumn = ({ name }: Cause) =>
  `1. Put \`@ignore\` on ${name} in the Prisma schema, remove its uses and deploy that. 2. Take the column away in a later release.`;

const besideIt = (name: string) =>
  `Add a column of the new type beside ${name}, write both, move the readers over, and drop the old one in a later release.`;

/** By kind. */
export const sentences: Readonly<Record<Kind, Words>> = {
  table: {
    severity: 'error',
    message: (_, { model }) => `${now} fails in every query on the model ${code(model)}: its table is gone.`,
    instead: ({ model }) =>
      `1. Deploy code that no longer uses the model ${code(model)}, with \`@@ignore\` on it. 2. Take the table away in a later release.`,
  },
  relation: {
    severity: 'error',
    message: (_, { model, name }) =>
      `${now} fails wherever it connects ${model}: ${name} is not what it was.`,
    instead: () => undefined,
  },
  read: {
    severity: 'error',
    message: (names, { model }) =>
      `${now} selects ${names} in every query on the model ${code(model)}, and all of them fail.`,
    instead: keepColumn,
  },
  write: {
    severity: 'error',
    message: (names, { model, detail }) =>
      `${now} fails in every create and update of the model ${code(model)} that writes ${names}${detail}.`,
    instead: () => undefined,
  },
  filter: {
    severity: 'error',
    message: (names, { model }) =>
      `${now} fails in every query on the model ${code(model)} that filters by ${names}.`,
    instead: () => undefined,
  },
  create: {
    severity: 'error',
    message: (_, { model }) => `${now} can't create rows of the model ${code(model)}.`,
    instead: () => undefined,
  },
  delete: {
    severity: 'error',
    message: (_, { model }) => `${now} can't delete rows of the model ${code(model)}.`,
    instead: () => undefined,
  },
  unfilled: {
    severity: 'error',
    message: (names, { model }) =>
      `${now} creates rows of the model ${code(model)} without ${names}, and every such create fails.`,
    instead: ({ name }) =>
      `1. Add ${name} with a default, or as optional, and deploy code that fills it. 2. Make it required in a later release.`,
  },
  'default-gone': {
    severity: 'error',
    message: (names, { model }) =>
      `${now} creates rows of the model ${code(model)} without ${names}, which it leaves to the database, and every such create fails.`,
    instead: ({ name }) =>
      `1. Deploy code that gives ${name} a value itself: in the Prisma schema a default that is the client's own, such as \`uuid()\` or \`now()\`. 2. Take the default of the database away in a later release.`,
  },
  empty: {
    severity: 'note',
    message: (names, { model }) =>
      `For ${lower(now)} ${names} of the model ${code(model)} may be empty: where it leaves it so, its creates and updates fail.`,
    instead: ({ name }) =>
      `Deploy code that always fills ${name} before this migration runs, or give the column a default.`,
  },
  null: {
    severity: 'note',
    message: (names, { model }) =>
      `${now} takes ${names} of the model ${code(model)} for never empty, and fails when it reads a row where it is NULL.`,
    instead: ({ name }) =>
      `Deploy this migration and the code that reads ${name} as optional first; write NULL only from the release after.`,
  },
  type: {
    severity: 'warning',
    message: (names, { model, detail }) =>
      `${now} reads ${names} of the model ${code(model)} as ${detail}, and fails when it reads a row whose value is no such thing.`,
    instead: ({ name }) => besideIt(name),
  },
  list: {
    severity: 'error',
    message: (names, { model, detail }) =>
      `${now} reads ${names} of the model ${code(model)} as ${detail}, and fails in every row.`,
    instead: ({ name }) => besideIt(name),
  },
  plan: {
    severity: 'warning',
    message: (names, { refusal }) =>
      `Connections of ${lower(now)} that are open during the migration fail in every query that reads or writes ${names} ("${withoutStop(refusal?.message ?? 'cached plan must not change result type')}") until they are opened anew: its engine keeps statements prepared.`,
    instead: ({ name }) =>
      `Deploy the new release, or restart the one that runs, right after the migration: new connections work. To have no failure at all run it with \`statement_cache_size=0\` in its connection URL meanwhile, or add a column of the new type beside ${name}, write both, move the readers over, and drop the old one in a later release.`,
  },
  // Most changes of an enum are this one: the order in which to deploy it is good to know, and nothing to decide.
  value: {
    severity: 'note',
    message: (names, { detail }) =>
      `${now} does not know the value ${names}, and fails when it reads a row that holds it (${detail}).`,
    instead: () =>
      'Deploy this migration and the code that knows the value first; write it only when no process of the old release is left.',
  },
  'value-renamed': {
    severity: 'error',
    message: (names, { detail }) =>
      `${now} knows the value ${names}, which is ${detail}: it fails when it reads such a row, filters by the value or writes it.`,
    // The statement that renames it tells the name to keep.
    instead: () => undefined,
  },
};

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
