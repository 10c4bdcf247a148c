/** Which choices of several columns are tried together. */

/** One of the choices of each column, by its place among them. */
export type Combination = readonly number[];

/** What is known of a choice here. */
interface Option {
  readonly isNull: boolean;
  readonly first: boolean;
  readonly spare: boolean;
  readonly isConstant: boolean;
}

const mostProducts = 1_024;
const mostSamples = 4_096;

/** All combinations of some choices of each column, the last column's changing fastest; at most `most`. */
function products(lists: readonly (readonly number[])[], most: number): Combination[] {
  let found: number[][] = [[]];
  for (const list of lists)
    found = found.slice(0, most).flatMap((start) => list.map((choice) => [...start, choice]));
  return found.slice(0, most);
}

function distinct(combinations: Iterable<Combination>): readonly Combination[] {
  return [...new Map([...combinations].map((combination) => [combination.join(), combination])).values()];
}

/** The combinations most likely to be wanted: the ordinary one, one column another, NULL here and there. */
export function likelyCombinations(columns: readonly (readonly Option[])[]): readonly Combination[] {
  const ordinary = columns.map(() => 0);
  const replaced = (at: number, choice: number) =>
    ordinary.map((zero, place) => (place === at ? choice : zero));
  const singles = columns.flatMap((options, at) => options.map((_, choice) => replaced(at, choice)));
  const nulls = columns.map((options) => options.findIndex(({ isNull }) => isNull));
  const allNull = nulls.map((none) => Math.max(none, 0));
  const allButOne = columns.map((_, at) => allNull.map((none, place) => (place === at ? 0 : none)));
  const nullsOrNot = products(
    nulls.map((none) => (none > 0 ? [0, none] : [0])),
    mostProducts / 2,
  );
  const firsts = columns.map((options) => options.flatMap(({ first }, at) => (first ? [at] : [])));
  // Where all together are too many, the longest lists lose what stands before their end, where NULL is.
  for (;;) {
    const longest = firsts.reduce((best, list) => (list.length > best.length ? list : best), []);
    if (longest.length <= 2 || firsts.reduce((size, { length }) => size * length, 1) <= mostProducts) break;
    longest.splice(-2, 1);
  }
  return distinct([
    ordinary,
    ...singles,
    allNull,
    ...allButOne,
    ...nullsOrNot,
    ...products(firsts, mostProducts),
  ]);
}

/** Further combinations for conditions that none of the likely ones meets: two columns at a time, then any. */
export function furtherCombinations(columns: readonly (readonly Option[])[]): readonly Combination[] {
  const found: Combination[] = [];
  const sizes = columns.map(({ length }) => length);
  if (sizes.reduce((size, length) => size * length, 1) <= mostSamples)
    return products(
      sizes.map((length) => Array.from({ length }, (_, at) => at)),
      mostSamples,
    );
  // A linear congruential generator: the same numbers every time (Numerical Recipes).
  let seed = 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let at = 0; at < mostSamples; at++) {
    const pair = at % 2 === 0 ? [next(sizes.length), next(sizes.length)] : undefined;
    found.push(sizes.map((size, place) => (pair === undefined || pair.includes(place) ? next(size) : 0)));
  }
  return distinct(found);
}

/** How often a combination passed. */
export interface Passed {
  readonly combination: Combination;
  readonly times: number;
}

/** Combinations to choose from; each row takes one of the lowest rank that passes for it. */
export interface Choosable {
  readonly combination: Combination;
  readonly rank: number;
}

/** A combination with what is to be said for and against it. */
interface Weighed extends Passed {
  readonly options: readonly Option[];
  /** Values that no key takes twice, and that would be the same in every row. */
  readonly stuck: number;
}

function weighed(
  passed: readonly Passed[],
  columns: readonly (readonly Option[])[],
  keyed: readonly boolean[],
): readonly Weighed[] {
  return passed.map((one) => {
    const options = one.combination.flatMap((choice, at) => columns[at]?.[choice] ?? []);
    const stuck = options.filter(({ isConstant, isNull }, at) => isConstant && !isNull && keyed[at] === true);
    return { ...one, options, stuck: stuck.length };
  });
}

