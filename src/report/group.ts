/** Grouping for readers: one row for a statement with all that is known of it, one row for many statements of one kind. */
import { compareText } from '../model/order.ts';
import type { Evidence, Finding, Report, Severity } from '../model/report.ts';
import { gravityOf } from './words.ts';

/** The findings at one place, worst first; a place without a line is a migration as a whole, or holds exactly one finding. */
export interface Place {
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  /** Never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What a reader decides on at once: one place, or many places whose worst finding is of the same rule. */
export interface Row {
  readonly severity: Severity;
  /** Rule of the worst finding. */
  readonly rule: string;
  /** Never empty. */
  readonly places: readonly [Place, ...Place[]];
}

/** Rows that are read as one. */
export type Block = readonly [Row, ...Row[]];

/** So many places of one kind are one row. */
const manyPlaces = 4;

/** Of what differs in a live database so many: each sentence says how, which a list of names does not. */
const manyDifferences = 12;

const ranks = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

/** Worst first: by severity, by what the rule means, then by place and object. Total, so that the order never varies. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    ranks[a.severity] - ranks[b.severity] ||
    gravityOf(a.rule) - gravityOf(b.rule) ||
    compareText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.object ?? '', b.object ?? '') ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** The findings that are not silenced, worst first. */
export function active(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((one) => one.silenced === undefined).sort(compareFindings);
}

/** Rows for these findings, worst first. Silenced ones have no row. */
export function rowsOf(findings: readonly Finding[]): readonly Row[] {
  const kinds = new Map<string, [Place, ...Place[]]>();
  for (const place of placesOf(active(findings))) {
    const [worst] = place.findings;
    const key = `${worst.severity} ${worst.rule}`;
    const others = kinds.get(key);
    if (others === undefined) kinds.set(key, [place]);
    else others.push(place);
  }
  return [...kinds.values()].flatMap((places) => {
    const [{ severity, rule }] = places[0].findings;
    const many = rule.startsWith('parity-') ? manyDifferences : manyPlaces;
    if (places.length >= many) return [{ severity, rule, places }];
    return places.map((place): Row => ({ severity, rule, places: [place] }));
  });
}

function placesOf(findings: readonly Finding[]): readonly Place[] {
  const places = new Map<string, [Finding, ...Finding[]]>();
  for (const [at, finding] of findings.entries()) {
    const { line, file, migration } = causeOf(finding, findings);
    const key =
      line !== undefined
        ? `${line} ${file ?? migration}`
        : aboutFolder(finding)
          ? `folder ${file} ${migration}`
          : `#${at}`;
    const others = places.get(key);
    if (others === undefined) places.set(key, [finding]);
    else others.push(finding);
  }
  return [...places.values()].map((found) => ({
    file: found[0].file,
    line: found[0].line,
    endLine: found[0].endLine,
    findings: found,
  }));
}

/** What is said of a migration's folder, such as its name and its place in the order. */
function aboutFolder({ rule, migration }: Finding): boolean {
  return rule.startsWith('migration-') && migration !== undefined;
}

/**
 * The finding in whose place this one is told: a deploy fails at the line that another finding of that file names, with the
 * state that it names, such as the use of an enum's value that line 2 adds.
 */
function causeOf(finding: Finding, findings: readonly Finding[]): Finding {
  const { rule, file, line, sqlstate } = finding;
  if (rule !== 'deploy-failed' || file === undefined || line === undefined || sqlstate === undefined)
    return finding;
  const namesLine = new RegExp(String.raw`\bline ${line}\b`);
  const cause = findings.find(
    (one) =>
      one.rule !== rule && one.file === file && one.sqlstate === sqlstate && namesLine.test(one.message),
  );
  return cause ?? finding;
}

/**
 * What these findings say of a migration each, word for word the same behind its name, such as ` sorts before …`; undefined
 * where they differ or are of something else.
 */
export function saidOfEach(findings: readonly Finding[]): string | undefined {
  const said = findings.map(({ rule, migration, message }) =>
    migration !== undefined && message.startsWith(`${migration} `)
      ? `${rule} ${message.slice(migration.length)}`
      : undefined,
  );
  const [first, ...others] = new Set(said);
  if (first === undefined || others.length > 0 || findings.length < 2) return undefined;
  return first.slice(first.indexOf(' ') + 1);
}

/** Which rows need a decision: errors and warnings; notes where the check fails for them (`fail-on: note`). */
export function needsDecision(report: Report): (row: Row) => boolean {
  const graver = report.projects.some((project) =>
    active(project.findings).some((one) => one.severity !== 'note'),
  );
  const notesCount = report.verdict === 'fail' && !graver;
  return (row) => row.severity !== 'note' || notesCount;
}

/**
 * Rows that are read as one, because they are of one severity and rule and advise the same, word for word or but for the
 * name of what each is about: advice is said once, each keeps its own sentence and place. In the order of the first of each.
 */
export function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks = new Map<string, [Row, ...Row[]]>();
  for (const [at, row] of rows.entries()) {
    const key = row.places.length > 1 ? `#${at}` : kindOfAdvice(row);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [row]);
    else block.push(row);
  }
  return [...blocks.values()];
}

