/** Applies a project's config to its findings. */
import picomatch from 'picomatch';
import { fingerprintOf } from '../model/fingerprint.ts';
import { mustBeSeen } from '../model/must-be-seen.ts';
import { compareText } from '../model/order.ts';
import type { Migration } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { helpOf, ruleById } from '../rules/index.ts';
import type { ConfigFile } from './definition.ts';
import type { ConfigSilence, ProjectConfig } from './load.ts';
import { weighed } from './weights.ts';

/** Whether the statements of a migration are not judged: `ignore` and `since`. */
export function ignoredBy(config: ConfigFile): (migration: Migration) => boolean {
  const { ignore = [], since } = config;
  const matches = picomatch(ignore.length === 0 ? [] : ignore, { dot: true });
  return ({ name, file }) =>
    (since !== undefined && compareText(name, since) < 0) || (ignore.length > 0 && matches(file));
}

/** Severities, sizes, large tables and silences. What is off is left out; what a comment silences stays so. */
export function applyConfig(findings: readonly Finding[], config: ProjectConfig): Finding[] {
  return findings.flatMap((found) => {
    const finding = weighed(found, config.stats);
    const severity = severityOf(finding, config.decided);
    if (severity === 'off') return [];
    const all = config.silences.filter((entry) => covers(entry, finding));
    // What base says as well needs no maintainer.
    const silence = all.find((entry) => entry.ofBase === true) ?? all[0];
    const settled =
      silence === undefined || finding.silenced !== undefined || mustBeSeen.has(finding.rule)
        ? { ...finding, severity }
        : { ...finding, severity, silenced: { reason: silence.reason, by: 'config' as const } };
    return [config.headWaits === true && silence?.ofBase !== true ? waiting(settled) : settled];
  });
}

/** The finding with its silence put off until a maintainer accepts it. */
function waiting({ silenced, ...finding }: Finding): Finding {
  if (silenced === undefined) return finding;
  if (silenced.by === 'label') return { ...finding, silenced };
  return { ...finding, waiting: { reason: silenced.reason, by: silenced.by } };
}

/** A finding that lowers itself to a note (what base has already, what is repaired) is not raised again. */
function severityOf(
  { rule, severity, object }: Finding,
  { rules = {}, 'large-tables': large = [] }: ConfigFile,
): Finding['severity'] | 'off' {
  const words = ruleById(rule);
  const configured = rules[rule];
  if (configured !== undefined)
    return configured !== 'off' && severity === 'note' && words?.severity !== 'note' ? 'note' : configured;
  return words?.group === 'it blocks' && isOn(object, large) ? 'error' : severity;
}

/** Whether an object is one of these tables or a part of one; a table may be named without its schema. */
function isOn(object: string | undefined, tables: readonly string[]): boolean {
  const [schema, table] = object?.split('.') ?? [];
  return table !== undefined && (tables.includes(table) || tables.includes(`${schema}.${table}`));
}

/** Whether a silence is for a finding: of its rule, or of one that its rule implies. */
function covers(entry: ConfigSilence, { rule, migration, object }: Finding): boolean {
  const isRule = entry.rule === rule || ruleById(entry.rule)?.implies.includes(rule) === true;
  return (
    isRule &&
    (entry.migration === undefined || entry.migration === migration) &&
    (entry.object === undefined || entry.object === object || entry.object === withoutSchema(object))
  );
}

/** `User.name` of `public.User.name`; what has no dot has no schema. */
function withoutSchema(object: string | undefined): string | undefined {
  const dot = object?.indexOf('.') ?? -1;
  return dot === -1 ? undefined : object?.slice(dot + 1);
}

/** Findings about the config itself: files of this change that are wrong, silences of new migrations that nothing answers to. */
export function judgeConfig(
  { silences, problems }: ProjectConfig,
  findings: readonly Finding[],
  isNew: (migration: string) => boolean,
): Finding[] {
  const invalid = problems.map(({ file, problem }) =>
    toolFinding(
      'silence-invalid',
      file,
      `${file}: ${problem} Nothing in it counts.`,
      problem,
      file.endsWith('/preflight.yml')
        ? 'Correct it: a list `silences`, each with a `rule` and a `reason`.'
        : 'Correct it before it is merged: where the file of base is not valid, every check stops.',
    ),
  );
  const unused = silences
    .filter((entry) => entry.migration !== undefined && isNew(entry.migration))
    .filter((entry) => !findings.some((finding) => covers(entry, finding)))
    .map((entry) => ({
      ...toolFinding(
        'silence-unused',
        entry.file,
        `The silence of ${entry.rule} for ${entry.migration} silences nothing.`,
        JSON.stringify(entry),
        'Remove the entry, or correct its rule, migration or object.',
      ),
      ...(entry.migration === undefined ? {} : { migration: entry.migration }),
    }));
  return [...invalid, ...unused];
}

function toolFinding(rule: string, file: string, message: string, about: string, instead: string): Finding {
  const words = ruleById(rule);
  return {
    rule,
    severity: words?.severity ?? 'note',
    evidence: 'observed',
    file,
    message,
    instead,
    fingerprint: fingerprintOf(rule, file, about),
    help: helpOf(rule),
  };
}
