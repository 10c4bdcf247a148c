/** The Report as JSON, in the key order of its schema. */
import { type Report, report as reportSchema } from '../model/report.ts';

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
export function toJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), undefined, 2)}\n`;
}
