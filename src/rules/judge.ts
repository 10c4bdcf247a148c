/** Statements in, findings out: pure. */
import type { Catalog } from '../model/catalog.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { compareText } from '../model/order.ts';
import type { Finding } from '../model/report.ts';
import { cautiousVersion, type Sender, type Sending, senderOf } from '../model/sending.ts';
import type { ActionKind } from '../sql/action.ts';
import type { ParsedScript } from '../sql/script.ts';
import { pictureOfCatalog, unknownPicture } from './before.ts';
import { type Change, type ChangedScript, playChange, playHistory, type ScriptOfChange } from './change.ts';
import { helpOf, statementRules } from './index.ts';
import type { Picture } from './picture.ts';
import type { Rewrite } from './rewrite.ts';
import type { Hit, ScriptRule, StepRule, Words } from './rule.ts';
import { type Silence, silenceFindings, silencesOf, unusedSilences } from './silences.ts';

/** What the judgement is made from. */
export interface StatementsInput {
  /** The new migrations, in the order in which they run. */
  readonly migrations: readonly ScriptOfChange[];
  /** The database before them. */
  readonly before: Catalog;
  /** Schema of the connection URL. */
  readonly databaseSchema: string;
  readonly prismaVersion: string;
  /** How migrations are sent, where it is not Prisma that does it. */
  readonly transaction?: Sending | undefined;
}

/** What came out. */
export interface StatementsJudged {
  /** Sorted by migration, line, rule and object. */
  readonly findings: readonly Finding[];
  /** For the findings of other checks: `silenceFindings` and `unusedSilences` take them. */
  readonly silences: readonly Silence[];
  /** Every action with what it met, for other judgements on the same statements. */
  readonly change: Change;
  /** By the fingerprint of a finding: its statement without the danger, as its rule would write it. */
  readonly rewrites: ReadonlyMap<string, Rewrite>;
}

const judged = new Set(statementRules.map((rule) => rule.id));

/** Names may hold line breaks and other control characters; sentences don't. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function findingOf(
  rule: Words,
  hit: Hit,
  script: ChangedScript,
  line: number,
  endLine: number,
  text: string,
): Finding {
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    evidence: 'inferred',
    migration: script.name,
    file: script.file,
    line,
    endLine,
    ...(hit.object === undefined ? {} : { object: hit.object }),
    message: oneLine(hit.message),
    instead: oneLine(hit.instead ?? rule.instead),
    ...(hit.sqlstate === undefined ? {} : { sqlstate: hit.sqlstate }),
    ...(hit.probe === undefined ? {} : { probe: hit.probe }),
    fingerprint: fingerprintOf(rule.id, script.name, hit.object, text),
    help: helpOf(rule.id),
  };
}

type Placed<R> = { readonly rule: R; readonly place: number };

/** The rules that look at steps of a kind, and those that look at scripts, each with its place among all. */
const byKind = new Map<ActionKind, Placed<StepRule>[]>();
const ofScripts: Placed<ScriptRule>[] = [];
for (const [place, rule] of statementRules.entries()) {
  if ('findInScript' in rule) {
    ofScripts.push({ rule, place });
    continue;
  }
  for (const kind of rule.kinds) {
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [{ rule, place }]);
    else known.push({ rule, place });
  }
}

interface Found {
  readonly findings: readonly Finding[];
  readonly rewrites: ReadonlyMap<string, Rewrite>;
}

/** By rule, and those of a rule in the order of the statements. */
function findingsOf(change: Change): Found {
  const found: { readonly place: number; readonly finding: Finding }[] = [];
  const rewrites = new Map<string, Rewrite | undefined>();
  for (const { rule, place } of ofScripts) {
    for (const script of change.scripts) {
      for (const hit of rule.findInScript(script, change))
        found.push({ place, finding: findingOf(rule, hit, script, hit.line, hit.endLine, '') });
    }
  }
  for (const step of change.steps) {
    for (const { rule, place } of byKind.get(step.action.kind) ?? []) {
      const hit = rule.find(step, change);
      if (hit === undefined) continue;
      const { line, endLine } = step.action;
      // Code that runs through a call keeps the lines of the call.
      const finding = findingOf(rule, hit, step.script, line, endLine, step.statement.text);
      found.push({ place, finding });
      // Of those that share a fingerprint the first keeps it.
      if (!rewrites.has(finding.fingerprint)) rewrites.set(finding.fingerprint, hit.rewrite);
    }
  }
  const offered = [...rewrites].filter((entry): entry is [string, Rewrite] => entry[1] !== undefined);
  return {
    findings: found.toSorted((a, b) => a.place - b.place).map(({ finding }) => finding),
    rewrites: new Map(offered),
  };
}

