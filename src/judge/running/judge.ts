/** Judges what the client of base can no longer do after the change: one finding for each model and cause. */
import { pathOf } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { Project } from '../../model/project.ts';
import type { Finding } from '../../model/report.ts';
import { type Change, isStep, type Step } from '../../rules/change.ts';
import { list } from '../../rules/say.ts';
import { finding, oneLine, withoutStop } from '../finding.ts';
import { schemaLineOf } from '../schema-lines.ts';
import { type Cause, type ClientFacts, causesOf } from './causes.ts';
import { code } from './names.ts';
import { stepFor, valueRename } from './places.ts';
import { sentences } from './sentences.ts';

/** Where findings are to be shown. */
export interface Places {
  readonly change: Change | undefined;
  readonly head: Project;
  /** Those of the statements: one that is about the same thing lends its advice. */
  readonly findings: readonly Finding[];
}

/** All findings, sorted by place. */
export function judgeRunningClient(facts: ClientFacts, places: Places): Finding[] {
  const causes = causesOf(facts);
  const groups = new Map<string, { step: Step | undefined; causes: [Cause, ...Cause[]] }>();
  const unreadable = new Set(causes.flatMap((one) => (one.kind === 'read' ? [one.model] : [])));
  for (const { cause, step } of inOrder(causes, places.change)) {
    // A renamed column is one that the client can't fill, too.
    if (cause.kind === 'unfilled' && step === undefined && unreadable.has(cause.model)) continue;
    const key = keyOf(cause, step);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { step, causes: [cause] });
    else known.causes.push(cause);
  }
  return [...groups.values()]
    .map(({ step, causes }) => findingOf(causes, step, places))
    .sort(
      (a, b) =>
        compareText(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.object ?? '', b.object ?? '') ||
        compareText(a.message, b.message),
    );
}

/** Causes with the steps that they come from; what is put together from several steps begins with the first of them. */
function inOrder(
  causes: readonly Cause[],
  change: Change | undefined,
): readonly { readonly cause: Cause; readonly step: Step | undefined }[] {
  return causes
    .map((cause) => renamedValue(cause, change) ?? { cause, step: stepFor(change, cause.wanted) })
    .toSorted((a, b) =>
      a.cause.kind === 'plan' && b.cause.kind === 'plan' ? (a.step?.index ?? 0) - (b.step?.index ?? 0) : 0,
    );
}

/** A new value that is one the client knows by its old name: every row has the new one at once. */
function renamedValue(
  cause: Cause,
  change: Change | undefined,
): { readonly cause: Cause; readonly step: Step } | undefined {
  if (cause.kind !== 'value') return undefined;
  const { type, value } = cause.wanted;
  const known = cause.values ?? [];
  const step = valueRename(change, type, value);
  if (step === undefined || !known.includes(step.action.value)) return undefined;
  const detail = `${cause.name} in every row after it (${cause.detail})`;
  return { cause: { ...cause, kind: 'value-renamed', name: code(step.action.value), detail }, step };
}

/** What belongs together: a statement and a model; of plans and values all that one cause takes away. */
function keyOf({ kind, model, object, detail }: Cause, step: Step | undefined): string {
  // One restart mends them all.
  if (kind === 'plan') return JSON.stringify([kind, step?.script.index]);
  const where = step === undefined ? object : `${step.script.index} ${step.action.line}`;
  const ofType = kind === 'value' || kind === 'value-renamed';
  return JSON.stringify([kind, ofType ? '' : model, where, detail]);
}

function findingOf(
  causes: readonly [Cause, ...Cause[]],
  step: Step | undefined,
  { head, findings }: Places,
): Finding {
  const [first] = causes;
  const { severity: usual, message, instead } = sentences[first.kind];
  // What follows from the text alone is for information.
  const severity = causes.every((one) => one.evidence === 'inferred') ? 'note' : usual;
  const names = [...new Set(causes.map((one) => one.name))];
  const objects = [...new Set(causes.map((one) => one.object))];
  // A restart is about no object: nothing has to be changed in it, before or after.
  const object =
    first.kind === 'plan' ? undefined : objects.length === 1 ? first.object : pathOf(first.wanted.table);
  const place =
    step === undefined
      ? placeInSchema(head, objects)
      : {
          migration: step.script.name,
          file: step.script.file,
          line: step.action.line,
          endLine: step.action.endLine,
        };
  const proof = causes.find((one) => one.refusal !== undefined)?.refusal;
  // Rows that are filled are no help to a client that does not know the column.
  const others = first.kind === 'unfilled' ? findings.filter((one) => !isFilling(one)) : findings;
  const shared = severity === 'error' ? adviceAt(others, place, objects) : undefined;
  const advice = shared ?? renameAdvice(step, first, findings) ?? instead(first);
  return finding({
    rule: 'breaks-running-client',
    severity,
    evidence: causes.some((one) => one.evidence !== first.evidence) ? 'observed' : first.evidence,
    ...place,
    object,
    message: message(list(names), first),
    about: `${first.kind} ${first.model} ${names.join(' ')}`,
    instead: advice,
    sqlstate: proof?.sqlstate,
    witness: proof === undefined ? undefined : `${withoutStop(proof.message)}.`,
  });
}

/** Its advice is about the rows alone. */
function isFilling({ rule, severity }: Finding): boolean {
  return rule === 'set-not-null' && severity === 'warning';
}

function placeInSchema(head: Project, objects: readonly string[]): Partial<Finding> {
  const place = objects
    .map((object) => schemaLineOf(head.schemaFiles, object))
    .find((one) => one !== undefined);
  if (place !== undefined) return { file: place.file, line: place.line, endLine: place.line };
  const whole = head.schemaFiles.find((one) => one.path === head.schema)?.path;
  return whole === undefined ? {} : { file: whole };
}

/** One cause, one advice: what a finding of the statement says of the same thing, or of all of it. */
function adviceAt(
  findings: readonly Finding[],
  { file, line }: Partial<Finding>,
  objects: readonly string[],
): string | undefined {
  if (file === undefined || line === undefined) return undefined;
  const here = findings.filter(
    (one) =>
      one.file === file && one.line === line && one.severity !== 'note' && one.rule !== 'cascade-drops',
  );
  const related = here.find(
    ({ object }) =>
      object !== undefined &&
      objects.some((one) => one === object || one.startsWith(`${object}.`) || object.startsWith(`${one}.`)),
  );
  return related?.instead;
}

function renameAdvice(
  step: Step | undefined,
  { name }: Cause,
  findings: readonly Finding[],
): string | undefined {
  if (step === undefined) return undefined;
  if (isStep(step, 'rename-column'))
    return `Keep the column's name in the database, and rename the field ${name} alone: \`@map("${oneLine(step.action.column)}")\` needs no SQL.`;
  if (isStep(step, 'rename-enum-value'))
    return `Keep the value's name in the database, and rename it in the Prisma schema alone: \`@map("${oneLine(step.action.value)}")\` behind the new name needs no SQL.`;
  if (isStep(step, 'rename-type'))
    return findings.find(
      ({ rule, file, line }) =>
        rule === 'rename-type' && file === step.script.file && line === step.action.line,
    )?.instead;
  return undefined;
}
