/**
 * Mermaid's entity relationship diagrams (https://mermaid.js.org/syntax/entityRelationshipDiagram.html): names that its
 * lexer takes as names, and labels that end where they should.
 */
import { shorten, visible } from './visible.ts';

/** A word for an attribute's type or name: letters, digits and underscores, beginning with a letter. */
export function word(raw: string, limit = 40): string {
  const plain = visible(raw)
    .replace(/ ?\(([\d, ]+)\)/g, '_$1')
    .replace(/\[\]/g, '_array')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/_+$/, '');
  const named = (/^[A-Za-z]/.test(plain) ? plain : `_${plain}`.replace(/^_+/, 'x_')).slice(0, limit);
  // The lexer takes these for marks of keys, in either case.
  return /^[pfu]k$/i.test(named) ? `${named}_` : named;
}

/** A label between double quotes. Whatever is not a letter, digit, space or harmless sign is an underscore. */
export function label(raw: string, limit = 60): string {
  const plain = shorten(visible(raw), limit).replace(/[^\p{L}\p{M}\p{N} ._,:()+…–-]/gu, '_');
  return `"${plain.trim() === '' ? '_' : plain}"`;
}
