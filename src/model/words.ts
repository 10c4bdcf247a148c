/** How names and sentences are written for readers, by who judges and by who renders. */

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text between back-ticks; back-ticks of its own become apostrophes, so that the pair stays a pair. */
export function inCode(text: string): string {
  return `\`${text.replaceAll('`', '’')}\``;
}

/** The same of a value or a definition, which may be none. */
export function valueInCode(text: string): string {
  return text === '' ? 'nothing' : inCode(text);
}

/** `public.User` as most readers know it: `public.` says nothing to them. */
export function shortName(object: string): string {
  return object.startsWith('public.') && object.length > 7 ? object.slice(7) : object;
}
