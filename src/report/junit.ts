/**
 * JUnit's XML, as CI systems read it. There is no standard; what is written here is what the schema of Jenkins allows, which
 * GitLab, CircleCI, Azure DevOps and others read as well.
 */
import type { Check, Finding, ProjectReport, Report, Severity } from '../model/report.ts';
import { beginning, shorten } from './escape/visible.ts';
import { attribute, content } from './escape/xml.ts';
import { compareFindings } from './group.ts';
import { checkWords, steps } from './words.ts';

/** So many findings of a project become test cases, worst first; one more says how many there are besides. */
const caseLimit = 5_000;

/**
 * The report as test suites, one a project: a test case for each check and for each finding. A finding fails where it is an
 * error (where there is none and the verdict is fail, where it is one of the worst); what is silenced is skipped, with the
 * reason. A check that could not be done is an error.
 */
export function toJunit(report: Report): string {
  const failing = failingSeverity(report);
  const suites = report.projects.map((project) => suiteOf(project, failing));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Prisma Preflight">\n${suites.join('')}</testsuites>\n`;
}

/** Without the settings the report does not say from which severity on it fails; its verdict and findings do. */
function failingSeverity(report: Report): Severity {
  if (report.verdict !== 'fail') return 'error';
  const open = report.projects
    .flatMap(({ findings }) => findings)
    .filter((one) => one.silenced === undefined);
  return (
    (['error', 'warning', 'note'] as const).find((severity) =>
      open.some((one) => one.severity === severity),
    ) ?? 'error'
  );
}

interface Case {
  readonly xml: string;
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
}

function suiteOf(project: ProjectReport, failing: Severity): string {
  const findings = [...project.findings].sort(compareFindings);
  const rest = findings.length - caseLimit;
  const cases = [
    ...project.checks.map((check) => checkCase(project, check)),
    ...findings.slice(0, caseLimit).map((finding) => findingCase(project, finding, failing)),
    ...(rest > 0
      ? [caseOf(project, 'more findings', 'passed', '', `${rest} more, not graver than these.`, '')]
      : []),
  ];
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  const seconds = project.checks.reduce((sum, check) => sum + check.ms, 0) / 1000;
  return (
    `  <testsuite name="${attribute(nameOf(project))}" tests="${cases.length}" failures="${count('failure')}"` +
    ` errors="${count('error')}" skipped="${count('skipped')}" time="${seconds.toFixed(3)}">\n` +
    `${cases.map((one) => one.xml).join('')}  </testsuite>\n`
  );
}

function nameOf(project: ProjectReport): string {
  return project.root === '.' ? 'prisma' : shorten(project.root, 300);
}

function checkCase(project: ProjectReport, check: Check): Case {
  const kind = check.status === 'unable' ? 'error' : check.status === 'skipped' ? 'skipped' : 'passed';
  // Which findings a check has is told by their own cases: a cause is not counted twice.
  const text = kind === 'passed' ? `${check.status}. ${check.reason ?? ''}`.trim() : '';
  const name = `${check.id}: ${checkWords[check.id]}`;
  return caseOf(
    project,
    name,
    kind,
    check.reason ?? check.status,
    text,
    ` time="${(check.ms / 1000).toFixed(3)}"`,
  );
}

function findingCase(project: ProjectReport, finding: Finding, failing: Severity): Case {
  const { rule, object, file, line, severity, evidence, message, silenced } = finding;
  const where = file === undefined ? '' : `${shorten(file, 400)}${line === undefined ? '' : `:${line}`}`;
  const text = [
    message,
    `${severity}, ${evidence}${where === '' ? '' : `, ${where}`}`,
    ...steps(finding.instead ?? '').map((step) => `-> ${step}`),
  ]
    .map((one) => beginning(one, 2_000))
    .join('\n');
  const kind = silenced !== undefined ? 'skipped' : severity === failing ? 'failure' : 'passed';
  const said = silenced === undefined ? message : `Silenced by ${silenced.by}: ${silenced.reason}`;
  const name = `${rule}${object === undefined ? '' : ` ${object}`}${where === '' ? '' : ` (${where})`}`;
  return caseOf(project, shorten(name, 600), kind, beginning(said, 1_000), text, '');
}

function caseOf(
  project: ProjectReport,
  name: string,
  kind: Case['kind'],
  message: string,
  text: string,
  time: string,
): Case {
  const element = kind === 'passed' ? 'system-out' : kind;
  // Not every schema lets a message stand at `skipped`.
  const attributes = kind === 'failure' || kind === 'error' ? ` message="${attribute(message)}"` : '';
  const body = kind === 'skipped' ? `${message}\n${text}`.trim() : text;
  const inside =
    kind === 'passed' && body.trim() === ''
      ? ''
      : `      <${element}${attributes}>${content(body)}</${element}>\n`;
  return {
    kind,
    xml: `    <testcase classname="${attribute(`preflight.${nameOf(project)}`)}" name="${attribute(name)}"${time}>\n${inside}    </testcase>\n`,
  };
}
