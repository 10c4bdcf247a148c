/** Which changes of a column's type hold fewer values than before. */
import type { SqlType } from '../sql/types.ts';

const integers = ['smallint', 'integer', 'bigint'];
const floats = ['real', 'double precision'];
const texts = new Set(['text', 'character varying', 'character', 'citext', 'name', 'xml']);
const json = new Set(['json', 'jsonb']);
const moments = /^(timestamp|time) with/;

/** Decimal digits that a type holds exactly. */
const exactDigits: Readonly<Record<string, number>> = {
  real: 6,
  'double precision': 15,
  smallint: 5,
  integer: 10,
  bigint: 19,
};

function isNumber(type: SqlType): boolean {
  return integers.includes(type.name) || floats.includes(type.name) || type.name === 'numeric';
}

function narrowerNumber(from: SqlType, to: SqlType): string | undefined {
  const [fromInteger, toInteger] = [integers.indexOf(from.name), integers.indexOf(to.name)];
  if (toInteger >= 0) {
    if (fromInteger >= 0) return toInteger < fromInteger ? 'larger numbers no longer fit' : undefined;
    return 'fractions are rounded and larger numbers no longer fit';
  }
  if (to.name === 'numeric') {
    const [toPrecision, toScale = 0] = to.modifiers;
    if (toPrecision === undefined) return undefined;
    const [fromPrecision, fromScale = 0] = from.name === 'numeric' ? from.modifiers : [];
    if (from.name === 'numeric' && fromPrecision !== undefined) {
      if (toScale < fromScale) return 'decimal places are rounded away';
      return toPrecision - toScale < fromPrecision - fromScale ? 'larger numbers no longer fit' : undefined;
    }
    if (fromInteger >= 0)
      return toPrecision - toScale < (exactDigits[from.name] ?? 0)
        ? 'larger numbers no longer fit'
        : undefined;
    return 'digits are rounded away and larger numbers no longer fit';
  }
  if (from.name === 'numeric') return 'digits are rounded away';
  if (floats.includes(from.name))
    return floats.indexOf(to.name) < floats.indexOf(from.name) ? 'digits are rounded away' : undefined;
  return (exactDigits[to.name] ?? 0) < (exactDigits[from.name] ?? 0)
    ? 'large numbers are rounded'
    : undefined;
}

/** Decimal places of seconds that a type keeps. */
function secondsPrecision(type: SqlType): number {
  return type.modifiers[0] ?? 6;
}

/**
 * What is lost when a column changes its type, in words; `undefined` where every value survives, or where it can't be told
 * (types that are no built-in ones).
 */
export function lossOf(from: SqlType, to: SqlType): string | undefined {
  if (from.array !== to.array)
    return from.array && !texts.has(to.name) && !json.has(to.name)
      ? 'all but one element is lost'
      : undefined;
  if (from.schema !== undefined || to.schema !== undefined) return undefined;
  const [fromText, toText] = [texts.has(from.name), texts.has(to.name)];
  if (toText) {
    const length = to.name === 'text' || to.name === 'citext' ? undefined : to.modifiers[0];
    if (length === undefined) return undefined;
    if (fromText) {
      const before = from.name === 'text' ? undefined : from.modifiers[0];
      return before === undefined || before > length
        ? `text of more than ${length} characters no longer fits`
        : undefined;
    }
    return from.name === 'uuid' && length >= 36
      ? undefined
      : isNumber(from) && length >= 20 && integers.includes(from.name)
        ? undefined
        : `values of more than ${length} characters no longer fit`;
  }
  const known =
    isNumber(to) ||
    moments.test(to.name) ||
    ['date', 'uuid', 'boolean', 'interval', 'inet', 'bytea'].includes(to.name);
  if ((fromText || json.has(from.name)) && known) return `text that is no ${to.name} can't be converted`;
  if (isNumber(from) && isNumber(to)) return narrowerNumber(from, to);
  if (isNumber(from) && to.name === 'boolean') return 'every number but zero becomes true';
  if (/^timestamp/.test(from.name)) {
    if (to.name === 'date') return 'the time of day is lost';
    if (/^time /.test(to.name)) return 'the date is lost';
  }
  if (moments.test(from.name) && moments.test(to.name) && from.name.split(' ')[0] === to.name.split(' ')[0]) {
    return secondsPrecision(to) < secondsPrecision(from)
      ? 'fractions of seconds are rounded away'
      : undefined;
  }
  return undefined;
}
