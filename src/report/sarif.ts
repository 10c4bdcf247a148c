/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as GitHub code scanning reads it. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { compareText } from '../model/order.ts';
import type { Finding, ProjectReport, Report, Severity } from '../model/report.ts';
import { beginning, sentence, shorten, visible } from './escape/visible.ts';
import { compareFindings } from './group.ts';
import { steps } from './words.ts';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** GitHub reads at most 25,000 results of a run and shows the first 5,000. */
const resultLimit = 25_000;

/** What the file says of the tool itself. */
export interface SarifOptions {
  /** Version of Preflight. */
  readonly version: string;
  /** Address of a page of the rule reference; undefined: rules carry no link. */
  readonly helpUrl?: (help: string) => string | undefined;
}

/** The report as a SARIF log, two spaces, a final line break. Silenced findings carry an accepted suppression. */
export function toSarif(report: Report, options: SarifOptions): string {
  const found = report.projects
    .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
    .sort((a, b) => compareFindings(a.finding, b.finding))
    .slice(0, resultLimit);
  const rules = [...new Set(found.map(({ finding }) => finding.rule))].sort(compareText);
  const unable = report.projects.flatMap((project) =>
    project.checks.filter((one) => one.status === 'unable'),
  );
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Prisma Preflight',
            semanticVersion: options.version,
            rules: rules.map((rule) => descriptor(rule, found, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'prisma-preflight/' },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top folder of the repository.' } } },
        invocations: [
          {
            executionSuccessful: report.verdict !== 'incomplete',
            toolExecutionNotifications: unable.map((check) => ({
              level: 'warning' as const,
              message: { text: sentence(`The check ${check.id} could not be done. ${check.reason ?? ''}`) },
            })),
          },
        ],
        results: found.map(({ project, finding }) => resultOf(project, finding, rules.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(
  rule: string,
  found: readonly { readonly finding: Finding }[],
  options: SarifOptions,
): ReportingDescriptor {
  const first = found.find(({ finding }) => finding.rule === rule)?.finding;
  const helpUri = first === undefined ? undefined : options.helpUrl?.(first.help);
  return {
    id: shorten(visible(rule), 160),
    shortDescription: { text: rule.replaceAll('-', ' ') },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: first === undefined ? 'warning' : levels[first.severity] },
  };
}

/** Places of one finding beside its first. */
const mostRelated = 100;

function resultOf(project: ProjectReport, finding: Finding, ruleIndex: number): Result {
  const text = [finding.message, ...steps(finding.instead ?? '')].map((line) =>
    beginning(sentence(line), 1000),
  );
  return {
    ruleId: shorten(visible(finding.rule), 160),
    ruleIndex,
    level: levels[finding.severity],
    message: { text: escapeMessage(text.join('\n')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file ?? project.schema), uriBaseId: '%SRCROOT%' },
          // Code scanning shows nothing without a region.
          region: { startLine: finding.line ?? 1, ...endLineOf(finding) },
        },
      },
    ],
    ...(finding.places === undefined
      ? {}
      : {
          relatedLocations: finding.places.slice(1, mostRelated + 1).map(({ file, line, endLine }) => ({
            physicalLocation: {
              artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
              region: { startLine: line, endLine },
            },
          })),
        }),
    partialFingerprints: { 'preflight/v1': finding.fingerprint },
    ...fixesOf(finding),
    properties: { evidence: finding.evidence, project: project.root },
    ...(finding.silenced === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: finding.silenced.by === 'comment' ? ('inSource' as const) : ('external' as const),
              status: 'accepted' as const,
              justification: beginning(sentence(finding.silenced.reason), 1000),
            },
          ],
        }),
  };
}

/** The suggestion as SARIF has it (3.55): whole lines, as they are to be written, so nothing in them is escaped. */
function fixesOf({ file, suggestion }: Finding): Pick<Result, 'fixes'> {
  if (file === undefined || suggestion === undefined) return {};
  const { line, endLine, sql, effect } = suggestion;
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  const replacements = [
    { deletedRegion: { startLine: line, endLine: Math.max(line, endLine) }, insertedContent: { text: sql } },
  ];
  return {
    fixes: [
      {
        description: { text: escapeMessage(beginning(sentence(effect), 1000)) },
        artifactChanges: [{ artifactLocation, replacements }],
      },
    ],
  };
}

function endLineOf(finding: Finding): { endLine?: number } {
  const { line, endLine } = finding;
  return line !== undefined && endLine !== undefined && endLine >= line ? { endLine } : {};
}

/** Brackets make links in a SARIF message and braces placeholders (3.11.5 and 3.11.6). */
function escapeMessage(text: string): string {
  return text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}

/** A path as a relative URI reference; one that begins with a scheme or a slash stays a path. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
