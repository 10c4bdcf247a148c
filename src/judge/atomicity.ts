/** Whether a migration is applied as a whole, what stays of it where it stops, and how to go on from there. */
import type { ProjectPair } from '../model/project.ts';
import type { Finding, Note } from '../model/report.ts';
import { type Sender, sendingOf } from '../model/sending.ts';
import { inCode } from '../model/words.ts';
import type { RunFailure } from '../rehearse/run.ts';
import type { Change, ChangedScript } from '../rules/change.ts';
import { list } from '../rules/say.ts';
import { correctionOf } from './correction.ts';
import { shellWord } from './finding.ts';
import { type Mixed, mixedTables } from './mixed.ts';

/**
 * The way out where a migration failed on an environment, as far as it is known what stayed of it. `told` is what is said
 * besides: what advises on the very failure says how the statement is put right.
 */
export function recovery(
  failure: RunFailure,
  scripts: readonly ChangedScript[],
  sender: Sender,
  told: readonly Finding[],
): string | undefined {
  const { migration, statement } = failure;
  if (migration === undefined) return undefined;
  const correct = correctionOf(failure, told);
  const lead = correct === undefined ? '' : `${correct} `;
  const resolve = (as: string) => `\`npx prisma migrate resolve --${as} ${shellWord(migration)}\``;
  const script = scripts.find((one) => one.name === migration);
  const at = script?.script.statements.findIndex((one) => one.offset === statement?.offset) ?? -1;
  if (script === undefined || at === -1)
    return `${lead}Where it already failed on an environment: ${resolve('rolled-back')}, then deploy again.`;
  const { group } = script.transactions;
  const stayed = group.slice(0, at).filter((one) => one !== group[at]).length;
  if (stayed === 0)
    return `${lead}Where it already failed on an environment, nothing of it stayed: ${resolve('rolled-back')}, then deploy again.`;
  const first = stayed === 1 ? 'its first statement' : `its first ${stayed} statements`;
  const why = script.transactions.oneBatch ? '' : ` (${sender.name} commits each by itself)`;
  return `${lead}Where it already failed on an environment, ${first} stayed${why}: undo what they did, ${resolve('rolled-back')}, and deploy again; or do the rest by hand, and ${resolve('applied')}.`;
}

/** What is said of the new migrations as a whole. */
export interface Atomicity {
  /** A sentence for the record of the check; `undefined` where every migration is a single statement. */
  readonly remark: string | undefined;
  /** Lines for whoever deploys: what may stay half done, and a change of Prisma's version that changes the answer. */
  readonly notes: readonly Note[];
}

/**
 * Says which of the new migrations are atomic. One that is not is worth a line only where it works on what was there
 * before: what it makes anew, nobody misses.
 */
export function atomicityOf(pair: ProjectPair, change: Change | undefined, sender: Sender): Atomicity {
  const several = change?.scripts.filter(({ script }) => script.statements.length > 1) ?? [];
  const parts = several.filter(({ transactions }) => new Set(transactions.group).size > 1);
  const old = new Set(
    change?.steps
      .filter(({ facts }) => facts.table !== undefined && !facts.table.isNew)
      .map(({ script }) => script),
  );
  const risky = parts.filter((script) => old.has(script));
  const mixed = change === undefined ? [] : risky.flatMap((script) => mixedTables(script, change) ?? []);
  const one = parts.length === 1;
  const remark =
    several.length === 0
      ? undefined
      : parts.length === 0
        ? 'Each new migration is one transaction: where a statement fails, nothing of it stays.'
        : `${namesOf(parts)} ${one ? 'is' : 'are'} not atomic: where a statement fails, those before it stay.`;
  return { remark, notes: [...crossing(pair, sender), ...halfDone(risky, mixed, sender)] };
}

function halfDone(
  scripts: readonly ChangedScript[],
  mixed: readonly Mixed[],
  sender: Sender,
): readonly Note[] {
  if (scripts.length === 0) return [];
  const is = scripts.length === 1 ? 'is' : 'are';
  const why = scripts.every(({ transactions }) => transactions.oneBatch)
    ? 'the file commits in between'
    : `${sender.name} commits each statement by itself`;
  return [
    {
      kind: 'order',
      text: `${namesOf(scripts)} ${is} not atomic, because ${why}: where a statement fails, those before it stay. Undo what they did, then \`npx prisma migrate resolve --rolled-back\`.${mixedWords(mixed, scripts.length === 1)}`,
    },
  ];
}

/** A second sentence where such a migration could as well be several. */
function mixedWords(mixed: readonly Mixed[], one: boolean): string {
  const [first, ...others] = mixed;
  if (first === undefined) return '';
  const parts = first.groups.map((tables) => list(tables.map(inCode), 3));
  const which = one ? 'It' : others.length === 0 ? namesOf([first]) : `Of these, ${namesOf(mixed)}`;
  const tables = others.length > 0 ? '' : ` (${parts.slice(0, 4).join('; ')})`;
  return ` ${which} ${others.length > 0 ? 'work' : 'works'} on tables that no foreign key ties together${tables}: as a migration for each, less is left half done.`;
}

const mostNames = 5;

function namesOf(scripts: readonly { readonly name: string }[]): string {
  const names = scripts.slice(0, mostNames).map(({ name }) => inCode(name));
  const rest = scripts.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Prisma 7.4 gave up one transaction a file (prisma-engines#5767). */
function crossing({ basePrisma, prisma }: ProjectPair, sender: Sender): readonly Note[] {
  if (basePrisma === undefined || !sender.name.startsWith('Prisma')) return [];
  const [before, after] = [sendingOf(basePrisma.version), sendingOf(prisma.version)];
  if (before === after) return [];
  const what =
    after === 'statement'
      ? 'a migration is no longer one transaction (from 7.4 on each statement commits by itself): write BEGIN and COMMIT where a migration must be all or nothing'
      : 'a migration is one transaction again (up to 7.3): CONCURRENTLY and the use of a new enum value need a migration of their own';
  return [
    {
      kind: 'order',
      text: `This change takes Prisma from ${basePrisma.version} to ${prisma.version}, with which ${what}.`,
    },
  ];
}
