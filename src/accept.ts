/** Findings that a maintainer accepted: silenced before the verdict is found. */
import { isAcceptable, namesOf, openFindings } from './model/acceptance.ts';
import type { ProjectReport } from './model/report.ts';

/** Asks which findings are accepted, by their keys: key → the reason that is shown. Never throws. */
export type AskAcceptance = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The projects with what is accepted silenced by its label. Nobody is asked where there is nothing to accept. */
export async function acceptFindings(
  projects: readonly ProjectReport[],
  ask: AskAcceptance,
): Promise<readonly ProjectReport[]> {
  const keys = openFindings(projects)
    .filter(isAcceptable)
    .map((one) => one.key);
  if (keys.length === 0) return projects;
  const accepted = await ask(keys);
  return projects.map((project) => ({
    ...project,
    findings: project.findings.map((finding) => {
      if (!isAcceptable({ finding })) return finding;
      const reason = accepted.get(namesOf(project, finding).key);
      if (reason === undefined) return finding;
      const { waiting, ...rest } = finding;
      return {
        ...rest,
        silenced: {
          reason: waiting === undefined ? reason : `${reason}; its author says: ${waiting.reason}`,
          by: 'label' as const,
        },
      };
    }),
  }));
}