/** Of a row's own rule: what belongs to another finding of its place is told with the first row that has it. */
function kindOfAdvice({ severity, rule, places: [{ findings }] }: Row): string {
  const own = findings.filter((one) => one.rule === rule);
  const said = own.map((one) => {
    const name = one.object?.split('.').at(-1);
    const nameless = (text = '') => (name === undefined ? text : text.replaceAll(name, '…'));
    return [nameless(one.instead), nameless(one.probe)];
  });
  return JSON.stringify([severity, rule, said]);
}

/** The advice of rows that are read as one. */
export interface SharedAdvice {
  /** The findings whose advice is said for all. */
  readonly findings: readonly Finding[];
  /** What that advice is about, where it is an example and goes likewise for the others. */
  readonly example: Finding | undefined;
}

/** What is advised for a block: at one place by all that advise there, of many places by the first. */
export function adviceOf(block: Block): SharedAdvice {
  const [row] = block;
  const [place, ...places] = row.places;
  const same = block.flatMap(findingsOf).filter((one) => one.rule === row.rule);
  const findings = places.length > 0 ? same.slice(0, 1) : eachRuleOnce(block, place);
  const several = block.length + places.length > 1 && distinct(same.map((one) => one.instead)).length > 1;
  return { findings, example: several ? same[0] : undefined };
}

/** What advises at the first place, and at the others what no rule of the first has said. */
function eachRuleOnce(block: readonly Row[], first: Place): readonly Finding[] {
  const advised = [...advising(first.findings)];
  for (const one of block.flatMap((row) => advising(row.places[0].findings)))
    if (!advised.some(({ rule }) => rule === one.rule) && one.rule !== first.findings[0].rule)
      advised.push(one);
  return advised;
}

/**
 * What is said at a place behind its worst finding, each sentence once. That the deploy fails is no news where the worst
 * finding is the reason: the server's answer is its proof.
 */
export function furtherOf({ findings: [worst, ...others] }: Place): readonly string[] {
  const news = others.filter(
    ({ rule, sqlstate }) =>
      !(rule === 'deploy-failed' && sqlstate !== undefined && sqlstate === worst.sqlstate),
  );
  return distinct(news.map((one) => one.message)).filter((message) => message !== worst.message);
}

/** Every finding of a row. */
export function findingsOf(row: Row): readonly Finding[] {
  return row.places.flatMap((place) => place.findings);
}

const strongestFirst = ['executed', 'observed', 'inferred'] as const satisfies readonly Evidence[];

/** How the row is known, strongest first: of each place the best proof that its worst findings have. */
export function evidenceOf(row: Row): readonly Evidence[] {
  const found = new Set(
    row.places.map(({ findings }) => {
      const worst = findings.filter((one) => one.severity === findings[0].severity);
      return strongestFirst.find((kind) => worst.some((one) => one.evidence === kind));
    }),
  );
  return strongestFirst.filter((one) => found.has(one));
}

/** What proves a row of one place, by one of its worst findings: the state, and the sentence that belongs to it. */
export function proofOf(place: Place): Pick<Finding, 'sqlstate' | 'witness'> {
  const worst = place.findings.filter((one) => one.severity === place.findings[0].severity);
  const proven = worst.filter((one) => one.sqlstate !== undefined || one.witness !== undefined);
  const { sqlstate, witness } = proven.find((one) => one.witness !== undefined) ?? proven[0] ?? {};
  return { ...(sqlstate !== undefined && { sqlstate }), ...(witness !== undefined && { witness }) };
}

/**
 * The findings of a place whose advice is said: what is only good to know has its own where it stands alone. Beside
 * something graver that comes with advice, a second recipe would only hide the first.
 */
function advising(findings: readonly Finding[]): readonly Finding[] {
  const grave = findings.filter((one) => one.severity !== 'note');
  return grave.some((one) => one.instead !== undefined) ? grave : findings;
}

/** Values in their order, each once, without the missing ones. */
export function distinct<T>(values: Iterable<T | undefined>): readonly T[] {
  return [...new Set(values)].filter((value): value is T => value !== undefined);
}
