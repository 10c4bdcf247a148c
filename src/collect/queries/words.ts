/** What a file must hold to be worth reading. */
export const wordsOfQueries = ['$queryRaw', '$executeRaw', 'Prisma.sql'] as const;
