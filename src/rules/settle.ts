/** What a change made becomes what the next change finds. */
import type { Picture } from './picture.ts';

type Unsettled = { isNew: boolean };

function settleAll(things: Iterable<{ readonly isNew: boolean }>): void {
  for (const thing of things) if (thing.isNew) (thing as Unsettled).isNew = false;
}

/** Makes everything in a picture old. Facts and changes that were made from it are of no use afterwards. */
export function settle(picture: Picture): void {
  picture.inChange = false;
  settleAll(picture.met);
  settleAll(picture.metTypes);
  for (const type of picture.metTypes) type.firstName = type.name;
  for (const things of Object.values(picture.things)) settleAll(things);
  for (const { columns, constraints, indexes, triggers, policies } of picture.met)
    for (const parts of [columns, constraints, indexes, triggers, policies]) settleAll(parts.values());
  picture.met.clear();
  picture.metTypes.clear();
}
