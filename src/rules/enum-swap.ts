/**
 * The way in which Prisma Migrate takes values out of an enum: a new type beside the old one, the columns moved over with a
 * cast through text, two renames, and a DROP of the old type.
 */
import { type Change, type Step, stepsOf } from './change.ts';
import type { PictureType } from './picture.ts';

/** An enum that is made anew under its old name. */
export interface EnumSwap {
  readonly from: PictureType;
  readonly to: PictureType;
  /** Values that are gone; `undefined` where the old ones are not known. */
  readonly removed: readonly string[] | undefined;
  /** The statements that move a column over. */
  readonly moves: readonly Step<'alter-column-type'>[];
  /** Where it is reported: the first move, else the DROP TYPE. */
  readonly at: Step;
}

interface Swaps {
  readonly byType: ReadonlyMap<PictureType, EnumSwap>;
  readonly byStep: ReadonlyMap<number, EnumSwap>;
}
const swaps = new WeakMap<Change, Swaps>();

function swapsOf(change: Change): Swaps {
  const known = swaps.get(change);
  if (known !== undefined) return known;
  const byTarget = new Map<string, Step<'alter-column-type'>[]>();
  for (const step of stepsOf(change, 'alter-column-type')) {
    const { name } = step.action.to;
    const steps = byTarget.get(name);
    if (steps === undefined) byTarget.set(name, [step]);
    else steps.push(step);
  }
  const byType = new Map<PictureType, EnumSwap>();
  const byStep = new Map<number, EnumSwap>();
  for (const drop of stepsOf(change, 'drop-type')) {
    const from = drop.facts.type;
    if (from === undefined || from.isNew) continue;
    const to = change.after.type({ schema: from.schema, name: from.firstName });
    if (to?.isNew !== true || to.values === undefined) continue;
    const { values } = to;
    const moves = [...new Set([to.name, to.firstName])]
      .flatMap((name) => byTarget.get(name) ?? [])
      .filter((step) => step.index < drop.index)
      .toSorted((a, b) => a.index - b.index);
    const swap: EnumSwap = {
      from,
      to,
      removed: from.values?.filter((value) => !values.includes(value)),
      moves,
      at: moves[0] ?? drop,
    };
    byType.set(from, swap);
    byStep.set(swap.at.index, swap);
    for (const move of moves) byStep.set(move.index, swap);
  }
  const found = { byType, byStep };
  swaps.set(change, found);
  return found;
}

/** The swap that a step reports or moves a column for. */
export function swapAt(change: Change, step: Step): EnumSwap | undefined {
  return swapsOf(change).byStep.get(step.index);
}

/** The swap that a DROP TYPE ends. */
export function swapOf(change: Change, type: PictureType | undefined): EnumSwap | undefined {
  return type && swapsOf(change).byType.get(type);
}
