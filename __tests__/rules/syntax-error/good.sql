-- "ADD COLUM" stands in a comment, and in a string.
ALTER TABLE "User" ADD COLUMN "note" TEXT DEFAULT 'ADD COLUM';