const count = (options: readonly Option[], test: (option: Option) => boolean) => options.filter(test).length;

/**
 * For plain rows: no NULL that is not needed, then values that always pass, that differ from row to row, and that are the
 * first of their kind. Those that are equally good take turns where they are constants.
 */
export function ordinaryOnes(
  passed: readonly Passed[],
  columns: readonly (readonly Option[])[],
  keyed: readonly boolean[],
  most: number,
): readonly Choosable[] {
  const always = Math.max(...passed.map(({ times }) => times), 0);
  const scored = weighed(passed, columns, keyed).map((one) => ({
    combination: one.combination,
    score: [
      count(one.options, ({ isNull }) => isNull),
      one.stuck,
      one.times < always ? 1 : 0,
      count(one.options, ({ isConstant }) => isConstant),
      count(one.options, ({ spare }) => spare),
    ],
  }));
  const compare = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, place) => value !== b[place]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  scored.sort((a, b) => compare(a.score, b.score));
  const fewest = scored[0]?.score[0];
  let rank = 0;
  return scored
    .filter(({ score }) => score[0] === fewest)
    .slice(0, most)
    .map(({ combination, score }, at, all) => {
      const before = all[at - 1]?.score;
      if (at > 0 && !(before !== undefined && compare(before, score) === 0 && (score[3] ?? 0) > 0)) rank++;
      return { combination, rank };
    });
}

/** Spare choices that a column shows, where it has no others. */
const mostSpare = 3;

/** For each column the choices to show: of those that passed, spare ones only where nothing else did but NULL. */
function shownChoices(
  passed: readonly Passed[],
  columns: readonly (readonly Option[])[],
): readonly ReadonlySet<number>[] {
  return columns.map((options, at) => {
    const choices = [...new Set(passed.map(({ combination }) => combination[at] ?? 0))].sort((a, b) => a - b);
    const isSpare = (choice: number) => options[choice]?.spare === true;
    const ordinary = choices.filter((choice) => !isSpare(choice));
    const enough = ordinary.some((choice) => options[choice]?.isNull === false);
    return new Set([...ordinary, ...(enough ? [] : choices.filter(isSpare).slice(0, mostSpare))]);
  });
}

/** Of these, in their order, each that shows a choice which none before it does. */
function showing(some: readonly Passed[], most: number): readonly Choosable[] {
  const seen = new Set<string>();
  const chosen: Choosable[] = [];
  for (const { combination } of some) {
    const fresh = combination.map((choice, at) => `${at}:${choice}`).filter((key) => !seen.has(key));
    if (fresh.length === 0) continue;
    for (const key of fresh) seen.add(key);
    chosen.push({ combination, rank: 0 });
    if (chosen.length === most) break;
  }
  return chosen;
}

/** For awkward rows: few that show every choice worth it. */
export function variedOnes(
  passed: readonly Passed[],
  columns: readonly (readonly Option[])[],
  keyed: readonly boolean[],
  most: number,
): readonly Choosable[] {
  const free = weighed(passed, columns, keyed).filter(({ stuck }) => stuck === 0);
  const wanted = free.length > 0 ? free : weighed(passed, columns, keyed);
  const shown = shownChoices(wanted, columns);
  const worthIt = wanted.filter(({ combination }) =>
    combination.every((choice, at) => shown[at]?.has(choice)),
  );
  const all = showing(worthIt, most);
  // Where not all choices can be shown, NULL must not be among those that are not. Rows begin with the last.
  const nullsFirst = [
    ...worthIt.slice(0, 1),
    ...worthIt.filter(({ options }) => options.some(({ isNull }) => isNull)),
    ...worthIt,
  ];
  const chosen = all.length < most ? all : showing(nullsFirst, most).toReversed();
  // No combination of choices worth it may have been tried.
  return chosen.length > 0
    ? chosen
    : wanted.slice(0, most).map(({ combination }) => ({ combination, rank: 0 }));
}
