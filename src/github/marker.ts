/**
 * The HTML comment at the end of Preflight's comment: by it the comment is found again, and in it stands what the comment
 * shows, for the next run. It is Preflight's own text in a comment of its own; whoever else may edit that comment has write
 * access. Still it is read strictly: what is not as written here is nothing.
 */
import type { FindingNames } from '../model/acceptance.ts';

/** What a comment remembers. */
export interface Remembered {
  /** Commit whose findings it shows; undefined where it does not say. */
  readonly head: string | undefined;
  /** Findings that it shows, errors first. */
  readonly shown: readonly FindingNames[];
  /** What maintainers accepted. */
  readonly accepted: readonly Acceptance[];
}

/** Who accepted findings, and at which commit of the pull request. */
export interface Acceptance {
  readonly who: string;
  /** 12 hex digits. */
  readonly commit: string;
  readonly keys: readonly string[];
}

/** What a comment remembers that says nothing of it. */
export const nothingRemembered: Remembered = { head: undefined, shown: [], accepted: [] };

/** So many findings are remembered of each kind: about 16 kB of the 60 that a comment may have. */
const rememberedLimit = 400;

/** The start of the markers of a job's comments. */
function markerStart(key: string): string {
  return `<!-- prisma-preflight:${key} digest=`;
}

/** The HTML comment by which Preflight finds its comment again. */
export function commentMarker(key: string, digest: string, state: Remembered = nothingRemembered): string {
  const shown = state.shown.slice(0, rememberedLimit).map((one) => one.id + one.key);
  let left = rememberedLimit;
  const accepted = state.accepted.flatMap(({ who, commit, keys }) => {
    const kept = keys.slice(0, left);
    left -= kept.length;
    return kept.length === 0 ? [] : [`${who.replaceAll('-', '.')}@${commit}:${kept.join(',')}`];
  });
  const parts = [
    markerStart(key) + digest,
    ...(state.head === undefined ? [] : [`head=${state.head}`]),
    ...(shown.length === 0 ? [] : [`shown=${shown.join(',')}`]),
    ...(accepted.length === 0 ? [] : [`accepted=${accepted.join(';')}`]),
    '-->',
  ];
  return parts.join(' ');
}

const entry = String.raw`[\w.]{16}`;
const grammar = new RegExp(
  String.raw`^([0-9a-f]{1,64})(?: head=([0-9a-f]{40}|[0-9a-f]{64}))?(?: shown=([\w.]{22}(?:,[\w.]{22})*))?` +
    String.raw`(?: accepted=(\w[\w.]{0,99}@[0-9a-f]{12}:${entry}(?:,${entry})*(?:;\w[\w.]{0,99}@[0-9a-f]{12}:${entry}(?:,${entry})*)*))? -->\s*$`,
);

/** The marker that ends a comment: its digest and what it remembers. Undefined where the comment does not end with one of this key. */
export function readMarker(
  body: string,
  key: string,
): { readonly digest: string | undefined; readonly state: Remembered } | undefined {
  const start = markerStart(key);
  const at = body.lastIndexOf(start);
  if (at === -1 || body.slice(body.indexOf('-->', at) + 3).trim() !== '') return undefined;
  const found = grammar.exec(body.slice(at + start.length));
  if (found === null) return { digest: undefined, state: nothingRemembered };
  const [, digest, head, shown = '', accepted = ''] = found;
  return {
    digest,
    state: {
      head,
      shown: listOf(shown, ',').map((one) => ({ id: one.slice(0, 6), key: one.slice(6) })),
      accepted: listOf(accepted, ';').map((one) => {
        const [by = '', keys = ''] = one.split(':');
        const [who = '', commit = ''] = by.split('@');
        return { who: who.replaceAll('.', '-'), commit, keys: listOf(keys, ',') };
      }),
    },
  };
}

function listOf(text: string, separator: string): readonly string[] {
  return text === '' ? [] : text.split(separator).slice(0, rememberedLimit);
}
