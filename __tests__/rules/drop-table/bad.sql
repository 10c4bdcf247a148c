-- The index and the foreign key go with the table: one finding.
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";
DROP INDEX "Post_authorId_idx";
DROP TABLE "Post";
