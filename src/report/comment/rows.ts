/** The words of a row: what happens, where and how that is known, what to do. */
import type { Finding } from '../../model/report.ts';
import { link, path } from '../escape/markdown.ts';
import {
  adviceOf,
  type Block,
  distinct,
  findingsOf,
  furtherOf,
  type Place,
  type Row,
  saidOfEach,
} from '../group.ts';
import { listed, pluralOf, waitingWords } from '../words.ts';
import type { Limits, Links } from './bounds.ts';
import {
  advice,
  evidence,
  files,
  fold,
  names,
  namesShown,
  objectOf,
  rules,
  say,
  smallPrint,
  whereabouts,
} from './row-parts.ts';

/** A row's words, in markdown that may hold HTML. */
export interface RowWords {
  readonly what: string;
  /** Where, how it is known, which rules: in small print. */
  readonly small: string;
  readonly todo: string;
  /** The folded list of a group; '' where there is none. */
  readonly list: string;
}

/** Sentence and place of each row of a block, and the advice that they share. */
export function words(block: Block, links: Links, bounds: Limits): RowWords {
  const said = saidOfEach(block.flatMap(findingsOf));
  if (said !== undefined) return eachWords(block, said, links, bounds);
  const todo = sharedAdvice(block, bounds);
  const all = block.map((row) => rowWords(row, links, bounds));
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return { ...first, todo };
  const lines = distinct(all.map((one) => one.what)).flatMap((what) => [
    what,
    ...all.filter((one) => one.what === what).map((one) => one.small),
  ]);
  return { what: lines.slice(0, -1).join('<br>'), small: lines.at(-1) ?? '', todo, list: '' };
}

/** What is advised for all of a block, with the object that it is about where the others differ. */
function sharedAdvice(block: Block, bounds: Limits): string {
  const { findings, example } = adviceOf(block);
  const said = advice(findings, bounds);
  return example === undefined
    ? said
    : `For ${objectOf(example, bounds)}, and likewise for the others:<br>${said}`;
}

/** What is the same for several migrations, said once: their names link to their files. */
function eachWords(block: Block, said: string, links: Links, bounds: Limits): RowWords {
  const all = block.flatMap(findingsOf);
  const name = ({ migration = '', file }: Finding) =>
    link(path(migration), file === undefined ? undefined : links.line(file, undefined));
  const shown = all.slice(0, all.length > namesShown ? namesShown - 1 : namesShown).map(name);
  const rest = all.length - shown.length;
  const known = distinct(block.map((row) => evidence(row, bounds)));
  const entries = rest === 0 ? [] : all.map(name);
  return {
    what: [
      `<b>Each of ${listed([...shown, ...(rest === 0 ? [] : [`${rest} more`])])} ${say(said, bounds)}</b>`,
      ...waitingWords(all).map((words) => say(words, bounds)),
    ].join('<br>'),
    // One of them may have the proof of all.
    small: smallPrint([
      ...known.filter((one) => !known.some((other) => other !== one && other.startsWith(one))),
      rules(all, links),
    ]),
    todo: advice(all.slice(0, 1), bounds),
    list: entries.length === 0 ? '' : fold(entries, bounds),
  };
}

/** All that a row says but for its advice. */
function rowWords(row: Row, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  return row.places.length === 1
    ? placeWords(row, row.places[0], links, bounds)
    : groupWords(row, links, bounds);
}

function placeWords(row: Row, place: Place, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  const [worst] = place.findings;
  const same = place.findings.filter((one) => one.rule === worst.rule);
  const grouped = same.length >= 4;
  const first = grouped ? pluralOf(worst.rule, same) : worst.message;
  const further = furtherOf(place).filter(
    (message) => !grouped || !same.some((one) => one.message === message),
  );
  const shown = further.slice(0, 4).map((message) => say(message, bounds));
  const rest = further.length - shown.length;
  return {
    what: [
      `<b>${say(first, bounds)}</b>`,
      ...(grouped ? [names(same)] : []),
      ...shown,
      ...(rest > 0 ? [`… and ${rest} more`] : []),
      ...waitingWords(place.findings).map((words) => say(words, bounds)),
    ]
      .filter((line) => line !== '')
      .join('<br>'),
    small: smallPrint([whereabouts(worst, links), evidence(row, bounds), rules(place.findings, links)]),
    list: grouped
      ? fold(
          same.map((one) => objectOf(one, bounds)),
          bounds,
        )
      : '',
  };
}

function groupWords(row: Row, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  const all = findingsOf(row);
  const same = all.filter((one) => one.rule === row.rule);
  const others = distinct(all.map((one) => one.rule)).filter((rule) => rule !== row.rule);
  const also = others.map((rule) => {
    const [only, ...more] = all.filter((one) => one.rule === rule);
    return say(
      only !== undefined && more.length === 0
        ? only.message
        : pluralOf(
            rule,
            all.filter((one) => one.rule === rule),
          ),
      bounds,
    );
  });
  const entries = row.places.flatMap((place) =>
    place.findings
      .filter((one) => one.rule === row.rule)
      .map((one) => {
        const where = whereabouts(one, links);
        return where === '' ? objectOf(one, bounds) : `${objectOf(one, bounds)} · ${where}`;
      }),
  );
  return {
    what: [
      `<b>${say(pluralOf(row.rule, same), bounds)}</b>`,
      names(same),
      ...also,
      ...waitingWords(all).map((words) => say(words, bounds)),
    ]
      .filter((line) => line !== '')
      .join('<br>'),
    small: smallPrint([files(same), evidence(row, bounds), rules(all, links)]),
    list: fold(entries, bounds),
  };
}
