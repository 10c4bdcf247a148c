-- AlterTable
ALTER TABLE "User" ADD COLUMN "bio" TEXT;

UPDATE "Post" SET "title" = 'Untitled' WHERE "title" = '';
