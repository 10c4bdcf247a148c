/** Plays one action on the picture and tells what it met there. */
import type { Action } from '../sql/action.ts';
import { applyToObject } from './apply-objects.ts';
import { applyToTable } from './apply-tables.ts';
import { type Facts, noFacts } from './facts.ts';
import type { Picture } from './picture.ts';

/** Applies an action; the facts are those from before it. */
export function apply(picture: Picture, action: Action): Facts {
  return applyToTable(picture, action) ?? applyToObject(picture, action) ?? noFacts;
}
