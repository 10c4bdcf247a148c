ALTER TABLE "Post" RENAME CONSTRAINT "Post_authorId_fkey" TO "Post_author_fkey";
ALTER TABLE "Post" DROP CONSTRAINT IF EXISTS "neverThere";
CREATE TABLE "Draft" ("id" SERIAL NOT NULL, CONSTRAINT "Draft_pkey" PRIMARY KEY ("id"));
ALTER TABLE "Draft" DROP CONSTRAINT "Draft_pkey";
