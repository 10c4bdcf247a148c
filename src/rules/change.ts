/** A change as the rules see it: every action of the new migrations with what it met, and how it all ends. */
import type { Sender } from '../model/sending.ts';
import type { Action, ActionKind, ActionOf } from '../sql/action.ts';
import { dotted, type Name } from '../sql/names.ts';
import type { ParsedScript, Statement } from '../sql/script.ts';
import { apply } from './apply.ts';
import type { Facts } from './facts.ts';
import type { Picture, PictureTable } from './picture.ts';
import { type Transactions, transactionsOf } from './transactions.ts';

/** A migration, or a file of `lint`, with its script. */
export interface ScriptOfChange {
  readonly name: string;
  readonly file: string;
  readonly script: ParsedScript;
}

/** A script with its transactions. */
export interface ChangedScript extends ScriptOfChange {
  readonly index: number;
  readonly transactions: Transactions;
}

interface AnyStep {
  /** Counts over the whole change. */
  readonly index: number;
  readonly script: ChangedScript;
  readonly statement: Statement;
  /** Index of the statement in its script. */
  readonly statementIndex: number;
  readonly action: Action;
  readonly facts: Facts;
}

/** One action in its place. */
export type Step<K extends ActionKind = ActionKind> = AnyStep & { readonly action: ActionOf<K> };

/** Everything that a rule may ask. */
export interface Change {
  readonly scripts: readonly ChangedScript[];
  readonly steps: readonly Step[];
  /** The picture after the last statement. */
  readonly after: Picture;
  readonly databaseSchema: string;
  readonly sender: Sender;
  /** False for `lint`: whatever was there before is unknown. */
  readonly knowsBefore: boolean;
}

/** Whether a step is of a kind; narrows it. */
export function isStep<K extends ActionKind>(step: Step, ...kinds: readonly K[]): step is Step<K> {
  return (kinds as readonly string[]).includes(step.action.kind);
}

interface StepIndex {
  readonly byKind: Map<ActionKind, Step[]>;
  readonly byTable: Map<PictureTable, Step[]>;
}
const indexes = new WeakMap<Change, StepIndex>();

function put<K>(map: Map<K, Step[]>, key: K, step: Step): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [step]);
  else known.push(step);
}

function indexOf(change: Change): StepIndex {
  const known = indexes.get(change);
  if (known !== undefined) return known;
  const made: StepIndex = { byKind: new Map(), byTable: new Map() };
  for (const step of change.steps) {
    put(made.byKind, step.action.kind, step);
    if (step.facts.table !== undefined) put(made.byTable, step.facts.table, step);
  }
  indexes.set(change, made);
  return made;
}

/** The steps of a kind, in order. */
export function stepsOf<K extends ActionKind>(change: Change, kind: K): readonly Step<K>[] {
  return (indexOf(change).byKind.get(kind) ?? []) as Step<K>[];
}

/** The steps on a table, in order. */
export function stepsOn(change: Change, table: PictureTable): readonly Step[] {
  return indexOf(change).byTable.get(table) ?? [];
}

/** A call of a function that this change made runs its body; bodies that call each other are followed this far. */
const deepestCall = 3;

function withBodies(picture: Picture, action: Action, depth: number): readonly Action[] {
  if (action.kind !== 'call' || depth >= deepestCall) return [action];
  const body = picture.thing('function', action.function)?.body ?? [];
  const { line, endLine, conditional } = action;
  const inner = body.map(
    (part): Action => ({
      ...part,
      line,
      endLine,
      within: 'function',
      conditional: conditional || part.conditional,
    }),
  );
  return [action, ...inner.flatMap((part) => withBodies(picture, part, depth + 1))];
}

/** Plays scripts on a picture as history: what they make is what the change finds. */
export function playHistory(picture: Picture, scripts: readonly ParsedScript[]): void {
  for (const script of scripts) {
    picture.searchPath = [picture.databaseSchema];
    for (const statement of script.statements)
      for (const action of statement.actions)
        for (const part of withBodies(picture, action, 0)) apply(picture, part);
  }
  picture.searchPath = [picture.databaseSchema];
}

/** Plays the new scripts on the picture before them. The picture is used up: it is the one after them then. */
export function playChange(picture: Picture, scripts: readonly ScriptOfChange[], sender: Sender): Change {
  const steps: Step[] = [];
  picture.inChange = true;
  const changed = scripts.map((script, index) => ({
    ...script,
    index,
    transactions: transactionsOf(script.script, sender),
  }));
  for (const script of changed) {
    picture.searchPath = [picture.databaseSchema];
    for (const [statementIndex, statement] of script.script.statements.entries()) {
      for (const action of statement.actions.flatMap((action) => withBodies(picture, action, 0))) {
        steps.push({
          index: steps.length,
          script,
          statement,
          statementIndex,
          action,
          facts: apply(picture, action),
        });
      }
    }
  }
  return {
    scripts: changed,
    steps,
    after: picture,
    databaseSchema: picture.databaseSchema,
    sender,
    knowsBefore: picture.complete,
  };
}

/** `public.User.name`: what a finding is about. */
export function objectOf(
  owner: { readonly schema: string; readonly name: string } | undefined,
  ...parts: readonly string[]
): string | undefined {
  return owner && dotted(owner.schema, owner.name, ...parts);
}

/** Schema and name of something that was written without one. */
export function resolved(change: Change, name: Name): { readonly schema: string; readonly name: string } {
  return { schema: name.schema ?? change.databaseSchema, name: name.name };
}

/** Whether the change drops a table that it found. */
export function isDroppedLater(table: PictureTable | undefined): boolean {
  return table?.dropped === true;
}
