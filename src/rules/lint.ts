/** Judges scripts without a database: on what the scripts before them tell, and where they tell nothing, on trust. */
import type { Finding } from '../model/report.ts';
import { cautiousVersion, type Sending, senderOf } from '../model/sending.ts';
import type { ParsedScript } from '../sql/script.ts';
import { unknownPicture } from './before.ts';
import { playHistory, type ScriptOfChange } from './change.ts';
import { judge } from './judge.ts';
import { settle } from './settle.ts';

/** How the scripts are sent, and to where. */
export interface LintSettings {
  readonly databaseSchema?: string;
  readonly prismaVersion?: string | undefined;
  readonly transaction?: Sending | undefined;
}

/** Judges scripts one after the other, in the order in which they run. */
export interface Linter {
  /** A script that ran and is not judged. */
  past(script: ParsedScript): void;
  /** A script that ran, as a change of its own. */
  ran(script: ScriptOfChange): void;
  /** The scripts that ran nowhere yet: together one change, behind all that ran. */
  change(scripts: readonly ScriptOfChange[]): void;
  /** What was found so far. */
  readonly findings: readonly Finding[];
}

/** Begins a judgement. What no script made is taken for there, because a history need not be whole. */
export function openLinter(settings: LintSettings): Linter {
  const { databaseSchema = 'public', prismaVersion = cautiousVersion, transaction } = settings;
  const sender = senderOf(prismaVersion, transaction);
  const picture = unknownPicture(databaseSchema);
  const findings: Finding[] = [];
  const play = (scripts: readonly ScriptOfChange[]): readonly Finding[] => {
    const judged = judge(picture, scripts, sender);
    settle(picture);
    return judged.findings;
  };
  return {
    findings,
    past: (script) => playHistory(picture, [script]),
    ran(script) {
      // A silence that outlived its finding can't be taken out any more where its script was applied.
      findings.push(...play([script]).filter(({ rule }) => rule !== 'silence-unused'));
    },
    change(scripts) {
      if (scripts.length > 0) findings.push(...play(scripts));
    },
  };
}
