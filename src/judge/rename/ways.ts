/**
 * The ways out of a rename that is written as DROP and ADD, ready to copy: keep the name in the database, expand and
 * contract over several deploys, or RENAME with downtime. A test follows each of them with Preflight itself.
 */
import type { ProjectPair } from '../../model/project.ts';
import type { Finding, Way } from '../../model/report.ts';
import { type Change, isStep } from '../../rules/change.ts';
import { type RenameGuess, renameGuessAt } from '../../rules/rename-guess.ts';
import { columnWays } from './column.ts';
import { tableWays } from './table.ts';

/** Adds the ways out to the findings of `probable-rename`. */
export function withRenameWays(findings: readonly Finding[], change: Change, pair: ProjectPair): Finding[] {
  if (!findings.some((finding) => finding.rule === 'probable-rename')) return [...findings];
  const guesses = change.steps.flatMap((step) => renameGuessAt(change, step) ?? []);
  return findings.map((finding) => {
    if (finding.rule !== 'probable-rename') return finding;
    const guess = guesses.find(({ dropped }) => isAbout(dropped, finding));
    const ways = guess && waysOf({ guess, change, pair });
    return ways === undefined ? finding : { ...finding, instead: whichWay, ways };
  });
}

const whichWay =
  'If it is a rename, take one of the ways out that are shown in full: `@map` without any SQL, several deploys without downtime, or `RENAME` with downtime. If the loss is meant, say so: `-- preflight-ignore probable-rename: reason`.';

function isAbout({ script, action }: RenameGuess['dropped'], { migration, line }: Finding): boolean {
  return script.name === migration && action.line === line;
}

/** What a way is made from. */
export interface Renaming {
  readonly guess: RenameGuess;
  readonly change: Change;
  readonly pair: ProjectPair;
}

function waysOf(rename: Renaming): Way[] | undefined {
  const { dropped, added } = rename.guess;
  if (isStep(dropped, 'drop-column') && isStep(added, 'add-column'))
    return columnWays(rename, dropped, added);
  if (isStep(dropped, 'drop-table') && isStep(added, 'create-table'))
    return tableWays(rename, dropped, added);
  return undefined;
}