/** By migration, line, rule and object. */
function sorted(findings: readonly Finding[], change: Change): Finding[] {
  const order = new Map(change.scripts.map((script) => [script.file, script.index]));
  return findings.toSorted(
    (a, b) =>
      (order.get(a.file ?? '') ?? 0) - (order.get(b.file ?? '') ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(a.object ?? '', b.object ?? '') ||
      compareText(a.message, b.message),
  );
}

/** The same statement twice (in two branches of a DO block) is one finding; findings that would share a fingerprint get their own. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const kept = new Set<string>();
  return findings.flatMap((finding) => {
    const whole = JSON.stringify([finding.rule, finding.file, finding.line, finding.object, finding.message]);
    if (kept.has(whole)) return [];
    kept.add(whole);
    const count = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, count + 1);
    return count === 0
      ? [finding]
      : [{ ...finding, fingerprint: fingerprintOf(finding.fingerprint, String(count)) }];
  });
}

/** Judges scripts on a picture, which is used up. */
export function judge(
  picture: Picture,
  migrations: readonly ScriptOfChange[],
  sender: Sender,
): StatementsJudged {
  const change = playChange(picture, migrations, sender);
  const { silences, invalid } = silencesOf(migrations);
  const { findings, rewrites } = findingsOf(change);
  const silenced = silenceFindings(distinct(findings), silences);
  const found = [...silenced, ...invalid];
  return { findings: sorted([...found, ...unusedOf(found, silences)], change), silences, change, rewrites };
}

/** A note for each silence of a statement rule that nothing answers to. */
function unusedOf(findings: readonly Finding[], silences: readonly Silence[]): readonly Finding[] {
  return unusedSilences(
    findings,
    silences.filter((silence) => judged.has(silence.rule)),
  );
}

/** Findings that were added or taken away after the judgement: what is silenced and which silences are unused is told anew. */
export function silencedAnew(
  findings: readonly Finding[],
  { silences, change }: Pick<StatementsJudged, 'silences' | 'change'>,
): readonly Finding[] {
  const found = silenceFindings(
    findings.filter(({ rule }) => rule !== 'silence-unused'),
    silences,
  );
  return sorted([...found, ...unusedOf(found, silences)], change);
}

/** Judges the statements of new migrations on the database before them. */
export function judgeStatements(input: StatementsInput): StatementsJudged {
  const sender = senderOf(input.prismaVersion, input.transaction);
  return judge(pictureOfCatalog(input.before, input.databaseSchema), input.migrations, sender);
}

/** Judges scripts without a database. */
export function lintScripts(input: {
  readonly scripts: readonly ScriptOfChange[];
  /** Scripts that ran before these, oldest first, where they are known: then the picture is complete. */
  readonly history?: readonly ParsedScript[];
  readonly databaseSchema?: string;
  readonly prismaVersion?: string;
  readonly transaction?: Sending | undefined;
}): StatementsJudged {
  const schema = input.databaseSchema ?? 'public';
  const picture =
    input.history === undefined ? unknownPicture(schema) : pictureOfHistory(input.history, schema);
  return judge(picture, input.scripts, senderOf(input.prismaVersion ?? cautiousVersion, input.transaction));
}

/** The picture of an empty database after these scripts. */
export function pictureOfHistory(history: readonly ParsedScript[], databaseSchema: string): Picture {
  const empty: Catalog = {
    schemas: [databaseSchema],
    extensions: [],
    tables: [],
    views: [],
    enums: [],
    types: [],
    sequences: [],
    functions: [],
    grants: [],
  };
  const picture = pictureOfCatalog(empty, databaseSchema);
  playHistory(picture, history);
  return picture;
}
