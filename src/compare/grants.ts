/** What somebody may do now that they might not, and the reverse. */
import type { Catalog, Grant } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { CatalogChange } from './change-kinds.ts';
import { inShort } from './short.ts';
import { added, gone } from './table-difference.ts';

/**
 * Privileges by object and grantee, such as `SELECT, INSERT to anon`. A privilege on a new object is listed, for it
 * tells who gets at it; one that went with its object is not.
 */
export function grantDifference(
  before: Catalog,
  after: Catalog,
  isGone: (object: string) => boolean,
): readonly CatalogChange[] {
  const old = new Set(before.functions.map(pathOf));
  const young = new Set(after.functions.map(pathOf).filter((path) => !old.has(path)));
  // Everybody may call a new function unless that is revoked: this says nothing about the change.
  const comesWithIt = ({ object, grantee, privilege }: Grant) =>
    grantee === 'PUBLIC' && privilege === 'EXECUTE' && young.has(object);
  const key = (grant: Grant) => JSON.stringify([grant.object, grant.grantee, grant.privilege]);
  const was = new Set(before.grants.map(key));
  const is = new Set(after.grants.map(key));
  const came = after.grants.filter((grant) => !was.has(key(grant)) && !comesWithIt(grant));
  const went = before.grants.filter((grant) => !is.has(key(grant)) && !isGone(grant.object));
  return [
    ...byGrantee(went).map((grant) => gone('grant-revoked', grant.object, grant.text)),
    ...byGrantee(came).map((grant) => added('grant-added', grant.object, grant.text)),
  ];
}

function byGrantee(grants: readonly Grant[]): readonly { readonly object: string; readonly text: string }[] {
  const groups = new Map<string, { object: string; grantee: string; privileges: Set<string> }>();
  for (const { object, grantee, privilege } of grants) {
    const key = JSON.stringify([object, grantee]);
    const group = groups.get(key) ?? { object, grantee, privileges: new Set() };
    group.privileges.add(privilege);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => compareText(a.object, b.object) || compareText(a.grantee, b.grantee))
    .map(({ object, grantee, privileges }) => ({
      object,
      text: inShort(`${[...privileges].sort(compareText).join(', ')} to ${grantee}`),
    }));
}
