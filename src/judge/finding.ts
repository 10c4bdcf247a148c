/** Makes findings that no statement rule makes: with the words of their rule, and what is known of this one. */
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Evidence, Finding } from '../model/report.ts';
import { helpOf, ruleById } from '../rules/index.ts';

/** What is known of one finding. `undefined` values are left out; severity and remedy default to the rule's. */
export interface Known {
  readonly rule: string;
  readonly evidence: Evidence;
  /** One sentence; control characters become spaces. */
  readonly message: string;
  /** What tells it from others of its rule, beside migration, file and object: it must not change with line numbers. */
  readonly about?: string;
  readonly severity?: Finding['severity'] | undefined;
  readonly migration?: string | undefined;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly object?: string | undefined;
  readonly places?: Finding['places'] | undefined;
  readonly instead?: string | undefined;
  readonly sqlstate?: string | undefined;
  readonly witness?: string | undefined;
  readonly probe?: string | undefined;
  /** Name of the live database that it was seen in, where there are several. */
  readonly environment?: string | undefined;
}

/** A finding as plain data. @throws Error for a rule that is not in the registry. */
export function finding(known: Known): Finding {
  const words = ruleById(known.rule);
  if (words === undefined) throw new Error(`There is no rule ${known.rule}.`);
  const { rule, evidence, about, severity, message, instead, ...others } = known;
  const rest = { ...others, witness: others.witness === undefined ? undefined : readable(others.witness) };
  return {
    rule,
    severity: severity ?? words.severity,
    evidence,
    message: readable(oneLine(message)),
    instead: instead ?? words.instead,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    fingerprint: fingerprintOf(
      rule,
      known.migration,
      known.file,
      known.object,
      about,
      ...environmentOf(known),
    ),
    help: helpOf(rule),
  };
}

/** As much of a sentence as anybody reads; a default or a name in it may have megabytes. */
const longest = 4_000;

function readable(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Nothing where there is none, so that other findings keep the names they have. */
function environmentOf({ environment }: Known): readonly string[] {
  return environment === undefined ? [] : [environment];
}

/** A sentence of the server or the engine on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A text as the end of a sentence: without a full stop of its own. */
export function withoutStop(text: string): string {
  const line = oneLine(text);
  let end = line.length;
  // A pattern would look at every run of full stops from each of its characters.
  while (end > 0 && /[.\s]/.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** A word of a command that a reader copies into a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}
