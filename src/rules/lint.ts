/** Judges scripts without a database: on what the scripts before them tell, and where they tell nothing, on trust. */
import type { Finding } from '../model/report.ts';
import { cautiousVersion, type Sending, senderOf } from '../model/sending.ts';
import type { ParsedScript } from '../sql/script.ts';
import { unknownPicture } from './before.ts';
import { playHistory, type ScriptOfChange } from './change.ts';
import { judge } from './judge.ts';
import { settle } from './settle.ts';
import type { Silence } from './silences.ts';

/** What is judged. */
export interface LintInput {
  /** The scripts that ran, oldest first; each that is `judged` is a change of its own. */
  readonly history: readonly (
    | { readonly judged: false; readonly script: ParsedScript }
    | { readonly judged: true; readonly of: ScriptOfChange }
  )[];
  /** The scripts that ran nowhere yet: together one change, behind the history. */
  readonly change: readonly ScriptOfChange[];
  readonly databaseSchema?: string;
  readonly prismaVersion?: string | undefined;
  readonly transaction?: Sending | undefined;
}

/** What came out. */
export interface Linted {
  readonly findings: readonly Finding[];
  readonly silences: readonly Silence[];
}

/** Judges them. What no script made is taken for there, because a history need not be whole. */
export function lint(input: LintInput): Linted {
  const { history, change, databaseSchema = 'public', prismaVersion = cautiousVersion, transaction } = input;
  const sender = senderOf(prismaVersion, transaction);
  const picture = unknownPicture(databaseSchema);
  const findings: Finding[] = [];
  const silences: Silence[] = [];
  const play = (scripts: readonly ScriptOfChange[], isNew: boolean): void => {
    const judged = judge(picture, scripts, sender);
    // A silence that outlived its finding can't be taken out any more where its script was applied.
    findings.push(...judged.findings.filter(({ rule }) => isNew || rule !== 'silence-unused'));
    silences.push(...judged.silences);
    settle(picture);
  };
  for (const entry of history) {
    if (entry.judged) play([entry.of], false);
    else playHistory(picture, [entry.script]);
  }
  if (change.length > 0) play(change, true);
  return { findings, silences };
}
