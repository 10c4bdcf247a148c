/** Names for findings that stay the same when lines move or other findings come and go. */
import { hash } from 'node:crypto';

/** 16 hex digits over what a finding is about: its rule, its migration or file, its object and the statement's own text. */
export function fingerprintOf(...parts: readonly (string | undefined)[]): string {
  const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ').trim()).join('\u0000');
  return hash('sha256', text).slice(0, 16);
}
