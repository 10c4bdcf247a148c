/** How deep a YAML text is nested, found without going down into it. */
import { Lexer, Parser } from 'yaml';

/** A CRD of Kubernetes has some forty levels. The library goes down by calling itself, and the stack ends below 800. */
const deepest = 200;

/**
 * Whether a YAML or JSON text is nested deeper than anybody writes. Such a text is not to be composed: the library catches the
 * end of the stack and goes on from there, and a regular expression that V8 has to compile at that depth ends the process, in
 * whichever thread it is. What is looked at here is the stack that the first half of the library keeps itself.
 */
export function nestsTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) if (parser.stack.length > deepest) return true;
    if (parser.stack.length > deepest) return true;
  }
  return false;
}
