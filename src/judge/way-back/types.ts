/** Which changes of a type leave every value what it was. */

const integers = ['smallint', 'integer', 'bigint'];
const numbers = [...integers, 'numeric', 'real', 'double precision'];

/** The name of a type and its limit, such as `character varying` and 20. */
function parts(type: string): readonly [name: string, limit: number] {
  const limit = Number(/\((\d+)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY);
  return [type.replace(/\([^)]*\)/, ''), limit];
}

/** Whether a value of the one type may not be what it was after it became one of the other; text holds everything. */
export function mayLose(from: string, to: string): boolean {
  const [is, limit] = parts(from);
  const [becomes, room] = parts(to);
  if (becomes === 'text') return false;
  if (becomes === 'character varying') return room < limit || !/^(?:text|character)/.test(is);
  const zones = /^timestamp with(?:out)? time zone$/;
  if (zones.test(is) && zones.test(becomes)) return Math.min(room, 6) < Math.min(limit, 6);
  if (is === becomes) return room < limit;
  if (/^jsonb?$/.test(is) && /^jsonb?$/.test(becomes)) return false;
  if (integers.includes(is) && integers.includes(becomes))
    return integers.indexOf(becomes) < integers.indexOf(is);
  return !(numbers.includes(is) && becomes === 'numeric' && room === Number.POSITIVE_INFINITY);
}
