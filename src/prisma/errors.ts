/**
 * Prisma's engine or CLI could not answer: it panicked, ran into the time limit, or refused a schema that a caller had
 * to know as valid. One sentence; nothing about the change may be concluded from it.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
